import path from 'node:path';
import { inject } from 'vitest';
import { readSaved, type ModuleData } from '../../../packages/core/src/index.js';
import { filesOfFolder, type PackageFiles } from '../../../packages/lms-lab/src/zip-files.js';
import { moduleDataOf, type PackageName } from './fixture.js';

/** A package of the fixture and what its player knows. */
export interface FixturePackage {
  readonly files: PackageFiles;
  readonly module: ModuleData;
}

const read = new Map<PackageName, Promise<FixturePackage>>();

/** The package of one standard, as it was built before the first test. */
export function packageFor(name: PackageName): Promise<FixturePackage> {
  const known = read.get(name);
  if (known) return known;
  const reading = filesOfFolder(path.join(inject('everywhere'), name)).then((files) => ({
    files,
    module: moduleDataOf(files),
  }));
  read.set(name, reading);
  return reading;
}

/** The title of the page that a saved state says the learner was on; the places before and after the pages by name. */
export function placeOf(module: ModuleData, text: string): string {
  const decoded = readSaved(module, text.trim());
  if (decoded.type !== 'read') return decoded.type;
  const { place } = decoded.saved.progress;
  return module.layout.pages[place - 1]?.id ?? (place === 0 ? 'cover' : 'end');
}
