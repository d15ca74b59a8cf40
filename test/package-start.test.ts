import { beforeAll, describe, expect, it } from 'vitest';
import { targetsByName } from '../packages/compiler/src/targets/targets.js';
import type { PackageFiles } from '../packages/compiler/src/zip/zip.js';
import type { TargetName } from '../packages/core/src/index.js';
import { startScriptKilobytes } from '../scripts/bench/package.js';
import { buildFiles } from '../scripts/gallery/build-files.js';

/** Most kilobytes of the start script. What speaks to a record store brings the library for its statements. */
const MOST: Readonly<Record<TargetName, number>> = { scorm12: 40, scorm2004: 40, web: 40, xapi: 65, cmi5: 65 };

describe.each(Object.keys(targetsByName(4)) as TargetName[])('the start of ward-round in %s', (name) => {
  let files: PackageFiles;
  beforeAll(async () => {
    files = await buildFiles('ward-round', name);
  });

  it(`is a script of ${MOST[name]} kB at most, packed as a server packs it`, () => {
    expect(startScriptKilobytes(files)).toBeGreaterThan(20);
    expect(startScriptKilobytes(files)).toBeLessThanOrEqual(MOST[name]);
  });

  // In a platform's frame the history is the platform's (docs/decisions/0027-back-in-web-pages.md).
  it(`${name === 'web' ? 'adds' : 'adds nothing'} to the history of the browser`, () => {
    const scripts = [...files]
      .filter(([path]) => path.endsWith('.js'))
      .map(([, bytes]) => new TextDecoder().decode(bytes));

    expect(scripts.some((text) => /\bpushState\b/.test(text))).toBe(name === 'web');
  });
});
