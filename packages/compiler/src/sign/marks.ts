import { createHash } from 'node:crypto';
import { fromChar, toChars, type PageId } from '@ladder/core';
import { ASPECT_NAMES, ASPECTS, looksAt, type Aspect } from './aspects.js';
import type { Part } from './part.js';
import type { Stage } from './stages.js';

/** A part as signoff.yaml keeps it: enough to say what changed, too little to read the module from. */
export interface MarkedPart {
  readonly kind: string;
  readonly page?: PageId;
  readonly words: string;
  readonly aspects: Readonly<Partial<Record<Aspect, readonly string[]>>>;
}

/** Characters of the mark of a whole aspect, and of a sentence that only counts as the same or another. */
const MARK = 6;

/** Characters of the mark of a sentence of which a correction is to be known: four for its words, five for its letters. */
const WORDS_MARK = 4;
const LETTERS_MARK = 5;

/** How long each mark of an aspect is, where they stand one after the other. */
export function markLength(aspect: Aspect): number {
  return aspect === 'wording' ? WORDS_MARK + LETTERS_MARK : MARK;
}

/** The fingerprint of everything that a stage looked at; order counts for education only (architecture, rule 6). */
export function stageHash(parts: readonly Part[], stage: Stage): string {
  const lines = parts.flatMap(({ kind, page, aspects }) => {
    const seen = ASPECT_NAMES.filter((aspect) => looksAt(stage, aspect) && aspects[aspect] !== undefined);
    if (seen.length === 0) return [];
    const all = seen.map((aspect) => [aspect, ...(aspects[aspect] ?? []).map(({ raw }) => raw)]);
    return [JSON.stringify([kind, stage === 'education' ? page : undefined, all])];
  });
  if (stage !== 'education') lines.sort();
  return createHash('sha256').update(lines.join('\n')).digest('hex').slice(0, 32);
}

/** The marks of a module's parts. */
export function markParts(parts: readonly Part[]): readonly MarkedPart[] {
  return parts.map(({ kind, page, words, aspects }) => ({
    kind,
    ...(page === undefined ? {} : { page }),
    words,
    aspects: Object.fromEntries(
      ASPECT_NAMES.flatMap((aspect) => (aspects[aspect] ? [[aspect, marksOf(aspect, aspects[aspect])]] : [])),
    ),
  }));
}

function marksOf(
  aspect: Aspect,
  atoms: readonly { readonly raw: string; readonly shown?: string }[],
): readonly string[] {
  switch (ASPECTS[aspect].kept) {
    case 'plain':
      return atoms.map(({ raw }) => raw);
    case 'mark':
      return [shortMark(atoms.map(({ raw }) => raw).join('\n'), MARK)];
    case 'sentences':
      if (aspect !== 'wording') return atoms.map(({ raw }) => shortMark(raw, MARK));
      return atoms.map(({ raw, shown }) => shortMark(raw, WORDS_MARK) + letterMark(shown ?? raw));
  }
}

function shortMark(text: string, length: number): string {
  return createHash('sha256').update(text).digest('base64url').slice(0, length);
}

/** Which letters a sentence has an odd number of: a slip in spelling changes a few, another word more. */
function letterMark(text: string): string {
  let odd = 0;
  for (const letter of text.normalize('NFKD').toLowerCase()) {
    const at = letter.charCodeAt(0) - 97;
    if (letter.length === 1 && at >= 0 && at < 26) odd ^= 1 << at;
  }
  return toChars(odd, LETTERS_MARK);
}

/** How many letters differ between the sentences of two marks of wording. */
export function letterDistance(one: string, other: string): number {
  let count = 0;
  for (let differ = lettersOf(one) ^ lettersOf(other); differ !== 0; differ &= differ - 1) count += 1;
  return count;
}

function lettersOf(mark: string): number {
  return [...mark.slice(WORDS_MARK)].reduce((sum, char) => sum * 64 + fromChar(char), 0);
}
