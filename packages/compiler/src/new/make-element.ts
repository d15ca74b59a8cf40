import type { BlockPurpose } from '../blocks/define-block.js';
import { titleFrom } from './module-id.js';

/** What a contributor says about a new block. */
export interface ElementAnswers {
  /** The word that authors write after `:::`: small letters and hyphens. */
  readonly name: string;
  readonly purpose: BlockPurpose;
  /** One sentence for authors: what it is for. */
  readonly say: string;
}

/** A file to write: a new one, or one that has to know of the block. */
export interface ElementFile {
  readonly path: string;
  readonly text: string;
  readonly isNew: boolean;
}

/** The folder of definitions for each purpose; the guides for authors are called the same. */
const GROUPS = {
  recall: 'recall',
  practise: 'look',
  read: 'look',
  'look-back': 'planning',
  plan: 'planning',
  'show-data': 'charts',
} as const satisfies Record<BlockPurpose, string>;

const MESSAGES = 'packages/core/src/messages/en-GB';

/**
 * Every file that a new block needs, in the places where the toolkit looks for it: a definition, an element with its
 * look, examples and test, words, mistakes with a case for each, and a sample in the authors' guide. Pure.
 *
 * @param template the text of a file in templates/element
 * @param read the text of a file of the repository
 */
export function makeElement(
  answers: ElementAnswers,
  template: (file: string) => string,
  read: (path: string) => string,
): readonly ElementFile[] {
  const { name, purpose } = answers;
  const group = GROUPS[purpose];
  const blocks = `packages/compiler/src/blocks/${group}`;
  const element = `packages/components/src/${name}/${name}`;
  const guide = `docs/authors/blocks/${group}.md`;
  const camel = camelOf(name);
  const fill = (file: string) => filled(template(file), answers);
  const key = name === camel ? name : `'${name}': ${camel}`;
  return [
    made(`${blocks}/${name}.ts`, fill('block.ts.txt')),
    made(`${element}.ts`, fill('element.ts.txt')),
    made(`${element}.scss`, fill('element.scss.txt')),
    made(`${element}.examples.ts`, fill('element.examples.ts.txt')),
    made(`${element}.browser.test.ts`, fill('element.browser.test.ts.txt')),
    made(`${MESSAGES}/${name}.ts`, fill('messages.ts.txt')),
    changed(`${blocks}/index.ts`, withEntry(read(`${blocks}/index.ts`), `./${name}.js`, camel, key)),
    changed(`${blocks}/rules.ts`, withLines(read(`${blocks}/rules.ts`), fill('rules.ts.txt'))),
    changed(`${MESSAGES}/index.ts`, `${read(`${MESSAGES}/index.ts`).trimEnd()}\nexport * from './${name}.js';\n`),
    changed(
      `test/golden/mistakes/${group}.ts`,
      withLines(read(`test/golden/mistakes/${group}.ts`), fill('mistakes.ts.txt')),
    ),
    changed(guide, `${read(guide).trimEnd()}\n${fill('sample.md.txt')}`),
  ];
}

/** What is wrong with the name of a new block, in words; `undefined` when it may be used. */
export function problemOfElement(name: string, blocks: readonly string[]): string | undefined {
  if (!/^[a-z]+(?:-[a-z]+)*$/.test(name)) return 'Use small letters and hyphens, such as traffic-light.';
  if (name.length > 30) return 'That is longer than 30 letters. Authors have to type it.';
  return blocks.includes(name) ? `There is something called ${name} already. Choose another name.` : undefined;
}

function filled(text: string, { name, purpose, say }: ElementAnswers): string {
  const camel = camelOf(name);
  // It stands between single quotes in the programs, and as it is in the guide.
  const sentence = say.trim().replaceAll("'", '’').replaceAll('\\', '').replaceAll('*/', '');
  return text
    .replaceAll('__say__', () => sentence)
    .replaceAll('__name__', name)
    .replaceAll('__Name__', camel.charAt(0).toUpperCase() + camel.slice(1))
    .replaceAll('__camel__', camel)
    .replaceAll('__title__', titleFrom(name))
    .replaceAll('__purpose__', purpose);
}

/** A list of definitions with one more, and its import. */
function withEntry(text: string, file: string, name: string, key: string): string {
  const lastImport = text.lastIndexOf('import ');
  const below = text.indexOf('\n', lastImport) + 1;
  const imported = `${text.slice(0, below)}import { ${name} } from '${file}';\n${text.slice(below)}`;
  const end = imported.lastIndexOf('};');
  const entries = imported.slice(0, end).trimEnd().replace(/,?$/, ',');
  return `${entries}\n  ${key},\n${imported.slice(end)}`;
}

/** A table with more lines at its end. */
function withLines(text: string, lines: string): string {
  const end = text.lastIndexOf('\n}') + 1;
  return text.slice(0, end) + lines + text.slice(end);
}

function camelOf(name: string): string {
  return name.replace(/-([a-z])/g, (_, letter: string) => letter.toUpperCase());
}

function made(path: string, text: string): ElementFile {
  return { path, text, isNew: true };
}

function changed(path: string, text: string): ElementFile {
  return { path, text, isNew: false };
}
