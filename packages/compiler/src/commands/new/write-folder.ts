import { existsSync } from 'node:fs';
import { mkdir, mkdtemp, rename, rm, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import type { ModuleFiles } from '../../new/make-module.js';

/** Virus scanners hold a new folder for a moment. */
const HELD = new Set(['EPERM', 'EACCES', 'EBUSY']);

/**
 * Writes a new folder whole or not at all: everything is written beside it first, then moved in one step. What is there
 * already is never touched; the answer is false then.
 *
 * @param folder path from the root, with `/`
 */
export async function writeFolder(root: string, folder: string, files: ModuleFiles): Promise<boolean> {
  const place = join(root, ...folder.split('/'));
  if (existsSync(place)) return false;
  await mkdir(join(root, '.cache'), { recursive: true });
  const temporary = await mkdtemp(join(root, '.cache', 'new-'));
  try {
    for (const [path, content] of files) {
      const file = join(temporary, ...path.split('/'));
      await mkdir(dirname(file), { recursive: true });
      await writeFile(file, content);
    }
    await mkdir(dirname(place), { recursive: true });
    return await move(temporary, place);
  } finally {
    await rm(temporary, { recursive: true, force: true });
  }
}

async function move(from: string, to: string): Promise<boolean> {
  for (let tries = 1; ; tries += 1) {
    try {
      await rename(from, to);
      return true;
    } catch (error) {
      const code = error instanceof Error && 'code' in error ? String(error.code) : '';
      if (code === 'ENOTEMPTY' || code === 'EEXIST' || existsSync(to)) return false;
      if (!HELD.has(code) || tries === 10) throw error;
      await wait(tries * 50);
    }
  }
}
