import { readSync } from 'node:fs';

/** Bytes that can be read in any order: a file of any size, or what a build has in memory. */
export interface ByteSource {
  readonly size: number;
  /**
   * Up to `length` bytes from `at`; fewer at the end, none beyond it.
   *
   * @param into may be filled instead of new memory, by whoever needs the bytes for a moment only
   */
  read(at: number, length: number, into?: Buffer): Uint8Array;
}

/** A source over bytes in memory. */
export function bytesSource(bytes: Uint8Array): ByteSource {
  return {
    size: bytes.byteLength,
    read: (at, length) => bytes.subarray(Math.min(at, bytes.byteLength), Math.min(at + length, bytes.byteLength)),
  };
}

/** A source over an open file, so that a package of two gigabytes is never in memory as a whole. */
export function fileSource(file: number, size: number): ByteSource {
  return {
    size,
    read: (at, length, into) => {
      const wanted = Math.max(0, Math.min(length, size - at));
      const buffer = into && into.length >= wanted ? into.subarray(0, wanted) : Buffer.allocUnsafe(wanted);
      let filled = 0;
      while (filled < buffer.length) {
        const got = readSync(file, buffer, filled, buffer.length - filled, at + filled);
        if (got === 0) break;
        filled += got;
      }
      return buffer.subarray(0, filled);
    },
  };
}
