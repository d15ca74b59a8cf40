import { closeSync, openSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { otherKind } from '../media/clean-media.js';
import { hiddenIn } from '../media/strip/hidden.js';
import type { Hidden } from '../media/strip/patch.js';
import type { FileOnDisk } from '../model/file-tree.js';
import { writeWhole } from '../toolkit/toolkit-hash.mjs';
import { fileSource } from '../write/file-source.js';
import { readThrough, type ReadThrough } from './read-through.js';

/** Files that were read through before, so that a film is not read again while it is the same. */
export interface KnownFiles {
  /** Size and sums of a file; from memory where nobody has touched it since. */
  look(path: string): Promise<FileOnDisk>;
  /** Writes down what was read anew. What was not asked for is forgotten. */
  save(): void;
}

interface Known extends ReadThrough {
  readonly hidden: Hidden;
  readonly otherKind?: string;
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
      // What an earlier version wrote down says nothing of what a file hides.
      if (known?.stamp === first.stamp && (known as Partial<Known>).hidden !== undefined) {
        now[path] = known;
        const { size, sha256, crc32, hidden, otherKind } = known;
        return { path, size, sha256, crc32, hidden, ...(otherKind === undefined ? {} : { otherKind }) };
      }
      const started = Date.now();
      const inside = about === 'media' ? lookInto(path, first.size) : { hidden: { carried: [], patches: [] } };
      const read = { ...(await readThrough(path, undefined, inside.hidden.patches)), ...inside };
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

/** What a recording hides, and whether it is one at all. */
function lookInto(path: string, size: number): Pick<Known, 'hidden' | 'otherKind'> {
  const file = openSync(path, 'r');
  try {
    const source = fileSource(file, size);
    const other = otherKind(path, source.read(0, 512));
    return { hidden: hiddenIn(source), ...(other === undefined ? {} : { otherKind: other }) };
  } finally {
    closeSync(file);
  }
}

function stampOf(path: string): { readonly stamp: string; readonly newest: number; readonly size: number } {
  const { size, mtimeMs, ctimeMs, ino } = statSync(path);
  return { stamp: `${size} ${mtimeMs} ${ctimeMs} ${ino}`, newest: Math.max(mtimeMs, ctimeMs), size };
}

function readKnown(file: string): Readonly<Record<string, Known>> {
  try {
    return JSON.parse(readFileSync(file, 'utf8')) as Readonly<Record<string, Known>>;
  } catch {
    // Missing or damaged: everything is read again.
    return {};
  }
}
