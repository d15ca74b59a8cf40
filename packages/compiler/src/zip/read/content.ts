import { crc32 } from './crc32.js';
import type { ByteSource } from './source.js';
import { DEFLATE_MOST, unpack } from './unpack.js';

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

/** Bytes that are in memory at once while a long stored file is read through. */
const PIECE = 1024 * 1024;

const DAMAGED: ReadContent = { sound: false, bytes: undefined };

/**
 * Unpacks one file to compare length and checksum, and stops at the first byte beyond the declared size: a zip that lies
 * about sizes fills neither memory nor disk. Long files pass through in pieces.
 *
 * @param most keeps the bytes of files up to this size
 */
export async function readContent(content: PackedContent, most: number): Promise<ReadContent> {
  const { packed, size, crc, deflated } = content;
  if (deflated ? size > packed * DEFLATE_MOST : packed !== size) return DAMAGED;
  const kept = size <= most ? new Uint8Array(size) : undefined;
  let length = 0;
  let sum = 0;
  const take = (piece: Uint8Array) => {
    if (length + piece.byteLength > size) return false;
    kept?.set(piece, length);
    length += piece.byteLength;
    sum = crc32(piece, sum);
    return true;
  };
  const whole = await (deflated ? readPacked(content, take) : readStored(content, take));
  const sound = whole && length === size && sum === crc;
  return { sound, bytes: sound ? kept : undefined };
}

/** Films: one piece of memory is filled again and again, and other work has its turn in between. */
async function readStored({ source, at, size }: PackedContent, take: (piece: Uint8Array) => boolean): Promise<boolean> {
  const memory = new Uint8Array(Math.min(PIECE, size));
  for (let done = 0; done < size;) {
    const bytes = source.read(at + done, Math.min(PIECE, size - done), memory);
    if (bytes.byteLength === 0 || !take(bytes)) return false;
    done += bytes.byteLength;
    await source.pause?.();
  }
  return true;
}

async function readPacked(
  { source, at, packed }: PackedContent,
  take: (piece: Uint8Array) => boolean,
): Promise<boolean> {
  const steps = unpack((from, length) => source.read(at + from, length), packed, take);
  let since = 0;
  for (let step = steps.next(); ; step = steps.next()) {
    if (step.done === true) return step.value;
    if (++since % 32 === 0) await source.pause?.();
  }
}
