import type { InlineText, RichText } from '../model/rich-text.js';
import { wordsOf } from '../model/words.js';

/** Words a minute at which adults read non-fiction in English: the mean of 190 studies (Brysbaert, J Mem Lang 2019). */
export const PACE = 238;

/** Minutes that reading these texts takes, and so many more to think or to do. */
export function minutesFor(texts: readonly (RichText | InlineText)[], thinking = 0): number {
  return thinking + texts.reduce((sum, text) => sum + countWords(text), 0) / PACE;
}

/** How many words a text has. */
export function countWords(text: RichText | InlineText): number {
  const words = wordsOf(text);
  return words === '' ? 0 : words.split(' ').length;
}
