import { importsOf, isTestFile, npmPackage, type Import, type SourceText } from './source-files.js';

/** What each package may import besides its own files; `node:` stands for Node's own modules. */
const MAY_IMPORT: Readonly<Record<string, readonly string[]>> = {
  core: [],
  components: ['@ladder/core', 'lit'],
  runtime: ['@ladder/core'],
  frameworks: ['@ladder/core', 'yaml', 'node:'],
  'lms-lab': ['@ladder/core', 'scorm-again', 'jszip', 'node:'],
  compiler: ['@ladder/core', '@ladder/frameworks', '@ladder/lms-lab', 'node:', 'npm:'],
};

/** What tests may use on top of that, in every package. */
const TESTS_MAY_IMPORT = ['node:', 'vitest', '@vitest/browser-playwright', 'axe-core', 'playwright', 'libxml2-wasm'];

/** The commands that show a module to its author on a pretended LMS. */
const MAY_USE_LAB = /^packages\/compiler\/src\/commands\/(?:preview|check)/;

/**
 * The tests of the runtime talk to the lab's platforms, so that there is one of each, which knows the standards and not our
 * adapters. What reaches a learner does not: only files named as tests, and what serves them alone.
 */
const MAY_TEST_AGAINST_LAB = /^packages\/runtime\/src\/(?:testing\/|.*\.test\.ts$)/;

/** The one place where core may use a library: the schema of `module.yaml`, which never reaches a learner. */
const MAY_USE_ZOD = /^packages\/core\/src\/schema\//;

/** Launches that speak xAPI: @xapi/xapi is in no other package, because it weighs as much as half a player. */
const MAY_USE_XAPI = /^packages\/runtime\/src\/xapi\//;

/** On-demand scripts, which no learner loads unasked: the libraries that make files are in nothing else. */
const MAKERS = /^packages\/components\/src\/makers\//;
const MAKERS_MAY_IMPORT = ['pdfkit', 'fflate', 'ladder-fonts'];

/** Every import that the arrows of the architecture do not allow, as a sentence each. */
export function forbiddenImports(files: readonly SourceText[]): readonly string[] {
  return files.flatMap((file) =>
    importsOf(file)
      .filter((one) => !isAllowed(one))
      .map((one) => `${one.from} may not import ${one.specifier}`),
  );
}

function isAllowed({ from, specifier, target }: Import): boolean {
  const home = packageOf(from);
  if (home === undefined) return true;
  if (target !== undefined) return target.startsWith(`packages/${home}/`);
  const name = npmPackage(specifier) ?? 'node:';
  const may = MAY_IMPORT[home] ?? [];
  if (isTestFile(from) && TESTS_MAY_IMPORT.includes(name)) return true;
  if (name === 'zod' && home === 'core') return MAY_USE_ZOD.test(from) || isTestFile(from);
  if (MAKERS.test(from) && MAKERS_MAY_IMPORT.includes(name)) return true;
  if (name === '@xapi/xapi' && home === 'runtime') return MAY_USE_XAPI.test(from);
  if (name === '@ladder/lms-lab' && home === 'runtime') return MAY_TEST_AGAINST_LAB.test(from);
  if (name === '@ladder/lms-lab' && home === 'compiler') return MAY_USE_LAB.test(from) || isTestFile(from);
  return may.includes(name) || (may.includes('npm:') && !name.startsWith('@ladder/') && name !== 'node:');
}

/** Packages that import each other in a ring, tests left out, as `a -> b -> a`. */
export function packageRings(files: readonly SourceText[]): readonly string[] {
  const arrows = new Map<string, Set<string>>();
  for (const file of files.filter(({ path }) => !isTestFile(path))) {
    const home = packageOf(file.path);
    if (home === undefined) continue;
    for (const { specifier } of importsOf(file)) {
      const other = /^@ladder\/([^/]+)/.exec(specifier)?.[1];
      if (other !== undefined && other !== home) arrows.set(home, (arrows.get(home) ?? new Set()).add(other));
    }
  }
  return [...arrows.keys()].flatMap((start) => {
    const ring = pathBack(arrows, start, [start]);
    return ring === undefined ? [] : [ring.join(' -> ')];
  });
}

