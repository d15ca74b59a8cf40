import { listed } from '../../lint/listed.js';
import { readContent, type ReadContent } from './content.js';
import { readDirectory, type ZipDirectory, type ZipEntry } from './directory.js';
import { ARCHIVE_LIMITS } from './limits.js';
import { checkEntries, DEFLATED, isFolder, leavesFolder, sameName } from './check-entries.js';
import type { ZipReport } from './rules.js';
import type { ByteSource } from './source.js';

const UNREAD: ReadContent = { sound: true, bytes: undefined };

/** One file of a package. */
export interface ArchivedFile {
  /** Path with `/` from the root; the only names by which anything of the zip is ever called. */
  readonly path: string;
  readonly size: number;
  /** False for what is locked, a link, packed in an unknown way or a bomb; a finding says which. */
  readonly readable: boolean;
  /** Unpacks it once to see whether it is sound, and holds the bytes of a file that has at most so many. */
  read(most: number): Promise<ReadContent>;
}

/**
 * The one way into a zip from a stranger, for packages and for Word files: what is not in the answer is never unpacked.
 * The files of a zip, after everything about the zip itself was looked at; `undefined` when it cannot be read at all.
 * Nothing is written anywhere, and no more is held than ARCHIVE_LIMITS says.
 */
export function readArchive(source: ByteSource, report: ZipReport): readonly ArchivedFile[] | undefined {
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
      read: async (most: number) =>
        at === undefined
          ? UNREAD
          : readContent({ source, at, packed, size, crc, deflated: entry.method === DEFLATED }, most),
    };
  });
}

/** Every name once, without folders and without names that lead elsewhere. */
function uniqueFiles(entries: readonly ZipEntry[]): readonly ZipEntry[] {
  const first = new Map<string, ZipEntry>();
  for (const entry of entries) {
    const key = sameName(entry.name);
    if (!isFolder(entry) && !leavesFolder(entry.name) && !first.has(key)) first.set(key, entry);
  }
  return [...first.values()];
}

/** Files that must not be unpacked: each one that grows beyond reason, or all when together they fill a disk. */
function findBombs({ entries }: ZipDirectory, report: ZipReport): ReadonlySet<ZipEntry> {
  const all = entries.reduce((sum, { size }) => sum + size, 0);
  const packed = entries.reduce((sum, entry) => sum + entry.packed, 0);
  if (all > ARCHIVE_LIMITS.unpacked || (all > ARCHIVE_LIMITS.suspiciousAll && all > packed * ARCHIVE_LIMITS.ratio)) {
    const size = all < 1e9 ? `${Math.round(all / 1e6)} MB` : `${Math.round(all / 1e9)} GB`;
    report('zip-bomb', { files: `${entries.length} files`, size });
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
