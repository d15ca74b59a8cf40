import { listed } from '../../lint/listed.js';
import type { ZipDirectory, ZipEntry } from './directory.js';
import type { ZipReport } from './rules.js';
import type { ByteSource } from './source.js';

const LOCAL = 0x04034b50;
const ENCRYPTED = 0x1;
const DESCRIPTOR = 0x8;
const STORED = 0;
/** Says that the true number is in the extra field. */
const IN_ZIP64 = 0xffffffff;
/** The one way of packing that every reader knows. */
export const DEFLATED = 8;
/** Type bits of a Unix mode, and their value for a link. */
const TYPE = 0xf000;
const LINK = 0xa000;

/**
 * Looks at every entry's two headers, and answers where the packed bytes of each readable file begin.
 * The local header is read as well as the list, because some platforms read the one and some the other.
 */
export function checkEntries(
  source: ByteSource,
  directory: ZipDirectory,
  report: ZipReport,
): ReadonlyMap<ZipEntry, number> {
  const { entries } = directory;
  const names = (which: (entry: ZipEntry) => boolean) => entries.filter(which).map(({ name }) => name);
  const say = (rule: Parameters<ZipReport>[0], found: readonly string[]) => {
    if (found.length > 0) report(rule, { files: listed(found) });
  };
  const isEncrypted = ({ flags }: ZipEntry) => (flags & ENCRYPTED) !== 0;
  const isKnown = ({ method }: ZipEntry) => method === STORED || method === DEFLATED;
  const isLink = ({ mode }: ZipEntry) => (mode & TYPE) === LINK;
  const isUnsafe = ({ name }: ZipEntry) => leavesFolder(name);

  say('zip-unsafe-name', names(isUnsafe));
  say('zip-symlink', names(isLink));
  say('zip-encrypted', names(isEncrypted));
  say(
    'zip-method',
    names((entry) => !isEncrypted(entry) && !isKnown(entry)),
  );
  say('zip-duplicate', repeated(entries.map(({ name }) => name)));
  say(
    'zip-backslash',
    names((entry) => entry.name.includes('\\') && !isUnsafe(entry)),
  );
  say('zip-folder-entries', names(isFolder));
  say(
    'zip-data-descriptor',
    names((entry) => (entry.flags & DESCRIPTOR) !== 0 && entry.method === STORED && entry.size > 0),
  );

  const places = readLocalHeaders(source, directory, report);
  for (const entry of [...places.keys()]) {
    if (isEncrypted(entry) || !isKnown(entry) || isLink(entry)) places.delete(entry);
  }
  return places;
}

/** Whether an entry is a folder and not a file. */
export function isFolder({ name }: ZipEntry): boolean {
  return /[\\/]$/.test(name);
}

/** Whether a careless reader would write outside its own folder: `../`, a leading slash, a drive. */
export function leavesFolder(name: string): boolean {
  return /(^|[\\/])\.\.([\\/]|$)|^[\\/]|^[a-z]:|\0/i.test(name) || name === '';
}

function readLocalHeaders(source: ByteSource, directory: ZipDirectory, report: ZipReport): Map<ZipEntry, number> {
  const places = new Map<ZipEntry, number>();
  const broken: string[] = [];
  const differing: string[] = [];
  const ranges: { readonly from: number; readonly to: number; readonly name: string }[] = [];
  for (const entry of directory.entries) {
    const head = source.read(entry.at, 30 + entry.rawName.byteLength);
    const view = new DataView(head.buffer, head.byteOffset, head.byteLength);
    if (head.byteLength < 30 || view.getUint32(0, true) !== LOCAL) {
      broken.push(entry.name);
      continue;
    }
    const nameLength = view.getUint16(26, true);
    const same = nameLength === entry.rawName.byteLength && isSame(head.subarray(30), entry.rawName);
    if (!same || !agrees(view, entry)) differing.push(entry.name);
    const at = entry.at + 30 + nameLength + view.getUint16(28, true);
    if (at + entry.packed > directory.at) {
      broken.push(entry.name);
      continue;
    }
    ranges.push({ from: entry.at, to: at + entry.packed, name: entry.name });
    places.set(entry, at);
  }
  if (broken.length > 0)
    report('zip-damaged', { problem: `these files are not where its list says: ${listed(broken)}` });
  if (differing.length > 0) report('zip-two-names', { files: listed(differing) });
  const overlapping = overlaps(ranges);
  if (overlapping.size > 0) report('zip-overlap', { files: listed([...overlapping]) });
  // The same bytes counted as many files are how small zips unpack to huge ones; none of them is read.
  for (const entry of places.keys()) if (overlapping.has(entry.name)) places.delete(entry);
  return places;
}

function isSame(one: Uint8Array, other: Uint8Array): boolean {
  return one.byteLength === other.byteLength && one.every((byte, at) => byte === other[at]);
}

/** Whether the header in front of a file says of it what the list says: some readers go by the one, some by the other. */
function agrees(view: DataView, { method, flags, crc, packed, size, otherName }: ZipEntry): boolean {
  const own = view.getUint16(6, true);
  if (otherName || view.getUint16(8, true) !== method || ((own ^ flags) & ENCRYPTED) !== 0) return false;
  // With the sizes behind the content, those in front are zero.
  if (((own | flags) & DESCRIPTOR) !== 0) return true;
  const says = (at: number, value: number) => [value, IN_ZIP64].includes(view.getUint32(at, true));
  return view.getUint32(14, true) === crc && says(18, packed) && says(22, size);
}

function overlaps(
  ranges: readonly { readonly from: number; readonly to: number; readonly name: string }[],
): ReadonlySet<string> {
  const found = new Set<string>();
  let furthest: (typeof ranges)[number] | undefined;
  for (const range of [...ranges].sort((a, b) => a.from - b.from)) {
    if (furthest && range.from < furthest.to) found.add(furthest.name).add(range.name);
    if (!furthest || range.to > furthest.to) furthest = range;
  }
  return found;
}

function repeated(names: readonly string[]): readonly string[] {
  const seen = new Set<string>();
  return [...new Set(names.filter((name) => seen.has(sameName(name)) || !seen.add(sameName(name))))];
}

/** What is the same place for whoever unpacks: `a\\b`, `a//b`, `./a/b` and `a/b`. */
export function sameName(name: string): string {
  const parts = name.replaceAll('\\', '/').split('/');
  return parts
    .filter((part, at) => part !== '.' && (part !== '' || at === parts.length - 1))
    .join('/')
    .normalize('NFC');
}
