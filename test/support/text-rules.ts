import ts from 'typescript';
import { isCode, isTestFile, type SourceText } from './source-files.js';

/** Read by tools that want a default export. */
const MAY_EXPORT_DEFAULT = new Set([
  'custom-elements-manifest.config.mjs',
  'eslint.config.js',
  'scripts/count-reporter.mjs',
  'vite.config.ts',
]);

/** What an author may put into a module: words, settings, references, pictures. */
const CONTENT = /\.(?:md|yaml|json|bib|txt|svg|png|jpg|webp)$/;

/** Folders that exist on somebody's machine only. */
const MACHINE_PATH = /(?:^|[\s"'`(=:])(?:\/(?:home|Users|root|work|mnt|private)\/[\w.-]|[A-Z]:\\Users\\)/m;

/** A package registry by name; the lockfile and the settings leave the choice to whoever installs. */
const REGISTRY =
  /\b(?:registry|npm|artifactory|nexus|verdaccio)\.[a-z0-9-]+\.[a-z]{2,}\b|\/artifactory\/|\b_authToken\b/;

/** Files with a default export, also one behind `as default`. */
export function defaultExports(files: readonly SourceText[]): readonly string[] {
  return files
    .filter((file) => isCode(file.path) && !MAY_EXPORT_DEFAULT.has(file.path) && hasDefaultExport(file))
    .map(({ path }) => path);
}

function hasDefaultExport({ path, text }: SourceText): boolean {
  return ts.createSourceFile(path, text, ts.ScriptTarget.ES2022).statements.some((statement) => {
    if (ts.isExportAssignment(statement)) return true;
    if (ts.isExportDeclaration(statement) && statement.exportClause && ts.isNamedExports(statement.exportClause)) {
      return statement.exportClause.elements.some(({ name }) => name.text === 'default');
    }
    const modifiers = ts.canHaveModifiers(statement) ? ts.getModifiers(statement) : undefined;
    return modifiers?.some(({ kind }) => kind === ts.SyntaxKind.DefaultKeyword) ?? false;
  });
}

/**
 * Files of the player that listen to `unload`. Browsers drop it, and platforms forbid it by permissions policy, so that
 * what is saved there is lost; `pagehide` and `visibilitychange` are the events to use.
 */
export function unloadListeners(files: readonly SourceText[]): readonly string[] {
  return files
    .filter(({ path }) => /^packages\/(?:runtime|components)\//.test(path) && isCode(path) && !isTestFile(path))
    .filter(({ text }) => /(['"])unload\1|\(\s*`unload`|\bonunload\b/.test(text))
    .map(({ path }) => path);
}

/**
 * Files that word a diagnostic themselves, instead of in the table of their step: such a message would be missing in
 * the list of all messages.
 */
export function diagnosticsOutsideTables(files: readonly SourceText[]): readonly string[] {
  return files
    .filter(({ path }) => path.startsWith('packages/compiler/src/') && !isTestFile(path))
    .filter(({ text }) =>
      /\bid: (['"`])(?:load|parse|validate|plan|bundle|lint|write|check|word)\/[a-z-]+\1/.test(text),
    )
    .map(({ path }) => path);
}

/** Files in `modules/` that are not content: a module never carries program logic. */
export function programsInModules(paths: readonly string[]): readonly string[] {
  return paths.filter((path) => path.startsWith('modules/') && !CONTENT.test(path));
}

/** Files that name a folder of one machine or the host of a package registry. */
export function privatePlaces(files: readonly SourceText[]): readonly string[] {
  return files.filter(({ text }) => MACHINE_PATH.test(text) || REGISTRY.test(text)).map(({ path }) => path);
}

/** Names in the first column of a Markdown table, where each stands in backticks. */
export function namesInTable(markdown: string): readonly string[] {
  return [...markdown.matchAll(/^\|\s*`([^`]+)`\s*\|/gm)].map((match) => match[1] ?? '');
}
