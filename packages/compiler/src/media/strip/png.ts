import { crc32 } from '../../zip/read/crc32.js';
import { BEHIND, joined, letters, viewOf, type Stripped } from './bytes.js';
import { NAME, NOTES, orientationOnly, readExif, TIME } from './exif.js';

/** Chunks that decoders draw from (PNG, third edition; APNG is in it). */
const DRAWN = new Set(
  'IHDR PLTE IDAT IEND tRNS cHRM gAMA iCCP sBIT sRGB cICP bKGD hIST pHYs sPLT acTL fcTL fdAT mDCV cLLI'.split(' '),
);

const SAYS: Readonly<Record<string, string>> = { tEXt: NAME, iTXt: NAME, zTXt: NAME, tIME: TIME };

/** A PNG with the chunks that are drawn; words, dates and what only one program knows are left out. */
export function stripPng(bytes: Uint8Array): Stripped | undefined {
  const view = viewOf(bytes);
  const carried = new Set<string>();
  const pieces: Uint8Array[] = [bytes.subarray(0, 8)];
  let at = 8;
  for (;;) {
    if (at + 12 > bytes.byteLength) return undefined;
    const end = at + 12 + view.getUint32(at);
    if (end > bytes.byteLength) return undefined;
    const type = letters(bytes, at + 4, 4);
    if (DRAWN.has(type)) pieces.push(bytes.subarray(at, end));
    else if (type === 'eXIf') pieces.push(...keptExif(bytes.subarray(at, end), carried));
    else carried.add(SAYS[type] ?? NOTES);
    at = end;
    if (type === 'IEND') break;
  }
  if (at < bytes.byteLength) carried.add(BEHIND);
  return { pieces, carried };
}

function keptExif(chunk: Uint8Array, carried: Set<string>): readonly Uint8Array[] {
  const { carried: found, orientation } = readExif(chunk.subarray(8, -4));
  for (const what of found) carried.add(what);
  if (found.length === 0) return [chunk];
  if (orientation === 1) return [];
  const block = orientationOnly(orientation);
  const body = joined([Uint8Array.from('eXIf', (sign) => sign.charCodeAt(0)), block]);
  const frame = new Uint8Array(8);
  viewOf(frame).setUint32(0, block.length);
  viewOf(frame).setUint32(4, crc32(body));
  return [frame.subarray(0, 4), body, frame.subarray(4)];
}
