import { compareNatural } from '@ladder/core';
import { textAt, type FileTree } from '../../model/file-tree.js';
import { withoutNumber } from '../../model/page-name.js';
import { pageStem, type ReadPage, type ReadStoryboard } from './word-to-module.js';
import { mergePage, type MergedPage } from './merge-page.js';
import { placeOfMark, stemOf } from './names.js';
import { sameBytes } from './pictures.js';
import { moduleYaml } from './module-yaml.js';
import type { ParsedModule, ParsedPage } from '../../parse/parsed-module.js';
import type { PageContext } from './from-markdown.js';

/** A module that is there already, as an import meets it. */
export interface ExistingModule {
  readonly files: FileTree;
  readonly parsed: ParsedModule;
  readonly context: PageContext;
  /** Keys of all its references. */
  readonly keys: ReadonlySet<string>;
}

/** What an import makes: files that are new or changed, by their path within the module. */
export interface ModuleFiles {
  readonly files: ReadonlyMap<string, string | Uint8Array>;
  readonly pages: readonly PageOutcome[];
  /** Files of pages that have another name now. */
  readonly renamed: ReadonlyMap<string, string>;
  /** Pages of the module that the Word file does not have. */
  readonly onlyHere: readonly ParsedPage[];
}

/** How a page of the Word file relates to the module. */
export interface PageOutcome extends Pick<MergedPage, 'removed' | 'added'> {
  readonly file: string;
  readonly title: string;
  readonly kind: 'new' | 'changed' | 'same';
}

