/** The marks round a quotation and round one within it; an apostrophe is ’ in every language. */
export interface QuoteMarks {
  readonly double: readonly [open: string, close: string];
  readonly single: readonly [open: string, close: string];
}

const HIGH: QuoteMarks = { double: ['“', '”'], single: ['‘', '’'] };
const LOW: QuoteMarks = { double: ['„', '“'], single: ['‚', '‘'] };
const LOW_HIGH: QuoteMarks = { double: ['„', '”'], single: ['‚', '’'] };
const SAME: QuoteMarks = { double: ['”', '”'], single: ['’', '’'] };
const ANGLES: QuoteMarks = { double: ['«', '»'], single: ['“', '”'] };
const FRENCH: QuoteMarks = { double: ['«\u00A0', '\u00A0»'], single: ['“', '”'] };

/** By the first part of a language's tag; as Unicode's CLDR 48 has them. */
const BY_LANGUAGE: Readonly<Record<string, QuoteMarks>> = {
  ...all(HIGH, 'en cy ga gd kw gv sco nl af tr mt'),
  ...all(LOW, 'de lb cs sk sl is lt bg et'),
  ...all(LOW_HIGH, 'pl ro hu hr sr'),
  ...all(SAME, 'sv fi da'),
  ...all(ANGLES, 'es it pt ca gl eu el ru uk be nb nn no sq hy fa ar'),
  fr: FRENCH,
};

/**
 * How a language writes quotation marks; `undefined` where nothing is certain, and marks stay as they were typed:
 * Hebrew has them within words, and Chinese and Japanese keyboards have their own.
 */
export function quoteMarks(language: string): QuoteMarks | undefined {
  const [base = '', ...parts] = language.toLowerCase().split('-');
  if (base === 'de' && parts.includes('ch')) return ANGLES;
  return BY_LANGUAGE[base];
}

function all(marks: QuoteMarks, languages: string): Record<string, QuoteMarks> {
  return Object.fromEntries(languages.split(' ').map((language) => [language, marks]));
}
