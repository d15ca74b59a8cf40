import type { SeenLook, WordInline, WordText } from '../model.js';
import type { LookSaid } from './look.js';
import { GAP, isPrivate, signOf, symbolFont } from './symbol-fonts.js';

/** How words look, as the model has it. */
export type WordLook = Omit<WordText, 'type' | 'text'>;

/** Fonts of a document that hold signs and no letters, in small letters. */
export type SignFonts = ReadonlySet<string>;

/** How far words must stand off the line to be meant as raised or lowered, in half points. */
const MEANT = 3;

const BOX = /([☐☑☒🗹])/u;

/** What the model keeps of a look. A link is coloured and underlined because it is one. */
export function keptLook(look: LookSaid, linked: boolean): WordLook {
  const place = scriptOf(look);
  const seen = linked ? [] : seenLooks(look);
  return {
    ...(look.bold === true ? { bold: true } : {}),
    ...(look.italic === true ? { italic: true } : {}),
    ...(look.strike === true || look.doubleStrike === true ? { strike: true } : {}),
    ...(place === undefined ? {} : { [place]: true }),
    ...(seen.length === 0 ? {} : { seen }),
  };
}

function scriptOf({ align, shift = 0 }: LookSaid): 'raised' | 'lowered' | undefined {
  if (align === 'superscript' || align === 'subscript') return align === 'superscript' ? 'raised' : 'lowered';
  if (Math.abs(shift) < MEANT) return undefined;
  return shift > 0 ? 'raised' : 'lowered';
}

/** What Word shows and a page has no mark for. */
function seenLooks(look: LookSaid): readonly SeenLook[] {
  const colour = colourName(look.colour);
  const ground = colourName(look.ground);
  return [
    ...(look.underline !== undefined && look.underline !== 'none' ? ['underlined' as const] : []),
    ...(look.highlight !== undefined && look.highlight !== 'none' ? ['highlighted' as const] : []),
    ...(colour === undefined ? [] : [`in ${colour}` as const]),
    ...(ground === undefined || ground === 'white' ? [] : [`on ${ground}` as const]),
    ...(look.capitals === true ? ['in capitals' as const] : []),
    ...(look.smallCapitals === true ? ['in small capitals' as const] : []),
    ...(look.boxed === true ? ['in a frame' as const] : []),
    ...(look.dotted === true ? ['marked with dots' as const] : []),
  ];
}

/** A colour that means something; black, grey and the like mean nothing. White is said, because nobody sees it. */
export function colourName(value: string | undefined): SeenColour | undefined {
  if (value === undefined || !/^[\da-f]{6}$/i.test(value)) return undefined;
  const parts = [0, 2, 4].map((at) => parseInt(value.slice(at, at + 2), 16));
  const [red = 0, green = 0, blue = 0] = parts;
  const most = Math.max(...parts);
  const spread = most - Math.min(...parts);
  if (Math.min(...parts) > 250) return 'white';
  if (spread < 60) return undefined;
  const turn =
    most === red
      ? ((green - blue) / spread + 6) % 6
      : most === green
        ? (blue - red) / spread + 2
        : (red - green) / spread + 4;
  return HUES.find(([end]) => turn < end)?.[1] ?? 'red';
}

export type SeenColour = 'white' | 'red' | 'orange' | 'yellow' | 'green' | 'blue' | 'purple';

/** Where each colour ends on a circle of six. */
const HUES: readonly (readonly [number, SeenColour])[] = [
  [0.35, 'red'],
  [0.75, 'orange'],
  [1.1, 'yellow'],
  [2.8, 'green'],
  [4.4, 'blue'],
  [5.4, 'purple'],
];

/** Words of a run as people see them: signs of their font, capitals, boxes to tick. */
export function wordsSeen(text: string, look: LookSaid, kept: WordLook, signs: SignFonts): readonly WordInline[] {
  const found: WordInline[] = [];
  let words = '';
  const flush = () => {
    if (words !== '') found.push(...withBoxes(words, kept));
    words = '';
  };
  for (const letter of text) {
    const code = letter.codePointAt(0) ?? 0;
    const named = code < 0x80 ? look.fonts?.ascii : (look.fonts?.other ?? look.fonts?.ascii);
    const font = code > 0xff && !isPrivate(code) ? undefined : symbolFont(named, signs);
    if (font === undefined && !isPrivate(code)) {
      words += look.capitals === true ? letter.toUpperCase() : letter;
      continue;
    }
    const sign = /\s/.test(letter) ? letter : font === undefined ? undefined : signOf(font, code);
    if (sign !== undefined) {
      words += sign;
      continue;
    }
    flush();
    found.push(unknownSign(code, named));
  }
  flush();
  return found;
}

/** A sign that nobody can name: a gap that is seen, and a line on the list. */
export function unknownSign(code: number, font: string | undefined): WordInline {
  const place = code.toString(16).toUpperCase().padStart(4, '0');
  return {
    type: 'lost',
    rule: 'gap',
    what: `the sign ${place} of ${font === undefined ? 'an unnamed font' : `the font ${font}`}`,
    text: GAP,
    shown: true,
  };
}

/** Words, with the boxes and ticks among them that stand in front. */
function withBoxes(text: string, look: WordLook): readonly WordInline[] {
  return text
    .split(BOX)
    .filter((part) => part !== '')
    .map((part): WordInline =>
      BOX.test(part) ? { type: 'box', ticked: part !== '☐' } : { type: 'text', text: part, ...look },
    );
}

/** A Greek mu before a unit is the sign for a millionth: `5 µg`. */
export function withMicro(inline: readonly WordInline[]): readonly WordInline[] {
  return inline.map((one, at) => {
    if (one.type !== 'text' || !one.text.includes('μ')) return one;
    const next = inline[at + 1];
    const after = next?.type === 'text' ? next.text : '';
    const all = one.text + after;
    return {
      ...one,
      text: one.text.replace(/μ/g, (mu, place: number) =>
        /^(?:g|l|L|m|M|s|mol|V|A|Sv|Gy|kat|U|IU|F|W|J|N|cal|Ci|sec)(?![\p{L}])/u.test(all.slice(place + 1)) ? 'µ' : mu,
      ),
    };
  });
}
