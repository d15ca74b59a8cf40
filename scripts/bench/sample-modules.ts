import { cpSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { ROOT } from './process.js';

/** Modules that exist only while the bench runs; their names are ignored by git. */
const COPY = 'bench-copy';
const LARGE = 'bench-large';

/** The module that is measured. */
export const SUBJECT = 'ward-round';

/** A copy of the subject that may be edited, so that an interrupted bench leaves the original as it was. */
export function copySubject(): string {
  rmSync(folderOf(COPY), { recursive: true, force: true });
  cpSync(folderOf(SUBJECT), folderOf(COPY), { recursive: true });
  return COPY;
}

/** One small edit in the first page of a module, another one each time; answers the sentence that it adds. */
export function editFirstPage(module: string, time: number): string {
  const pages = path.join(folderOf(module), 'pages');
  const page = path.join(pages, readdirSync(pages).sort()[0] ?? '');
  const sentence = `One more sentence, number ${time}.`;
  writeFileSync(page, `${readFileSync(page, 'utf8').trimEnd()}\n\n${sentence}\n`);
  return sentence;
}

/** A module of 100 pages with three questions each. */
export function writeLargeModule(): string {
  const pages = path.join(folderOf(LARGE), 'pages');
  rmSync(folderOf(LARGE), { recursive: true, force: true });
  mkdirSync(pages, { recursive: true });
  writeFileSync(path.join(folderOf(LARGE), 'module.yaml'), SETTINGS);
  for (let page = 1; page <= 100; page += 1) {
    const questions = [1, 2, 3].map((number) => question(page, number)).join('\n');
    const name = `${String(page).padStart(3, '0')}-page.md`;
    writeFileSync(path.join(pages, name), `# Page ${page}\n\nSome words to read on page ${page}.\n\n${questions}`);
  }
  return LARGE;
}

/** Takes away everything that a bench put beside the real modules. */
export function removeSamples(): void {
  for (const name of [COPY, LARGE]) {
    for (const folder of [folderOf(name), path.join(ROOT, 'dist', name), path.join(ROOT, '.cache', 'modules', name)]) {
      rmSync(folder, { recursive: true, force: true });
    }
  }
}

const SETTINGS = `title: A large module
strand: theory
minutes: 300
for: Nobody
outcomes:
  - Measure how a large module opens
`;

function question(page: number, number: number): string {
  return `:::question
What is number ${number} of page ${page}?

- [ ] The first
  > Not this one.
- [x] The second
  > Yes, this one.
- [ ] The third
  > Not this one either.
- [ ] The fourth
  > Nor this.
:::
`;
}

function folderOf(name: string): string {
  return path.join(ROOT, 'modules', name);
}
