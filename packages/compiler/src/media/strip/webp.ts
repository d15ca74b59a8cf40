import { BEHIND, joined, letters, viewOf, type Stripped } from './bytes.js';
import { NOTES, orientationOnly, readExif } from './exif.js';

/** Chunks that decoders draw from (RFC 9649). */
const DRAWN = new Set(['VP8 ', 'VP8L', 'VP8X', 'ANIM', 'ANMF', 'ALPH', 'ICCP']);

const HAS_EXIF = 0x08;
const HAS_XMP = 0x04;

/** A WebP with the chunks that are drawn, and of Exif which way up it is. */
export function stripWebp(bytes: Uint8Array): Stripped | undefined {
  const view = viewOf(bytes);
  const carried = new Set<string>();
  const end = 8 + view.getUint32(4, true);
  if (end > bytes.byteLength + 1) return undefined;
  if (end < bytes.byteLength) carried.add(BEHIND);
  const chunks: Uint8Array[] = [];
  let exif: Uint8Array | undefined;
  for (let at = 12; at + 8 <= Math.min(end, bytes.byteLength);) {
    const size = view.getUint32(at + 4, true);
    const next = at + 8 + size + (size % 2);
    if (at + 8 + size > bytes.byteLength) return undefined;
    const type = letters(bytes, at, 4);
    if (DRAWN.has(type)) chunks.push(bytes.subarray(at, next));
    else if (type === 'EXIF') exif = keptExif(bytes.subarray(at + 8, at + 8 + size), bytes.subarray(at, next), carried);
    else carried.add(NOTES);
    at = next;
  }
  if (carried.size === 0) return { pieces: [bytes], carried };
  const [first = new Uint8Array(), ...rest] = chunks;
  const flags = first.slice();
  if (letters(first, 0, 4) === 'VP8X') flags[8] = ((flags[8] ?? 0) & ~(HAS_EXIF | HAS_XMP)) | (exif ? HAS_EXIF : 0);
  const body = [flags, ...rest, ...(exif ? [exif] : [])];
  const head = bytes.slice(0, 12);
  viewOf(head).setUint32(4, 4 + body.reduce((sum, { byteLength }) => sum + byteLength, 0), true);
  return { pieces: [head, ...body], carried };
}

function keptExif(block: Uint8Array, chunk: Uint8Array, carried: Set<string>): Uint8Array | undefined {
  // Some programs put JPEG's own words in front.
  const bare = letters(block, 0, 4) === 'Exif' ? block.subarray(6) : block;
  const { carried: found, orientation } = readExif(bare);
  for (const what of found) carried.add(what);
  if (found.length === 0) return chunk;
  if (orientation === 1) return undefined;
  const own = orientationOnly(orientation);
  const head = Uint8Array.of(0x45, 0x58, 0x49, 0x46, own.length, 0, 0, 0);
  return joined([head, own]);
}
