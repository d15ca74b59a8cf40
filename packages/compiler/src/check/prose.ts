import type { CheckFindings } from './check-findings.js';
import type { Passage } from './passages.js';
import { countWordsIn } from './words-in.js';

/** A sentence of a text, and where it begins there. */
export interface Sentence {
  readonly text: string;
  readonly index: number;
}

/** A word with a plainer twin. */
export interface PlainerWord {
  readonly word: string;
  readonly index: number;
  readonly better: readonly string[];
}

/** Reads English prose; the library behind it is loaded by the command. */
export interface ProseReader {
  sentences(text: string): readonly Sentence[];
  plainer(text: string): readonly PlainerWord[];
  /** Positions of sentences that most formulas of readability find hard for readers of {@link READING_AGE}. */
  hard(text: string): readonly number[];
}

/** What was seen in the prose of one passage. */
export interface PassageProse {
  readonly sentences: readonly (Sentence & {
    readonly words: number;
    readonly syllables: number;
    readonly hard: boolean;
  })[];
  readonly plainer: readonly PlainerWord[];
  readonly passive: number;
}

/** A sentence that is worth a second look. */
export interface LongSentence {
  readonly text: string;
  readonly words: number;
  readonly hard: boolean;
  readonly passage: Passage;
  readonly index: number;
}

/** The prose of a module in figures. */
export interface ProseFacts {
  readonly sentences: number;
  readonly words: number;
  readonly long: number;
  readonly hard: number;
  readonly passive: number;
  /** Flesch reading ease, 0 to 100 and more; higher is easier. */
  readonly ease: number;
  readonly pages: readonly {
    readonly where: string;
    readonly words: number;
    readonly ease: number;
    readonly long: number;
  }[];
  /** The ten that are worth a look first. */
  readonly worst: readonly LongSentence[];
  readonly plainer: readonly {
    readonly word: string;
    readonly better: string;
    readonly count: number;
    readonly first: Passage;
    readonly index: number;
  }[];
}

/** More words than this, and a sentence is worth cutting (NHS content style asks for 20 at most; a little grace is left). */
export const LONG = 25;

/** How many sentences and words are named. */
const NAMED = 10;

/** The age that the NHS writes for when it writes of medicine. */
export const READING_AGE = 14;

/** Plainer words that would say something else to a clinician, or that are plain enough here. */
const FINE_HERE: ReadonlySet<string> = new Set([
  'acute',
  'address',
  'addressed',
  'addresses',
  'addressing',
  'advise',
  'advised',
  'appropriate',
  'approximately',
  'attempt',
  'benefit',
  'caring',
  'combined',
  'component',
  'components',
  'contains',
  'currently',
  'delete',
  'determine',
  'develop',
  'effect',
  'effects',
  'equally',
  'evident',
  'forward',
  'function',
  'functions',
  'however',
  'identify',
  'identical',
  'immediately',
  'implement',
  'initial',
  'initially',
  'it is',
  'liaison',
  'maintain',
  'maximum',
  'minimum',
  'minimise',
  'modify',
  'monitor',
  'multiple',
  'objective',
  'objectives',
  'observe',
  'operate',
  'option',
  'options',
  'parameters',
  'participate',
  'perform',
  'point of view',
  'portion',
  'practicable',
  'procedure',
  'previous',
  'previously',
  'provide',
  'provided',
  'provides',
  'relative to',
  'remain',
  'remains',
  'request',
  'require',
  'required',
  'requires',
  'requirement',
  'review',
  'selection',
  'similar',
  'similarly',
  'submit',
  'sufficient',
  'there are',
  'there is',
  'type',
  'under',
  'validate',
  'very',
  'whether',
  'so as to',
  'in order that',
  'close proximity',
  'some',
  'relate',
  'related',
  'consider',
  'considered',
  'establish',
  'additional',
  'allow',
  'allows',
  'allowed',
  'assist',
  'shall',
  'the use of',
  'reflect',
  'reflects',
  'therefore',
  'regarding',
  'concerning',
  'disclose',
  'delegate',
  'limited',
  'strategize',
  'time period',
  'until such time as',
  'evaluate',
  'all of',
  'one particular',
  'encounter',
  'encounters',
  'equivalent',
]);

/** Looks at one passage. Pure; what comes out survives JSON. */
export function readProse(text: string, reader: ProseReader): PassageProse {
  const hard = new Set(reader.hard(text));
  return {
    sentences: reader
      .sentences(text)
      .filter((sentence) => countWordsIn(sentence.text) > 2)
      .map((sentence) => ({
        ...sentence,
        words: countWordsIn(sentence.text),
        syllables: syllablesIn(sentence.text),
        hard: hard.has(sentence.index),
      })),
    plainer: reader.plainer(text).filter(({ word, better }) => better.length > 0 && !FINE_HERE.has(word.toLowerCase())),
    passive: [...text.matchAll(PASSIVE)].length,
  };
}

