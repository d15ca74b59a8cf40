/** One word of a passage. */
export interface WordIn {
  readonly word: string;
  /** Its position in the passage. */
  readonly index: number;
  /** Whether a sentence begins with it, so that its capital says nothing. */
  readonly first: boolean;
}

const WORD = /[\p{L}\p{M}\p{N}]+(?:['’][\p{L}\p{M}]+)*/gu;

/** Before the first word of a sentence, or of something that is written like one. */
const BEGINS = /(?:^|[.?!:¤|]["”’')\]]*\s+|\n)["“‘'(\s]*$/u;

/** The words of a text, at hyphens and slashes cut in two. */
export function wordsIn(text: string): readonly WordIn[] {
  return [...text.matchAll(WORD)].map((match) => ({
    word: match[0],
    index: match.index,
    first: BEGINS.test(text.slice(Math.max(0, match.index - 8), match.index)) || match.index === 0,
  }));
}

/** How many words a reader counts; figures are taken in at a glance. */
export function countWordsIn(text: string): number {
  return text.match(/[\p{L}\p{M}\p{N}'’.,-]*\p{L}[\p{L}\p{M}\p{N}'’.,-]*/gu)?.length ?? 0;
}
