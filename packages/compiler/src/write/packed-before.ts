import { createHash } from 'node:crypto';
import type { Toolkit } from '../toolkit/toolkit.js';
import { zip, type PackageContents } from '../zip/zip.js';
import { headLength, LOCAL } from './zip-headers.js';

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

/** Of these, what comes from the toolkit and not from a module: it is the same in the next build too. */
const TOOLKITS = /\.(?:js|css|xsd|dtd)$/;

/** Bytes that are kept at most; those of five standards and several modules fit. */
const MOST = 6_000_000;

const shelf = new Map<string, PackedBytes>();
let held = 0;

/**
 * Files of a package that many packages have, by path. Packing them is a third of a build, and the same bytes always
 * pack to the same bytes. With a toolkit, its own files are packed once for all builds.
 */
export async function packedBefore(files: PackageContents, toolkit?: Toolkit): Promise<ReadonlyMap<string, Shelved>> {
  const known = new Map<string, Shelved>();
  for (const [path, content] of files) {
    if (!SHARED.test(path) || !(content instanceof Uint8Array)) continue;
    const key = createHash('sha256').update(content).digest('hex');
    if (toolkit && TOOLKITS.test(path) && !shelf.has(key)) keep(key, await fromToolkit(toolkit, key, content));
    known.set(path, {
      found: shelf.get(key),
      // A copy, because what was given is part of a whole package.
      keep: (bytes, crc32) =>
        keep(key, { bytes: Uint8Array.from(bytes), packed: bytes.length, size: content.length, crc32 }),
    });
  }
  return known;
}

function keep(key: string, packed: PackedBytes): void {
  if (shelf.has(key)) return;
  shelf.set(key, packed);
  held += packed.packed;
  for (const [oldest, { packed }] of shelf) {
    if (held <= MOST) break;
    shelf.delete(oldest);
    held -= packed;
  }
}

/** A file as the toolkit keeps it packed: four bytes of checksum, then what stands in the zip. */
async function fromToolkit(toolkit: Toolkit, key: string, content: Uint8Array): Promise<PackedBytes> {
  const kept = Buffer.from(
    await toolkit.artefact(`packed-${key}`, async () => {
      const alone = Buffer.from(await zip(new Map([['file', content]])));
      const at = headLength(alone);
      const crc = alone.subarray(LOCAL.crc, LOCAL.crc + 4);
      return Buffer.concat([crc, alone.subarray(at, at + alone.readUInt32LE(LOCAL.packed))]);
    }),
  );
  const bytes = kept.subarray(4);
  return { bytes, packed: bytes.length, size: content.length, crc32: kept.readUInt32LE(0) };
}
