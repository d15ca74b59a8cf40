import { h } from 'hastscript';
import type { RootContent } from 'mdast';
import type { InlineText, RichText } from '../../model/rich-text.js';
import { shorten, wordsOf } from '../../model/words.js';
import { plain, richText } from '../../render/rich-text.js';
import type { PageNotes } from '../../validate/notes.js';
import { isBlank, isList, labelOf, labelPart, paragraph, quotePart } from '../../validate/rich.js';
import { messagesOf } from '../../render/context.js';
import { defineBlock } from '../define-block.js';
import { minutesFor } from '../minutes-for.js';
import { kind } from './pieces.js';
import { withoutOutcomes } from './read-parts.js';

interface Choice {
  readonly label: RichText;
  /** Said to those who chose it; empty when there is nothing to say. */
  readonly reply: RichText;
}

interface Poll {
  readonly stem: RichText;
  readonly choices: readonly Choice[];
  readonly afterwards: RichText;
}

/** Asks for a view, before or instead of teaching one: no choice is right, and nobody else's are shown. */
export const poll = defineBlock<Poll>({
  say: 'Asks for the learner’s own view; no choice is right.',
  purpose: 'practise',
  records: 'recorded',
  meant: ['opinion', 'vote', 'survey'],
  element: 'll-poll',
  read(block, notes) {
    const { children, outcomes } = withoutOutcomes(block.children, notes);
    // The list with the choices is the last one: what is asked may hold a list of its own.
    const at = children.map(isList).lastIndexOf(true);
    const list = children[at];
    if (!list || !isList(list) || list.children.length < 2) {
      notes.add('poll-few-choices', block.location);
      return undefined;
    }
    const stem = children.slice(0, at);
    if (isBlank(stem)) notes.add('poll-no-stem', block.location);
    const seen = new Set<string>();
    const choices = list.children.map((item) => {
      const label = labelPart(item);
      const said = wordsOf(label);
      const named = { choice: shorten(said) };
      if (isBlank(label)) notes.add('poll-choice-empty', item);
      else if (seen.has(said.toLowerCase())) notes.add('poll-choice-twice', item, named);
      if (item.checked === true) notes.add('poll-right', item, named);
      seen.add(said.toLowerCase());
      return { label, reply: quotePart(item) };
    });
    const afterwards = readAfterwards(children.slice(at + 1), notes);
    const replies = choices.map(({ reply }) => reply);
    if (isBlank(afterwards) && replies.every(isBlank)) notes.add('poll-no-reply', block.location);
    const labels = choices.map(({ label }) => label);
    return {
      content: { stem, choices, afterwards },
      words: wordsOf(stem),
      // They read the reply to their own choice.
      minutes: minutesFor([stem, ...labels, afterwards], 0.3) + minutesFor(replies) / replies.length,
      outcomes,
      task: { options: ['Choice'], values: labels.map((label) => wordsOf(label)) },
    };
  },
  render: ({ id, values, content: { stem, choices, afterwards } }, context) => [
    h('ll-poll', { block: id, className: ['ll-block'] }, [
      kind(messagesOf(context).lookWords.poll),
      h('div', { dataPart: 'stem' }, richText(stem, context)),
      h('p', { dataPart: 'hint' }, messagesOf(context).lookWords.pollHint),
      h(
        'ul',
        { dataPart: 'options' },
        choices.map(({ label }, at) =>
          h('li', { dataOption: values[at]?.id }, [h('div', { dataPart: 'label' }, richText(label, context))]),
        ),
      ),
      h('details', { dataPart: 'answers', className: ['nhsuk-details'] }, [
        h('summary', { className: ['nhsuk-details__summary'] }, [
          h('span', { className: ['nhsuk-details__summary-text'] }, messagesOf(context).lookWords.pollReplies),
        ]),
        h(
          'ul',
          choices.flatMap(({ label, reply }, at) =>
            isBlank(reply)
              ? []
              : [
                  h('li', [
                    h('div', { dataPart: 'feedback', dataFor: values[at]?.id }, [
                      h('p', { dataPart: 'feedback-title' }, [h('strong', `${plain(label).replace(/[.:]$/, '')}:`)]),
                      ...richText(reply, context),
                    ]),
                  ]),
                ],
          ),
        ),
        ...(afterwards.length > 0 ? [h('div', { dataPart: 'remember' }, richText(afterwards, context))] : []),
      ]),
    ]),
  ],
});

/** What stands behind `**Afterwards:**` and below it. */
function readAfterwards(nodes: readonly RootContent[], notes: PageNotes): RichText {
  const from = nodes.findIndex((node) => labelOf(node, ['Afterwards']) !== undefined);
  const before = from < 0 ? nodes : nodes.slice(0, from);
  if (before[0]) notes.add('poll-text-after', before[0]);
  if (from < 0) return [];
  const rest: InlineText = nodes[from] ? (labelOf(nodes[from], ['Afterwards'])?.rest ?? []) : [];
  return [...(rest.length > 0 ? [paragraph(rest)] : []), ...nodes.slice(from + 1)];
}
