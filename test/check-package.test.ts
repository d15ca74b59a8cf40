import { cp, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { buildCommand } from '../packages/compiler/src/commands/build.js';
import { checkPackageCommand } from '../packages/compiler/src/commands/check-package.js';
import { bytesSource } from '../packages/compiler/src/zip/read/source.js';
import { checkPackage } from '../packages/compiler/src/lint/check-package.js';
import { PLATFORMS } from '../packages/compiler/src/platforms/platforms.js';
import { scorm2004 } from '../packages/compiler/src/targets/scorm2004.js';
import { targetsByName } from '../packages/compiler/src/targets/targets.js';
import { toolkitHashes } from '../packages/compiler/src/toolkit/toolkit-hash.mjs';
import { ROOT } from './support/source-files.js';
import { testToolkit } from './support/test-toolkit.js';

let root: string;
let zips: readonly string[];

beforeAll(async () => {
  await testToolkit();
  root = await mkdtemp(path.join(tmpdir(), 'ladder-'));
  await cp(path.join(ROOT, 'organisation.yaml'), path.join(root, 'organisation.yaml'));
  await cp(path.join(ROOT, 'modules', 'ward-round'), path.join(root, 'modules', 'ward-round'), { recursive: true });
  const said: string[] = [];
  const targets = [...Object.values(targetsByName(4)), scorm2004(3)];
  const context = { root, toolkitRoot: ROOT, hashes: toolkitHashes(ROOT), say: (line: string) => void said.push(line) };
  expect(await buildCommand(['ward-round'], { targets, cache: false }, context), said.join('\n')).toBe(0);
  zips = (await readdir(path.join(root, 'dist', 'ward-round'))).filter((name) => name.endsWith('.zip'));
}, 240_000);

afterAll(() => rm(root, { recursive: true, force: true }));

const zipOf = (standard: string) => {
  const name = zips.find((one) => one.endsWith(`.${standard}.zip`)) ?? '';
  return path.join(root, 'dist', 'ward-round', name);
};

async function check(files: readonly string[], place?: string) {
  const said: string[] = [];
  const code = await checkPackageCommand(files, { place }, { say: (line) => void said.push(line) });
  return { code, said: said.join('\n') };
}

describe('our own packages', () => {
  it('have neither a mistake nor advice in any standard', async () => {
    expect(zips.length).toBeGreaterThanOrEqual(5);
    for (const name of zips) {
      const content = await readFile(path.join(root, 'dist', 'ward-round', name));
      const { findings, kinds } = await checkPackage(bytesSource(content), name);

      expect(findings, name).toEqual([]);
      expect(kinds).toHaveLength(1);
    }
  });

  it.each(Object.values(PLATFORMS).map(({ id, target }) => [id, target] as const))('suit %s', async (place, target) => {
    const name = zipOf(target);
    const { findings } = await checkPackage(bytesSource(await readFile(name)), path.basename(name), place);

    expect(findings).toEqual([]);
  });
});

describe('check:package', () => {
  it('says what a good package is', async () => {
    const { code, said } = await check([zipOf('scorm12')], 'moodle');

    expect(code).toBe(0);
    expect(said).toMatch(/ward-round-.*\.zip \(\d+ kB, SCORM 1\.2\) for Moodle: no mistakes and no advice\./);
  });

  it('says what is wrong, who minds and what to do, and ends with 1', async () => {
    const { code, said } = await check([zipOf('cmi5')], 'Learning-Hub');

    expect(code).toBe(1);
    expect(said).toContain('the kind cmi5, and NHS Learning Hub does not take that kind.');
    expect(said).toContain('Export it as SCORM 1.2. (lint/kind-refused)');
    expect(said).toContain('Who minds: NHS Learning Hub');
  });

  it('goes on after a bad file, and writes nothing', async () => {
    const folder = await mkdtemp(path.join(root, 'bad-'));
    const content = await readFile(zipOf('scorm12'));
    await writeFile(path.join(folder, 'half.zip'), content.subarray(0, content.length / 2));
    await writeFile(path.join(folder, 'page.zip'), '<!doctype html><p>Log in');
    const { code, said } = await check([
      path.join(folder, 'none.zip'),
      folder,
      path.join(folder, 'half.zip'),
      path.join(folder, 'page.zip'),
      zipOf('scorm12'),
    ]);

    expect(code).toBe(1);
    expect(said).toContain('There is no file');
    expect(said).toContain('is a folder.');
    expect(said).toContain('the copy is not complete');
    expect(said).toContain('looks like a web page');
    expect(said).toContain('no mistakes and no advice');
    expect(said).not.toMatch(/Error|undefined|\bat .*:\d+/);
    expect((await readdir(folder)).sort()).toEqual(['half.zip', 'page.zip']);
  });

  it('helps with the name of a platform', async () => {
    expect(await check([zipOf('scorm12')], 'moodel')).toEqual({
      code: 1,
      said: 'There is no platform called "moodel". Did you mean "moodle"?',
    });
  });
});
