import { crc32, deflateRawSync } from 'node:zlib';

/** One entry of a zip that is written byte by byte, with any lie in its headers. */
export interface RawEntry {
  readonly name: string;
  readonly content?: string | Uint8Array;
  readonly stored?: boolean;
  readonly flags?: number;
  /** Said in the headers instead of the truth. */
  readonly method?: number;
  readonly crc?: number;
  readonly size?: number;
  readonly localName?: string;
  /** Unix mode, such as 0o120777 for a link. */
  readonly mode?: number;
  /** Where the list says the entry is, instead of where it is. */
  readonly at?: number;
}

/** What is around the entries. */
export interface RawWrapping {
  readonly before?: Uint8Array;
  readonly after?: Uint8Array;
  readonly comment?: Uint8Array;
  readonly zip64?: boolean;
  readonly count?: number;
}

/** Writes a zip, good or bad, for tests of what reads it (PKWARE APPNOTE 4.3). */
export function rawZip(entries: readonly RawEntry[], wrapping: RawWrapping = {}): Uint8Array {
  const parts: Buffer[] = [];
  const list: Buffer[] = [];
  let at = 0;
  const push = (part: Uint8Array) => {
    parts.push(Buffer.from(part));
    at += part.length;
  };
  for (const entry of entries) {
    const content = typeof entry.content === 'string' ? Buffer.from(entry.content) : (entry.content ?? Buffer.alloc(0));
    const packed = entry.stored ? content : deflateRawSync(content);
    const header = Buffer.alloc(26);
    header.writeUInt16LE(20, 0);
    header.writeUInt16LE(entry.flags ?? 0x800, 2);
    header.writeUInt16LE(entry.method ?? (entry.stored ? 0 : 8), 4);
    header.writeUInt16LE(0x21, 8);
    header.writeUInt32LE(entry.crc ?? crc32(content), 10);
    header.writeUInt32LE(packed.length, 14);
    header.writeUInt32LE(entry.size ?? content.length, 18);
    const name = Buffer.from(entry.name);
    const localName = Buffer.from(entry.localName ?? entry.name);
    const local = Buffer.from(header);
    local.writeUInt16LE(localName.length, 22);
    header.writeUInt16LE(name.length, 22);
    const tail = Buffer.alloc(14);
    tail.writeUInt32LE((entry.mode ?? 0) * 0x10000, 6);
    tail.writeUInt32LE(entry.at ?? at, 10);
    list.push(Buffer.concat([signature(0x02014b50), Buffer.from([20, 3]), header, tail, name]));
    push(signature(0x04034b50));
    push(local);
    push(localName);
    push(packed);
  }
  const start = at;
  for (const one of list) push(one);
  const length = at - start;
  const count = wrapping.count ?? entries.length;
  if (wrapping.zip64) {
    const wide = Buffer.alloc(76);
    wide.writeUInt32LE(0x06064b50, 0);
    wide.writeBigUInt64LE(44n, 4);
    wide.writeBigUInt64LE(BigInt(count), 24);
    wide.writeBigUInt64LE(BigInt(count), 32);
    wide.writeBigUInt64LE(BigInt(length), 40);
    wide.writeBigUInt64LE(BigInt(start), 48);
    wide.writeUInt32LE(0x07064b50, 56);
    wide.writeBigUInt64LE(BigInt(at), 64);
    push(wide);
  }
  const end = Buffer.alloc(22);
  end.writeUInt32LE(0x06054b50, 0);
  end.writeUInt16LE(count, 8);
  end.writeUInt16LE(count, 10);
  end.writeUInt32LE(length, 12);
  end.writeUInt32LE(start, 16);
  end.writeUInt16LE(wrapping.comment?.length ?? 0, 20);
  push(end);
  return Buffer.concat(
    [wrapping.before ?? [], ...parts, wrapping.comment ?? [], wrapping.after ?? []].map((part) => Buffer.from(part)),
  );
}

function signature(value: number): Buffer {
  const bytes = Buffer.alloc(4);
  bytes.writeUInt32LE(value);
  return bytes;
}
