import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { layoutFingerprint } from '@ladder/core';
import { writeIds } from '../front.js';
import { idsOf } from '../ids/resolve-ids.js';
import { textAt, type FileTree } from '../model/file-tree.js';
import type { ModuleModel } from '../model/module-model.js';
import { shorten } from '../model/words.js';
import { readReleased, RELEASES_KEPT, writeReleased, type Release } from '../update/released-file.js';

/**
 * Writes into released.yaml what learners of this version can be half-way through; answers with its path. ids.yaml is
 * brought up to date with it where it does not know all: without the ids, the record would compare nothing.
 */
export async function writeRelease(root: string, model: ModuleModel, files: FileTree, named: boolean): Promise<string> {
  const file = `modules/${model.id}/released.yaml`;
  if (!named) await writeFile(join(root, 'modules', model.id, 'ids.yaml'), writeIds(model));
  const known = readReleased(textAt(files, file) ?? 'releases: []') ?? [];
  const release = releaseOf(model);
  // A version with the same layout takes the place of the one before it: nothing is lost between the two.
  const others = known.filter(({ fingerprint }) => fingerprint !== release.fingerprint);
  const kept = [release, ...others].slice(0, RELEASES_KEPT);
  await writeFile(join(root, ...file.split('/')), writeReleased(kept, model.id));
  return file;
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
