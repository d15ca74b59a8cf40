import { isDocxProblem, openDocx } from '../package/open-docx.js';
import { readDocx } from '../read/read-docx.js';
import { wordToModule, type ReadStoryboard } from '../storyboard/word-to-module.js';
import { buildDocx, h, type DocxParts } from './build-docx.js';

/** What a Word file of these parts becomes, one page called "Page". */
export async function importParts(parts: DocxParts): Promise<ReadStoryboard> {
  return importBytes(await buildDocx({ ...parts, body: h(1, 'Page') + parts.body }));
}

/** What a Word file becomes. */
export async function importBytes(bytes: Uint8Array): Promise<ReadStoryboard> {
  const files = await openDocx(bytes);
  if (isDocxProblem(files)) throw new Error(files.rule);
  return wordToModule(readDocx(files), 'old');
}

/** All pages as text. */
export function pagesOf({ pages }: ReadStoryboard): string {
  return pages.flatMap(({ pieces }) => pieces).join('\n\n');
}

/** The list of what is left to do, without what any file without a table of settings has on it. */
export function listOf({ todo }: ReadStoryboard): readonly string[] {
  return todo.filter(({ id }) => id !== 'word/setting-missing').map(({ id, message }) => `${id.slice(5)}: ${message}`);
}
