import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import ts from 'typescript';

/** The root of the repository. */
export const ROOT = path.resolve(fileURLToPath(import.meta.url), '../../..');

/** One file as the rules see it: a path from the root with `/`, and its text. */
export interface SourceText {
  readonly path: string;
  readonly text: string;
}

/** One import of a file. */
export interface Import {
  /** The file that imports. */
  readonly from: string;
  /** What it names, as written. */
  readonly specifier: string;
  /** The file meant, for a relative import, without its ending; otherwise undefined. */
  readonly target: string | undefined;
}

const MADE_BY_TOOLS = new Set(['node_modules', 'dist', '.cache', '.bench', '.git', 'coverage']);

/** Every path below a folder that people keep in the repository, from the root, with `/`, in a stable order. */
export function pathsBelow(folder = ''): readonly string[] {
  return readdirSync(path.join(ROOT, folder), { withFileTypes: true })
    .filter((entry) => !MADE_BY_TOOLS.has(entry.name))
    .flatMap((entry) => {
      const here = folder === '' ? entry.name : `${folder}/${entry.name}`;
      return entry.isDirectory() ? pathsBelow(here) : entry.isFile() ? [here] : [];
    })
    .sort();
}

/** Reads these files as text. */
export function readTexts(paths: readonly string[]): readonly SourceText[] {
  return paths.map((file) => ({ path: file, text: readFileSync(path.join(ROOT, file), 'utf8') }));
}

/** Whether a path is a program, and not words or data. */
export function isCode(file: string): boolean {
  return /\.(?:ts|mts|mjs|js)$/.test(file);
}

/** Whether a file is a test or serves tests only. */
export function isTestFile(file: string): boolean {
  return /\.test(?:ing)?\.ts$|\/testing\/|\/test-[a-z-]+\.ts$/.test(file);
}

/** What a file imports, in any of the ways JavaScript has: import, export from, import(), require. */
export function importsOf({ path: from, text }: SourceText): readonly Import[] {
  return ts.preProcessFile(text, true, true).importedFiles.map(({ fileName: specifier }) => {
    const relative = specifier.startsWith('.');
    const target = relative ? path.posix.join(path.posix.dirname(from), specifier) : undefined;
    return { from, specifier, target: target?.replace(/\.(?:js|mjs|ts)$/, '') };
  });
}

/** The npm package that a bare specifier belongs to; undefined for a relative one and for Node's own. */
export function npmPackage(specifier: string): string | undefined {
  if (specifier.startsWith('.') || specifier.startsWith('node:')) return undefined;
  return specifier.split('/', specifier.startsWith('@') ? 2 : 1).join('/');
}
