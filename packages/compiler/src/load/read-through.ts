import { createHash, type Hash } from 'node:crypto';
import { closeSync, openSync, readSync } from 'node:fs';
import { setImmediate } from 'node:timers/promises';
import { crc32 } from 'node:zlib';
import { applyPatches, type Patch } from '../media/strip/patch.js';

/** Bytes in memory at once while a long file passes through. */
const PIECE = 1024 * 1024;

/** Pieces after which other work has its turn: a signal, a line on the terminal. */
const PIECES_IN_ONE_GO = 8;

/** What is known of a file once all of it was read. */
export interface ReadThrough {
  readonly size: number;
  /** In hexadecimal. */
  readonly sha256: string;
  readonly crc32: number;
}

/**
 * Reads a file of any size in pieces, and answers with its length and sums.
 *
 * @param take is given each piece, which is only good until it returns
 * @param patches are applied to what is read, so that the sums are those of the file without what it hides
 */
export async function readThrough(
  path: string,
  take?: (piece: Uint8Array) => void,
  patches: readonly Patch[] = [],
): Promise<ReadThrough> {
  const buffer = Buffer.allocUnsafe(PIECE);
  const hash: Hash = createHash('sha256');
  const file = openSync(path, 'r');
  let size = 0;
  let sum = 0;
  try {
    for (let count = 1; ; count += 1) {
      const got = readSync(file, buffer, 0, PIECE, size);
      if (got === 0) break;
      const piece = buffer.subarray(0, got);
      applyPatches(piece, size, patches);
      size += got;
      sum = crc32(piece, sum);
      hash.update(piece);
      take?.(piece);
      if (count % PIECES_IN_ONE_GO === 0) await setImmediate();
    }
  } finally {
    closeSync(file);
  }
  return { size, sha256: hash.digest('hex'), crc32: sum };
}
