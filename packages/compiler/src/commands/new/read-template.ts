import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { compareNatural } from '@ladder/core';
import { normaliseText } from '../../load/normalise-text.js';
import type { ModuleFiles } from '../../new/make-module.js';
import { STRANDS } from '../../new/strands.js';

const TEXT = /\.(?:md|yaml|json|bib|txt)$/;

/** The files of one of the folders in `templates`, by their path in it. */
export async function readTemplate(toolkitRoot: string, name: string): Promise<ModuleFiles> {
  const folder = join(toolkitRoot, 'templates', name);
  const files = new Map<string, string | Uint8Array>();
  for (const path of (await listBelow(folder, '')).sort(compareNatural)) {
    const bytes = await readFile(join(folder, ...path.split('/')));
    files.set(path, (TEXT.test(path) ? normaliseText(bytes) : undefined) ?? new Uint8Array(bytes));
  }
  return files;
}

/** The templates of all strands, as a check compares modules with them. */
export function readTemplates(toolkitRoot: string): Promise<readonly ModuleFiles[]> {
  return Promise.all(STRANDS.map(({ value }) => readTemplate(toolkitRoot, value)));
}

async function listBelow(folder: string, under: string): Promise<string[]> {
  const entries = await readdir(join(folder, under), { withFileTypes: true });
  const found = await Promise.all(
    entries.map((entry) => {
      const path = under === '' ? entry.name : `${under}/${entry.name}`;
      if (entry.isDirectory()) return listBelow(folder, path);
      return Promise.resolve(entry.name.startsWith('.') ? [] : [path]);
    }),
  );
  return found.flat();
}
