/** Units of measure: a figure behind one is its power. */
const UNITS = /^(?:\p{L}|cm|mm|km|dm|nm|µm|μm|pm|ft|yd|mi|sq|ms|ml|kg|mg|cmH|mmHg|Hz)$/u;

/**
 * Whether a raised number that the list of references has is cited there, by what stands in front of it: a word, or the
 * end of a sentence or bracket. Behind a figure (10⁹), a letter (R²) or a unit (kg/m²) it is a power.
 */
export function isCited(before: string): boolean {
  const words = before.replace(/\s+$/, '');
  const last = words.at(-1) ?? '';
  if (last === '' || /\p{N}/u.test(last)) return false;
  // Behind a calculation in brackets it is a power as well.
  if (last === ')') return /\p{L}{3}[^(]*\)$/u.test(words) || /(?:19|20)\d\d\)$/.test(words);
  if (/[.,;:!?\]”’"'»…%]/u.test(last)) return true;
  const word = /[\p{L}\p{N}]+$/u.exec(words)?.[0] ?? '';
  const front = words.slice(0, words.length - word.length);
  if (word === '' || UNITS.test(word) || /\p{N}/u.test(word)) return false;
  return !(word.length <= 3 && /(?:\p{N}\s*|[/·×])$/u.test(front));
}

/** The numbers of `1, 3–5`; `undefined` for anything else. */
export function citedNumbers(text: string): readonly number[] | undefined {
  if (!/^\s*\[?\d+(?:\s*[,;–-]\s*\d+)*\]?\s*$/.test(text)) return undefined;
  return text
    .replace(/[[\]\s]/g, '')
    .split(/[,;]/)
    .flatMap((part) => {
      const [from = 0, to = from] = part.split(/[–-]/).map(Number);
      return Array.from({ length: Math.min(to - from + 1, 50) }, (_, at) => from + at);
    });
}
