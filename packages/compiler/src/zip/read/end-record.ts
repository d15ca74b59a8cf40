import type { ZipReport } from './rules.js';
import type { ByteSource } from './source.js';

/** Where the list of contents is, and how long. */
export interface EndRecord {
  readonly count: number;
  readonly length: number;
  /** From the start of the file, with `shift` added. */
  readonly directoryAt: number;
  /** Bytes in front of the zip, such as a program that unpacks it; every place in the zip is off by so many. */
  readonly shift: number;
}

const END = 0x06054b50;
const END_LENGTH = 22;
const LONGEST_COMMENT = 0xffff;
const LOCATOR64 = 0x07064b50;
const END64 = 0x06064b50;
const FIRST_LOCAL = 0x04034b50;

/** What other files begin with, so that the message can say what was picked by mistake. */
const OTHERS: readonly (readonly [string, string])[] = [
  ['Rar!', 'a RAR archive'],
  ['7z\xbc\xaf', 'a 7-Zip archive'],
  ['\x1f\x8b', 'a gzip file'],
  ['%PDF', 'a PDF'],
  ['<!do', 'a web page'],
  ['<!DO', 'a web page'],
  ['<htm', 'a web page'],
  ['<?xm', 'an XML file'],
  ['\xd0\xcf\x11\xe0', 'an old Office document'],
];

/** Finds the end record (APPNOTE 4.3.16), and with it the list of contents. */
export function findEnd(source: ByteSource, report: ZipReport): EndRecord | undefined {
  const tailAt = Math.max(0, source.size - END_LENGTH - LONGEST_COMMENT);
  const bytes = source.read(tailAt, source.size - tailAt);
  const tail = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const places = candidates(tail);
  const exact = places.filter((at) => at + END_LENGTH + tail.getUint16(at + 20, true) === tail.byteLength);
  const place = exact.at(-1) ?? places.at(-1);
  if (place === undefined) {
    const head = source.read(0, 4);
    if (isLocal(head)) report('zip-truncated');
    else report('not-a-zip', { looks: looksLike(head) });
    return undefined;
  }
  // A second record inside the comment makes two readers see two different packages.
  if (exact.length > 1) return void report('zip-two-lists');
  if (exact.length === 0) report('zip-extra-bytes', { where: 'after its end' });
  return readEnd(source, tail, tailAt, place, report);
}

/** Every place that reads like an end record whose list lies before it. */
function candidates(tail: DataView): readonly number[] {
  const found: number[] = [];
  for (let at = 0; at + END_LENGTH <= tail.byteLength; at += 1) {
    if (tail.getUint8(at) !== 0x50 || tail.getUint32(at, true) !== END) continue;
    if (at + END_LENGTH + tail.getUint16(at + 20, true) <= tail.byteLength) found.push(at);
  }
  return found;
}

function readEnd(
  source: ByteSource,
  tail: DataView,
  tailAt: number,
  place: number,
  report: ZipReport,
): EndRecord | undefined {
  if (tail.getUint16(place + 4, true) !== tail.getUint16(place + 6, true)) {
    return void report('zip-damaged', { problem: 'it is one part of a zip that was split into several' });
  }
  let count = tail.getUint16(place + 10, true);
  let length = tail.getUint32(place + 12, true);
  let offset = tail.getUint32(place + 16, true);
  let endsAt = tailAt + place;
  const locator = source.read(Math.max(0, endsAt - 20), 20);
  const hasLocator = locator.byteLength === 20 && view(locator).getUint32(0, true) === LOCATOR64;
  if (hasLocator) {
    report('zip64');
    const at = Number(view(locator).getBigUint64(8, true));
    const wide = at < source.size ? source.read(at, 56) : new Uint8Array();
    if (wide.byteLength < 56 || view(wide).getUint32(0, true) !== END64) {
      return void report('zip-damaged', { problem: 'its second end record, for large zips, is missing' });
    }
    count = Number(view(wide).getBigUint64(32, true));
    length = Number(view(wide).getBigUint64(40, true));
    offset = Number(view(wide).getBigUint64(48, true));
    endsAt = at;
  }
  const shift = endsAt - length - offset;
  if (shift < 0 || endsAt - length < 0) {
    return void report('zip-damaged', { problem: 'its list of contents is not where its end says' });
  }
  if (shift > 0) report('zip-extra-bytes', { where: 'before its start' });
  return { count, length, directoryAt: offset + shift, shift };
}

function view(bytes: Uint8Array): DataView {
  return new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
}

function isLocal(head: Uint8Array): boolean {
  return head.byteLength === 4 && view(head).getUint32(0, true) === FIRST_LOCAL;
}

function looksLike(head: Uint8Array): string {
  if (head.byteLength === 0) return 'is empty';
  const start = new TextDecoder('latin1').decode(head);
  const known = OTHERS.find(([signature]) => start.startsWith(signature));
  return known ? `looks like ${known[1]}` : 'has neither the start nor the end of one';
}