/** The files of a module that was read from Word; of one that is there already, only what differs. Pure. */
export function moduleFiles(typed: ReadStoryboard, id: string, existing: ExistingModule | undefined): ModuleFiles {
  const read = withDrawings(typed, (path) => existing?.files.has(`modules/${id}/${path}`) === true);
  const known = existing?.parsed.pages ?? [];
  const matched = matchPages(read.pages, known);
  const names = fileNames(read.pages, matched);
  const files = new Map<string, string | Uint8Array>();
  const renamed = new Map<string, string>();
  const pages = read.pages.map((page, at): PageOutcome => {
    const old = matched[at];
    const file = names[at] ?? '';
    if (!old || !existing) {
      files.set(file, [`# ${page.title}`, ...page.pieces].join('\n\n') + '\n');
      return { file, title: page.title, kind: 'new', removed: [], added: [] };
    }
    const merged = mergePage(old, page, existing.context);
    const oldName = old.file.replace(/^modules\/[^/]+\//, '');
    if (oldName !== file) renamed.set(oldName, file);
    if (merged.text !== old.text || oldName !== file) files.set(file, merged.text);
    return {
      file,
      title: page.title,
      kind: merged.text === old.text ? 'same' : 'changed',
      removed: merged.removed,
      added: merged.added,
    };
  });
  for (const [path, bytes] of read.media) {
    const there = existing?.files.get(`modules/${id}/${path}`);
    if (!(there instanceof Uint8Array) || !sameBytes(there, bytes)) files.set(path, bytes);
  }
  addReferences(read, id, existing, files);
  const settings = moduleYaml(
    read.settings,
    textAt(existing?.files ?? new Map(), `modules/${id}/module.yaml`),
    (title) => {
      const at = read.pages.findIndex((page) => page.title.trim().toLowerCase() === title.trim().toLowerCase());
      return at < 0 ? undefined : names[at]?.replace(/^pages\//, '');
    },
  );
  if (settings !== undefined) files.set('module.yaml', settings);
  return { files, pages, renamed, onlyHere: known.filter((page) => !matched.includes(page)) };
}

/** Where the module does not have a drawing, the picture of pixels that came back for it takes its place. */
function withDrawings(read: ReadStoryboard, isThere: (path: string) => boolean): ReadStoryboard {
  const flat = [...read.drawings].filter(([path]) => !isThere(path));
  if (flat.length === 0) return read;
  const named = (words: string) =>
    flat.reduce((text, [path]) => text.replaceAll(`](${path})`, `](${pixelsOf(path)})`), words);
  return {
    ...read,
    media: new Map([...read.media, ...flat.map(([path, bytes]) => [pixelsOf(path), bytes] as const)]),
    pages: read.pages.map((page) => ({ ...page, pieces: page.pieces.map(named) })),
  };
}

/** What the picture of pixels is called that stands for a drawing. */
export function pixelsOf(path: string): string {
  return path.replace(/\.svg$/, '.png');
}

/** The page of the module that each page of the Word file is: by its bookmark, then by its title. */
function matchPages(pages: readonly ReadPage[], known: readonly ParsedPage[]): readonly (ParsedPage | undefined)[] {
  const free = new Set(known);
  const found: (ParsedPage | undefined)[] = pages.map(() => undefined);
  const rules: ((page: ReadPage, old: ParsedPage) => boolean)[] = [
    (page, old) => page.marks.some((mark) => placeOfMark(mark)?.stem === stemOf(old.file)),
    (page, old) => page.title.trim().toLowerCase() === old.title.trim().toLowerCase(),
    (page, old) => pageStem(page.title) === stemWithoutNumber(old.file),
  ];
  for (const same of rules) {
    pages.forEach((page, at) => {
      const old = found[at] ? undefined : [...free].find((each) => same(page, each));
      if (old && free.delete(old)) found[at] = old;
    });
  }
  return found;
}

/** Names of files: those that are there stay while the order is still theirs; otherwise all are numbered afresh. */
function fileNames(pages: readonly ReadPage[], matched: readonly (ParsedPage | undefined)[]): readonly string[] {
  const own = matched.map((page) => page?.file.replace(/^modules\/[^/]+\//, ''));
  const kept = own.filter((name) => name !== undefined);
  const sorted = kept.every((name, at) => at === 0 || compareNatural(kept[at - 1] ?? '', name) < 0);
  const firstNew = own.indexOf(undefined);
  const onlyAtEnd = firstNew < 0 || own.slice(firstNew).every((name) => name === undefined);
  if (sorted && onlyAtEnd && kept.length > 0) {
    const last = Number(/^pages\/(\d+)/.exec(kept.at(-1) ?? '')?.[1] ?? kept.length);
    return pages.map((page, at) => own[at] ?? name(last + at - firstNew + 1, stemOfNew(page)));
  }
  return pages.map((page, at) => name(at + 1, matched[at] ? stemWithoutNumber(matched[at].file) : stemOfNew(page)));
}

function name(number: number, stem: string): string {
  return `pages/${String(number).padStart(2, '0')}-${stem}.md`;
}

/** What a new page is called: as in the module that the file was exported from, where its bookmark says the whole name. */
function stemOfNew({ title, marks }: ReadPage): string {
  const stem = marks.map(placeOfMark).find((place) => place !== undefined)?.stem ?? '';
  const own = stem.length < 24 ? stem.replace(/^\d+_/, '').replaceAll('_', '-') : '';
  return own === '' ? pageStem(title) : own;
}

function stemWithoutNumber(file: string): string {
  return withoutNumber(file.slice(file.lastIndexOf('/') + 1).replace(/\.md$/i, ''));
}

/** References that the module does not have yet, in references.md. */
function addReferences(
  read: ReadStoryboard,
  id: string,
  existing: ExistingModule | undefined,
  files: Map<string, string | Uint8Array>,
): void {
  const more = read.references.filter(({ key }) => existing?.keys.has(key) !== true);
  if (more.length === 0) return;
  const before = textAt(existing?.files ?? new Map(), `modules/${id}/references.md`)?.trimEnd();
  const lines = more.map(({ key, text }) => `- ${key}: ${text}`);
  files.set('references.md', [...(before === undefined ? [] : [before]), ...lines].join('\n') + '\n');
}