function pathBack(
  arrows: ReadonlyMap<string, ReadonlySet<string>>,
  start: string,
  walked: readonly string[],
): readonly string[] | undefined {
  for (const next of arrows.get(walked.at(-1) ?? start) ?? []) {
    if (next === start) return [...walked, next];
    const ring = walked.includes(next) ? undefined : pathBack(arrows, start, [...walked, next]);
    if (ring) return ring;
  }
  return undefined;
}

/**
 * Files of one part of the runtime that reach a part they must not know, directly or through others.
 * What a learner types lives in `notes`; what a platform is sent lives in `session`, `adapters` and `xapi`.
 * That neither can reach the other is what makes "your words stay on this device" a fact of the code.
 */
export function privacyLeaks(files: readonly SourceText[]): readonly string[] {
  const sources = files.filter(({ path }) => path.startsWith('packages/runtime/src/') && !isTestFile(path));
  const imports = new Map(sources.map((file) => [withoutEnding(file.path), importsOf(file)]));
  const isNotes = (file: string) => file.startsWith('packages/runtime/src/notes/');
  const isRecord = (file: string) => /^packages\/runtime\/src\/(?:session|adapters|xapi)\//.test(file);
  const starts = [...imports.keys()];
  return [
    ...starts.filter(isNotes).flatMap((start) => reached(imports, start).filter(isRecord).map(leak(start))),
    ...starts.filter(isRecord).flatMap((start) => reached(imports, start).filter(isNotes).map(leak(start))),
  ];
}

const leak = (start: string) => (end: string) => `${start} reaches ${end}`;

function reached(imports: ReadonlyMap<string, readonly Import[]>, start: string): readonly string[] {
  const seen = new Set<string>([start]);
  // A set grows while it is walked: each file that is found is visited in its turn.
  for (const file of seen) for (const { target } of imports.get(file) ?? []) if (target !== undefined) seen.add(target);
  return [...seen];
}

/** What a `package.json` says it needs. */
export interface Manifest {
  readonly dependencies?: Readonly<Record<string, string>>;
  readonly devDependencies?: Readonly<Record<string, string>>;
}

/** Where the manifest of a package and the imports of its files disagree. */
export function undeclaredOrUnused(
  home: string,
  manifest: Manifest,
  shared: Manifest,
  files: readonly SourceText[],
): readonly string[] {
  const declared = Object.keys(manifest.dependencies ?? {});
  const forTests = [...declared, ...Object.keys({ ...manifest.devDependencies, ...shared.devDependencies })];
  const undeclared = files.flatMap((file) =>
    importsOf(file).flatMap(({ specifier }) => {
      // The build makes it (compiler, bundle/fonts.ts).
      if (specifier === 'ladder-fonts') return [];
      const name = npmPackage(specifier);
      const known = [...(isTestFile(file.path) ? forTests : declared), ...typesOnly(manifest)];
      if (name === undefined || name === `@ladder/${home}` || known.includes(name)) return [];
      return [`${file.path} imports ${name}, which packages/${home}/package.json does not list`];
    }),
  );
  const unused = [...declared, ...Object.keys(manifest.devDependencies ?? {})]
    .filter((name) => !name.startsWith('@types/') && !files.some(({ text }) => text.includes(name)))
    .map((name) => `packages/${home}/package.json lists ${name}, which nothing in it uses`);
  return [...undeclared, ...unused];
}

/** The modules that a types-only package describes: `@types/hast` makes `hast` known. */
function typesOnly(manifest: Manifest): readonly string[] {
  return Object.keys(manifest.devDependencies ?? {}).flatMap((name) =>
    name.startsWith('@types/') ? [name.slice('@types/'.length)] : [],
  );
}

function packageOf(file: string): string | undefined {
  return /^packages\/([^/]+)\//.exec(file)?.[1];
}

function withoutEnding(file: string): string {
  return file.replace(/\.(?:ts|mjs|js)$/, '');
}
