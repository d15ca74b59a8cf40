import { shorten } from '../../model/words.js';
import type { ModuleFiles } from '../../word/storyboard/module-files.js';
import type { Say } from '../say.js';

/** Says how the Word file differs from the module: page by page, what came and what went. */
export function sayDifferences(id: string, { files, pages, renamed, onlyHere }: ModuleFiles, say: Say): void {
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
  for (const path of files.keys()) if (!path.startsWith('pages/')) say(`modules/${id}/${path} differs or is new.`);
}

function line(piece: string): string {
  return shorten(piece.replace(/\s+/g, ' ').trim(), 110);
}
