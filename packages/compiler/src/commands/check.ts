import { formatDiagnostic, hasErrors, sortDiagnostics, type Diagnostic } from '@ladder/core';
import { areasOf } from '../check/areas.js';
import type { ModuleCheck, PackageFact } from '../check/module-check.js';
import { compilePackage } from '../compile.js';
import type { FileTree, ModuleModel } from '../model/module-model.js';
import { platformsFor } from '../platforms/platforms.js';
import type { Target } from '../targets/target.js';
import { openToolkit, type Toolkit } from '../toolkit/toolkit.js';
import type { PackageContents } from '../zip/zip.js';
import { fixModule } from './check/fix-module.js';
import { openCloserLook, type CloserLook, type LookWishes } from './check/look-closer.js';
import { asGitHub, asJson, type CheckedModule, type CheckFormat } from './check/output.js';
import { sayAreas } from './check/say-areas.js';
import { writeReport } from './check/write-report.js';
import type { CommandContext } from './context.js';
import { openMemo } from './front-memo.js';
import { headingOf, load, understand } from './front-end.js';
import { countFindings, sayFindings, type Say } from './say.js';
import { wordIfSlow } from './word-if-slow.js';

/** What the author asked for. */
export interface CheckOptions {
  /** Every standard that a build would make. */
  readonly targets: readonly Target[];
  /** Whether to mend what is safe to mend, and to write ids that are missing. */
  readonly fix: boolean;
  /** Whether learners half-way may lose something by this version. */
  readonly allowLostProgress?: boolean;
  /** What to look at beyond what a build finds, and to write a report of; left out for the build's findings alone. */
  readonly look?: LookWishes;
  /** Who reads what is printed; an author, unless said. */
  readonly format?: CheckFormat;
}

/** Checks modules, and writes no package. Answers with the exit code: 1 when any has a mistake; advice stops nothing. */
export async function checkCommand(
  ids: readonly string[],
  options: CheckOptions,
  context: CommandContext,
): Promise<number> {
  const { format = 'text' } = options;
  const say: Say = format === 'json' ? () => undefined : sayFor(format, context.say);
  const toolkit = await openToolkit(context.toolkitRoot, context.hashes.player);
  const closer = options.look ? openCloserLook(options.look, { ...context, say }, toolkit) : undefined;
  const checked: CheckedModule[] = [];
  try {
    for (const id of ids) checked.push(await checkOne(id, options, { ...context, say }, toolkit, closer));
  } finally {
    await closer?.close();
  }
  if (format === 'json') context.say(asJson(checked));
  if (format === 'github') for (const line of asGitHub(checked)) context.say(line);
  return checked.some(({ findings }) => hasErrors(findings)) ? 1 : 0;
}

/** On GitHub a line that begins with two colons is a command; nothing that an author wrote may become one. */
function sayFor(format: CheckFormat, say: Say): Say {
  return format === 'github' ? (line) => say(line.replace(/^\s*::/gm, (colons) => ` ${colons}`)) : say;
}

async function checkOne(
  id: string,
  options: CheckOptions,
  context: CommandContext,
  toolkit: Toolkit,
  closer: CloserLook | undefined,
): Promise<CheckedModule> {
  const { root, say } = context;
  const memo = openMemo(root, id, context.hashes.compiler);
  const lost = options.allowLostProgress;
  let loaded = await load(root, id);
  let { model, diagnostics } = await understand(id, loaded, memo, lost);
  if (options.fix && loaded.files && (await fixModule(root, id, loaded.files, model, say))) {
    loaded = await load(root, id);
    ({ model, diagnostics } = await understand(id, loaded, undefined, lost));
  }
  const packing = model && loaded.files ? packAll(model, loaded.files, options.targets, toolkit) : NONE;
  const packed = await wordIfSlow(Promise.resolve(packing), `Packing ${id}, to look at what learners would get.`);
  const built = once([...diagnostics, ...packed.facts.flatMap(({ findings }) => findings)]);
  say('');
  sayFindings(built, say);
  say(`${model ? headingOf(model) : id}: ${countFindings(built)}.`);
  if (!model || !loaded.files) {
    if (closer) say('The rest is looked at, and the report made, once the mistakes are mended.');
    return { module: id, findings: built };
  }
  const { title, version } = model.settings;
  const about = { module: id, title, version, draft: model.draft };
  if (!closer) return { ...about, findings: built };
  const check = await closer.check({
    model,
    files: loaded.files,
    diagnostics: built,
    packages: packed.facts,
    web: packed.web,
  });
  const report = await finish(check, context);
  return { ...about, findings: once([...built, ...check.advice]), ...(report === undefined ? {} : { report }) };
}

/** Says what was seen, and writes the report; answers with its path. */
async function finish(check: ModuleCheck, { root, say }: CommandContext): Promise<string | undefined> {
  say('');
  sayAreas(areasOf(check), say);
  const { report, findings } = await writeReport(root, check);
  sayFindings(findings, say);
  say('');
  if (report !== undefined)
    say(`The report for the panel is ${report}.html; the same in plain words is ${report}.txt.`);
  return report === undefined ? undefined : `${report}.html`;
}

/** What comes of packing a module for every standard. */
interface Packed {
  readonly facts: readonly PackageFact[];
  readonly web: PackageContents | undefined;
}

const NONE: Packed = { facts: [], web: undefined };

async function packAll(
  model: ModuleModel,
  files: FileTree,
  targets: readonly Target[],
  toolkit: Toolkit,
): Promise<Packed> {
  const facts: PackageFact[] = [];
  let web: PackageContents | undefined;
  for (const target of targets) {
    const { value, diagnostics } = await compilePackage(model, files, target, toolkit);
    if (target.name === 'web') web = value;
    const places = target.anywhere ? [target.anywhere.label] : platformsFor(target.name).map(({ label }) => label);
    facts.push({ standard: target.label, places, findings: diagnostics });
  }
  return { facts, web };
}

/** Each finding once, in reading order: five packages of one module find the same things. */
function once(findings: readonly Diagnostic[]): readonly Diagnostic[] {
  return [...new Map(sortDiagnostics(findings).map((finding) => [formatDiagnostic(finding), finding])).values()];
}
