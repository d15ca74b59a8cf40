import { mkdir, mkdtemp, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';

/** One file to put into a module's folder of dist. */
export interface Output {
  readonly name: string;
  readonly content: Uint8Array;
}

/**
 * Puts finished packages into `dist/<module>/`. All are written beside it first and moved in one by one at the end,
 * so that nobody ever uploads half a file and a build that fails leaves the last good one as it was.
 */
export async function writePackages(root: string, moduleId: string, outputs: readonly Output[]): Promise<void> {
  const dist = join(root, 'dist');
  const folder = join(dist, moduleId);
  await mkdir(folder, { recursive: true });
  const temporary = await mkdtemp(join(dist, '.writing-'));
  try {
    for (const { name, content } of outputs) await writeFile(join(temporary, name), content);
    for (const { name } of outputs) await rename(join(temporary, name), join(folder, name));
  } finally {
    await rm(temporary, { recursive: true, force: true });
  }
}

/** The package as it is in dist; `undefined` when there is none. */
export async function readPackage(root: string, moduleId: string, name: string): Promise<Uint8Array | undefined> {
  try {
    return await readFile(join(root, 'dist', moduleId, name));
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return undefined;
    throw error;
  }
}
