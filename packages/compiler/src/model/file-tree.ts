/**
 * Every file that a module is made of, in code-unit order of path: text for what an author writes, bytes for media.
 * Paths count from the root of the repository, with `/`: `modules/ward-round/pages/01-a-meeting.md`, `organisation.yaml`.
 * Text is already normalised: no byte order mark, `\n` at each line's end, Unicode NFC.
 */
export type FileTree = ReadonlyMap<string, string | Uint8Array>;

/** The text at a path; `undefined` when there is no such file or it is not text. */
export function textAt(files: FileTree, path: string): string | undefined {
  const content = files.get(path);
  return typeof content === 'string' ? content : undefined;
}
