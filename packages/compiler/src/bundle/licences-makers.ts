import { readdir, readFile, realpath } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import type { MakerName } from '../plan/makers.js';
import { isLeftOut } from './lean-pdf.js';

/** Libraries that each on-demand script contains, as `packages/components` names them. */
const CONTAINS: Readonly<Record<MakerName, readonly string[]>> = {
  docx: ['fflate'],
  notes: [],
  'own-pages': [],
  pdf: ['pdfkit', 'fflate'],
};

const RULE = '-'.repeat(72);

/** The terms of what the on-demand scripts are made of: libraries, what those are made of, and the typeface. */
export async function makerTerms(root: string, makers: readonly MakerName[]): Promise<string> {
  const home = join(root, 'packages', 'components', 'node_modules');
  const found = new Map<string, string>();
  for (const name of makers.flatMap((maker) => CONTAINS[maker])) await collect(join(home, name), found);
  const libraries = [...found].sort(([a], [b]) => (a < b ? -1 : 1));
  const parts = libraries.map(([name, terms]) => `${RULE}\nThe scripts for files contain ${name}:\n\n${terms}\n`);
  if (makers.includes('pdf')) {
    const typeface = join(root, 'packages', 'compiler', 'node_modules', '@expo-google-fonts', 'arimo', 'LICENSE_FONT');
    const terms = (await readFile(typeface, 'utf8')).replaceAll('\r\n', '\n').trim();
    parts.push(`${RULE}\nThe script for PDF files contains a part of the typeface Arimo (OFL-1.1):\n\n${terms}\n`);
  }
  return parts.join('\n');
}

/** The part of a package.json that is read here. */
interface About {
  readonly name: string;
  readonly license: string;
  readonly author?: string | { readonly name: string };
  readonly dependencies?: Readonly<Record<string, string>>;
}

/** A library and everything it depends on, by name. pnpm keeps what a package depends on beside its real place. */
async function collect(folder: string, found: Map<string, string>): Promise<void> {
  const real = await realpath(folder);
  const about = JSON.parse(await readFile(join(real, 'package.json'), 'utf8')) as About;
  const title = `${about.name} (${about.license})`;
  if (found.has(title)) return;
  found.set(title, await termsOf(real, about));
  const beside = about.name.includes('/') ? dirname(dirname(real)) : dirname(real);
  for (const name of Object.keys(about.dependencies ?? {})) {
    if (!isLeftOut(name)) await collect(join(beside, name), found);
  }
}

/** The licence that a package carries; where it only names the MIT licence, its words with the author's name. */
async function termsOf(folder: string, { name, license, author }: About): Promise<string> {
  const file = (await readdir(folder)).find((each) => /^licen[cs]e(\.\w+)?$/i.test(each));
  if (file !== undefined) return (await readFile(join(folder, file), 'utf8')).replaceAll('\r\n', '\n').trim();
  const holder = typeof author === 'string' ? author : author?.name;
  if (license !== 'MIT' || holder === undefined) throw new Error(`The terms of ${name} are not known.`);
  return mitLicence(holder.replace(/\s*<.*$/, ''));
}

/** The MIT licence, for a package that names it but does not carry the words. */
export function mitLicence(holder: string): string {
  return `MIT License

Copyright (c) ${holder}

Permission is hereby granted, free of charge, to any person obtaining a copy of this software and associated
documentation files (the "Software"), to deal in the Software without restriction, including without limitation the
rights to use, copy, modify, merge, publish, distribute, sublicense, and/or sell copies of the Software, and to permit
persons to whom the Software is furnished to do so, subject to the following conditions:

The above copyright notice and this permission notice shall be included in all copies or substantial portions of the
Software.

THE SOFTWARE IS PROVIDED "AS IS", WITHOUT WARRANTY OF ANY KIND, EXPRESS OR IMPLIED, INCLUDING BUT NOT LIMITED TO THE
WARRANTIES OF MERCHANTABILITY, FITNESS FOR A PARTICULAR PURPOSE AND NONINFRINGEMENT. IN NO EVENT SHALL THE AUTHORS OR
COPYRIGHT HOLDERS BE LIABLE FOR ANY CLAIM, DAMAGES OR OTHER LIABILITY, WHETHER IN AN ACTION OF CONTRACT, TORT OR
OTHERWISE, ARISING FROM, OUT OF OR IN CONNECTION WITH THE SOFTWARE OR THE USE OR OTHER DEALINGS IN THE SOFTWARE.`;
}
