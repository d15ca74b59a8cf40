/** Whether text stands above or below the line. */
export type Raised = 'superscript' | 'subscript';

/** Signs that Unicode has above the line, and that every typeface of ours has. */
const ABOVE = signs('0123456789+-=()ni', '⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻⁼⁽⁾ⁿⁱ');

/** The same below the line. */
const BELOW = signs('0123456789+-=()', '₀₁₂₃₄₅₆₇₈₉₊₋₌₍₎');

/** What nobody writes with a caret: 5th, 1er, 3o; and signs that look the same on the line. */
const AS_IT_IS = /^(?:st|nd|rd|th|e|er|re|ère|ème|o|a|[°*†‡§®™ªº\s]+|TM)$/iu;

/**
 * Words above or below the line as Unicode's own signs (`10⁻⁹`, `CO₂`); `undefined` where one of them has none.
 * Signs and not a look alone, because they stay when text is copied, read aloud, searched or put where there are no
 * looks: of screen readers, most say nothing of `<sup>`, and 10<sup>9</sup> becomes "one hundred and nine".
 */
export function raisedSigns(words: string, where: Raised): string | undefined {
  const table = where === 'superscript' ? ABOVE : BELOW;
  const out = [...words.replace(/[−–‐‑]/gu, '-')].map((sign) => table.get(sign));
  return out.length === 0 || out.includes(undefined) ? undefined : out.join('');
}

/** Words above or below the line where text has no looks: as signs, or else with a mark in front: `x^(a, b)`. */
export function raisedText(words: string, where: Raised): string {
  const { before, signs: inside, after } = raisedPieces(words, where);
  return `${before}${inside}${after}`;
}

/** The same in three pieces: what only those need who do not see that the words are raised, and the words. */
export function raisedPieces(
  words: string,
  where: Raised,
): { readonly before: string; readonly signs: string; readonly after: string } {
  const inside = raisedSigns(words, where);
  if (inside !== undefined) return { before: '', signs: inside, after: '' };
  if (AS_IT_IS.test(words)) return { before: '', signs: words, after: '' };
  // HbA1c, Cmax and pCO2: letters below the line are read with the word; its figures have their signs.
  if (where === 'subscript' && /^[\p{L}\d]+$/u.test(words))
    return { before: '', signs: words.replace(/\d/gu, (figure) => BELOW.get(figure) ?? figure), after: '' };
  return { before: where === 'superscript' ? '^(' : '_(', signs: words, after: ')' };
}

/**
 * `10^9^/L` and `CO~2~` in text that is no Markdown (a title in module.yaml, words of a picture) as signs.
 * It follows the same rules as the parser; addresses are left alone.
 */
export function withRaisedSigns(text: string): string {
  if (!/[\^~]/u.test(text) || text.includes('://')) return text;
  return text.replace(
    /(?<![\\^~])([\^~])(?!\1)((?:\\[\^~\\]|(?!\1)[^\s`])+)\1(?!\1|\d)/gu,
    (typed, mark: string, inside: string, at: number) => {
      const where = mark === '^' ? 'superscript' : 'subscript';
      const words = inside.replace(/\\([\^~\\])/gu, '$1');
      return canBeRaised(words, where, text.slice(0, at).at(-1)) ? raisedText(words, where) : typed;
    },
  );
}

/**
 * Whether what stands between two marks can be meant as raised, with the sign before them: `~5–~10 mg` says "about"
 * twice, and `^_^` smiles.
 */
export function canBeRaised(words: string, where: Raised, before: string | undefined): boolean {
  const atWord = before === undefined || !/[\p{L}\p{N}\p{M})\]}*_"”’'^~%°]/u.test(before);
  if (where === 'superscript') return atWord ? /[\p{L}\p{N}]/u.test(words) : /[\p{L}\p{N}+\-−–*†‡§°®™∞∘]/u.test(words);
  return atWord ? /^[\p{L}\p{N}]+$/u.test(words) : /(?:[\p{L}\p{N})]|^[+\-−*∞])$/u.test(words);
}

function signs(plain: string, raised: string): ReadonlyMap<string, string> {
  return new Map([...raised].map((sign, at) => [[...plain][at] ?? '', sign]));
}
