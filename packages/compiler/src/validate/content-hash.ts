import { createHash } from 'node:crypto';
import { compareText } from '@ladder/core';
import { digestible, lengthOf, type FileContent, type FileTree } from '../model/file-tree.js';
import { isRecording } from '../model/media-kinds.js';

/** Files of a module that say nothing to a learner: what the toolkit writes about it, and what testers found in it. */
const NOT_CONTENT = /\/(?:(?:accessibility|ids|signoff|released)\.yaml|words\.txt)$/;

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
    hash.update(`${path.slice(folder.length)}\0${lengthOf(content)}\0`).update(stands(path, content));
  }
  return hash.digest('hex');
}

/** A recording counts by its own hash, whether it was held in memory or left on the disk. */
function stands(path: string, content: FileContent): string | Uint8Array {
  const inMemory = isRecording(path) && content instanceof Uint8Array;
  return inMemory ? createHash('sha256').update(content).digest('hex') : digestible(content);
}
