import { createHash } from 'node:crypto';
import type { Toolkit } from '../toolkit/toolkit.js';
import { zip, type PackageContents } from '../zip/zip.js';
import { headLength, LOCAL } from './zip-headers.js';

/** A file as it stands in a zip. */
export interface PackedBytes {
  readonly bytes: Uint8Array;
  readonly packed: number;
  readonly size: number;
  readonly crc32: number;
}

/** Scripts, stylesheets and schemas are the toolkit's: most packages have the same ones. */
const TOOLKITS = /^assets\/|\.(?:xsd|dtd)$/;

/** Bytes that are kept at most; those of five standards and several modules fit. */
const MOST = 6_000_000;

const shelf = new Map<string, PackedBytes>();
let held = 0;

/**
 * The toolkit's own files in a package, by path, packed. The same bytes always pack to the same bytes, and packing them
 * is a third of a build: each is packed once, and kept by the toolkit for later builds.
 */
export async function packedBefore(
  files: PackageContents,
  toolkit: Toolkit,
): Promise<ReadonlyMap<string, PackedBytes>> {
  const known = new Map<string, PackedBytes>();
  for (const [path, content] of files) {
    if (!TOOLKITS.test(path) || !(content instanceof Uint8Array)) continue;
    const key = createHash('sha256').update(content).digest('hex');
    const found = shelf.get(key) ?? keep(key, await packedOnce(toolkit, key, content));
    known.set(path, found);
  }
  return known;
}

function keep(key: string, file: PackedBytes): PackedBytes {
  shelf.set(key, file);
  held += file.packed;
  for (const [oldest, { packed }] of shelf) {
    if (held <= MOST) break;
    shelf.delete(oldest);
    held -= packed;
  }
  return file;
}

/** A file as the toolkit keeps it packed: four bytes of checksum, then what stands in the zip. */
async function packedOnce(toolkit: Toolkit, key: string, content: Uint8Array): Promise<PackedBytes> {
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
