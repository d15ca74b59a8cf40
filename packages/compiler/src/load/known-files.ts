import { readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import type { FileOnDisk } from '../model/file-tree.js';
import { writeWhole } from '../toolkit/toolkit-hash.mjs';
import { readThrough, type ReadThrough } from './read-through.js';

/** Files that were read through before, so that a film is not read again while it is the same. */
export interface KnownFiles {
  /** Size and sums of a file; from memory where nobody has touched it since. */
  look(path: string): Promise<FileOnDisk>;
  /** Writes down what was read anew. What was not asked for is forgotten. */
  save(): void;
}

interface Known extends ReadThrough {
  /** Size, times and inode of the file when it was read. */
  readonly stamp: string;
}

/** A change within this time of the last look may have left no trace in the times of the file. */
const CLOCK_GRAIN_MS = 2000;

/**
 * Opens what is known of a module's long files.
 *
 * Like git's index, it goes by size, change times and inode, and is not trusted for a file that changed just before it
 * was read: such a file may change again without a visible trace, and is read once more next time.
 */
export function openKnownFiles(root: string, moduleId: string, about: 'media' | 'packages'): KnownFiles {
  const file = join(root, '.cache', 'modules', moduleId, `${about}.json`);
  const before = readKnown(file);
  const now: Record<string, Known> = {};
  let grown = false;
  return {
    async look(path) {
      const first = stampOf(path);
      const known = before[path];
      if (known?.stamp === first.stamp) {
        now[path] = known;
        return { path, size: known.size, sha256: known.sha256, crc32: known.crc32 };
      }
      const started = Date.now();
      const read = await readThrough(path);
      if (started - first.newest > CLOCK_GRAIN_MS && stampOf(path).stamp === first.stamp) {
        now[path] = { stamp: first.stamp, ...read };
        grown = true;
      }
      return { path, ...read };
    },
    save() {
      if (grown) writeWhole(file, JSON.stringify(now));
    },
  };
}

function stampOf(path: string): { readonly stamp: string; readonly newest: number } {
  const { size, mtimeMs, ctimeMs, ino } = statSync(path);
  return { stamp: `${size} ${mtimeMs} ${ctimeMs} ${ino}`, newest: Math.max(mtimeMs, ctimeMs) };
}

function readKnown(file: string): Readonly<Record<string, Known>> {
  try {
    return JSON.parse(readFileSync(file, 'utf8')) as Readonly<Record<string, Known>>;
  } catch {
    // Missing or damaged: everything is read again.
    return {};
  }
}
