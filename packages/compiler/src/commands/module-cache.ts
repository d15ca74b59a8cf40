import { createHash } from 'node:crypto';
import { readFile, stat } from 'node:fs/promises';
import { join } from 'node:path';
import type { Diagnostic } from '@ladder/core';
import type { KnownFiles } from '../load/known-files.js';
import { digestible, lengthOf, type FileTree } from '../model/file-tree.js';
import { writeWhole } from '../toolkit/toolkit-hash.mjs';

/** Packages of this many bytes and more are only read again when they were touched. */
const LARGE = 20_000_000;

/** What is remembered of the last good build of one package. */
export interface CacheRecord {
  /** `cacheKey` of what it was built from. */
  readonly source: string;
  /** The hash of the package's bytes. */
  readonly sha256: string;
  /** What to say of it again. */
  readonly diagnostics: readonly Diagnostic[];
}

/** One hash over everything that decides a package's bytes: the module's files and the toolkit. */
export function cacheKey(files: FileTree, toolkit: readonly string[]): string {
  const hash = createHash('sha256').update(toolkit.join('\n'));
  for (const [path, content] of files) hash.update(`\n${path}\n${lengthOf(content)}\n`).update(digestible(content));
  return hash.digest('hex');
}

/** The hash of a package in dist, as it is there now; `undefined` when there is none. */
export async function packageHash(
  root: string,
  moduleId: string,
  name: string,
  known: KnownFiles,
): Promise<string | undefined> {
  const file = join(root, 'dist', moduleId, name);
  const status = await stat(file).catch(() => undefined);
  if (!status?.isFile()) return undefined;
  if (status.size >= LARGE) return (await known.look(file)).sha256;
  return createHash('sha256')
    .update(await readFile(file))
    .digest('hex');
}

/** What is remembered under a name; `undefined` when nothing is, or nothing readable. */
export async function recall(root: string, moduleId: string, name: string): Promise<CacheRecord | undefined> {
  try {
    return JSON.parse(await readFile(recordFile(root, moduleId, name), 'utf8')) as CacheRecord;
  } catch {
    // A missing or damaged memory only costs a fresh build.
    return undefined;
  }
}

/** Remembers a good build. */
export function remember(root: string, moduleId: string, name: string, record: CacheRecord): void {
  writeWhole(recordFile(root, moduleId, name), JSON.stringify(record));
}

function recordFile(root: string, moduleId: string, name: string): string {
  return join(root, '.cache', 'modules', moduleId, `${name}.json`);
}
