import { h } from 'hastscript';
import type { RichText } from '../../model/rich-text.js';
import { wordsOf } from '../../model/words.js';
import { plain, richText } from '../../render/rich-text.js';
import { messagesOf } from '../../render/context.js';
import { defineBlock } from '../define-block.js';
import { minutesFor } from '../minutes-for.js';
import { mixed, rises } from './mix.js';
import { noteMissing, noteTwice, readItems, readTask } from './read-task.js';
import { optionList, reply, taskElement, whole } from './render-task.js';

interface Ordering {
  readonly stem: RichText;
  readonly items: readonly { readonly label: RichText; readonly why: RichText }[];
  readonly feedback: RichText;
}

/** Items to put in order. They are shown in an order that is never the right one. */
export const ordering = defineBlock<Ordering>({
  say: 'Steps or items to put in the right order; you write them in order, learners see them mixed.',
  purpose: 'recall',
  records: 'recorded',
  mayScore: true,
  meant: ['order', 'sequence', 'rank', 'sequencing'],
  element: 'll-ordering',
  look: 'recall',
  read(block, notes) {
    const written = readTask(block, notes);
    const { stem, feedback, outcomes, task } = written;
    const items = readItems(written.list, written);
    noteTwice(items, written);
    noteMissing(written, feedback, block);
    if (items.length < 2) {
      notes.add('ordering-few-items', block.location, { task });
      return undefined;
    }
    const labels = items.map(({ label }) => label);
    return {
      content: { stem, items: items.map(({ label, why }) => ({ label, why })), feedback },
      words: wordsOf(stem),
      minutes: minutesFor([stem, ...labels, feedback], 0.2 + 0.1 * items.length),
      outcomes,
      task: { options: items.map((item) => item.words), values: items.length, correct: items.map((_, at) => at) },
    };
  },
  render(block, context) {
    const words = messagesOf(context).recallWords;
    const { stem, items, feedback } = block.content;
    const label = (at: number) => richText(items[at]?.label ?? [], context);
    const answers = items.map((item, at) => h('li', [reply(at, [h('strong', plain(item.label))], item.why, context)]));
    return [
      taskElement(
        block,
        {},
        richText(stem, context),
        words.orderingHint,
        [optionList(block, mixed(items.length, block.id ?? '', rises), label)],
        [h('ol', answers), whole(feedback, context)],
        context,
      ),
    ];
  },
});
