import { createHash } from 'node:crypto';
import { compareText } from '@ladder/core';
import type { FileTree } from '../model/file-tree.js';

/** Files of a module that say nothing to a learner: what the toolkit writes about it, and what testers found in it. */
const NOT_CONTENT = /\/(?:accessibility|ids|signoff|released)\.yaml$/;

/**
 * SHA-256 of a module's own files by path and content, in hexadecimal. The same on every machine: text is normalised
 * when it is loaded, and paths count from the module's folder.
 */
export function contentHash(files: FileTree, id: string): string {
  const folder = `modules/${id}/`;
  const hash = createHash('sha256');
  const own = [...files.keys()].filter((path) => path.startsWith(folder) && !NOT_CONTENT.test(path)).sort(compareText);
  for (const path of own) {
    const content = files.get(path) ?? '';
    const length = typeof content === 'string' ? Buffer.byteLength(content) : content.length;
    hash.update(`${path.slice(folder.length)}\0${length}\0`).update(content);
  }
  return hash.digest('hex');
}
