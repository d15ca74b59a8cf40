import { changeTexts } from './change-texts.js';

/** The language that no one speaks: British English made longer and strange, to show what is hard-coded or clipped. */
export const PSEUDO = 'en-XA';

const PLAIN = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz';
const ACCENTED = 'ÅƁÇÐÉƑĜĤÎĴĶĻḾÑÖÞǪŔŠŢÛṼŴẊÝŽåƀçðéƒĝĥîĵķļɱñöþǫŕšţûṽŵẋýž';

/** Translations from English grow by about this much; short words more, but rarely more letters than this. */
const LONGER = 0.4;

/**
 * One text in the pseudo-language: letters with accents, in brackets, about 40 % longer. What was put into it
 * (`kept`: titles, names) and spaces at its ends stay as they are.
 */
export function pseudoText(text: string, kept: readonly string[] = []): string {
  const [, before = '', inner = '', after = ''] = /^(\s*)([^]*?)(\s*)$/.exec(text) ?? [];
  if (inner === '') return text;
  const more = '~'.repeat(Math.max(1, Math.ceil(inner.length * LONGER) - 2));
  // In pieces, so that a line can still break where the words are long.
  const filling = more.replace(/~{8}(?=~)/g, '$& ');
  return `${before}⟦${accented(inner, kept)} ${filling}⟧${after}`;
}

/** Part of a catalogue, or all of it, in the pseudo-language: texts, and functions that make texts. */
export function pseudo<Part>(part: Part): Part {
  return changeTexts(part, pseudoText);
}

function accented(text: string, kept: readonly string[]): string {
  const [first, ...others] = [...kept].filter((part) => part.length > 1).sort((a, b) => b.length - a.length);
  if (first !== undefined) {
    return text
      .split(first)
      .map((piece) => accented(piece, others))
      .join(first);
  }
  return text.replace(/[A-Za-z]/g, (letter) => ACCENTED[PLAIN.indexOf(letter)] ?? letter);
}
