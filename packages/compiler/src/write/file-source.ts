import { readSync } from 'node:fs';
import { setImmediate } from 'node:timers/promises';
import type { ByteSource } from '../zip/read/source.js';

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
    pause: () => setImmediate(),
  };
}
