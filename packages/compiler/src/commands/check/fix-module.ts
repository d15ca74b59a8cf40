import { join } from 'node:path';
import { meantFixes } from '../../check/fix/fix-meant.js';
import { safeFixes, type PageFix } from '../../check/fix/same-meaning.js';
import { writeIds } from '../../front.js';
import { textAt } from '../../model/file-tree.js';
import type { FileTree, ModuleModel } from '../../model/module-model.js';
import { MODULE_KEYS } from '../../parse/parse-module.js';
import { hashNotes } from '../../parse/yaml-hash.js';
import { writeWhole } from '../../toolkit/toolkit-hash.mjs';
import type { Say } from '../say.js';

/** Mends what is safe to mend, says each change, and writes ids that are missing; answers whether anything was written. */
export async function fixModule(
  root: string,
  id: string,
  files: FileTree,
  model: ModuleModel | undefined,
  say: Say,
): Promise<boolean> {
  const settings = quoteHashes(root, id, files, say);
  const safe = await safeFixes(files, id);
  const count = write(root, safe, say);
  if (count > 0)
    say(`${count === 1 ? 'One line was' : `${count} lines were`} mended; the module means what it meant before.`);
  const meant = await meantFixes(new Map([...files, ...safe.map(({ file, text }) => [file, text] as const)]), id);
  const more = write(root, meant, say);
  if (more > 0)
    say(
      `${more === 1 ? 'One line takes' : `${more} lines take`} effect now, as they seemed to be meant; look at them in the preview.`,
    );
  const ids = model !== undefined && fixIds(root, model, files, say);
  return settings || count + more > 0 || ids;
}

/** Writes pages and says each change; answers how many lines were changed. */
function write(root: string, pages: readonly PageFix[], say: Say): number {
  for (const { file, text, fixes } of pages) {
    writeWhole(join(root, ...file.split('/')), text);
    for (const { line, before, after } of fixes) say(`Mended  ${file}:${line}  ${shown(before)}  →  ${shown(after)}`);
  }
  return pages.reduce((sum, { fixes }) => sum + fixes.length, 0);
}

/** Puts text with a hash in it into quotes, so that none of it is taken for a note; answers whether there was any. */
function quoteHashes(root: string, id: string, files: FileTree, say: Say): boolean {
  const file = `modules/${id}/module.yaml`;
  const text = textAt(files, file) ?? '';
  const notes = hashNotes(text, MODULE_KEYS);
  const lines = text.split('\n');
  for (const { line, quoted } of notes) {
    say(`Mended  ${file}:${line}  ${shown(lines[line - 1] ?? '')}  →  ${shown(quoted)}`);
    lines[line - 1] = quoted;
  }
  if (notes.length > 0) writeWhole(join(root, ...file.split('/')), lines.join('\n'));
  return notes.length > 0;
}

/** Writes ids.yaml when it is missing or does not know every block; answers whether it did. */
function fixIds(root: string, model: ModuleModel, files: FileTree, say: Say): boolean {
  const path = `modules/${model.id}/ids.yaml`;
  const text = writeIds(model);
  if (files.get(path) === text) return false;
  writeWhole(join(root, ...path.split('/')), text);
  say(`Wrote modules/${model.id}/ids.yaml. Keep it with the module.`);
  return true;
}

/** A line as it can be seen: spaces at its end and odd signs are made visible. */
function shown(line: string): string {
  const cut = line.length > 60 ? `${line.slice(0, 57)}…` : line;
  return `"${cut
    .replace(/\n/g, '⏎')
    .replace(/\t/g, '⇥')
    .replace(/[\u00A0\u2007\u202F]/g, '⍽')
    .replace(/[\u200B\uFEFF]/g, '·')}"`;
}
