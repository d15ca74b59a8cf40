import type { Node } from 'unist';
import type { RichText } from '../../model/rich-text.js';
import type { ParsedBlock } from '../../parse/parsed-module.js';
import { shorten, wordsOf } from '../../model/words.js';
import type { WrittenTask } from './read-task.js';

/**
 * Notes each reply to a wrong answer that says the right one: it is shown while the learner can still try. What the
 * task says itself, such as a number of the sum, gives nothing away.
 */
export function noteAnswerGiven(
  { notes, stem, otherwise }: WrittenTask,
  block: ParsedBlock,
  replies: readonly RichText[],
  answers: readonly string[],
  says: (words: string, answer: string) => boolean,
): void {
  const asked = wordsOf(stem);
  const telling = answers.filter((answer) => !says(asked, answer));
  for (const reply of [...replies, otherwise]) {
    const words = wordsOf(reply);
    const answer = telling.find((one) => says(words, one));
    if (answer === undefined) continue;
    // What stands behind a label is in a paragraph of our own making, which has no place in the file; its words have.
    const inner: readonly Node[] = reply.flatMap((node) => ('children' in node ? (node.children as Node[]) : []));
    const at = [...reply, ...inner].find(({ position }) => position !== undefined) ?? block.location;
    notes.add('recall-answer-given', at, { answer: shorten(answer) });
  }
}

/** Whether words have these words among them, whole: "median" is not said by "medians". */
export function saysWords(words: string, answer: string): boolean {
  const plain = (text: string) => ` ${(text.toLowerCase().match(/[\p{L}\p{N}\p{M}]+/gu) ?? []).join(' ')} `;
  return plain(answer).trim() !== '' && plain(words).includes(plain(answer));
}

/** Whether words have this number among them. */
export function saysNumber(words: string, answer: string): boolean {
  return (words.match(/[−–-]?\d+(?:,\d{3})*(?:\.\d+)?(?![\d.:]*\d)/gu) ?? []).some(
    (number) => Number(number.replaceAll(',', '').replace(/^[−–]/u, '-')) === Number(answer),
  );
}
