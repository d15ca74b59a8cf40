import { compileFront } from '../../front.js';
import type { FileTree } from '../../model/file-tree.js';
import { fixPage, withFixes, type LineFix } from './fix-page.js';

/** What can be mended on one page without changing what the module means. */
export interface PageFix {
  readonly file: string;
  readonly text: string;
  readonly fixes: readonly LineFix[];
}

/**
 * The fixes of all pages that leave the module as it is: it is read before and after, and the two must say the same.
 * Where all of them together do not, each is tried by itself, so that one line nobody foresaw spoils no other.
 */
export async function safeFixes(files: FileTree, id: string): Promise<readonly PageFix[]> {
  const wanted = [...files].flatMap(([file, text]): readonly PageFix[] => {
    if (typeof text !== 'string' || !file.startsWith(`modules/${id}/pages/`) || !file.endsWith('.md')) return [];
    const fixes = fixPage(text);
    return fixes.length === 0 ? [] : [{ file, text: withFixes(text, fixes), fixes }];
  });
  if (wanted.length === 0) return [];
  const meaning = await meaningOf(files, id);
  const same = async (changed: readonly PageFix[]) =>
    (await meaningOf(new Map([...files, ...changed.map(({ file, text }) => [file, text] as const)]), id)) === meaning;
  if (await same(wanted)) return wanted;
  const safe: PageFix[] = [];
  for (const { file, fixes } of wanted) {
    const original = files.get(file) as string;
    const kept: LineFix[] = [];
    for (const fix of fixes) {
      const text = withFixes(original, [...kept, fix]);
      if (await same([{ file, text, fixes: [] }])) kept.push(fix);
    }
    if (kept.length > 0) safe.push({ file, text: withFixes(original, kept), fixes: kept });
  }
  return safe;
}

/** What a module means and what is wrong with it, without the places, which move. */
export async function meaningOf(files: FileTree, id: string): Promise<string> {
  const { value, diagnostics } = await compileFront(files, { id });
  const model = value && {
    pages: value.pages,
    layout: value.layout,
    outcomes: value.outcomes,
    references: value.references,
  };
  const wrong = diagnostics.map(({ id: rule, message }) => `${rule} ${message}`).sort();
  return JSON.stringify([model, wrong], (key, part: unknown) =>
    // Columns and lines stand in these alone; what a parser notes beside a node is for rendering, and follows from it.
    key === 'position' || key === 'location' || key === 'at' ? undefined : part,
  );
}
