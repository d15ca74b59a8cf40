import { beforeAll, describe, expect, it } from 'vitest';
import { compileFront } from '../packages/compiler/src/front.js';
import { compilePackage } from '../packages/compiler/src/compile.js';
import { loadModule } from '../packages/compiler/src/load/load-module.js';
import { targetsByName } from '../packages/compiler/src/targets/targets.js';
import { inMemory, type PackageFiles } from '../packages/compiler/src/zip/zip.js';
import { startScriptKilobytes } from '../scripts/bench/package.js';
import { ROOT } from './support/source-files.js';
import { testToolkit } from './support/test-toolkit.js';

const TARGETS = targetsByName(4);
const packages = new Map<string, PackageFiles>();

beforeAll(async () => {
  const { value: files } = await loadModule(ROOT, 'ward-round');
  if (!files) throw new Error('ward-round cannot be read.');
  const { value: model } = await compileFront(files, { id: 'ward-round' });
  if (!model) throw new Error('ward-round has mistakes.');
  for (const target of Object.values(TARGETS)) {
    const { value } = await compilePackage(model, files, target, await testToolkit());
    packages.set(target.name, inMemory(value ?? new Map()));
  }
});

describe.each(Object.keys(TARGETS))('the start of ward-round in %s', (name) => {
  const files = (): PackageFiles => packages.get(name) ?? new Map();

  // What speaks to a record store brings the library for its statements.
  it.skipIf(['xapi', 'cmi5'].includes(name))('is a script of 40 kB at most, packed as a server packs it', () => {
    expect(startScriptKilobytes(files())).toBeGreaterThan(20);
    expect(startScriptKilobytes(files())).toBeLessThanOrEqual(40);
  });

  // In a platform's frame the history is the platform's (docs/decisions/0027-back-in-web-pages.md).
  it(`${name === 'web' ? 'adds' : 'adds nothing'} to the history of the browser`, () => {
    const scripts = [...files()]
      .filter(([path]) => path.endsWith('.js'))
      .map(([, bytes]) => new TextDecoder().decode(bytes));

    expect(scripts.some((text) => /\bpushState\b/.test(text))).toBe(name === 'web');
  });
});
