import type { ElementContent } from 'hast';
import { h } from 'hastscript';
import type { ExtraBlock } from '../../model/blocks.js';
import type { RichText } from '../../model/rich-text.js';
import type { RenderContext } from '../../render/context.js';
import { plain, richText } from '../../render/rich-text.js';
import type { ReadBlock } from '../define-block.js';
import { minutesFor } from '../minutes-for.js';
import type { WrittenTask } from './read-task.js';
import { optionList, reply, taskElement, unwrapped, valueList, whole } from './render-task.js';
import { wordsOf } from '../../model/words.js';

/** Items that each have one right partner or group. */
export interface Pairs {
  readonly stem: RichText;
  readonly items: readonly Paired[];
  /** What an item can be settled to, in plain words. */
  readonly values: readonly string[];
  readonly feedback: RichText;
}

/** One item, and the position of its right value. */
export interface Paired {
  readonly label: RichText;
  readonly value: number;
  /** The right value as it was written, with its citations; the plain words are enough without. */
  readonly right?: RichText;
  readonly why: RichText;
}

/** What matching and sorting answer with, once all was read. */
export function readPairs(
  { stem, feedback, outcomes }: WrittenTask,
  items: readonly Paired[],
  values: readonly string[],
): ReadBlock<Pairs> {
  const labels = items.map(({ label }) => label);
  return {
    content: { stem, items, values, feedback },
    words: wordsOf(stem),
    minutes: minutesFor([stem, ...labels, feedback], 0.2 + 0.12 * items.length),
    outcomes,
    task: { options: labels.map(wordsOf), values, correct: items.map(({ value }) => value) },
  };
}

/** How items and values are shown: in which order, and with which words. */
export interface PairsLook {
  readonly hint: string;
  readonly title: string;
  readonly itemOrder: readonly number[];
  readonly valueOrder: readonly number[];
}

/** The static page of matching and sorting: items, what they can be settled to, and the answers to open. */
export function renderPairs(block: ExtraBlock<Pairs>, look: PairsLook, context: RenderContext): ElementContent[] {
  const { stem, items, values, feedback } = block.content;
  const answers = items.map(({ label, value, right, why }, at) => {
    const words = right ? unwrapped(richText(right, context)) : [values[value] ?? ''];
    const title = [h('strong', `${plain(label).replace(/[.:]$/, '')}:`), ' ', h('span', { dataPart: 'right' }, words)];
    return h('li', [reply(at, title, why, context)]);
  });
  const label = (at: number) => richText(items[at]?.label ?? [], context);
  return [
    taskElement(
      block,
      {},
      richText(stem, context),
      look.hint,
      [optionList(block, look.itemOrder, label), ...valueList(block, look.valueOrder, look.title)],
      [h('ul', answers), whole(feedback, context)],
      context,
    ),
  ];
}
