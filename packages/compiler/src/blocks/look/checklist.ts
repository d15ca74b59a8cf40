import { h } from 'hastscript';
import type { InlineText, RichText } from '../../model/rich-text.js';
import { shorten, wordsOf } from '../../model/words.js';
import { inline, richText } from '../../render/rich-text.js';
import { isBlank, isList, labelPart, quotePart } from '../../validate/rich.js';
import { messagesOf } from '../../render/context.js';
import { defineBlock } from '../define-block.js';
import { minutesFor } from '../minutes-for.js';
import { introduction, kind } from './pieces.js';
import { withoutOutcomes } from './read-parts.js';

interface ChecklistItem {
  readonly label: RichText;
  /** Said below the item, in smaller type; empty when there is none. */
  readonly note: RichText;
}

interface Checklist {
  readonly title: InlineText;
  readonly intro: RichText;
  readonly items: readonly ChecklistItem[];
}

/** A list to tick while doing something. The ticks are kept as codes. */
export const checklist = defineBlock<Checklist>({
  say: 'A list to tick while doing something.',
  purpose: 'practise',
  records: 'recorded',
  meant: ['todo', 'tick-list', 'tasks'],
  element: 'll-checklist',
  read(block, notes) {
    const { children, outcomes } = withoutOutcomes(block.children, notes);
    const [first, ...others] = children;
    const title = first?.type === 'heading' ? first.children : [];
    if (title.length === 0)
      notes.add('block-no-title', block.location, { name: block.name, example: 'Before the round' });
    const below = first?.type === 'heading' ? others : children;
    const at = below.findIndex(isList);
    const list = below[at];
    if (!list || !isList(list)) {
      notes.add('checklist-no-list', block.location);
      return undefined;
    }
    const stray = below[at + 1];
    if (stray) notes.add('checklist-text-after', stray);
    const seen = new Set<string>();
    const items = list.children.map((item) => {
      const label = labelPart(item);
      const said = wordsOf(label);
      const named = { item: shorten(said) };
      if (isBlank(label)) notes.add('checklist-empty-item', item);
      else if (seen.has(said.toLowerCase())) notes.add('checklist-twice', item, named);
      if (item.checked === true) notes.add('checklist-ticked', item, named);
      seen.add(said.toLowerCase());
      return { label, note: quotePart(item) };
    });
    const intro = below.slice(0, at);
    return {
      content: { title, intro, items },
      words: wordsOf(title),
      minutes: minutesFor([title, intro, ...items.flatMap(({ label, note }) => [label, note])], 0.3),
      outcomes,
      task: { options: items.map(({ label }) => wordsOf(label)), values: 2 },
    };
  },
  render: ({ id, content: { title, intro, items } }, context, level) => [
    h('ll-checklist', { block: id, className: ['ll-block'] }, [
      kind(messagesOf(context).lookWords.checklist),
      h(`h${level}`, { dataPart: 'title' }, inline(title, context)),
      ...introduction(intro, context),
      h(
        'ul',
        { dataPart: 'items', className: ['ll-checklist'] },
        items.map(({ label, note }) =>
          h('li', [
            h('div', { dataPart: 'label' }, richText(label, context)),
            ...(note.length > 0 ? [h('div', { dataPart: 'note' }, richText(note, context))] : []),
          ]),
        ),
      ),
    ]),
  ],
});
