/**
 * What marking ignores in a typed answer. The only place that knows it: the element compares by it, and the compiler
 * finds answers that are there twice by it.
 *
 * Signs count, above all between and before digits: 1.5 is not 15, nor −1.5, nor 1/5. What does not count: spaces,
 * capitals, accents, hyphens and other punctuation between letters, a mark at the end, an article at the start. Signs
 * that a keyboard does not have are read as those that it has: − as -, ≤ as <=, ½ as 1/2, 10⁹ as 10^9, ٥ as 5.
 * Without lookbehind, which Safari before 16.4 cannot read.
 */
export function foldAnswer(text: string): string {
  const plain = withoutMarks(onKeyboard(text)).trim();
  const bare = /^(["'(])(.*)["')]$/su.exec(plain)?.[2] ?? plain;
  const words = bare.replace(/^(?:the|an?)\s+(?=\S)/u, '').replace(/[\s.,;:]+$/u, '');
  return withoutPunctuation(numbersAlike(words)).replace(/\s+/gu, '');
}

const SUPERSCRIPTS = /(.?)([\u2070-\u2079\u207A\u207B\u00B2\u00B3\u00B9]+)/gu;
const FRACTIONS = /(\d?)\s*([\u00BC-\u00BE\u2150-\u215E])/gu;

/** Digits of any script as 0 to 9: each script has its ten in a row, which begins at 0 or, in India, at 6. */
export function plainDigits(text: string): string {
  return text.replace(/[^\P{Nd}0-9]/gu, (digit) => {
    const code = digit.codePointAt(0) ?? 0;
    return String((code & 15) - (code > 0x900 && code < 0xe00 ? 6 : 0));
  });
}

/** Dashes and minus signs of every kind as `-`, points and commas of other scripts as ours, fraction bars as `/`. */
export function plainSigns(text: string): string {
  return text
    .replace(/[\u2010-\u2015\u2212\uFE63\uFF0D]/gu, '-')
    .replace(/[\u2044\u2215\u00F7]/gu, '/')
    .replace(/(\d)[\u00B7\u066B](?=\d)/gu, '$1.')
    .replace(/[\u060C\u066C]/gu, ',')
    .replace(/\u066A/gu, '%');
}

/** The text with the signs that a keyboard has, in small letters; marks still stand behind their letters. */
function onKeyboard(text: string): string {
  const typed = text
    // Behind a digit a raised number is a power; behind a letter (m², Na⁺) nobody types it otherwise than as it stands.
    .replace(
      SUPERSCRIPTS,
      (_, before: string, raised: string) =>
        `${before}${/[\d)]/u.test(before) && /\d/u.test(raised.normalize('NFKC')) ? '^' : ''}${raised.normalize('NFKC')}`,
    )
    .replace(FRACTIONS, (_, whole: string, part: string) => `${whole} ${part.normalize('NFKC')}`)
    .replace(/(\d\s*)[\u00BA\u02DA]/gu, '$1°')
    .normalize('NFKD')
    .toLowerCase();
  return plainSigns(plainDigits(typed))
    .replace(/(\p{L})\^(?=-?\d)/gu, '$1')
    .replace(/[\u2018-\u201B\u2032\u02BC`]/gu, "'")
    .replace(/[\u201C-\u201F\u2033\u00AB\u00BB]/gu, '"')
    .replace(/=<|[\u2264\u2266\u2A7D]/gu, '<=')
    .replace(/[\u2265\u2267\u2A7E]/gu, '>=')
    .replace(/\u00B1/gu, '+/-')
    .replace(/[\u2248\u223C]/gu, '~')
    .replace(/\u00D7|[\u2715\u2716\u2A2F]/gu, 'x')
    .replace(/(\d\s*)\*(?=\s*\d)/gu, '$1x')
    .replace(/\u00DF/gu, 'ss')
    .replace(/\u03C2/gu, 'σ')
    .replace(/\u0131/gu, 'i');
}

/**
 * Without accents, vowel points and what is not seen (soft hyphens, joiners). Marks that make another letter or sign
 * of it stay: vowel signs in India, dakuten in Japan, the stroke that makes ≠ of =.
 */
function withoutMarks(text: string): string {
  return text.replace(
    /[\u0300-\u0337\u0339-\u036F\u0591-\u05BD\u05BF-\u05C7\u0640\u064B-\u065F\u0670\uFE0F]|\p{Cf}/gu,
    '',
  );
}

/** One number has one form, with a point before decimals and nothing between thousands; 1 1/2 is not 11/2. */
function numbersAlike(text: string): string {
  return text
    .replace(/(\d)\s+(?=\d+\s*\/\s*\d)/gu, '$1&')
    .replace(/\d[\d.,]*/gu, (number) =>
      /^[1-9]\d{0,2}(?:,\d{3})+(?:\.\d+)?$/u.test(number)
        ? number.replaceAll(',', '')
        : number.replace(/^(\d+),(\d+)$/u, '$1.$2'),
    )
    .replace(/(^|[^\d.])\.(?=\d)/gu, '$10.');
}

/** Without hyphens between letters, and other punctuation that touches no number. */
function withoutPunctuation(text: string): string {
  return text
    .replace(/(\p{L})\s*-\s*(?=\p{L})/gu, '$1')
    .replace(/(\d)-(?=\p{L}\p{L})/gu, '$1')
    .replace(/(\d\s*)°(?=\s*[cfk])/gu, '$1')
    .replace(/(^|\D)['"!?]+(?!\d)/gu, '$1')
    .replace(/([^\d\s]\s*)[.,;:!?]+(?=\s+\d)/gu, '$1')
    .replace(/[.,;:()[\]{}]+(?!\s*[\d.,;:()[\]{}])/gu, '');
}
