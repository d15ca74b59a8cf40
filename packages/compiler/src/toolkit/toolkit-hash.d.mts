/** Content hashes of the toolkit's own sources: what builds packages, and what is put into them. */
export interface ToolkitHashes {
  readonly compiler: string;
  readonly player: string;
}

/** The hashes of the checkout at `root`. Takes a few milliseconds when nothing changed. */
export function toolkitHashes(root: string): ToolkitHashes;

/** Writes a file so that a reader never sees half of it, also when two builds write it at once. */
export function writeWhole(file: string, content: string | Uint8Array): void;
