import type { CommandContext } from './context.js';
import { headingOf, isNamed, load, understand } from './front-end.js';
import { countFindings, sayFindings, typed } from './say.js';
import { writeRelease } from './write-release.js';

/**
 * Notes in released.yaml what learners of this version are half-way through, so that the next one can keep their
 * progress. Run once for each version that goes to a platform. Answers with the exit code.
 */
export async function recordCommand(
  ids: readonly string[],
  options: { readonly allowLostProgress: boolean },
  context: CommandContext,
): Promise<number> {
  let code = 0;
  for (const id of ids) if (!(await recordModule(id, options.allowLostProgress, context))) code = 1;
  return code;
}

async function recordModule(id: string, allowLostProgress: boolean, { root, say }: CommandContext): Promise<boolean> {
  const loaded = await load(root, id);
  const { model, diagnostics } = await understand(id, loaded, undefined, allowLostProgress);
  say('');
  if (!model || !loaded.files) {
    sayFindings(diagnostics, say);
    say(`${id} was not recorded: ${countFindings(diagnostics)}.`);
    return false;
  }
  if (!isNamed(diagnostics)) {
    say(`${id} was not recorded: ids.yaml does not know all of the module yet.`);
    say(`Run ${typed(`check:module ${id} --fix`)} first, then this again.`);
    return false;
  }
  const file = await writeRelease(root, model, loaded.files, true);
  say(`Recorded ${headingOf(model)} in ${file}. Keep it with the module.`);
  return true;
}
