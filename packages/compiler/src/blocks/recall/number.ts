import { h } from 'hastscript';
import { isWithin } from '@ladder/core';
import type { RichText } from '../../model/rich-text.js';
import { shorten, wordsOf } from '../../model/words.js';
import { richText } from '../../render/rich-text.js';
import { isBlank } from '../../validate/rich.js';
import { messagesOf } from '../../render/context.js';
import { defineBlock } from '../define-block.js';
import { noteAnswerGiven, saysNumber } from './answer-given.js';
import { minutesFor } from '../minutes-for.js';
import { noteLost, noteMissing, readItems, readTask, type WrittenTask } from './read-task.js';
import { taskElement } from './render-task.js';
import { OTHER, typedAnswers } from './typed.js';

interface NumberTask {
  readonly stem: RichText;
  readonly answer: string;
  readonly within: string;
  readonly unit: string;
  readonly wrong: readonly { readonly number: string; readonly reply: RichText }[];
  readonly feedback: RichText;
  readonly otherwise: RichText;
}

/** A number to work out and type. What is recorded is whether it was right, or which foreseen wrong number it was. */
export const number = defineBlock<NumberTask>({
  say: 'A number to work out, with feedback on the mistakes that you foresee.',
  purpose: 'recall',
  records: 'recorded',
  mayScore: true,
  meant: ['numeric', 'calculation', 'sum', 'calculate'],
  element: 'll-number',
  look: 'recall',
  read(block, notes) {
    const written = readTask(block, notes, ['Answer', 'Within', 'Unit']);
    const { task, stem, feedback, otherwise, outcomes, labels } = written;
    noteMissing(written, feedback, block, true);
    const answerLabel = labels.get('Answer');
    if (!answerLabel) {
      notes.add('number-no-answer', block.location, { task });
      return undefined;
    }
    const answer = readNumber(wordsOf(answerLabel.rest));
    if (answer === undefined) {
      notes.add('number-unreadable', answerLabel.node, { typed: shorten(wordsOf(answerLabel.rest)) });
      return undefined;
    }
    const within = readWithin(written);
    const wrong = readWrong(written, answer, within);
    noteAnswerGiven(
      written,
      block,
      wrong.map(({ reply }) => reply),
      [typedAs(answer)],
      saysNumber,
    );
    const unitWords = labels.get('Unit');
    const shown = [answer, ...wrong.map(({ number: value }) => value)].map(typedAs);
    return {
      content: {
        stem,
        answer: typedAs(answer),
        within: within === 0 ? '' : typedAs(within),
        unit: unitWords ? wordsOf(unitWords.rest).replace(/\.$/, '') : '',
        wrong: wrong.map(({ number: value, reply }) => ({ number: typedAs(value), reply })),
        feedback,
        otherwise,
      },
      words: wordsOf(stem),
      minutes: minutesFor([stem, feedback], 0.6),
      outcomes,
      task: { options: ['number'], values: [...shown, OTHER], correct: [0] },
    };
  },
  render(block, context) {
    const words = messagesOf(context).recallWords;
    const { stem, answer, within, unit, wrong, feedback, otherwise } = block.content;
    const withUnit = (value: string) => (unit === '' ? value : unit.startsWith('%') ? `${value}%` : `${value} ${unit}`);
    const hint = unit.startsWith('%') ? words.numberHintPercent : words.numberHint(unit);
    return [
      taskElement(
        block,
        { ...(within === '' ? {} : { within }), ...(unit === '' ? {} : { unit }) },
        richText(stem, context),
        within === '' ? hint : `${hint} ${words.within(within)}`,
        [],
        typedAnswers(
          { spellings: [answer], reply: feedback },
          wrong.map(({ number: value, reply }) => ({ spellings: [value], reply })),
          otherwise,
          (value) => h('span', { dataPart: 'answer', dataNumber: value }, withUnit(value)),
          context,
        ),
        context,
      ),
    ];
  },
});

function readWithin({ labels, notes }: WrittenTask): number {
  const label = labels.get('Within');
  if (!label) return 0;
  const value = readNumber(wordsOf(label.rest));
  if (value !== undefined && value > 0) return value;
  notes.add('number-within', label.node, { typed: shorten(wordsOf(label.rest)) });
  return 0;
}

function readWrong(
  written: WrittenTask,
  answer: number,
  within: number,
): readonly { readonly number: number; readonly reply: RichText }[] {
  const { notes, block } = written;
  const seen = new Set<number>();
  return readItems(written.list, written).flatMap(({ item, label, words: typed, why }) => {
    noteLost(label.slice(1), block, notes);
    const value = readNumber(typed);
    if (value === undefined) {
      notes.add('number-unreadable', item, { typed: shorten(typed) });
      return [];
    }
    if (isWithin(value, answer, within)) notes.add('number-foreseen-right', item, { item: typedAs(value) });
    if (seen.has(value)) notes.add('recall-item-twice', item, { item: typedAs(value) });
    if (isBlank(why)) notes.add('number-no-reply', item, { item: typedAs(value) });
    seen.add(value);
    return [{ number: value, reply: why }];
  });
}

/** Reads a number as authors type it: "62", "1,200", "7.5", "−3", "62 %". */
function readNumber(typed: string): number | undefined {
  const match =
    /^([−–-]?)\s*[£€$]?\s*(\d{1,3}(?:,\d{3})+|\d+)(\.\d+)?\s*[^\p{N}+^×*<>=±/-]?[^\p{N}+^×*<>=±]{0,24}$/u.exec(
      typed.trim(),
    );
  if (!match) return undefined;
  const [, sign, whole = '', fraction = ''] = match;
  return Number(`${sign === '' ? '' : '-'}${whole.replaceAll(',', '')}${fraction}`);
}

function typedAs(value: number): string {
  return String(value);
}
