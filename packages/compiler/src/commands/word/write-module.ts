import { copyFile, mkdir, mkdtemp, rename, rm, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { writeWhole } from '../../toolkit/toolkit-hash.mjs';
import { codeOf } from '../../write/disk-problem.js';

type Files = ReadonlyMap<string, string | Uint8Array>;

/** Writes a module that is not there yet: all of it or nothing. */
export async function writeNewModule(root: string, id: string, files: Files): Promise<void> {
  const modules = join(root, 'modules');
  await mkdir(modules, { recursive: true });
  const temporary = await mkdtemp(join(modules, '.writing-'));
  try {
    await writeAll(temporary, files);
    await rename(temporary, join(modules, id));
  } finally {
    await rm(temporary, { recursive: true, force: true });
  }
}

/** Writes files beside the module, for its author to look at. */
export async function writeAside(root: string, id: string, files: Files): Promise<void> {
  const folder = join(root, 'dist', id, 'from-word');
  await rm(folder, { recursive: true, force: true });
  await writeAll(folder, files);
}

/** Puts files into a module, after keeping those that they replace. */
export async function replaceInModule(root: string, id: string, files: Files, gone: readonly string[]): Promise<void> {
  const module = join(root, 'modules', id);
  const kept = join(root, 'dist', id, 'before-import');
  await rm(kept, { recursive: true, force: true });
  for (const path of [...files.keys(), ...gone]) {
    const parts = path.split('/');
    await mkdir(dirname(join(kept, ...parts)), { recursive: true });
    await copyFile(join(module, ...parts), join(kept, ...parts)).catch((error: unknown) => {
      // A file that is new has nothing to keep.
      if (codeOf(error) !== 'ENOENT') throw error;
    });
  }
  for (const [path, content] of files) {
    const place = join(module, ...path.split('/'));
    await mkdir(dirname(place), { recursive: true });
    writeWhole(place, content);
  }
  for (const path of gone) await rm(join(module, ...path.split('/')), { force: true });
}

async function writeAll(folder: string, files: Files): Promise<void> {
  for (const [path, content] of files) {
    const place = join(folder, ...path.split('/'));
    await mkdir(dirname(place), { recursive: true });
    await writeFile(place, content);
  }
}
