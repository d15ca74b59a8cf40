import type { Diagnostic } from '@ladder/core';
import type { FileTree, ModuleModel } from '../../model/module-model.js';
import type { PackageRecord } from '../../sheets/release-record.js';
import { variantOf } from '../../targets/target.js';
import type { Loaded } from '../front-end.js';
import { cacheKey, recall, remember } from '../module-cache.js';
import { keptRelease } from '../releases.js';
import type { BuildOptions, BuildPlace } from './options.js';
import type { BuildOutcome } from './outcome.js';

/** What the last build of a module left, when all of it stands; `undefined` when anything has to be made. */
export async function recallModule(
  id: string,
  { files }: Loaded,
  options: BuildOptions,
  place: BuildPlace,
): Promise<BuildOutcome | undefined> {
  // What was allowed once is said again at each build.
  if (!files || !options.cache || options.allowLostProgress) return undefined;
  const source = sourceOf(files, place);
  const kept = await keptRelease(place.root, id, source);
  if (!kept?.whole) return undefined;
  const packages: PackageRecord[] = [];
  let diagnostics: readonly Diagnostic[] = [];
  for (const target of options.targets) {
    const variant = variantOf(target);
    const made = kept.record.packages.find((one) => one.variant === variant);
    const remembered = await recall(place.root, id, variant);
    if (!made || remembered?.source !== source || remembered.sha256 !== made.sha256) return undefined;
    packages.push(made);
    ({ diagnostics } = remembered);
  }
  const { title, version, draft } = kept.record;
  return { id, state: 'unchanged', about: { title, version, draft }, diagnostics, packages };
}

/** Notes what was made, for the next build. */
export function rememberAll(
  model: ModuleModel,
  files: FileTree,
  diagnostics: readonly Diagnostic[],
  packages: readonly PackageRecord[],
  place: BuildPlace,
): void {
  const source = sourceOf(files, place);
  for (const { variant, sha256 } of packages) remember(place.root, model.id, variant, { source, sha256, diagnostics });
}

/** One hash for all packages of one state of module and toolkit. */
export function sourceOf(files: FileTree, { hashes }: Pick<BuildPlace, 'hashes'>): string {
  return cacheKey(files, [hashes.compiler, hashes.player]);
}
