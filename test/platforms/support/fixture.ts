import { hasErrors, type ModuleData } from '../../../packages/core/src/index.js';
import {
  compileFront,
  compilePackage,
  inMemory,
  openToolkit,
  type PackageFiles,
} from '../../../packages/compiler/src/index.js';
import { normaliseText } from '../../../packages/compiler/src/load/normalise-text.js';
import { targetsByName } from '../../../packages/compiler/src/targets/targets.js';
import { toolkitHashes } from '../../../packages/compiler/src/toolkit/toolkit-hash.mjs';
import { ROOT } from '../../support/source-files.js';

/** The standards that the module is packed for. */
export type PackageName = 'scorm12' | 'scorm2004' | 'xapi' | 'cmi5' | 'web';

/** Titles of the module's pages, in order. */
export const PAGES = { asks: 'Ask first', reads: 'Then read', checks: 'The check' } as const;

/** The practice question: its options, and the one that is chosen and looked for again. */
export const PRACTICE = { chosen: 'Late', right: 'Early' } as const;

/** The scored questions in the order in which they are asked, each with its right and its wrong option. */
export const CHECK = [
  { right: 'Two', wrong: 'Three' },
  { right: 'Five', wrong: 'Four' },
  { right: 'Six', wrong: 'Nine' },
] as const;

/** The score of the scripted learner, who gets two of the three right, which is the pass mark. */
export const SCORE = 67;

const scored = ({ right, wrong }: (typeof CHECK)[number]): string =>
  [
    ':::question',
    `Is it ${right.toLowerCase()}?`,
    '',
    `- [x] ${right}`,
    '  > Yes.',
    `- [ ] ${wrong}`,
    '  > No.',
    ':::',
  ].join('\n');

/** A small module with practice, text and a check: enough to be half-way in, and enough to pass. */
const FILES: Readonly<Record<string, string>> = {
  'organisation.yaml': 'provider: Example team\nmailbox: team@example.org\n',
  'modules/everywhere/module.yaml': `title: The same everywhere
strand: practice
minutes: 3
for: Whoever looks after a platform
outcomes:
  - See that a module behaves the same on each platform
assessment:
  page: 03-check.md
  pass: 2
`,
  'modules/everywhere/pages/01-ask.md': `# ${PAGES.asks}

:::question
When do you start?

- [x] ${PRACTICE.right}
  > Yes.
- [ ] ${PRACTICE.chosen}
  > Not quite.

**Outcome:** 1
:::
`,
  'modules/everywhere/pages/02-read.md': `# ${PAGES.reads}

A few words to read.

:::reflection
Think of it.

### What?
What happened?
:::
`,
  'modules/everywhere/pages/03-check.md': `# ${PAGES.checks}\n\n${CHECK.map(scored).join('\n\n')}\n`,
};

/** Makes the packages of all standards, in memory, by the steps that a build takes. */
export async function compileFixture(): Promise<Readonly<Record<PackageName, PackageFiles>>> {
  const files = new Map(
    Object.entries(FILES).map(([path, text]) => [path, normaliseText(new TextEncoder().encode(text)) ?? '']),
  );
  const front = await compileFront(files, { id: 'everywhere' });
  const problems = [...front.diagnostics];
  const packages: Partial<Record<PackageName, PackageFiles>> = {};
  const toolkit = await openToolkit(ROOT, toolkitHashes(ROOT).player);
  for (const [name, target] of Object.entries(targetsByName(4))) {
    if (!front.value) break;
    const { value, diagnostics } = await compilePackage(front.value, files, target, toolkit);
    problems.push(...diagnostics);
    if (value) packages[name as PackageName] = inMemory(value);
  }
  if (hasErrors(problems)) throw new Error(problems.map(({ id, message }) => `${id}: ${message}`).join('\n'));
  return packages as Record<PackageName, PackageFiles>;
}

/** What a package's player knows of the module, read out of its start page. */
export function moduleDataOf(files: PackageFiles): ModuleData {
  const html = new TextDecoder().decode(files.get('index.html'));
  const text = /<ll-player[^>]* module=(?:'([^']*)'|"([^"]*)")/
    .exec(html)
    ?.slice(1)
    .find((found) => found !== undefined);
  if (text === undefined) throw new Error('The start page has no module data.');
  const plain = text
    .replaceAll(/&(?:#39|#x27|apos);/g, "'")
    .replaceAll(/&(?:quot|#34|#x22);/g, '"')
    .replaceAll(/&(?:lt|#x3C|#60);/gi, '<')
    .replaceAll(/&(?:gt|#x3E|#62);/gi, '>')
    .replaceAll(/&(?:amp|#38|#x26);/gi, '&');
  return JSON.parse(plain) as ModuleData;
}
