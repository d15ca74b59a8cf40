import { createHash } from 'node:crypto';
import type { PackageContents } from '../zip/zip.js';

/** A file as it was packed for an earlier package. */
export interface PackedBytes {
  readonly bytes: Uint8Array;
  readonly packed: number;
  readonly size: number;
  readonly crc32: number;
}

/** What is known of one file of a package, and how to keep it once it is packed. */
export interface Shelved {
  readonly found: PackedBytes | undefined;
  keep(bytes: Uint8Array, crc32: number): void;
}

/** Where scripts, stylesheets and schemas are: most packages have the same ones. */
const SHARED = /^assets\/|\.(?:xsd|dtd)$/;

/** Bytes that are kept at most; those of five standards and several modules fit. */
const MOST = 6_000_000;

const shelf = new Map<string, PackedBytes>();
let held = 0;

/**
 * Files of a package that many packages have, by path. Packing them is a third of a build, and the same bytes always
 * pack to the same bytes.
 */
export function packedBefore(files: PackageContents): ReadonlyMap<string, Shelved> {
  const known = new Map<string, Shelved>();
  for (const [path, content] of files) {
    if (!SHARED.test(path) || !(content instanceof Uint8Array)) continue;
    const key = createHash('sha256').update(content).digest('hex');
    known.set(path, {
      found: shelf.get(key),
      keep: (bytes, crc32) => {
        if (shelf.has(key)) return;
        // A copy, because what was given is part of a whole package.
        shelf.set(key, { bytes: Uint8Array.from(bytes), packed: bytes.length, size: content.length, crc32 });
        held += bytes.length;
        for (const [oldest, { packed }] of shelf) {
          if (held <= MOST) break;
          shelf.delete(oldest);
          held -= packed;
        }
      },
    });
  }
  return known;
}
