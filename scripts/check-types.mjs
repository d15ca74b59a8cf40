// Type-checks every package in its own surroundings: core sees neither DOM nor Node, the browser packages no Node.
// Test files are left out there, because the test runner's types bring Node's with them; all tests are checked together
// at the end, and only what is wrong in the tests themselves is said then.
import { readdirSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import ts from 'typescript';

const root = path.resolve(fileURLToPath(import.meta.url), '../..');
const isTest = (/** @type {string} */ file) =>
  /\.test(?:ing)?\.ts$|[\\/]testing[\\/]|[\\/]test-[a-z-]+\.ts$/.test(file);

/** The library files are the same for every package: read once. */
const host = cachingHost();
const packages = readdirSync(path.join(root, 'packages')).map((name) => path.join(root, 'packages', name));
const configs = packages.map((folder) => readConfig(path.join(folder, 'tsconfig.json')));
const crossing = readConfig(path.join(root, 'test', 'tsconfig.json'));
const scripts = readConfig(path.join(root, 'scripts', 'tsconfig.json'));

const found = configs.flatMap((config) => {
  const sources = config.fileNames.filter((file) => !isTest(file));
  return sources.length === 0 ? [] : diagnose(sources, config.options, () => true);
});
const tests = [...configs.flatMap((config) => config.fileNames.filter(isTest)), ...crossing.fileNames];
found.push(...diagnose(tests, crossing.options, (file) => tests.includes(file)));
found.push(...diagnose(scripts.fileNames, scripts.options, (file) => scripts.fileNames.includes(file)));

const unique = ts.sortAndDeduplicateDiagnostics(found);
if (unique.length > 0) {
  const format = process.stdout.isTTY ? ts.formatDiagnosticsWithColorAndContext : ts.formatDiagnostics;
  const names = { getCurrentDirectory: () => root, getCanonicalFileName: (/** @type {string} */ name) => name };
  console.log(format(unique, { ...names, getNewLine: () => '\n' }).trimEnd());
  process.exitCode = 1;
}

/**
 * @param {readonly string[]} files
 * @param {ts.CompilerOptions} options
 * @param {(file: string) => boolean} speaksFor whether findings in this file are said
 * @returns {ts.Diagnostic[]}
 */
function diagnose(files, options, speaksFor) {
  const program = ts.createProgram([...files], options, host);
  const inFiles = program
    .getSourceFiles()
    .filter((source) => !source.fileName.includes('/node_modules/') && speaksFor(path.normalize(source.fileName)))
    .flatMap((source) => [...program.getSyntacticDiagnostics(source), ...program.getSemanticDiagnostics(source)]);
  return [...program.getOptionsDiagnostics(), ...program.getGlobalDiagnostics(), ...inFiles];
}

/** @param {string} file */
function readConfig(file) {
  const read = ts.readConfigFile(file, (name) => ts.sys.readFile(name));
  const parsed = ts.parseJsonConfigFileContent(read.config, ts.sys, path.dirname(file), undefined, file);
  return { options: parsed.options, fileNames: parsed.fileNames.map((name) => path.normalize(name)) };
}

function cachingHost() {
  const plain = ts.createCompilerHost({});
  /** @type {Map<string, ts.SourceFile | undefined>} */
  const library = new Map();
  return {
    ...plain,
    /** @type {ts.CompilerHost['getSourceFile']} */
    getSourceFile: (name, languageVersion, ...rest) => {
      if (!name.endsWith('.d.ts')) return plain.getSourceFile(name, languageVersion, ...rest);
      if (!library.has(name)) library.set(name, plain.getSourceFile(name, languageVersion, ...rest));
      return library.get(name);
    },
  };
}
