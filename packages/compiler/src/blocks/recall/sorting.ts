import { shorten, wordsOf } from '../../model/words.js';
import { isList, sectionsOf } from '../../validate/rich.js';
import { messagesOf } from '../../render/context.js';
import { defineBlock } from '../define-block.js';
import { mixed, rises } from './mix.js';
import { readPairs, renderPairs, type Pairs } from './pairs.js';
import { noteLost, noteMissing, noteTwice, readItems, readTask } from './read-task.js';

/** More groups than this do not fit side by side on a phone. */
const MOST_GROUPS = 5;

/** Items to sort into groups. Groups keep the author's order; the items are mixed. */
export const sorting = defineBlock<Pairs>({
  say: 'Items to sort into two to five groups.',
  purpose: 'recall',
  records: 'recorded',
  mayScore: true,
  meant: ['sort', 'group', 'groups', 'categories', 'categorise'],
  element: 'll-sorting',
  look: 'recall',
  read(block, notes) {
    const written = readTask(block, notes);
    const { task } = written;
    const groups = sectionsOf(written.sections)
      .slice(1)
      .map(({ heading, children }) => {
        noteLost(
          children.filter((child) => !isList(child)),
          block.name,
          notes,
        );
        const items = children.filter(isList).flatMap((list) => readItems(list, written));
        const name = wordsOf(heading ?? []);
        if (heading && items.length === 0) notes.add('sorting-group-empty', heading, { group: shorten(name) });
        return { heading, name, items };
      });
    const names = groups.map(({ name }) => name.toLowerCase());
    groups.forEach(({ heading, name }, at) => {
      if (heading && names.indexOf(name.toLowerCase()) < at) {
        notes.add('recall-item-twice', heading, { item: shorten(name) });
      }
    });
    if (groups.length > MOST_GROUPS) {
      notes.add('sorting-many-groups', block.location, { task, count: groups.length });
    }
    noteMissing(written, written.feedback, block);
    if (groups.length < 2) {
      notes.add('sorting-few-groups', block.location, { task });
      return undefined;
    }
    const items = groups.flatMap((group, value) => group.items.map((item) => ({ ...item, value })));
    noteTwice(items, written);
    return readPairs(
      written,
      items.map(({ label, value, why }) => ({ label, value, why })),
      groups.map(({ name }) => name),
    );
  },
  render(block, context) {
    const { recallWords } = messagesOf(context);
    const { items, values } = block.content;
    const inGroups = (order: readonly number[]) => rises(order.map((at) => items[at]?.value ?? 0));
    return renderPairs(
      block,
      {
        hint: recallWords.sortingHint,
        title: recallWords.groups,
        itemOrder: mixed(items.length, block.id ?? '', inGroups),
        valueOrder: values.map((_, at) => at),
      },
      context,
    );
  },
});
