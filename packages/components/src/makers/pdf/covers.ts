import { fonts } from './fonts.js';

let known: ((code: number) => boolean) | undefined;

/** Marks that are not drawn but steer how others are: soft hyphens, joiners, variation selectors. */
const UNSEEN = /[\u00ad\u200b-\u200d\u2060\ufe0e\ufe0f\ufeff]/gu;

/** Stands where the typeface lacks a sign, so that the gap is seen. */
const GAP = '\u25a1';

/** Letters with their accents in one sign, where there is such a sign, and nothing that is not drawn. */
function settled(text: string): string {
  return text.replace(/\r\n?/g, '\n').replaceAll('\t', '    ').replace(UNSEEN, '').normalize('NFC');
}

function has(sign: string): boolean {
  known ??= charactersOf(fonts().regular);
  return sign === '\n' || known(sign.codePointAt(0) ?? 0);
}

/**
 * Whether the typeface has every sign of a text. It has none of a script that joins its letters or runs leftwards, so
 * this is also the answer to whether the lines come out in the right order.
 */
export function covers(text: string): boolean {
  return [...settled(text)].every(has);
}

/** A text as it is drawn; an empty square for each sign that the typeface lacks, whoever did not ask `covers()`. */
export function drawn(text: string): string {
  return [...settled(text)].map((sign) => (has(sign) ? sign : GAP)).join('');
}

/**
 * The characters that a TrueType file maps to a glyph, from the table `cmap`, format 4 (OpenType 1.9, "cmap"): all of
 * ours are in the Basic Multilingual Plane, and asking the PDF library would mean making a document first.
 */
function charactersOf(font: Uint8Array): (code: number) => boolean {
  const view = new DataView(font.buffer, font.byteOffset, font.byteLength);
  const table = formatFour(view, tableAt(view, 'cmap'));
  const segments = view.getUint16(table + 6) / 2;
  const ends = table + 14;
  const starts = ends + segments * 2 + 2;
  const deltas = starts + segments * 2;
  const offsets = deltas + segments * 2;
  return (code) => {
    for (let at = 0; at < segments; at += 1) {
      if (code > view.getUint16(ends + at * 2)) continue;
      const start = view.getUint16(starts + at * 2);
      if (code < start) return false;
      const offset = view.getUint16(offsets + at * 2);
      if (offset === 0) return ((code + view.getUint16(deltas + at * 2)) & 0xffff) !== 0;
      return view.getUint16(offsets + at * 2 + offset + (code - start) * 2) !== 0;
    }
    return false;
  };
}

function tableAt(view: DataView, tag: string): number {
  for (let at = 12; at < 12 + view.getUint16(4) * 16; at += 16) {
    if ([...tag].every((sign, offset) => view.getUint8(at + offset) === sign.charCodeAt(0)))
      return view.getUint32(at + 8);
  }
  throw new Error(`The typeface has no table ${tag}.`);
}

function formatFour(view: DataView, cmap: number): number {
  for (let at = cmap + 4; at < cmap + 4 + view.getUint16(cmap + 2) * 8; at += 8) {
    const table = cmap + view.getUint32(at + 4);
    if (view.getUint16(table) === 4) return table;
  }
  throw new Error('The typeface has no character map that is read here.');
}
