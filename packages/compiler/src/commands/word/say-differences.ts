import { shorten } from '../../model/words.js';
import type { FileContent, FileTree } from '../../model/file-tree.js';
import type { ModuleFiles } from '../../word/storyboard/module-files.js';
import type { Say } from '../say.js';

/** Says how the Word file differs from the module: page by page and file by file, what came and what went. */
export function sayDifferences(
  id: string,
  { files, pages, renamed, onlyHere }: ModuleFiles,
  known: FileTree,
  say: Say,
): void {
  for (const { file, title, kind, removed, added } of pages) {
    if (kind === 'same') continue;
    say(`${kind === 'new' ? 'New page' : 'Page'} "${title}" (modules/${id}/${file})`);
    for (const piece of removed) say(`  - ${line(piece)}`);
    for (const piece of added) say(`  + ${line(piece)}`);
    if (kind === 'changed' && removed.length === 0 && added.length === 0)
      say('  The title, the number or the order differs.');
  }
  for (const [before, after] of renamed) say(`modules/${id}/${before} becomes ${after}.`);
  for (const page of onlyHere)
    say(`${page.where} is not in the Word file. It stays; delete ${page.file} if it should go.`);
  for (const [path, content] of files) {
    if (path.startsWith('pages/')) continue;
    const before = known.get(`modules/${id}/${path}`);
    say(`modules/${id}/${path} ${before === undefined ? 'is new' : 'differs'}.`);
    if (before === undefined) continue;
    for (const piece of linesOnlyIn(before, content)) say(`  - ${line(piece)}`);
    for (const piece of linesOnlyIn(content, before)) say(`  + ${line(piece)}`);
  }
}

/** The lines of a text that another does not have; none of a picture. */
function linesOnlyIn(one: FileContent, other: FileContent): readonly string[] {
  if (typeof one !== 'string' || typeof other !== 'string') return [];
  const there = new Set(other.split(/\r?\n/).map((each) => each.trim()));
  return one.split(/\r?\n/).filter((each) => each.trim() !== '' && !there.has(each.trim()));
}

function line(piece: string): string {
  return shorten(piece.replace(/\s+/g, ' ').trim(), 110);
}
