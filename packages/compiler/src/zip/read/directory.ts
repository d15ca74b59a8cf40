import { findEnd } from './end-record.js';
import { decodeName } from './entry-name.js';
import { ARCHIVE_LIMITS } from './limits.js';
import type { ZipReport } from './rules.js';
import type { ByteSource } from './source.js';

/** One entry as the list at the end of the zip describes it. Nothing of it is checked yet. */
export interface ZipEntry {
  readonly name: string;
  readonly rawName: Uint8Array;
  /** Whether a further field calls it something else, which half of all readers believe. */
  readonly otherName: boolean;
  readonly flags: number;
  readonly method: number;
  readonly crc: number;
  /** Bytes in the zip. */
  readonly packed: number;
  /** Bytes once unpacked, as declared. */
  readonly size: number;
  /** Where its local header is, from the start of the file. */
  readonly at: number;
  /** Type and rights as Unix writes them; 0 where the zip was made elsewhere. */
  readonly mode: number;
}

/** A zip's list of contents. */
export interface ZipDirectory {
  readonly entries: readonly ZipEntry[];
  /** Where the list begins: no file may reach beyond. */
  readonly at: number;
}

const CENTRAL = 0x02014b50;
const MADE_ON_UNIX = 3;
const IN_ZIP64 = 0xffffffff;

/** Reads the list of contents (PKWARE APPNOTE 4.3.12); `undefined`, and a finding, when no reader could. */
export function readDirectory(source: ByteSource, report: ZipReport): ZipDirectory | undefined {
  const end = findEnd(source, report);
  if (!end) return undefined;
  if (end.count === 0) return void report('zip-empty');
  if (end.count > ARCHIVE_LIMITS.entries || end.length > ARCHIVE_LIMITS.directory) {
    return void report('zip-too-many', { found: end.count, limit: ARCHIVE_LIMITS.entries });
  }
  const bytes = source.read(end.directoryAt, end.length);
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const entries: ZipEntry[] = [];
  let at = 0;
  for (let index = 0; index < end.count; index += 1) {
    if (at + 46 > view.byteLength || view.getUint32(at, true) !== CENTRAL) {
      return void report('zip-damaged', { problem: `its list of contents breaks off after ${index} of ${end.count}` });
    }
    const nameEnd = at + 46 + view.getUint16(at + 28, true);
    const extraEnd = nameEnd + view.getUint16(at + 30, true);
    const next = extraEnd + view.getUint16(at + 32, true);
    if (next > view.byteLength) {
      return void report('zip-damaged', { problem: 'its list of contents is shorter than it says' });
    }
    entries.push(readEntry(view, bytes, at, nameEnd, extraEnd, end.shift));
    at = next;
  }
  if (at !== view.byteLength) {
    return void report('zip-damaged', {
      problem: `its list of contents has more than the ${end.count} files it counts`,
    });
  }
  return { entries, at: end.directoryAt };
}

function readEntry(
  view: DataView,
  bytes: Uint8Array,
  at: number,
  nameEnd: number,
  extraEnd: number,
  shift: number,
): ZipEntry {
  const rawName = bytes.subarray(at + 46, nameEnd);
  const flags = view.getUint16(at + 8, true);
  const wide = wideNumbers(view, nameEnd, extraEnd);
  const value = (short: number) => (short === IN_ZIP64 ? (wide.shift() ?? short) : short);
  // The order is the order in which the wide numbers are kept (APPNOTE 4.5.3): size, packed, place.
  const size = value(view.getUint32(at + 24, true));
  const packed = value(view.getUint32(at + 20, true));
  const place = value(view.getUint32(at + 42, true));
  return {
    name: decodeName(rawName, flags),
    rawName,
    otherName: hasOtherName(view, nameEnd, extraEnd, decodeName(rawName, flags)),
    flags,
    method: view.getUint16(at + 10, true),
    crc: view.getUint32(at + 16, true),
    packed,
    size,
    at: place + shift,
    mode: view.getUint8(at + 5) === MADE_ON_UNIX ? view.getUint16(at + 40, true) : 0,
  };
}

/** A name in UTF-8 beside the first one (APPNOTE 4.6.9). */
const UNICODE_NAME = 0x7075;

function hasOtherName(view: DataView, from: number, to: number, name: string): boolean {
  for (let at = from; at + 4 <= to;) {
    const length = view.getUint16(at + 2, true);
    if (at + 4 + length > to) return false;
    if (view.getUint16(at, true) === UNICODE_NAME && length > 5) {
      const bytes = new Uint8Array(view.buffer, view.byteOffset + at + 9, length - 5);
      // Letters that the first name could not hold are no lie; another file is.
      const other = new TextDecoder().decode(bytes);
      if (other !== name && /^[\x20-\x7e]*$/.test(name)) return true;
    }
    at += 4 + length;
  }
  return false;
}

/** The 64-bit numbers of an entry, from its extra field 1. */
function wideNumbers(view: DataView, from: number, to: number): number[] {
  for (let at = from; at + 4 <= to;) {
    const length = view.getUint16(at + 2, true);
    const end = at + 4 + length;
    if (end > to) break;
    if (view.getUint16(at, true) === 1) {
      const numbers: number[] = [];
      for (let place = at + 4; place + 8 <= end; place += 8) numbers.push(Number(view.getBigUint64(place, true)));
      return numbers;
    }
    at = end;
  }
  return [];
}
