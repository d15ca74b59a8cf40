import { hasErrors, type Diagnostic } from '@ladder/core';
import { compilePackage } from '../compile.js';
import { bytesSource } from '../lint/archive/source.js';
import { lintFinished } from '../lint/check-package.js';
import type { FileTree, ModuleModel } from '../model/module-model.js';
import { platformsFor } from '../platforms/platforms.js';
import { variantOf, type Target } from '../targets/target.js';
import { openToolkit, type Toolkit } from '../toolkit/toolkit.js';
import { halfWay } from '../update/half-way.js';
import { packageName } from '../write/package-name.js';
import type { PackageRecord } from '../sheets/release-record.js';
import { readOutput, writeOutputs } from '../write/write.js';
import { zip } from '../zip/zip.js';
import type { CommandContext } from './context.js';
import { openMemo } from './front-memo.js';
import { headingOf, load, understand } from './front-end.js';
import { cacheKey, contentHash, recall, remember, type CacheRecord } from './module-cache.js';
import { keptRelease, releaseFiles, writeIndex } from './releases.js';
import { countFindings, sayFindings, shorterWay, sizeText, typed } from './say.js';

/** What the author asked for. */
export interface BuildOptions {
  readonly targets: readonly Target[];
  /** False for `--no-cache`: everything of the module is made afresh. */
  readonly cache: boolean;
  /** Whether learners half-way may lose something by this version. */
  readonly allowLostProgress?: boolean;
}

/** One package that is in dist now. */
interface Built {
  readonly target: Target;
  readonly name: string;
  readonly size: number;
  readonly fresh: boolean;
}

/** One package that was just made. */
interface Made {
  readonly target: Target;
  readonly name: string;
  readonly content: Uint8Array;
}

/** Builds modules into packages. Answers with the exit code: 1 when any module has a mistake. */
export async function buildCommand(
  ids: readonly string[],
  options: BuildOptions,
  context: CommandContext,
): Promise<number> {
  const toolkit = await openToolkit(context.toolkitRoot, context.hashes.player);
  let code = 0;
  for (const id of ids) {
    if (!(await buildModule(id, options, toolkit, context))) code = 1;
  }
  const index = await writeIndex(context.root);
  sayFindings(index, context.say);
  if (hasErrors(index)) code = 1;
  context.say('');
  if (code === 0) context.say(`To check it before the next build: ${typed(`check:module ${ids.join(' ')}`)}`);
  else context.say(`When the mistakes are mended: ${typed(`build:module ${ids.join(' ')}`)}`);
  const shorter = shorterWay();
  if (shorter !== undefined) context.say(shorter);
  return code;
}

async function buildModule(
  id: string,
  options: BuildOptions,
  toolkit: Toolkit,
  context: CommandContext,
): Promise<boolean> {
  const { root } = context;
  const loaded = await load(root, id);
  // What was allowed once is said again at each build.
  const remembers = options.cache && !options.allowLostProgress;
  const unchanged = remembers && loaded.files ? await recallAll(id, loaded.files, options, context) : undefined;
  if (unchanged) {
    sayResult(unchanged.heading, unchanged.diagnostics, id, unchanged.built, context);
    return true;
  }

  const { model, diagnostics } = await understand(
    id,
    loaded,
    options.cache ? openMemo(root, id, context.hashes.compiler) : undefined,
    options.allowLostProgress,
  );
  if (!model) return sayFailure(id, diagnostics, context);
  const found = [...diagnostics];
  const made: Made[] = [];
  for (const target of options.targets) {
    const compiled = await compilePackage(model, loaded.files as FileTree, target, toolkit);
    found.push(...compiled.diagnostics);
    if (!compiled.value) continue;
    const content = await zip(compiled.value);
    found.push(...(await lintFinished(bytesSource(content), `The ${target.label} package`)));
    made.push({ target, name: packageName(model, target), content });
  }
  if (hasErrors(found)) return sayFailure(id, found, context);

  const source = sourceOf(loaded.files as FileTree, context);
  const sheets = await releaseFiles(
    root,
    model,
    source,
    toolkit.version,
    made.map(packageRecord),
    halfWay(model, loaded.files as FileTree),
  );
  found.push(...(await writeOutputs(root, id, [...made, ...sheets])));
  if (hasErrors(found)) return sayFailure(id, found, context);
  if (!options.allowLostProgress) rememberAll(model, loaded.files as FileTree, found, made, context);
  const built = made.map(({ target, name, content }) => ({ target, name, size: content.length, fresh: true }));
  sayResult(headingOf(model), found, id, built, context);
  return true;
}

/** The packages as the last build left them; `undefined` when anything differs. */
async function recallAll(id: string, files: FileTree, options: BuildOptions, context: CommandContext) {
  const kept = await keptRelease(context.root, id, sourceOf(files, context));
  if (!kept?.whole) return undefined;
  const built: Built[] = [];
  let last: CacheRecord | undefined;
  for (const target of options.targets) {
    const record = await recall(context.root, id, variantOf(target));
    const content = record && (await readOutput(context.root, id, record.name));
    const stands = record?.key === keyFor(files, target, context) && content && contentHash(content) === record.hash;
    if (!record || !content || !stands) return undefined;
    built.push({ target, name: record.name, size: content.length, fresh: false });
    last = record;
  }
  return last && { built, heading: last.heading, diagnostics: last.diagnostics };
}

function rememberAll(
  model: ModuleModel,
  files: FileTree,
  diagnostics: readonly Diagnostic[],
  made: readonly Made[],
  context: CommandContext,
): void {
  for (const { target, name, content } of made) {
    const key = keyFor(files, target, context);
    const record = { key, name, hash: contentHash(content), heading: headingOf(model), diagnostics };
    remember(context.root, model.id, variantOf(target), record);
  }
}

function keyFor(files: FileTree, target: Target, { hashes }: CommandContext): string {
  return cacheKey(files, [hashes.compiler, hashes.player, variantOf(target)]);
}

/** One hash for all packages of one state of module and toolkit. */
function sourceOf(files: FileTree, { hashes }: CommandContext): string {
  return cacheKey(files, [hashes.compiler, hashes.player]);
}

function packageRecord({ target, name, content }: Made): PackageRecord {
  const variant = variantOf(target);
  return {
    target: target.name,
    variant,
    label: target.label,
    name,
    size: content.length,
    sha256: contentHash(content),
  };
}

function sayFailure(id: string, diagnostics: readonly Diagnostic[], { say }: CommandContext): false {
  say('');
  sayFindings(diagnostics, say);
  say(`${id} was not built: ${countFindings(diagnostics)}. What was in dist before is still there.`);
  return false;
}

function sayResult(
  heading: string,
  diagnostics: readonly Diagnostic[],
  id: string,
  built: readonly Built[],
  { say }: CommandContext,
): void {
  say('');
  sayFindings(diagnostics, say);
  say(`${heading}: ${countFindings(diagnostics)}.`);
  for (const { target, name, size, fresh } of built) {
    say('');
    say(`${fresh ? 'Made' : 'Unchanged'}  dist/${id}/${name}  (${sizeText(size)}, ${target.label})`);
    const places = target.anywhere ? [target.anywhere] : platformsFor(target.name);
    for (const { label, upload } of places) say(`  ${label}: ${upload}`);
  }
}