/** "was seen by", "has been written by": the doer comes last. */
const PASSIVE = /\b(?:am|is|are|was|were|be|been|being)\s+(?:\p{L}+ly\s+)?\p{L}+(?:ed|en|wn|ne|ld|pt|nt|ght)\s+by\b/giu;

/** Puts the passages of a module together. */
export function sumProse(read: readonly { readonly passage: Passage; readonly prose: PassageProse }[]): ProseFacts {
  const all = read.flatMap(({ passage, prose }) =>
    prose.sentences.map(({ text, index, words, hard }): LongSentence => ({ text, words, hard, passage, index })),
  );
  const long = all.filter(({ words }) => words > LONG);
  const where = [...new Set(read.map(({ passage }) => passage.where))];
  return {
    sentences: all.length,
    words: all.reduce((sum, { words }) => sum + words, 0),
    long: long.length,
    hard: all.filter(({ hard }) => hard).length,
    passive: read.reduce((sum, { prose }) => sum + prose.passive, 0),
    ease: easeOf(read.map(({ prose }) => prose)),
    pages: where.map((page) => {
      const own = read.filter(({ passage }) => passage.where === page);
      const sentences = own.flatMap(({ prose }) => prose.sentences);
      return {
        where: page,
        words: sentences.reduce((sum, { words }) => sum + words, 0),
        ease: easeOf(own.map(({ prose }) => prose)),
        long: sentences.filter(({ words }) => words > LONG).length,
      };
    }),
    worst: [...long].sort((a, b) => b.words - a.words || Number(b.hard) - Number(a.hard)).slice(0, NAMED),
    plainer: plainerOf(read),
  };
}

function plainerOf(
  read: readonly { readonly passage: Passage; readonly prose: PassageProse }[],
): ProseFacts['plainer'] {
  const found = new Map<string, { word: string; better: string; count: number; first: Passage; index: number }>();
  for (const { passage, prose } of read) {
    for (const { word, better, index } of prose.plainer) {
      const key = word.toLowerCase();
      const known = found.get(key);
      if (known) known.count += 1;
      else
        found.set(key, { word, better: better.map((one) => `"${one}"`).join(' or '), count: 1, first: passage, index });
    }
  }
  return [...found.values()].sort((a, b) => b.count - a.count).slice(0, NAMED);
}

/** Flesch's reading ease (1948): short sentences and short words read easily. */
function easeOf(read: readonly PassageProse[]): number {
  const sentences = read.flatMap((prose) => prose.sentences);
  const words = sentences.reduce((sum, sentence) => sum + sentence.words, 0);
  const syllables = sentences.reduce((sum, sentence) => sum + sentence.syllables, 0);
  if (words === 0) return 100;
  return Math.round(206.835 - 1.015 * (words / sentences.length) - 84.6 * (syllables / words));
}

/** Syllables by groups of vowels, near enough for a mean over many words. */
function syllablesIn(text: string): number {
  const words = text.toLowerCase().match(/\p{L}+/gu) ?? [];
  return words.reduce((sum, word) => {
    const groups =
      word.replace(/(?:[^laeiouy]es|[^aeiouytd]ed|[^laeiouy]e)$/u, '').match(/[aeiouy]{1,2}/gu)?.length ?? 0;
    return sum + Math.max(1, groups);
  }, 0);
}

/** What a reading ease means, in words. */
export function easeWords(ease: number): string {
  if (ease >= 70) return 'easy to read';
  if (ease >= 60) return 'plain English';
  if (ease >= 50) return 'fairly hard';
  return ease >= 30 ? 'hard to read' : 'very hard to read';
}

/** Names the ten longest sentences, and words with a plainer twin. */
export function noteProse({ worst, plainer }: ProseFacts, findings: CheckFindings): void {
  for (const { text, words, passage, index } of worst) {
    findings.add('sentence-long', passage.where, passage.placeAt(index), { count: words, sentence: beginningOf(text) });
  }
  for (const { word, better, first, index } of plainer) {
    findings.add('word-plainer', first.where, first.placeAt(index), { word, better });
  }
}

/** The first words of a sentence, as they are quoted. */
export function beginningOf(text: string): string {
  const words = text
    .replace(/\u00a4/gu, '')
    .replace(/\s+/gu, ' ')
    .trim()
    .split(' ');
  return words.length <= 12 ? words.join(' ') : `${words.slice(0, 12).join(' ')} …`;
}
