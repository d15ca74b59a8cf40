import type { Node } from 'unist';
import type { InlineText } from '../model/rich-text.js';
import { wordsOf } from '../model/words.js';
import type { PageNotes } from './notes.js';

/** Reads the numbers behind `**Outcome:**`, as people write them: "1, 3", "1 and 3", "Outcome 1". */
export function readOutcomes(text: InlineText, at: Node, notes: PageNotes): readonly number[] {
  const parts = wordsOf(text)
    .replace(/\.$/, '')
    .split(/\s*(?:,|;|&|\band\b)\s*/)
    .filter((part) => part !== '');
  const numbers: number[] = [];
  for (const part of parts.length === 0 ? [''] : parts) {
    const number = Number(part.replace(/^(?:outcomes?|lo)\s*/i, '') || 'none');
    const known = Number.isInteger(number) && number >= 1 && number <= notes.outcomeCount;
    if (known) numbers.push(number);
    else notes.add('outcome-unknown', at, { number: part });
  }
  return [...new Set(numbers)].sort((a, b) => a - b);
}
