import { codePoint } from 'dingbat-to-unicode';

/** What stands in the text where something could not be read: seen by every reader, and easy to search for. */
export const GAP = '[?]';

/** Fonts whose letters are signs, by what programs call them, and the table that each of them follows. */
const FONTS: readonly (readonly [RegExp, string])[] = [
  [/^(?:symbol|symbolmt|symbol mt|symbol \w+|euclid symbol|standard symbols \w+)$/, 'Symbol'],
  [/^wingdings[- ]?(?:regular)?$/, 'Wingdings'],
  [/^wingdings ?2$/, 'Wingdings 2'],
  [/^wingdings ?3$/, 'Wingdings 3'],
  [/^webdings$/, 'Webdings'],
  [/^(?:itc )?(?:zapf ?dingbats|dingbats|monotype sorts)(?: \w+)?$/, 'Zapf Dingbats'],
  [/^(?:mt extra|marlett|bookshelf symbol \d|ms outlook|monotype extra|ms reference .*)$/, 'unknown'],
];

/** Boxes, ticks and signs that the tables give in forms that few fonts have. */
const PLAIN: Readonly<Record<string, Readonly<Record<number, string>>>> = {
  Wingdings: {
    0x6f: '☐',
    0x71: '☐',
    0x72: '☐',
    0x78: '☒',
    0xa8: '☐',
    0xfb: '✗',
    0xfc: '✓',
    0xfd: '☒',
    0xfe: '☒',
    0xe0: '→',
    0xdf: '←',
    0xe1: '↑',
    0xe2: '↓',
    0xa7: '▪',
    0x9f: '•',
    0x4a: '☺',
    0x4c: '☹',
  },
  'Wingdings 2': {
    0x2a: '☐',
    0x30: '☐',
    0x4f: '✗',
    0x50: '✓',
    0x51: '☒',
    0x52: '☒',
    0x53: '☒',
    0x54: '☒',
    0xa3: '☐',
  },
  Webdings: { 0x61: '✓', 0x63: '☐', 0x72: '✗' },
  // Registered, copyright and trade mark, with and without serifs.
  Symbol: { 0xd2: '®', 0xd3: '©', 0xd4: '™', 0xe2: '®', 0xe3: '©', 0xe4: '™', 0xa0: '€' },
};

/** The table of a font; `undefined` for a font of letters. `symbols` are fonts that the file itself calls fonts of signs. */
export function symbolFont(name: string | undefined, symbols: ReadonlySet<string> = new Set()): string | undefined {
  if (name === undefined) return undefined;
  const plain = name.trim().toLowerCase();
  return FONTS.find(([pattern]) => pattern.test(plain))?.[1] ?? (symbols.has(plain) ? 'unknown' : undefined);
}

/** The sign that a code has in a font of signs; `undefined` where nobody has said which. */
export function signOf(font: string, code: number): string | undefined {
  const place = code >= 0xf000 && code <= 0xf0ff ? code - 0xf000 : code;
  if (place === 0x20) return ' ';
  const plain = PLAIN[font]?.[place];
  if (plain !== undefined) return plain;
  if (font === 'Zapf Dingbats') return zapf(place);
  const known = font === 'unknown' ? undefined : codePoint(font, place)?.codePoint;
  return known === undefined || isPrivate(known) ? undefined : (arrow(known) ?? String.fromCodePoint(known));
}

/** The many arrows of these fonts as the ones that every typeface has. */
function arrow(code: number): string | undefined {
  if (code >= 0x1f800 && code <= 0x1f84f) return '←↑→↓'[code % 4];
  return (code >= 0x1f850 && code <= 0x1f857) || (code >= 0x1f860 && code <= 0x1f887)
    ? '←↑→↓↖↗↘↙'[code % 8]
    : undefined;
}

/** Whether a sign means something only in one font. */
export function isPrivate(code: number): boolean {
  return code >= 0xe000 && code <= 0xf8ff;
}

const ZAPF: Readonly<Record<number, number>> = {
  0x25: 0x260e,
  0x2a: 0x261b,
  0x2b: 0x261e,
  0x48: 0x2605,
  0x6c: 0x25cf,
  0x6e: 0x25a0,
  0x73: 0x25b2,
  0x74: 0x25bc,
  0x75: 0x25c6,
  0x77: 0x25d7,
  0xa8: 0x2663,
  0xa9: 0x2666,
  0xaa: 0x2665,
  0xab: 0x2660,
  0xd5: 0x2192,
  0xd6: 0x2194,
  0xd7: 0x2195,
};

/** Adobe's Zapf Dingbats, which Unicode took over nearly in its own order. */
function zapf(place: number): string | undefined {
  const ranges: readonly (readonly [number, number, number])[] = [
    [0x21, 0x7e, 0x2701],
    [0xa1, 0xa7, 0x2761],
    [0xac, 0xb5, 0x2460],
    [0xb6, 0xd4, 0x2776],
    [0xd8, 0xef, 0x2798],
    [0xf1, 0xfe, 0x27b1],
  ];
  const range = ranges.find(([from, to]) => place >= from && place <= to);
  const code = ZAPF[place] ?? (range ? range[2] + place - range[0] : undefined);
  return code === undefined ? undefined : String.fromCodePoint(code);
}
