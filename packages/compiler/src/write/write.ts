import { mkdir, mkdtemp, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { join, posix } from 'node:path';
import type { Diagnostic } from '@ladder/core';
import { Findings } from '../model/rules.js';
import { WRITE_RULES } from './rules.js';

/** One file to put into dist. */
export interface Output {
  readonly name: string;
  readonly content: Uint8Array;
}

/** How a system says that somebody else holds a file; Windows does so for any file that is open. */
const IN_USE = new Set(['EPERM', 'EACCES', 'EBUSY']);

/**
 * Puts finished files into a folder of dist. All are written beside it first and moved in one by one at the end,
 * so that nobody ever uploads half a file and a build that fails leaves the last good one as it was.
 *
 * @param folder name of a module, or `.` for dist itself
 */
export async function writeOutputs(
  root: string,
  folder: string,
  outputs: readonly Output[],
): Promise<readonly Diagnostic[]> {
  const findings = new Findings('write', WRITE_RULES);
  const dist = join(root, 'dist');
  await mkdir(join(dist, folder), { recursive: true });
  const temporary = await mkdtemp(join(dist, '.writing-'));
  try {
    for (const { name, content } of outputs) await writeFile(join(temporary, name), content);
    for (const { name } of outputs) {
      try {
        await rename(join(temporary, name), join(dist, folder, name));
      } catch (error) {
        if (!IN_USE.has(codeOf(error))) throw error;
        findings.add('file-in-use', posix.join('dist', folder, name), undefined);
      }
    }
  } finally {
    await rm(temporary, { recursive: true, force: true });
  }
  return findings.found;
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

function codeOf(error: unknown): string {
  return error instanceof Error && 'code' in error ? String(error.code) : '';
}
