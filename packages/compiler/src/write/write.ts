import { mkdirSync, renameSync, writeFileSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join, posix } from 'node:path';
import type { Diagnostic } from '@ladder/core';
import { Findings } from '../model/rules.js';
import { codeOf, diskProblem, isInUse } from './disk-problem.js';
import { WRITE_RULES } from './rules.js';
import { openTemporary, type Temporary } from './temporary.js';

/** One file to put into dist. */
export interface Output {
  readonly name: string;
  readonly content: Uint8Array;
}

/** Virus scanners hold a new file for a moment: so often, and so long, a move is tried again. */
const TRIES = 4;
const PAUSE_MS = 60;

type Rename = (from: string, to: string) => void;

/**
 * Puts finished files into a folder of dist. All are written beside it first and moved in one by one at the end,
 * so that nobody ever uploads half a file and a build that fails leaves the last good one as it was.
 *
 * Nothing here waits for anything, so that a signal finds the moves either not begun or done.
 *
 * @param folder name of a module, or `.` for dist itself
 * @param before a folder with files that are finished, such as packages; it is gone afterwards
 * @param names the files in it that are to be moved as well
 * @param rename how a file is moved; a test plays a system that refuses
 */
export function writeOutputs(
  root: string,
  folder: string,
  outputs: readonly Output[],
  before?: Temporary,
  names: readonly string[] = [],
  rename: Rename = renameSync,
): readonly Diagnostic[] {
  const findings = new Findings('write', WRITE_RULES);
  let temporary = before;
  try {
    temporary ??= openTemporary(root);
    for (const { name, content } of outputs) writeFileSync(temporary.path(name), content);
    mkdirSync(join(root, 'dist', folder), { recursive: true });
    for (const name of [...names, ...outputs.map((output) => output.name)]) {
      if (!move(temporary.path(name), join(root, 'dist', folder, name), rename)) {
        findings.add('file-in-use', posix.join('dist', folder, name), undefined);
      }
    }
  } catch (error) {
    const problem = diskProblem(error);
    if (!problem) throw error;
    return [...findings.found, problem];
  } finally {
    temporary?.discard();
  }
  return findings.found;
}

/** Whether the file could be moved; what stands at its place is replaced. */
function move(from: string, to: string, rename: Rename): boolean {
  for (let tried = 1; ; tried += 1) {
    try {
      rename(from, to);
      return true;
    } catch (error) {
      if (!isInUse(error)) throw error;
      if (tried === TRIES) return false;
      Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, PAUSE_MS);
    }
  }
}

/** A file as it is in dist; `undefined` when there is none. */
export async function readOutput(root: string, folder: string, name: string): Promise<Uint8Array | undefined> {
  try {
    return await readFile(join(root, 'dist', folder, name));
  } catch (error) {
    if (codeOf(error) === 'ENOENT') return undefined;
    throw error;
  }
}
