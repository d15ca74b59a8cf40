import { Readable } from 'node:stream';
import { setImmediate } from 'node:timers/promises';
import { createInflateRaw, crc32, inflateRawSync } from 'node:zlib';
import { ARCHIVE_LIMITS } from './limits.js';
import type { ByteSource } from './source.js';

/** One file's bytes inside a zip, placed and measured. */
export interface PackedContent {
  readonly source: ByteSource;
  /** Where the packed bytes begin. */
  readonly at: number;
  readonly packed: number;
  readonly size: number;
  readonly crc: number;
  readonly deflated: boolean;
}

/** Whether the content is what the zip says, and the bytes themselves where they were asked for. */
export interface ReadContent {
  readonly sound: boolean;
  readonly bytes: Uint8Array | undefined;
}

/** Bytes that are in memory at once while a long file is read through. */
const PIECE = 256 * 1024;

/** The same for a long file that is stored as it is. */
const STORED_PIECE = 4 * PIECE;

const DAMAGED: ReadContent = { sound: false, bytes: undefined };

/**
 * Unpacks one file to compare length and checksum, and stops at the first byte beyond the declared size: a zip that lies
 * about sizes fills neither memory nor disk. Long files pass through in pieces.
 */
export async function readContent(content: PackedContent, keep: boolean): Promise<ReadContent> {
  const { packed, size, deflated } = content;
  if (!deflated && packed !== size) return DAMAGED;
  const short = packed <= ARCHIVE_LIMITS.text && size <= ARCHIVE_LIMITS.text;
  if (short) return readAtOnce(content, keep);
  return deflated ? readInPieces(content) : readStored(content);
}

function readAtOnce({ source, at, packed, size, crc, deflated }: PackedContent, keep: boolean): ReadContent {
  const raw = source.read(at, packed);
  if (raw.byteLength !== packed) return DAMAGED;
  let bytes = raw;
  if (deflated) {
    try {
      bytes = inflateRawSync(raw, { maxOutputLength: size + 1 });
    } catch {
      return DAMAGED;
    }
  }
  const sound = bytes.byteLength === size && crc32(bytes) === crc;
  return { sound, bytes: sound && keep ? bytes : undefined };
}

/** Films: one piece of memory is filled again and again, and other work has its turn in between. */
async function readStored({ source, at, size, crc }: PackedContent): Promise<ReadContent> {
  const piece = Buffer.allocUnsafe(STORED_PIECE);
  let sum = 0;
  for (let done = 0; done < size;) {
    const bytes = source.read(at + done, Math.min(STORED_PIECE, size - done), piece);
    if (bytes.byteLength === 0) return DAMAGED;
    sum = crc32(bytes, sum);
    done += bytes.byteLength;
    await setImmediate();
  }
  return { sound: sum === crc, bytes: undefined };
}

async function readInPieces(content: PackedContent): Promise<ReadContent> {
  const { size, crc } = content;
  const input = Readable.from(pieces(content), { objectMode: false });
  const inflate = createInflateRaw({ chunkSize: PIECE });
  let length = 0;
  let sum = 0;
  try {
    for await (const piece of input.pipe(inflate)) {
      length += (piece as Uint8Array).byteLength;
      if (length > size) return DAMAGED;
      sum = crc32(piece as Uint8Array, sum);
    }
  } catch {
    return DAMAGED;
  } finally {
    input.destroy();
    inflate.destroy();
  }
  return { sound: length === size && sum === crc, bytes: undefined };
}

function* pieces({ source, at, packed }: PackedContent): Generator<Uint8Array> {
  for (let done = 0; done < packed; done += PIECE) yield source.read(at + done, Math.min(PIECE, packed - done));
}
