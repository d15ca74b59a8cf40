import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { layoutFingerprint } from '@ladder/core';
import { idsOf } from '../ids/resolve-ids.js';
import { textAt } from '../model/file-tree.js';
import type { ModuleModel } from '../model/module-model.js';
import { shorten } from '../model/words.js';
import { readReleased, RELEASES_KEPT, writeReleased, type Release } from '../update/released-file.js';
import type { CommandContext } from './context.js';
import { headingOf, isNamed, load, understand } from './front-end.js';
import { countFindings, sayFindings, typed } from './say.js';

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
  const file = `modules/${id}/released.yaml`;
  const known = readReleased(textAt(loaded.files, file) ?? 'releases: []') ?? [];
  const release = releaseOf(model);
  // A version with the same layout takes the place of the one before it: nothing is lost between the two.
  const others = known.filter(({ fingerprint }) => fingerprint !== release.fingerprint);
  await writeFile(join(root, ...file.split('/')), writeReleased([release, ...others].slice(0, RELEASES_KEPT)));
  say(`Recorded ${headingOf(model)} in ${file}. Keep it with the module.`);
  return true;
}

function releaseOf({ settings, layout, pages }: ModuleModel): Release {
  const described = idsOf(pages);
  return {
    version: settings.version,
    fingerprint: layoutFingerprint(layout),
    layout,
    words: new Map([
      ...described.pages.map(({ id, title }) => [id, title] as const),
      ...described.blocks.map(({ id, text }) => [id, shorten(text, 60)] as const),
    ]),
  };
}
