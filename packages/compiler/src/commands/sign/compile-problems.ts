import type { Diagnostic } from '@ladder/core';
import { compilePackage } from '../../compile.js';
import type { FileTree } from '../../model/file-tree.js';
import type { ModuleModel } from '../../model/module-model.js';
import { openToolkit } from '../../toolkit/toolkit.js';
import { chooseTargets } from '../choose-targets.js';
import type { CommandContext } from '../context.js';

/** What a build of the usual packages would find, without making a file: the technical stage signs for packages. */
export async function compileProblems(
  model: ModuleModel,
  files: FileTree,
  context: CommandContext,
): Promise<readonly Diagnostic[]> {
  const chosen = chooseTargets({ edition: 4 });
  const toolkit = await openToolkit(context.toolkitRoot, context.hashes.player);
  const found: Diagnostic[] = [];
  for (const target of 'targets' in chosen ? chosen.targets : []) {
    found.push(...(await compilePackage(model, files, target, toolkit)).diagnostics);
  }
  return found;
}
