import { readdirSync, readFileSync, realpathSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { pageHead, table, type GeneratedFile } from './generated-file.js';

const ROOT = path.resolve(fileURLToPath(import.meta.url), '../../..');

/** Whose code runs in a learner's browser. */
const SHIPPED = ['components', 'runtime', 'core'];

/**
 * Declared by a package that ships, and yet never part of a module: the schema of `module.yaml` is for the build, and
 * Lit uses its stand-in for the DOM in Node only.
 */
const NEVER_SHIPPED = new Set([
  'zod',
  '@lit-labs/ssr-dom-shim',
  // The build leaves these out of the PDF maker (compiler, bundle/lean-pdf.ts).
  'brotli',
  'png-js',
  '@noble/ciphers',
]);

interface Installed {
  readonly name: string;
  readonly version: string;
  readonly license?: string;
  readonly dependencies?: Readonly<Record<string, string>>;
}

interface Shipped {
  readonly about: Installed;
  readonly copyright: string;
}

/** The page about the licence of everything that reaches a learner, from what is installed. */
export function licenceFiles(): readonly GeneratedFile[] {
  const found = new Map<string, Shipped>();
  for (const home of SHIPPED) {
    const folder = path.join(ROOT, 'packages', home);
    for (const name of dependenciesOf(folder)) collect(folder, name, found);
  }
  collect(path.join(ROOT, 'packages', 'components'), 'nhsuk-frontend', found);
  const rows = [...found.values()]
    .sort((a, b) => (a.about.name < b.about.name ? -1 : 1))
    .map(({ about, copyright }) => [`\`${about.name}\``, about.version, about.license ?? 'not stated', copyright]);
  return [{ path: 'docs/licences.md', text: page(rows) }];
}

function page(rows: readonly (readonly string[])[]): string {
  return `${pageHead('Licences of what learners get', 'package.json files and installed packages')}
What a learner downloads, and on what terms. What only runs while a module is built is in
[dependencies.md](dependencies.md).

## Ours

| part | licence |
| --- | --- |
| player and elements (\`packages/core\`, \`components\`, \`runtime\`) | [MIT](../LICENSE) |
| words and pictures of the modules (\`modules/\`) | [CC BY-NC-SA 4.0](../LICENSE-CONTENT.md), unless a picture says otherwise |

## Packages of others, in the player's script and stylesheet and in the scripts on demand

${table(['package', 'version', 'licence', 'copyright notice'], rows)}

The NHS logo and the Frutiger typeface are not part of what we ship: the first is a registered trade mark, the second is
licensed for particular organisations. Text is set in Arial or what the device has in its place.

PDF files are set in Arimo (The Arimo Project Authors, OFL-1.1), which has Arial's measures. The script
that makes them carries the part of it that names and notes need, and \`licences.txt\` in each package its licence.

## Files that the standards ask for

Each SCORM package carries the standard's own schema files (\`.xsd\`, \`.dtd\`) unchanged, each with the notice of its
owner inside: IMS Global Learning Consortium (content packaging, metadata, sequencing), Advanced Distributed Learning
(run-time and navigation extensions) and the World Wide Web Consortium (the \`xml:\` namespace). No platform shows them to
a learner.
`;
}

/** Adds a package and what it brings along; packages that hold only types leave nothing in the script. */
function collect(from: string, name: string, found: Map<string, Shipped>): void {
  if (name.startsWith('@types/') || name.startsWith('@ladder/') || found.has(name) || NEVER_SHIPPED.has(name)) return;
  const folder = installedAt(from, name);
  found.set(name, { about: manifestOf(folder), copyright: copyrightOf(folder) });
  for (const inner of dependenciesOf(folder)) collect(folder, inner, found);
}

/** Where a package finds another: in its own folder, or, as pnpm lays them, beside it. */
function installedAt(from: string, name: string): string {
  for (let folder = from; folder !== path.dirname(folder); folder = path.dirname(folder)) {
    const place = path.join(folder, 'node_modules', name);
    try {
      return realpathSync(place);
    } catch {
      // Not here; one folder up.
    }
  }
  throw new Error(`${name} is not installed.`);
}

function manifestOf(folder: string): Installed {
  return JSON.parse(readFileSync(path.join(folder, 'package.json'), 'utf8')) as Installed;
}

function dependenciesOf(folder: string): readonly string[] {
  return Object.keys(manifestOf(folder).dependencies ?? {});
}

/** The line of the licence file that names the owner. */
function copyrightOf(folder: string): string {
  const file = readdirSync(folder).find((name) => /^licen[cs]e/i.test(name));
  const text = file === undefined ? '' : readFileSync(path.join(folder, file), 'utf8');
  return /^\s*((?:Copyright \(c\)|©|(?:Copyright|\(c\))(?=.*\d{4})).*\S)/im.exec(text)?.[1] ?? 'none in the package';
}
