import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Diagnostic } from '@ladder/core';
import type { FileTree } from '../model/file-tree.js';
import { writeWhole } from '../toolkit/toolkit-hash.mjs';

/** What is remembered of the last good build of one package. */
export interface CacheRecord {
  /** `cacheKey` of what it was built from. */
  readonly key: string;
  /** The package's name in dist, and the hash of its bytes: nobody may have touched it since. */
  readonly name: string;
  readonly hash: string;
  /** What to say of it again. */
  readonly heading: string;
  readonly diagnostics: readonly Diagnostic[];
}

/** One hash over everything that decides a package's bytes: the module's files and the toolkit. */
export function cacheKey(files: FileTree, toolkit: readonly string[]): string {
  const hash = createHash('sha256').update(toolkit.join('\n'));
  for (const [path, content] of files) hash.update(`\n${path}\n${content.length}\n`).update(content);
  return hash.digest('hex');
}

/** The hash of a package's bytes. */
export function contentHash(content: Uint8Array): string {
  return createHash('sha256').update(content).digest('hex');
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
