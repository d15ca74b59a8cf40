import type { CheckFindings } from './check-findings.js';
import type { Passage } from './passages.js';
import { wordsIn, type WordIn } from './words-in.js';

/** A word list that knows British words and what somebody may have meant. */
export interface Dictionary {
  has(word: string): boolean;
  /** A few words that are near, best first. */
  suggest(word: string): readonly string[];
}

/** What the toolkit and the module say about words, beyond the dictionary. */
export interface WordLists {
  /** Clinical and project words, in lower case or as they are always written. */
  readonly known: ReadonlySet<string>;
  /** American spellings and their British twins. */
  readonly american: ReadonlyMap<string, string>;
}

/** A word that somebody should look at. */
export interface SpellingSlip {
  readonly word: string;
  readonly index: number;
  /** The British spelling, where it is only American. */
  readonly american?: string;
  /** What may have been meant. */
  readonly near?: string;
}

/** The ending that the house style writes with an s. */
const ENDS_IN_Z = /iz(e|ed|er|ers|es|ing|ations?)$/u;

/** Words that end in -ize whatever the house style is. */
const ALWAYS_Z = /^(?:prize|seize|maize|capsiz|assize|baize|(?:bite|down|mid|out|over|re|under|up)?siz(?:e|ing))/;

/** The words of a text that no list knows, or that are American. */
export function slipsIn(text: string, lists: WordLists, dictionary: Dictionary): readonly SpellingSlip[] {
  return wordsIn(text).flatMap((found): readonly SpellingSlip[] => {
    const word = found.word.replace(/’/g, "'").replace(/'s$|s'$|'$/u, (end) => (end.startsWith('s') ? 's' : ''));
    const american = britishFor(word, lists, dictionary);
    if (american !== undefined) return [{ word, index: found.index, american }];
    return isLanguage(word, found) && !isKnown(word, found, lists, dictionary) ? [{ word, index: found.index }] : [];
  });
}

/** Whether something looks like a word at all: no initials, no codes, no units. */
function isLanguage(word: string, { first }: WordIn): boolean {
  if (word.length < 3 || /\p{N}/u.test(word)) return false;
  // Initials and their plurals (MDT, MDTs, NEWS), and mixed ones (eLearning, mmHg, PhD).
  if (/^\p{Lu}+s?$/u.test(word) || /\p{Ll}\p{Lu}/u.test(word)) return false;
  // A capital within a sentence is most likely a name.
  return first || /^\p{Ll}/u.test(word);
}

function isKnown(word: string, { first }: WordIn, { known }: WordLists, dictionary: Dictionary): boolean {
  const lower = word.toLowerCase();
  if (known.has(word) || known.has(lower) || dictionary.has(word)) return true;
  if (first && dictionary.has(lower)) return true;
  // Endings and beginnings that any word takes: pre-round, unsaid, reassess, rounds.
  const stem = /^(?:re|un|pre|non|co|sub|over|under|micro|multi|inter|self|mis)(?=\p{L}{4})/u.exec(lower)?.[0];
  if (stem !== undefined && knows(lower.slice(stem.length), known, dictionary)) return true;
  return [/s$/u, /ly$/u, /ing$/u].some((end) => end.test(lower) && knows(lower.replace(end, ''), known, dictionary));
}

function knows(word: string, known: ReadonlySet<string>, dictionary: Dictionary): boolean {
  return word.length > 2 && (known.has(word) || dictionary.has(word));
}

/** The British spelling of an American word; `undefined` for any other. */
function britishFor(word: string, { american, known }: WordLists, dictionary: Dictionary): string | undefined {
  const lower = word.toLowerCase();
  if (known.has(word)) return undefined;
  const listed = american.get(lower);
  // A capital in American spelling within a name (World Health Organization, Center for …) is the name's own.
  if (listed !== undefined) return /^\p{Lu}/u.test(word) && word !== word.toUpperCase() ? undefined : listed;
  if (!/^\p{Ll}/u.test(word) || !ENDS_IN_Z.test(lower) || ALWAYS_Z.test(lower)) return undefined;
  const british = lower.replace(ENDS_IN_Z, 'is$1');
  return dictionary.has(british) ? british : undefined;
}

/** Notes each slip once, at its first place. Answers with how many words there are to look at. */
export function noteSpelling(
  read: readonly { readonly passage: Passage; readonly slips: readonly SpellingSlip[] }[],
  module: string,
  findings: CheckFindings,
): number {
  const seen = new Set<string>();
  const names = namesIn(read.map(({ passage }) => passage.text));
  for (const { passage, slips } of read) {
    for (const { word, index, american, near } of slips) {
      if (seen.has(word.toLowerCase()) || names.has(word)) continue;
      seen.add(word.toLowerCase());
      const at = passage.placeAt(index);
      if (american !== undefined) findings.add('american', passage.where, at, { word, better: american });
      else findings.add('spelling', passage.where, at, { word, module, ...(near === undefined ? {} : { near }) });
    }
  }
  return seen.size;
}

/** Words with a capital within a sentence; where one of them begins a sentence, it is still a name. */
function namesIn(texts: readonly string[]): ReadonlySet<string> {
  const found = texts.flatMap((text) =>
    wordsIn(text).filter(({ word, first }) => !first && /^\p{Lu}\p{Ll}/u.test(word)),
  );
  return new Set(found.map(({ word }) => word.replace(/['’]s$/u, '')));
}

/** Reads a list of words: one on each line, `#` before a remark. */
export function readWords(text: string): readonly string[] {
  return text
    .split(/\r?\n/u)
    .map((line) => line.replace(/#.*$/u, '').trim())
    .filter((line) => line !== '')
    .flatMap((line) => line.split(/\s+/u));
}

/** Reads the list of American spellings: `color colour` on each line, with the endings that both take. */
export function readAmerican(text: string): ReadonlyMap<string, string> {
  const pairs = new Map<string, string>();
  for (const line of text.split(/\r?\n/u)) {
    const [one, other] = line.replace(/#.*$/u, '').trim().split(/\s+/u);
    if (one !== undefined && other !== undefined && one !== '') pairs.set(one, other);
  }
  return pairs;
}

/** Notes lines of words.txt that are no words. */
export function noteWordLines(text: string, file: string, findings: CheckFindings): void {
  text.split(/\r?\n/u).forEach((typed, at) => {
    const line = typed.replace(/#.*$/u, '').trim();
    if (line === '' || /^[\p{L}\p{M}\p{N}'’-]+$/u.test(line)) return;
    findings.add('words-line', 'words.txt', { file, line: at + 1, column: 1 }, { line });
  });
}
