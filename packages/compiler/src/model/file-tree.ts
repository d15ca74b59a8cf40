import type { Hidden } from '../media/strip/patch.js';

/**
 * A recording that stays on the disk, because films are too large to hold: where it is, and what was found when it was
 * read through once. Whoever needs the bytes reads them in pieces.
 */
export interface FileOnDisk {
  /** Where the file is on this machine. */
  readonly path: string;
  /** In bytes. */
  readonly size: number;
  /** In hexadecimal. */
  readonly sha256: string;
  readonly crc32: number;
  /** What it carries unseen; the sums are those of the file without it. Whoever reads the bytes applies the patches. */
  readonly hidden?: Hidden;
  /** What it is instead of what its name says. */
  readonly otherKind?: string;
}

/** One file: text for what an author writes, bytes for pictures, a place on the disk for long recordings. */
export type FileContent = string | Uint8Array | FileOnDisk;

/**
 * Every file that a module is made of, in code-unit order of path.
 * Paths count from the root of the repository, with `/`: `modules/ward-round/pages/01-a-meeting.md`, `organisation.yaml`.
 * Text is already normalised: no byte order mark, `\n` at each line's end, Unicode NFC.
 */
export type FileTree = ReadonlyMap<string, FileContent>;

/** The text at a path; `undefined` when there is no such file or it is not text. */
export function textAt(files: FileTree, path: string): string | undefined {
  const content = files.get(path);
  return typeof content === 'string' ? content : undefined;
}

/** Whether a file stays on the disk. */
export function isOnDisk(content: FileContent): content is FileOnDisk {
  return typeof content === 'object' && !(content instanceof Uint8Array);
}

/** Length in bytes, wherever the content is. */
export function lengthOf(content: FileContent): number {
  if (typeof content === 'string') return Buffer.byteLength(content);
  return isOnDisk(content) ? content.size : content.length;
}

/** What stands for a file in a hash over many: its bytes, or the hash of a recording, so that films are read once. */
export function digestible(content: FileContent): string | Uint8Array {
  return isOnDisk(content) ? content.sha256 : content;
}
