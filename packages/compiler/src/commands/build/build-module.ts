import { relative, sep } from 'node:path';
import { hasErrors, type Diagnostic } from '@ladder/core';
import { compilePackage } from '../../compile.js';
import { fileSource } from '../../write/file-source.js';
import { lintFinished, lintSize } from '../../lint/check-package.js';
import { isOnDisk, type FileTree } from '../../model/file-tree.js';
import type { ModuleModel } from '../../model/module-model.js';
import { Findings } from '../../model/rules.js';
import type { PackageRecord } from '../../sheets/release-record.js';
import { variantOf, type Target } from '../../targets/target.js';
import type { Toolkit } from '../../toolkit/toolkit.js';
import { halfWay } from '../../update/half-way.js';
import { diskProblem } from '../../write/disk-problem.js';
import { packageName, releaseName } from '../../write/package-name.js';
import { WRITE_RULES } from '../../write/rules.js';
import { setAside } from '../../write/set-aside.js';
import { openTemporary, type Temporary } from '../../write/temporary.js';
import { writeOutputs } from '../../write/write.js';
import { writeZip } from '../../write/write-zip.js';
import type { PackageContents } from '../../zip/zip.js';
import { load, understand, type Loaded } from '../front-end.js';
import { openMemo } from '../front-memo.js';
import { releaseFiles } from '../releases.js';
import type { BuildOptions, BuildPlace } from './options.js';
import type { BuildOutcome } from './outcome.js';
import { rememberAll, sourceOf } from './unchanged.js';

/** Makes the packages of one module and puts them into dist, all or none. */
export async function buildModule(
  id: string,
  options: BuildOptions,
  toolkit: Toolkit,
  place: BuildPlace,
  before?: Loaded,
): Promise<BuildOutcome> {
  const { root, hashes } = place;
  const loaded = before ?? (await load(root, id));
  const memo = options.cache ? openMemo(root, id, hashes.compiler) : undefined;
  const { model, diagnostics } = await understand(id, loaded, memo, options.allowLostProgress);
  if (!model || !loaded.files) return { id, state: 'failed', diagnostics, packages: [] };

  const about = { title: model.settings.title, version: model.settings.version, draft: model.draft };
  const found = [...diagnostics];
  let temporary: Temporary | undefined;
  const packages: PackageRecord[] = [];
  try {
    temporary = openTemporary(root);
    for (const target of options.targets) {
      const compiled = await compilePackage(model, loaded.files, target, toolkit);
      found.push(...compiled.diagnostics);
      if (!compiled.value) continue;
      const made = await pack(compiled.value, model, target, toolkit, temporary, root);
      found.push(...made.diagnostics);
      if (made.record) packages.push(made.record);
    }
    if (!hasErrors(found)) found.push(...(await publish(model, loaded.files, packages, temporary, toolkit, place)));
  } catch (error) {
    const problem = diskProblem(error);
    if (!problem) throw error;
    found.push(problem);
  } finally {
    temporary?.discard();
  }
  if (hasErrors(found)) return { id, state: 'failed', about, diagnostics: found, packages: [] };
  if (!options.allowLostProgress) rememberAll(model, loaded.files, found, packages, place);
  const aside = setAside(root, id, releaseName(model));
  return { id, state: 'made', about, diagnostics: found, packages, ...(aside.length > 0 ? { setAside: aside } : {}) };
}

/** Zips one package into a file that is not finished yet, and reads it back from the disk as a platform will. */
async function pack(
  files: PackageContents,
  model: ModuleModel,
  target: Target,
  toolkit: Toolkit,
  temporary: Temporary,
  root: string,
): Promise<{ readonly record?: PackageRecord; readonly diagnostics: readonly Diagnostic[] }> {
  const where = `The ${target.label} package`;
  const recordings = [...files.values()].filter(isOnDisk);
  const tooLarge = lintSize(
    recordings.reduce((sum, { size }) => sum + size, 0),
    where,
  );
  if (hasErrors(tooLarge)) return { diagnostics: tooLarge };

  const name = packageName(model, target);
  const file = temporary.open(name);
  try {
    const { size, sha256, changed } = await writeZip(files, file, toolkit);
    if (changed.length > 0) {
      const findings = new Findings('write', WRITE_RULES);
      for (const path of changed) {
        findings.add('media-changed', undefined, undefined, { name: relative(root, path).split(sep).join('/') });
      }
      return { diagnostics: findings.found };
    }
    const diagnostics = await lintFinished(fileSource(file, size), where);
    const { label } = target;
    return { record: { target: target.name, variant: variantOf(target), label, name, size, sha256 }, diagnostics };
  } finally {
    temporary.close(file);
  }
}

/** Moves the packages to their place, with the sheets that go with them. */
async function publish(
  model: ModuleModel,
  files: FileTree,
  packages: readonly PackageRecord[],
  temporary: Temporary,
  toolkit: Toolkit,
  place: BuildPlace,
): Promise<readonly Diagnostic[]> {
  const { version } = toolkit;
  const sheets = await releaseFiles(
    place.root,
    model,
    sourceOf(files, place),
    version,
    packages,
    halfWay(model, files),
  );
  const names = packages.map(({ name }) => name);
  return writeOutputs(place.root, model.id, sheets, temporary, names);
}
