import { BEHIND, letters, type Stripped } from './bytes.js';
import { NAME, NOTES } from './exif.js';

/** Applications whose note says how often the pictures repeat, or which colours are meant. */
const PLAYED = new Set(['NETSCAPE2.0', 'ANIMEXTS1.0', 'ICCRGBG1012']);

/** A GIF (89a) without comments and without notes of programs. */
export function stripGif(bytes: Uint8Array): Stripped | undefined {
  const carried = new Set<string>();
  const table = (flags: number) => (flags & 0x80 ? 3 * 2 ** ((flags & 7) + 1) : 0);
  let at = 13 + table(bytes[10] ?? 0);
  const pieces: Uint8Array[] = [bytes.subarray(0, at)];
  while (at < bytes.byteLength && bytes[at] !== 0x3b) {
    const start = at;
    let drop: string | undefined;
    if (bytes[at] === 0x2c) at += 10 + table(bytes[at + 9] ?? 0) + 1;
    else if (bytes[at] === 0x21) {
      if (bytes[at + 1] === 0xfe) drop = NAME;
      else if (bytes[at + 1] === 0xff && !PLAYED.has(letters(bytes, at + 3, 11))) drop = NOTES;
      at += 2;
    } else return undefined;
    // Blocks of up to 255 bytes, until an empty one.
    for (let size = bytes[at]; size !== 0; size = bytes[at]) {
      if (size === undefined) return undefined;
      at += size + 1;
    }
    at += 1;
    if (drop === undefined) pieces.push(bytes.subarray(start, at));
    else carried.add(drop);
  }
  if (bytes[at] !== 0x3b) return undefined;
  pieces.push(bytes.subarray(at, at + 1));
  if (at + 1 < bytes.byteLength) carried.add(BEHIND);
  return { pieces, carried };
}
