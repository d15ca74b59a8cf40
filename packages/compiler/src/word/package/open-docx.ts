import { printable } from '../../lint/listed.js';
import type { RuleValues } from '../../model/rules.js';
import { readArchive } from '../../zip/read/read-archive.js';
import type { ZipRule } from '../../zip/read/rules.js';
import { bytesSource } from '../../zip/read/source.js';
import type { PackageFiles } from '../../zip/zip.js';
import type { WORD_RULES } from '../rules.js';

/** Why a file cannot be read as a Word file. */
export interface DocxProblem {
  readonly rule: keyof typeof WORD_RULES & ('not-docx' | 'locked' | 'damaged' | 'bomb');
  readonly values: RuleValues;
}

/** More than any storyboard has, pictures included. */
const MOST_UNPACKED = 256 * 1024 * 1024;

/** What is no reason to refuse a Word file: habits of the programs that write them. */
const HABITS: ReadonlySet<ZipRule> = new Set([
  'zip64',
  'zip-backslash',
  'zip-data-descriptor',
  'zip-extra-bytes',
  'zip-folder-entries',
]);

/**
 * The parts of a Word file, or why there are none. The zip's own lists are judged as a package's are, before anything
 * is unpacked. Then each part is unpacked in its turn, within its limit; one that is not sound refuses the whole file.
 */
export async function openDocx(bytes: Uint8Array): Promise<PackageFiles | DocxProblem> {
  const other = otherKind(bytes);
  if (other) return other;
  const reported: { readonly rule: ZipRule; readonly values: RuleValues }[] = [];
  const files = readArchive(bytesSource(bytes), (rule, values = {}) => void reported.push({ rule, values }));
  const bomb = reported.find(({ rule }) => rule === 'zip-bomb');
  const all = files?.reduce((sum, { size }) => sum + size, 0) ?? 0;
  if (bomb || all > MOST_UNPACKED) {
    return { rule: 'bomb', values: { size: String(bomb?.values['size'] ?? `${Math.round(all / 1e6)} MB`) } };
  }
  if (!files || files.length === 0) return damaged('its list of contents, at the end, is missing');
  const refused = reported.find(({ rule }) => !HABITS.has(rule));
  if (refused) return damaged(inWords(refused.rule, refused.values));
  const twice = sameInCapitals(files.map(({ path }) => path));
  if (twice !== undefined) return damaged(`it holds two files called ${printable(twice)}`);
  if (!files.some(({ path }) => /^word\/document\d*\.xml$/.test(path)))
    return { rule: 'not-docx', values: { kind: zipKind(files) } };
  const parts = new Map<string, Uint8Array>();
  for (const file of files) {
    const { sound, bytes: unpacked } = await file.read(MOST_UNPACKED);
    if (!sound || !unpacked) return damaged(`${printable(file.path)} inside it does not end where it should`);
    parts.set(file.path, unpacked);
  }
  return withUsualName(parts);
}

function inWords(rule: ZipRule, values: RuleValues): string {
  const files = String(values['files'] ?? '');
  switch (rule) {
    case 'zip-encrypted':
    case 'zip-method':
    case 'zip-symlink':
      return `${files} inside it cannot be unpacked`;
    case 'zip-duplicate':
      return `it holds more than one file called ${files}`;
    case 'zip-unsafe-name':
      return `it holds files whose names lead out of it: ${files}`;
    case 'zip-overlap':
    case 'zip-two-names':
      return `what it says of these files inside it does not agree: ${files}`;
    case 'zip-too-many':
      return 'it counts more files than any Word file has';
    default:
      return String(values['problem'] ?? 'its list of contents, at the end, is missing or there twice');
  }
}

/** Names of parts differ by more than capitals (ECMA-376-2, 6.2.2.3). */
function sameInCapitals(paths: readonly string[]): string | undefined {
  const seen = new Set<string>();
  return paths.find((path) => seen.has(path.toLowerCase()) || !seen.add(path.toLowerCase()));
}

/** The files with the document where everyone looks for it; Word on the web sometimes calls it document2.xml. */
function withUsualName(files: PackageFiles): PackageFiles {
  const main = [...files.keys()].find((path) => /^word\/document\d+\.xml$/.test(path));
  if (files.has('word/document.xml') || main === undefined) return files;
  const named = new Map(files);
  const rels = main.replace(/^word\//, 'word/_rels/');
  named.set('word/document.xml', files.get(main) ?? new Uint8Array());
  const relations = files.get(`${rels}.rels`);
  if (relations) named.set('word/_rels/document.xml.rels', relations);
  return named;
}

/** Whether opening ended in a problem. */
export function isDocxProblem(opened: PackageFiles | DocxProblem): opened is DocxProblem {
  return 'rule' in opened;
}

function damaged(problem: string): DocxProblem {
  return { rule: 'damaged', values: { problem } };
}

/** What else the first bytes say that it is; `undefined` for a zip. */
function otherKind(bytes: Uint8Array): DocxProblem | undefined {
  const start = new TextDecoder('latin1').decode(bytes.subarray(0, 512));
  if (start.startsWith('PK')) return undefined;
  // The container of Office before 2007; since then a .docx with a password is packed into it as well.
  if (start.startsWith('\xd0\xcf\x11\xe0')) return { rule: 'locked', values: {} };
  const kinds: readonly (readonly [RegExp, string])[] = [
    [/^%PDF/, 'a PDF'],
    [/^\{\\rtf/, 'an RTF file'],
    [/^\s*(?:<!doctype|<html|<\?xml)/i, 'a web page or an XML file'],
    [/^\x89PNG|^\xff\xd8\xff|^GIF8/, 'a picture'],
  ];
  const kind = kinds.find(([pattern]) => pattern.test(start))?.[1];
  return { rule: 'not-docx', values: { kind: kind ?? (bytes.length === 0 ? 'an empty file' : 'something else') } };
}

function zipKind(files: readonly { readonly path: string }[]): string {
  const has = (start: string) => files.some(({ path }) => path.startsWith(start));
  if (has('ppt/')) return 'a PowerPoint file';
  if (has('xl/')) return 'an Excel file';
  if (has('content.xml')) return 'an OpenDocument file';
  if (has('imsmanifest.xml')) return 'a package for a learning platform';
  return 'a zip';
}
