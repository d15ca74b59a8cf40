import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import {
  CURRICULA,
  dataProblems,
  FRAMEWORKS,
  frameworksModule,
  nameOf,
  readLinks,
  type Framework,
} from '../../packages/frameworks/src/index.js';
import { pageHead, table, type GeneratedFile } from './generated-file.js';

const FOLDER = fileURLToPath(new URL('../../packages/frameworks/data/', import.meta.url));

const STATUS = {
  current: 'in force',
  legacy: 'older, still cited',
  superseded: 'replaced by another',
  draft: 'our copy is not complete or not checked',
} as const;

const BASIS = {
  published: 'printed by a publisher: shown to learners',
  agreed: 'signed off: shown to learners',
  proposed: 'only proposed: never shown to learners',
} as const;

/** The frameworks as code, and the page on which authors look capabilities up. Says what is wrong with the data first. */
export function frameworkFiles(): readonly GeneratedFile[] {
  const files = readdirSync(FOLDER)
    .filter((name) => name.endsWith('.yaml'))
    .sort()
    .map((name) => ({ name, text: readFileSync(FOLDER + name, 'utf8') }));
  const problems = dataProblems(files);
  if (problems.length > 0) throw new Error(`packages/frameworks/data cannot be read.\n${problems.join('\n')}`);
  return [
    { path: 'packages/frameworks/src/frameworks-data.ts', text: frameworksModule(files.map(({ text }) => text)) },
    { path: 'docs/reference/frameworks.md', text: page(files.map(({ text }) => text)) },
  ];
}

function page(texts: readonly string[]): string {
  const links = texts.flatMap(readLinks);
  return [
    pageHead('Capability frameworks and their codes', 'packages/frameworks/data'),
    `
Under \`capabilities\` in \`module.yaml\`, name what your module develops: by name, or by code.

\`\`\`yaml
capabilities:
  - "GMC GPC: Capabilities in leadership and team working"
  - gmc-gpc-2017#GPC6
\`\`\`

A name that nobody has compared with what its publisher prints gives advice when you build; compare it before you sign the
module off. Here are names and codes only: what a publisher says about them is theirs, so follow the link. How to add a
framework or a link: [Capability frameworks](../contributors/frameworks.md).

## The frameworks

${table(
  ['framework', 'called', 'version', 'status', 'what we may use'],
  FRAMEWORKS.map(({ id, name, shortName, version, status, licence }) => [
    `[${name}](#${id})`,
    shortName,
    version,
    `${status}: ${STATUS[status]}`,
    `${licence.use}; rights: ${licence.holder}${licence.verified ? '' : ' (terms not compared yet)'}`,
  ]),
)}
`,
    ...FRAMEWORKS.map(section),
    `
## What learners may choose as their curriculum

A learner chooses one, once, and sees what a module counts towards in it: capabilities of that curriculum that the authors
name, and those that a link of the kind "published" or "agreed" leads to. Only names that were compared count.

${table(
  ['curriculum', 'where its codes are'],
  CURRICULA.map(({ name, framework, codes }) => [
    name,
    codes === undefined ? `\`${framework}\`` : `\`${framework}\`, those that begin with \`${codes}\``,
  ]),
)}

## Links between frameworks

${table(
  ['from', 'to', 'standing'],
  links.map(({ from, to, basis, by, on }) => [
    `\`${from}\``,
    `\`${to}\``,
    `${basis}, ${BASIS[basis]}${by === undefined ? '' : ` (${by}, ${String(on)})`}`,
  ]),
)}
`,
  ].join('');
}

function section(framework: Framework): string {
  const { id, name, publisher, edition, url, items } = framework;
  const source = url.startsWith('http') ? `<${url}>` : 'see the publisher of each item';
  return `
## ${id}

${name}. ${publisher}; behind a code it says "${edition}". Source: ${source}

${table(
  ['code', 'name to write', 'compared with the publisher’s'],
  items
    .filter(({ placeholder }) => placeholder !== true)
    .map((capability) => [
      `\`${id}#${capability.code}\``,
      nameOf({ ref: `${id}#${capability.code}`, framework, capability }),
      capability.verified ? 'yes' : 'not yet',
    ]),
)}
`;
}
