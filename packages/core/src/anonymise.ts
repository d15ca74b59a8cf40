import { agesIn, datesIn } from './anonymise-dates.js';
import { namesIn } from './anonymise-names.js';
import { codesIn } from './anonymise-numbers.js';
import { placesIn } from './anonymise-places.js';
import { tokensOf } from './anonymise-tokens.js';

/** What may say who somebody is. `record` is any number that only one patient, one person or one report has. */
export type IdentifierKind =
  | 'name'
  | 'date'
  | 'age'
  | 'nhs-number'
  | 'registration'
  | 'record'
  | 'phone'
  | 'email'
  | 'link'
  | 'postcode'
  | 'place';

/** One piece of a text that may say who somebody is. */
export interface Identifier {
  readonly kind: IdentifierKind;
  readonly text: string;
  /** Where it begins in the text. */
  readonly at: number;
}

/**
 * Finds what may say who somebody is, in the order of the text, no two overlapping. It looks for patterns, so it misses
 * things and is sometimes wrong: it advises a writer and must never be the ground to call a text anonymous. Where a
 * word could be either, it stays quiet: a list that cries wolf at a ward round or NEWS2 is not read at 2 a.m.
 */
export function findIdentifiers(text: string): readonly Identifier[] {
  const tokens = tokensOf(text);
  // The first finder that claims a piece of text has it: a number with a check digit is no telephone.
  const found = [codesIn(text), datesIn(text), agesIn(text), namesIn(text, tokens), placesIn(text, tokens)];
  const ranked = found.flatMap((list, rank) => list.map((one) => ({ one, rank })));
  ranked.sort((a, b) => a.one.at - b.one.at || a.rank - b.rank);
  const kept: { one: Identifier; rank: number }[] = [];
  for (const next of ranked) {
    const last = kept.at(-1);
    if (last && next.one.at < last.one.at + last.one.text.length) {
      if (next.rank < last.rank) kept[kept.length - 1] = next;
    } else kept.push(next);
  }
  return kept.map(({ one }) => one);
}

/** How long a piece may be before it is cut at the end of a sentence, in characters. */
const PIECE = 1_500;

/**
 * A text cut into pieces that can be looked at one by one, so that 20,000 words never hold the page up and a change in
 * one sentence costs only its own piece. It cuts at line breaks, else at the end of a sentence, else between words.
 */
export function piecesOf(text: string): readonly string[] {
  return text.split(/\n+/).flatMap((line) => {
    const pieces: string[] = [];
    let rest = line;
    while (rest.length > 2 * PIECE) {
      const end = rest.indexOf('. ', PIECE);
      const cut = end > 0 && end < 2 * PIECE ? end + 1 : rest.indexOf(' ', PIECE);
      if (cut < 0) break;
      pieces.push(rest.slice(0, cut));
      rest = rest.slice(cut + 1);
    }
    return rest.trim() === '' ? pieces : [...pieces, rest];
  });
}
