import { listed } from '../listed.js';
import type { Report } from '../report.js';
import { readContent, type ReadContent } from './content.js';
import { readDirectory, type ZipDirectory, type ZipEntry } from './directory.js';
import { ARCHIVE_LIMITS } from './limits.js';
import { checkEntries, DEFLATED, isFolder, leavesFolder } from './check-entries.js';
import type { ByteSource } from './source.js';

const UNREAD: ReadContent = { sound: true, bytes: undefined };

/** One file of a package. */
export interface ArchivedFile {
  /** Path with `/` from the root. */
  readonly path: string;
  readonly size: number;
  /** False for what is locked, a link, packed in an unknown way or a bomb; a finding says which. */
  readonly readable: boolean;
  /** Unpacks it once, and holds the bytes if asked to and if they are not too long. */
  read(keep: boolean): Promise<ReadContent>;
}

/**
 * The files of a zip, after everything about the zip itself was looked at; `undefined` when it cannot be read at all.
 * Nothing is written anywhere, and no more is held than ARCHIVE_LIMITS says.
 */
export function readArchive(source: ByteSource, report: Report): readonly ArchivedFile[] | undefined {
  const directory = readDirectory(source, report);
  if (!directory) return undefined;
  const places = checkEntries(source, directory, report);
  const bombs = findBombs(directory, report);
  return uniqueFiles(directory.entries).map((entry) => {
    const { packed, size, crc } = entry;
    const at = bombs.has(entry) ? undefined : places.get(entry);
    return {
      path: entry.name.replaceAll('\\', '/'),
      size,
      readable: at !== undefined,
      read: async (keep: boolean) =>
        at === undefined
          ? UNREAD
          : readContent({ source, at, packed, size, crc, deflated: entry.method === DEFLATED }, keep),
    };
  });
}

/** Every name once, without folders and without names that lead elsewhere. */
function uniqueFiles(entries: readonly ZipEntry[]): readonly ZipEntry[] {
  const first = new Map<string, ZipEntry>();
  for (const entry of entries) {
    if (!isFolder(entry) && !leavesFolder(entry.name) && !first.has(entry.name)) first.set(entry.name, entry);
  }
  return [...first.values()];
}

/** Files that must not be unpacked: each one that grows beyond reason, or all when together they fill a disk. */
function findBombs({ entries }: ZipDirectory, report: Report): ReadonlySet<ZipEntry> {
  const all = entries.reduce((sum, { size }) => sum + size, 0);
  if (all > ARCHIVE_LIMITS.unpacked) {
    report('zip-bomb', { files: `${entries.length} files`, size: `${Math.round(all / 1e9)} GB` });
    return new Set(entries);
  }
  const bombs = entries.filter(
    ({ size, packed }) => size > ARCHIVE_LIMITS.suspicious && size > packed * ARCHIVE_LIMITS.ratio,
  );
  if (bombs.length > 0) {
    const size = bombs.reduce((sum, one) => sum + one.size, 0);
    report('zip-bomb', { files: listed(bombs.map(({ name }) => name)), size: `${Math.round(size / 1e6)} MB` });
  }
  return new Set(bombs);
}
