import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { hasErrors } from '@ladder/core';
import { compilePackage } from '../compile.js';
import { writeIds } from '../front.js';
import type { ModuleModel } from '../model/module-model.js';
import type { Target } from '../targets/target.js';
import { openToolkit } from '../toolkit/toolkit.js';
import type { CommandContext } from './context.js';
import { openMemo } from './front-memo.js';
import { headingOf, load, understand, type Loaded } from './front-end.js';
import { countFindings, sayFindings } from './say.js';

/** What the author asked for. */
export interface CheckOptions {
  /** Every standard that a build would make. */
  readonly targets: readonly Target[];
  /** Whether to write ids that are missing. */
  readonly fix: boolean;
  /** Whether learners half-way may lose something by this version. */
  readonly allowLostProgress?: boolean;
}

/** Checks modules as a build would, and writes no package. Answers with the exit code: 1 when any has a mistake. */
export async function checkCommand(
  ids: readonly string[],
  options: CheckOptions,
  context: CommandContext,
): Promise<number> {
  const { root, say } = context;
  const toolkit = await openToolkit(context.toolkitRoot, context.hashes.player);
  let code = 0;
  for (const id of ids) {
    let loaded = await load(root, id);
    const memo = openMemo(root, id, context.hashes.compiler);
    let { model, diagnostics } = await understand(id, loaded, memo, options.allowLostProgress);
    if (options.fix && model && (await fixIds(root, model, loaded))) {
      say(`Wrote modules/${id}/ids.yaml. Keep it with the module.`);
      loaded = await load(root, id);
      ({ model, diagnostics } = await understand(id, loaded, undefined, options.allowLostProgress));
    }
    const found = [...diagnostics];
    if (model && loaded.files) {
      for (const target of options.targets) {
        found.push(...(await compilePackage(model, loaded.files, target, toolkit)).diagnostics);
      }
    }
    say('');
    sayFindings(found, say);
    say(`${model ? headingOf(model) : id}: ${countFindings(found)}.`);
    if (hasErrors(found)) code = 1;
  }
  return code;
}

/** Writes ids.yaml when it is missing or does not know every block; answers whether it did. */
async function fixIds(root: string, model: ModuleModel, { files }: Loaded): Promise<boolean> {
  const path = `modules/${model.id}/ids.yaml`;
  const text = writeIds(model);
  if (files?.get(path) === text) return false;
  await writeFile(join(root, ...path.split('/')), text);
  return true;
}
