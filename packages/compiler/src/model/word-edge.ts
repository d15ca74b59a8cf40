/** Signs of Chinese, Japanese and Korean, between which no space stands and every sign is an edge. */
export const CJK = /[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}\p{sc=Hangul}\p{sc=Bopomofo}\u3001-\u303F\uFF01-\uFFEF]/u;

/** Whether emphasis of these words would begin or end inside a word, where a page cannot have it. */
export function isWithinWord(before: string, words: string, after: string): boolean {
  const begins = isInside(before.at(-1), words[0]);
  const ends = isInside(after[0], words.at(-1));
  return begins || (ends && !/^\p{Lu}{1,2}$/u.test(words));
}

function isInside(outer: string | undefined, inner: string | undefined): boolean {
  if (outer === undefined || inner === undefined || CJK.test(outer) || CJK.test(inner)) return false;
  return /[\p{L}\p{N}]/u.test(outer);
}
