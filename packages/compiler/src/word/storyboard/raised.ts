import { raisedSigns as signsOnAPage } from '../../model/raised-signs.js';
import type { WordInline, WordText } from '../model.js';

/** What Word calls raised and lowered, in the words of a page. */
const ON_A_PAGE = { raised: 'superscript', lowered: 'subscript' } as const;

/** Where a run stands; `undefined` on the line. */
export function placeOf({ raised, lowered }: WordText): 'raised' | 'lowered' | undefined {
  return raised === true ? 'raised' : lowered === true ? 'lowered' : undefined;
}

/** Raised or lowered words as Unicode has them: `⁻⁶`. Letters have none here: their marks are easier to read and change. */
export function raisedSigns(words: string, place: 'raised' | 'lowered'): string | undefined {
  if (/\p{L}/u.test(words)) return undefined;
  const out = words.split(/(\s+)/).map((word) => (word.trim() === '' ? word : signsOnAPage(word, ON_A_PAGE[place])));
  return out.includes(undefined) ? undefined : out.join('');
}

/** The marks for words that are already Markdown: `^st^`, each word by itself, because a space ends them. */
export function raisedMarks(markdown: string, place: 'raised' | 'lowered'): string {
  const mark = place === 'raised' ? '^' : '~';
  return markdown.replace(/\S+/g, (word) => `${mark}${word.replace(/(?<!\\)[\^~]/g, '\\$&')}${mark}`);
}

/** Whether raised words are only the ending of a number: 1st, 2nd. */
export function isOrdinal(words: string): boolean {
  return /^(?:st|nd|rd|th)$/i.test(words.trim());
}

/** Words without a look, for settings and references: raised ones with their signs, crossed-out ones not at all. */
export function seenWords(inline: readonly WordInline[]): string {
  return inline
    .map((one): string => {
      if (one.type === 'text') {
        if (one.strike === true) return '';
        const place = placeOf(one);
        return place === undefined ? one.text : (raisedSigns(one.text, place) ?? raisedMarks(one.text, place));
      }
      if (one.type === 'link') return seenWords(one.children);
      if (one.type === 'box') return one.ticked ? '☒ ' : '☐ ';
      if (one.type === 'break') return ' ';
      return one.type === 'lost' && one.shown === true ? one.text : '';
    })
    .join('')
    .replace(/\s+/g, ' ')
    .trim();
}

/** The words of crossed-out runs, for places where nothing can be crossed out. */
export function struckWords(inline: readonly WordInline[]): string {
  return inline
    .map((one) =>
      one.type === 'link' ? struckWords(one.children) : one.type === 'text' && one.strike === true ? one.text : '',
    )
    .join('')
    .trim();
}
