import type { StepResult } from '@ladder/core';
import { compareNatural } from '@ladder/core';
import { Findings } from '../model/rules.js';
import { isPageName, pageNumber, withoutNumber } from '../model/page-name.js';
import { slug } from '../model/words.js';
import { copiedFrom, documentKind, meantFile, meantFolder } from './meant-name.js';
import { LOAD_RULES } from './rules.js';

/** What the names of a module's files say besides what is wrong with them. */
export interface CheckedNames {
  /** Whether it was said already why there is no module.yaml, or there are no pages, so that nobody says it twice. */
  readonly saidOf: ReadonlySet<'module.yaml' | 'pages'>;
}

const FILES = new Set([
  'module.yaml',
  'accessibility.yaml',
  'ids.yaml',
  'signoff.yaml',
  'released.yaml',
  'references.md',
  'references.json',
  'references.bib',
  'references.ris',
  'references.nbib',
  'words.txt',
]);

const MEDIA = /\.(svg|png|jpe?g|webp|mp4|m4v|mp3|m4a|vtt)$/;

/** Endings of text that is a page in all but its name. */
const TEXT_ENDING = /(?:\.(?:md|markdown|mdown|mkdn?|mdx|txt|text))+$|^[^.]+$/i;

/** Names that Windows keeps for devices, with any ending. */
const RESERVED = /^(con|prn|aux|nul|com\d|lpt\d)(\.|$)/i;

/** Checks the names of a module's files against what every platform takes. Paths count from the module's folder. */
export function checkNames(id: string, paths: readonly string[]): StepResult<CheckedNames> {
  const findings = new Findings('load', LOAD_RULES);
  const saidOf = new Set<'module.yaml' | 'pages'>();
  const at = (path: string) => ({ file: `modules/${id}/${path}`, line: 1, column: 1 });
  const all = new Set(paths);
  const tooDeep = nestedIn(paths);
  const told = new Set<string>();
  const once = (folder: string) => !told.has(folder) && told.add(folder).has(folder);

  checkFolder(id, findings);
  checkCase(paths, at, findings);
  for (const path of paths) {
    const [top = '', ...below] = path.split('/');
    const name = below.at(-1) ?? top;
    if (below.length === 0) {
      if (FILES.has(path)) continue;
      const original = copiedFrom(name, all);
      const meant = meantFile(name);
      if (original !== undefined && FILES.has(original))
        findings.add('file-copy', undefined, at(path), { name, original });
      else if (meant !== undefined && FILES.has(meant) && !all.has(meant)) {
        findings.add('file-misnamed', undefined, at(path), { name, meant });
        if (meant === 'module.yaml') saidOf.add(meant);
      } else findings.add('file-unused', undefined, at(path), { name });
      continue;
    }
    if (top === tooDeep) {
      saidOf.add('module.yaml').add('pages');
      if (once(top)) findings.add('folder-nested', undefined, at(top), { name: top, module: id });
      continue;
    }
    if (top !== 'pages' && top !== 'media') {
      const meant = meantFolder(top);
      if (meant === 'pages') saidOf.add('pages');
      if (!once(top)) continue;
      if (meant !== undefined) findings.add('folder-name', undefined, at(top), { name: top, meant });
      else findings.add('file-unused', undefined, at(path), { name: top });
      continue;
    }
    if (top === 'pages') saidOf.add('pages');
    const siblings = new Set(paths.map((other) => other.slice(other.lastIndexOf('/') + 1)));
    const original = copiedFrom(name, siblings);
    if (original !== undefined) findings.add('file-copy', undefined, at(path), { name, original });
    else if (top === 'media') {
      checkSigns(name, below.join('/'), better(name), at(path), findings);
      if (!MEDIA.test(name.toLowerCase())) findings.add('media-type', undefined, at(path), { name });
    } else if (below.length > 1) {
      if (once(`pages/${below[0] ?? ''}`)) findings.add('page-folder', undefined, at(path), { name: below[0] ?? '' });
    } else checkPage(name, at(path), findings);
  }
  checkNumbers(paths, at, findings);
  return { value: { saidOf }, diagnostics: findings.found };
}

