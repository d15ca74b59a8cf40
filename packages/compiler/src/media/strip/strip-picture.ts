import type { CleanedMedia } from '../cleaned.js';
import { joined, type Stripped } from './bytes.js';
import { stripGif } from './gif.js';
import { stripJpeg } from './jpeg.js';
import { stripPng } from './png.js';
import { stripWebp } from './webp.js';

const STRIPS = { png: stripPng, jpg: stripJpeg, gif: stripGif, webp: stripWebp };

/** A picture of pixels without what it carries unseen. The pixels, the colours and which way up it is stay as they are. */
export function stripPicture(kind: keyof typeof STRIPS, bytes: Uint8Array): CleanedMedia {
  const stripped = strip(kind, bytes);
  if (!stripped) {
    const what = 'it breaks off, or its parts are longer than it says';
    return { bytes, carried: [], problems: [{ rule: 'media-unsound', line: 1, column: 1, what }] };
  }
  const carried = [...stripped.carried].sort();
  return { bytes: carried.length === 0 ? bytes : joined(stripped.pieces), carried, problems: [] };
}

function strip(kind: keyof typeof STRIPS, bytes: Uint8Array): Stripped | undefined {
  try {
    return STRIPS[kind](bytes);
  } catch (error) {
    // A length that leads beyond the end.
    if (error instanceof RangeError) return undefined;
    throw error;
  }
}
