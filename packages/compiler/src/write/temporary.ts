import { closeSync, mkdirSync, mkdtempSync, openSync, readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';

/** A folder in dist for files that are not finished. On the same disk as their place, so that moving them is one step. */
export interface Temporary {
  /** Where a file of that name is while it is made. */
  path(name: string): string;
  /** Opens a new file for writing and reading. */
  open(name: string): number;
  close(file: number): void;
  /** Takes the folder away with everything in it. */
  discard(): void;
}

/** Begins with the process that made it, so that what a killed one left is known. */
const NAME = /^\.writing-(\d+)-/;

/** Folders that are in use now, to take away when somebody stops the build. */
const inUse = new Set<Temporary>();

/** Makes a folder for unfinished files, and takes away those that builds left that were killed. */
export function openTemporary(root: string): Temporary {
  const dist = join(root, 'dist');
  mkdirSync(dist, { recursive: true });
  sweep(dist, (owner) => owner !== process.pid && !isAlive(owner));
  const folder = mkdtempSync(join(dist, `.writing-${process.pid}-`));
  const files = new Set<number>();
  const temporary: Temporary = {
    path: (name) => join(folder, name),
    open: (name) => {
      const file = openSync(join(folder, name), 'wx+');
      files.add(file);
      return file;
    },
    close: (file) => {
      if (files.delete(file)) closeSync(file);
    },
    discard: () => {
      for (const file of files) temporary.close(file);
      rmSync(folder, { recursive: true, force: true });
      inUse.delete(temporary);
    },
  };
  inUse.add(temporary);
  return temporary;
}

/** Takes away every unfinished file of this thread; nothing else may be written afterwards. */
export function discardOwn(): void {
  for (const temporary of inUse) temporary.discard();
}

/** Takes away every unfinished file of this process, whichever thread made it. */
export function discardAll(root: string): void {
  discardOwn();
  sweep(join(root, 'dist'), (owner) => owner === process.pid);
}

function sweep(dist: string, goes: (owner: number) => boolean): void {
  for (const name of namesIn(dist)) {
    const owner = NAME.exec(name)?.[1];
    if (owner !== undefined && goes(Number(owner))) rmSync(join(dist, name), { recursive: true, force: true });
  }
}

function namesIn(folder: string): readonly string[] {
  try {
    return readdirSync(folder);
  } catch {
    // There is no dist yet.
    return [];
  }
}

function isAlive(owner: number): boolean {
  try {
    process.kill(owner, 0);
    return true;
  } catch (error) {
    // A process of somebody else is alive as well.
    return error instanceof Error && 'code' in error && error.code === 'EPERM';
  }
}