type LoadFindings = Findings<typeof LOAD_RULES>;
type Place = { readonly file: string; readonly line: number; readonly column: number };

/** The folder that a whole module stands in, one step too deep, as unpacking a zip leaves it. */
function nestedIn(paths: readonly string[]): string | undefined {
  if (paths.some((path) => !path.includes('/') && meantFile(path) === 'module.yaml')) return undefined;
  return paths.find((path) => /^[^/]+\/module\.ya?ml$/i.test(path))?.replace(/\/.*$/s, '');
}

/** A module's folder gives its name to packages, addresses and commands. */
function checkFolder(id: string, findings: LoadFindings): void {
  const fits = /^[a-z0-9]+(?:-+[a-z0-9]+)*$/.test(id) && id.length <= 60;
  if (fits && !RESERVED.test(id)) return;
  const proposed = slug(id).slice(0, 40).replace(/-+$/, '');
  const meant = proposed === '' || RESERVED.test(proposed) ? 'my-module' : proposed;
  findings.add('module-name', undefined, { file: `modules/${id}`, line: 1, column: 1 }, { name: id, better: meant });
}

function checkPage(name: string, place: Place, findings: LoadFindings): void {
  const kind = documentKind(name);
  if (kind !== undefined) return findings.add('page-document', undefined, place, { name, kind });
  if (MEDIA.test(name.toLowerCase())) return findings.add('page-media', undefined, place, { name });
  // Dashes and digits as some keyboards make them are signs that are refused below, with a better name.
  const plain = name.normalize('NFKC').replace(/\p{Pd}/gu, '-');
  const number = pageNumber(plain);
  const words = slug(withoutNumber(plain.replace(TEXT_ENDING, '')));
  const proposed = `${(number ?? '').replace(/^\d(?!\d)/, '0$&')}-${words === '' ? 'page' : words}.md`;
  const isText = TEXT_ENDING.test(plain);
  if (number !== undefined && isText && (!/\.md$/i.test(plain) || /\.(?:md|txt|markdown)\.md$/i.test(plain))) {
    return findings.add('page-ending', undefined, place, { name, better: proposed });
  }
  if (!isPageName(plain)) findings.add('page-name', undefined, place, { name });
  checkSigns(name, name, number === undefined ? better(name) : proposed, place, findings);
}

function checkSigns(name: string, path: string, proposed: string, place: Place, findings: LoadFindings): void {
  const signs = [...new Set(path.replace(/[a-z0-9./-]/g, ''))].map((sign) => (/\s/.test(sign) ? 'a space' : sign));
  if (/[. ]$/.test(name)) findings.add('name-ending', undefined, place, { name });
  else if (RESERVED.test(name)) findings.add('name-reserved', undefined, place, { name });
  else if (signs.length > 0)
    findings.add('name-characters', undefined, place, { name, signs: signs.join(', '), better: proposed });
}

function checkCase(paths: readonly string[], at: (path: string) => Place, findings: LoadFindings): void {
  const seen = new Map<string, string>();
  for (const path of paths) {
    const other = seen.get(path.toLowerCase());
    if (other !== undefined) findings.add('name-case', undefined, at(path), { name: path, other });
    seen.set(path.toLowerCase(), path);
  }
}

/** Two pages with one number play in the order of their words, which nobody may have meant. */
function checkNumbers(paths: readonly string[], at: (path: string) => Place, findings: LoadFindings): void {
  const seen = new Map<string, string>();
  const pages = paths.filter((path) => /^pages\/[^/]+\.md$/i.test(path)).sort(compareNatural);
  for (const path of pages) {
    const name = path.slice('pages/'.length);
    const number = pageNumber(name);
    if (number === undefined) continue;
    const other = seen.get(number);
    if (other !== undefined) findings.add('page-number-twice', undefined, at(path), { name, other, number });
    seen.set(number, name);
  }
}

function better(name: string): string {
  const point = name.lastIndexOf('.');
  return point <= 0 ? slug(name) : `${slug(name.slice(0, point))}.${slug(name.slice(point + 1))}`;
}
