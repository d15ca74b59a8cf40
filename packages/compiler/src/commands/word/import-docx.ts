import { readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { compareText, hasErrors, ID_PATTERN, type Diagnostic } from '@ladder/core';
import { compileFront, writeIds } from '../../front.js';
import { printable } from '../../lint/listed.js';
import { listModules } from '../../load/load-module.js';
import type { FileContent } from '../../model/file-tree.js';
import { slug } from '../../model/words.js';
import { readDocx } from '../../word/read/read-docx.js';
import { readReview } from '../../word/review/read-review.js';
import { remarkFindings } from '../../word/review/remark-findings.js';
import { moduleFiles, type ExistingModule, type ModuleFiles } from '../../word/storyboard/module-files.js';
import { todoText, WordFindings } from '../../word/storyboard/to-do.js';
import { wordToModule } from '../../word/storyboard/word-to-module.js';
import { writeOutputs } from '../../write/write.js';
import type { CommandContext } from '../context.js';
import { countFindings, sayFindings, typed } from '../say.js';
import { isKnown, knownModule, type KnownModule } from './known-module.js';
import { todoOf } from './left-to-do.js';
import { openWord } from './open-word.js';
import { sayDifferences } from './say-differences.js';
import { replaceInModule, writeAside, writeNewModule } from './write-module.js';

/** What the author asked for. */
export interface ImportDocxOptions {
  /** Name of the module's folder; the file or its title says it otherwise. */
  readonly as: string | undefined;
  /** Whether to write into a module that is there. */
  readonly replace: boolean;
}

/** Makes a module of a Word file, or shows how it differs from the module that is there. Answers with the exit code. */
export async function importDocxCommand(
  file: string,
  options: ImportDocxOptions,
  context: CommandContext,
): Promise<number> {
  const { root, say } = context;
  const opened = await openWord(file, (parts) => ({ document: readDocx(parts), remarks: readReview(parts) }), say);
  if (!opened) return 1;
  const read = wordToModule(opened.read.document, opened.name.replace(/\.docx$/i, ''));
  if (read.pages.length === 0) {
    const findings = new WordFindings();
    findings.add('empty', printable(opened.name));
    sayFindings(findings.found, say);
    return 1;
  }
  const id = options.as ?? read.id ?? (slug(read.title).slice(0, 48).replace(/-+$/, '') || 'imported');
  if (!ID_PATTERN.test(id)) {
    say(
      `"${printable(id)}" cannot be the name of a module. Use small letters, figures and hyphens: --as ${slug(id) || 'my-module'}`,
    );
    return 1;
  }
  const there = (await listModules(root)).includes(id);
  const known = there ? await knownModule(root, id) : undefined;
  if (known && !isKnown(known)) {
    sayFindings(known, say);
    say(`modules/${id} is there and cannot be read. Mend it, or import under another name with --as.`);
    return 1;
  }
  const made = moduleFiles(read, id, known && asExisting(known));
  const todo = [...todoOf(read, id, known), ...remarkFindings(opened.read.remarks)];
  await writeTodo(root, id, opened.name, read.title, todo);
  say('');
  const written = known
    ? await intoExisting(id, made, known, options.replace, context)
    : await asNew(id, made, context);
  sayTodo(id, todo, context);
  if (written.diagnostics) {
    const mistakes = hasErrors(written.diagnostics);
    if (mistakes) say('');
    sayFindings(
      written.diagnostics.filter(({ severity }) => severity === 'error'),
      say,
    );
    say(
      `Check: ${countFindings(written.diagnostics)}.${mistakes ? ` ${typed(`check:module ${id}`)} explains each.` : ''}`,
    );
  }
  if (written.done) say(`Next: ${typed(`preview:module ${id}`)}`);
  return 0;
}

interface Written {
  /** Whether the module is now what the Word file says. */
  readonly done: boolean;
  readonly diagnostics?: readonly Diagnostic[];
}

function asExisting({ files, parsed, context, references }: KnownModule): ExistingModule {
  return { files, parsed, context, keys: new Set(references.references.map(({ key }) => key)) };
}

async function asNew(id: string, made: ModuleFiles, { root, say }: CommandContext): Promise<Written> {
  const { ids, diagnostics } = await idsFor(root, id, new Map(made.files));
  const files = new Map([...made.files, ...(ids === undefined ? [] : [['ids.yaml', ids] as const])]);
  await writeNewModule(root, id, files);
  say(
    `Made modules/${id}: ${made.pages.length} ${made.pages.length === 1 ? 'page' : 'pages'}, ${count(made.files, 'media/', 'picture', 'pictures')}.`,
  );
  return { done: true, diagnostics };
}

async function intoExisting(
  id: string,
  made: ModuleFiles,
  known: KnownModule,
  replace: boolean,
  { root, say }: CommandContext,
): Promise<Written> {
  sayDifferences(id, made, known.files, say);
  if (made.files.size === 0 && made.renamed.size === 0) {
    say(`modules/${id} says the same as the Word file. Nothing was written.`);
    return { done: true };
  }
  if (!replace) {
    await writeAside(root, id, made.files);
    say(`Nothing in modules/${id} was changed. The files as the Word file has them are in dist/${id}/from-word.`);
    say(`To put them in place: add --replace. The files that they replace are kept in dist/${id}/before-import.`);
    return { done: false };
  }
  const own = new Map<string, FileContent>();
  for (const [path, content] of known.files) {
    const inside = path.startsWith(`modules/${id}/`) ? path.slice(`modules/${id}/`.length) : undefined;
    if (inside !== undefined && !made.renamed.has(inside)) own.set(inside, content);
  }
  const { ids, diagnostics } = await idsFor(root, id, new Map([...own, ...made.files]));
  const files = new Map([...made.files, ...(ids === undefined ? [] : [['ids.yaml', ids] as const])]);
  await replaceInModule(root, id, files, [...made.renamed.keys()]);
  say(
    `Wrote ${made.files.size} ${made.files.size === 1 ? 'file' : 'files'} into modules/${id}. What was there before is in dist/${id}/before-import.`,
  );
  return { done: true, diagnostics };
}

/** The text of ids.yaml for the module as it will be; none while mistakes hide some of its blocks. */
async function idsFor(
  root: string,
  id: string,
  own: ReadonlyMap<string, FileContent>,
): Promise<{ readonly ids: string | undefined; readonly diagnostics: readonly Diagnostic[] }> {
  const organisation = await readOrganisation(root);
  const all = new Map<string, FileContent>([
    ...[...own].map(([path, content]) => [`modules/${id}/${path}`, content] as const),
    ...(organisation === undefined ? [] : [['organisation.yaml', organisation] as const]),
  ]);
  const files = new Map([...all].sort(([a], [b]) => compareText(a, b)));
  const { value, diagnostics } = await compileFront(files, { id });
  const ids = value && !hasErrors(diagnostics) ? writeIds(value) : undefined;
  return {
    ids,
    diagnostics:
      ids === undefined ? diagnostics : diagnostics.filter((one) => !/\/ids-(?:missing|behind)$/.test(one.id)),
  };
}

async function readOrganisation(root: string): Promise<string | undefined> {
  return readFile(join(root, 'organisation.yaml'), 'utf8').catch(() => undefined);
}

async function writeTodo(
  root: string,
  id: string,
  file: string,
  title: string,
  todo: readonly Diagnostic[],
): Promise<void> {
  const name = `${id}-import-todo.md`;
  if (todo.length > 0)
    writeOutputs(root, id, [{ name, content: new TextEncoder().encode(todoText(title, file, todo)) }]);
  else await rm(join(root, 'dist', id, name), { force: true });
}

function sayTodo(id: string, todo: readonly Diagnostic[], { say }: CommandContext): void {
  if (todo.length === 0) {
    say('To do by hand: nothing. Everything found its place.');
    return;
  }
  say('');
  sayFindings(todo, say);
  say(
    `To do by hand: ${todo.length} ${todo.length === 1 ? 'thing' : 'things'}. The same list to tick off: dist/${id}/${id}-import-todo.md`,
  );
}

function count(files: ReadonlyMap<string, unknown>, folder: string, one: string, many: string): string {
  const number = [...files.keys()].filter((path) => path.startsWith(folder)).length;
  return number === 0 ? `no ${many}` : `${number} ${number === 1 ? one : many}`;
}
