import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { compareNatural } from '@ladder/core';
import { parseDocument } from 'yaml';
import { listModules } from '../../load/load-module.js';
import type { Choice } from '../ask.js';

/** The modules there are, by title; one whose settings cannot be read goes by its folder's name. */
export async function modulesByTitle(root: string): Promise<readonly Choice[]> {
  const ids = await listModules(root);
  const choices = await Promise.all(
    ids.map(async (id) => {
      const text = await readFile(join(root, 'modules', id, 'module.yaml'), 'utf8').catch(() => '');
      return { value: id, label: titleIn(text) ?? id, hint: `modules/${id}` };
    }),
  );
  return choices.sort((a, b) => compareNatural(a.label, b.label));
}

function titleIn(text: string): string | undefined {
  // The line alone, as an author may have left a mistake elsewhere in the file.
  const line = /^title\s*:\s*(.+)$/m.exec(text)?.[1]?.trim();
  if (line === undefined || line === '') return undefined;
  if (!/^["']/.test(line)) return line;
  const read: unknown = parseDocument(line, { logLevel: 'error' }).toJS();
  return typeof read === 'string' && read !== '' ? read : line;
}
