import { readFileSync } from 'node:fs';
import path from 'node:path';
import { beforeAll, expect, it } from 'vitest';
import { compilePackage } from '../packages/compiler/src/compile.js';
import type { PackageFiles } from '../packages/compiler/src/zip/zip.js';
import { targetsByName } from '../packages/compiler/src/targets/targets.js';
import type { ModuleData } from '../packages/core/src/index.js';
import { findCapability, readLinks } from '../packages/frameworks/src/index.js';
import { front, settings, smallModule } from './golden/small-module.js';
import { ROOT } from './support/source-files.js';
import { testToolkit } from './support/test-toolkit.js';

const LINKS = readLinks(readFileSync(path.join(ROOT, 'packages/frameworks/data/crosswalk.yaml'), 'utf8'));
const PROPOSED = LINKS.filter(({ basis }) => basis === 'proposed');
const PUBLISHED = LINKS.filter(({ basis }) => basis === 'published');

/** A module that names everything that a link leads from, built for every target. */
const CITED = [...new Set(LINKS.map(({ from }) => from))];
const packages = new Map<string, PackageFiles>();

beforeAll(async () => {
  const changes = settings(`capabilities: [${CITED.join(', ')}]`);
  const { model } = await front(changes);
  const toolkit = await testToolkit();
  for (const target of Object.values(targetsByName(4))) {
    const { value } = await compilePackage(model, smallModule(changes), target, toolkit);
    packages.set(target.name, value as PackageFiles);
  }
}, 240_000);

/** Every byte of a package as text. */
const everything = (files: PackageFiles): string =>
  [...files].map(([name, content]) => `${name}\n${new TextDecoder().decode(content)}`).join('\n');

/** What a package may hold: what is cited, and what a published link leads to. Titles are not unlike in every framework. */
const MAY = new Set([...CITED, ...PUBLISHED.map(({ to }) => to)].map((ref) => findCapability(ref)?.capability.title));

it('holds nothing that only a proposed link leads to: no code and no title, in no file of any target', () => {
  const only = PROPOSED.map(({ to }) => findCapability(to)).filter((found) => found !== undefined);

  expect(only.length).toBeGreaterThan(5);
  expect(packages.size).toBe(5);
  for (const [target, files] of packages) {
    const text = everything(files);
    for (const { ref, capability } of only) {
      const { code, title } = capability;
      // The GDC's outcomes are called by one letter, which is in any text.
      const named = code.length > 1 && (text.includes(`"${code}"`) || text.includes(`${code}: `));
      expect(named, `${target} ${ref}`).toBe(false);
      expect(text.includes(title) && !MAY.has(title), `${target} ${ref}`).toBe(false);
    }
  }
});

it('would be noticed: what a published link leads to is there', () => {
  const colleges = PUBLISHED.filter(({ to }) => !to.startsWith('nhsla-programmes'));

  expect(colleges.length).toBeGreaterThan(4);
  for (const files of packages.values()) {
    const text = everything(files);
    for (const { to } of colleges) {
      const { code = '', title = '' } = findCapability(to)?.capability ?? {};
      expect(text.includes(`"${code}"`) && text.includes(title), to).toBe(true);
    }
  }
});

it('tells the player each capability with the version of its framework, and the curricula that count it', () => {
  const html = new TextDecoder().decode(packages.get('scorm12')?.get('index.html'));
  const [, json = ''] = /<ll-player[^>]* module='([^']*)'/.exec(html) ?? [];
  const data = JSON.parse(
    json.replaceAll('&quot;', '"').replaceAll('&#x27;', "'").replaceAll('&amp;', '&'),
  ) as ModuleData;

  expect(data.capabilities).toMatchObject([{ id: 'gmc-gpc-2017', name: 'GMC GPC', version: 'May 2017' }]);
  expect(data.capabilities?.[0]?.codes).toContainEqual({
    code: 'GPC8',
    title: 'Capabilities in education and training',
    unverified: true,
  });
  expect(data.curricula?.find(({ id }) => id === 'paediatrics')?.codes).toEqual([
    { code: 'RCPCH-D6', title: 'Leadership and team working', through: ['GPC5'] },
    { code: 'RCPCH-D7', title: 'Patient safety including safe prescribing', through: ['GPC6'] },
    { code: 'RCPCH-D8', title: 'Quality improvement', through: ['GPC6'] },
  ]);
  expect(data.curricula?.find(({ id }) => id === 'internal-medicine')?.codes).toEqual([]);
});
