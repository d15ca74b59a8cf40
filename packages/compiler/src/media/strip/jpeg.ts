import { BEHIND, letters, viewOf, type Stripped } from './bytes.js';
import { NAME, NOTES, orientationOnly, readExif, THUMBNAIL } from './exif.js';

const SOS = 0xda;
const EOI = 0xd9;
const COMMENT = 0xfe;

/**
 * A JPEG (ITU T.81) with what decoders need: frames, tables, scans, JFIF without its thumbnail, the colour profile,
 * Adobe's note on colours, and of Exif which way up it is. What a camera, phone or editor noted is left out, and so is
 * what stands behind the end, such as the second, larger picture of some phones.
 */
export function stripJpeg(bytes: Uint8Array): Stripped | undefined {
  const view = viewOf(bytes);
  const carried = new Set<string>();
  const pieces: Uint8Array[] = [bytes.subarray(0, 2)];
  let at = 2;
  while (at + 4 <= bytes.byteLength) {
    if (bytes[at] !== 0xff) return undefined;
    const marker = bytes[at + 1] as number;
    // Fill bytes may stand before a marker.
    if (marker === 0xff) {
      at += 1;
      continue;
    }
    if (marker === EOI) break;
    const end = at + 2 + view.getUint16(at + 2);
    if (end < at + 4 || end > bytes.byteLength) return undefined;
    const segment = bytes.subarray(at, end);
    if (marker === SOS) {
      const next = endOfScan(bytes, end);
      pieces.push(bytes.subarray(at, next));
      at = next;
      continue;
    }
    pieces.push(...kept(marker, segment, carried));
    at = end;
  }
  if (bytes[at] !== 0xff || bytes[at + 1] !== EOI) pieces.push(bytes.subarray(bytes.byteLength));
  else {
    pieces.push(bytes.subarray(at, at + 2));
    if (at + 2 < bytes.byteLength) carried.add(BEHIND);
  }
  return { pieces, carried };
}

/** Where the packed picture ends: at the next marker that is neither an escaped byte nor a restart. */
function endOfScan(bytes: Uint8Array, from: number): number {
  let at = bytes.indexOf(0xff, from);
  while (at !== -1 && at + 1 < bytes.byteLength) {
    const marker = bytes[at + 1] as number;
    if (marker !== 0 && marker !== 0xff && !(marker >= 0xd0 && marker <= 0xd7)) return at;
    at = bytes.indexOf(0xff, at + (marker === 0xff ? 1 : 2));
  }
  return bytes.byteLength;
}

function kept(marker: number, segment: Uint8Array, carried: Set<string>): readonly Uint8Array[] {
  const name = letters(segment, 4, 14);
  if (marker === COMMENT) carried.add(NAME);
  else if (marker === 0xe0 && name.startsWith('JFIF\0')) return [withoutThumbnail(segment, carried)];
  else if (marker === 0xe2 && name.startsWith('ICC_PROFILE\0')) return [segment];
  else if (marker === 0xee && name.startsWith('Adobe')) return [segment];
  else if (marker === 0xe1 && name.startsWith('Exif\0')) return keptExif(segment, carried);
  else if (marker >= 0xe0 && marker <= 0xef) carried.add(marker === 0xe0 ? THUMBNAIL : NOTES);
  else return [segment];
  return [];
}

function keptExif(segment: Uint8Array, carried: Set<string>): readonly Uint8Array[] {
  const { carried: found, orientation } = readExif(segment.subarray(10));
  for (const what of found) carried.add(what);
  if (found.length === 0) return [segment];
  if (orientation === 1) return [];
  const block = orientationOnly(orientation);
  return [Uint8Array.of(0xff, 0xe1, 0, 8 + block.length, 0x45, 0x78, 0x69, 0x66, 0, 0), block];
}

function withoutThumbnail(segment: Uint8Array, carried: Set<string>): Uint8Array {
  if (segment.byteLength <= 18) return segment;
  carried.add(THUMBNAIL);
  const bare = segment.slice(0, 18);
  bare.set([0, 16], 2);
  bare.set([0, 0], 16);
  return bare;
}
