import { Inflate } from 'fflate';

/** Packed bytes that are given to the unpacker at once: few where little becomes much. */
const LEAST = 4 * 1024;
const MOST = 32 * 1024;

/** About how many bytes should come out of each. */
const WANTED = 1024 * 1024;

/** No byte of Deflate becomes more than this (RFC 1951: 258 bytes from two bits). */
export const DEFLATE_MOST = 1032;

/** Takes what was unpacked, piece by piece; `false` stops at once. */
export type Take = (piece: Uint8Array) => boolean;

/**
 * Unpacks Deflate as it streams, in pure JavaScript, and stops when told: nothing that a stranger packed is ever held
 * as a whole, whatever it says about itself.
 *
 * @returns whether the stream was sound to its end
 */
export function* unpack(
  packed: (at: number, length: number) => Uint8Array,
  length: number,
  take: Take,
): Generator<undefined, boolean> {
  let goesOn = true;
  let made = 0;
  const inflate = new Inflate((piece) => {
    made += piece.byteLength;
    if (goesOn && piece.byteLength > 0) goesOn = take(piece);
  });
  let size = LEAST;
  for (let at = 0; at < length;) {
    const piece = packed(at, Math.min(size, length - at));
    if (piece.byteLength === 0) return false;
    at += piece.byteLength;
    made = 0;
    try {
      inflate.push(piece, at >= length);
    } catch {
      // No Deflate, or cut off: the library says it in its own words, and the caller in plain ones.
      return false;
    }
    if (!goesOn) return false;
    size = Math.max(LEAST, Math.min(MOST, Math.floor((WANTED / Math.max(1, made)) * piece.byteLength)));
    yield undefined;
  }
  return length > 0;
}
