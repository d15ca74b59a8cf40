import { createHash } from 'node:crypto';
import { writeSync } from 'node:fs';
import { readThrough } from '../load/read-through.js';
import { isOnDisk } from '../model/file-tree.js';
import type { Toolkit } from '../toolkit/toolkit.js';
import { zip, type PackageContents } from '../zip/zip.js';
import { packedBefore } from './packed-before.js';
import { END, entryLength, headLength, LISTED, LOCAL } from './zip-headers.js';

/** A finished zip: its length and its hash. */
export interface WrittenZip {
  readonly size: number;
  /** In hexadecimal. */
  readonly sha256: string;
  /** Paths of recordings that are no longer what they were when the module was read: the zip is of no use. */
  readonly changed: readonly string[];
}

/** Stands for a file whose packed bytes come from elsewhere; not empty, so that its headers are those of a file. */
const PLACEHOLDER = Uint8Array.of(0);

/** Length and sums of a file as both of its headers have them. */
interface Sums {
  readonly crc32: number;
  readonly packed: number;
  readonly size: number;
}

/**
 * Packs files into an open, empty file, with recordings that are on the disk copied in pieces: memory holds the small
 * files and one piece. What the toolkit keeps packed, such as the player, is not packed again. The bytes are those
 * that `zip` would give, because all headers are its own: it packs a placeholder for each such file, whose sums are then
 * put right. The zip must stay below 4 GB.
 */
export async function writeZip(files: PackageContents, file: number, toolkit: Toolkit): Promise<WrittenZip> {
  const ready = await packedBefore(files, toolkit);
  const stand = new Map(
    [...files].map(([path, content]) => {
      return [path, isOnDisk(content) || ready.has(path) ? PLACEHOLDER : content] as const;
    }),
  );
  const small = Buffer.from(await zip(stand));
  const hash = createHash('sha256');
  const changed: string[] = [];
  let size = 0;
  const put = (bytes: Uint8Array) => {
    hash.update(bytes);
    for (let done = 0; done < bytes.length;) done += writeSync(file, bytes, done, bytes.length - done);
    size += bytes.length;
  };

  const end = small.subarray(small.length - END.length);
  const list = small.subarray(end.readUInt32LE(END.listAt), small.length - END.length);
  for (let at = 0; at < list.length;) {
    const entry = list.subarray(at, at + entryLength(list.subarray(at)));
    const name = entry.toString('utf8', LISTED.length, LISTED.length + entry.readUInt16LE(LISTED.name));
    const from = entry.readUInt32LE(LISTED.at);
    const headed = from + headLength(small.subarray(from));
    const content = files.get(name);
    const packed = ready.get(name);
    const head = small.subarray(from, headed);
    entry.writeUInt32LE(size, LISTED.at);
    if (content !== undefined && isOnDisk(content)) {
      setSums(head, entry, { ...content, packed: content.size });
      put(head);
      const read = await readThrough(content.path, put, content.hidden?.patches);
      if (read.sha256 !== content.sha256) changed.push(content.path);
    } else if (packed) {
      setSums(head, entry, packed);
      put(head);
      put(packed.bytes);
    } else {
      put(small.subarray(from, headed + entry.readUInt32LE(LISTED.packed)));
    }
    at += entry.length;
  }
  end.writeUInt32LE(size, END.listAt);
  put(list);
  put(end);
  return { size, sha256: hash.digest('hex'), changed };
}

/** Checksum, packed length and length stand in a row in both headers. */
function setSums(head: Buffer, entry: Buffer, { crc32, packed, size }: Sums): void {
  for (const [header, at] of [
    [head, LOCAL.crc],
    [entry, LISTED.crc],
  ] as const) {
    header.writeUInt32LE(crc32, at);
    header.writeUInt32LE(packed, at + 4);
    header.writeUInt32LE(size, at + 8);
  }
}
