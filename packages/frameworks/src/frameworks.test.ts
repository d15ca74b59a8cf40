import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { expect, it } from 'vitest';
import { parse } from 'yaml';
import { allCapabilities, findCapability, FRAMEWORKS, frameworksModule, searchCapabilities } from './index.js';

const data = fileURLToPath(new URL('../data/', import.meta.url));
const generated = fileURLToPath(new URL('frameworks-data.ts', import.meta.url));

it('is made from the files in data', () => {
  const names = readdirSync(data)
    .filter((name) => name.endsWith('.yaml'))
    .sort();
  const fresh = frameworksModule(names.map((name) => readFileSync(data + name, 'utf8')));
  const before = readFileSync(generated, 'utf8');
  if (process.env['UPDATE_GOLDENS'] === '1') writeFileSync(generated, fresh);

  expect(before).toBe(fresh);
});

it('gives each capability a code of its own within its framework, and every part a whole', () => {
  for (const framework of FRAMEWORKS) {
    const codes = framework.items.map((item) => item.code);
    expect(new Set(codes).size, framework.id).toBe(codes.length);
    for (const { parent } of framework.items) if (parent !== undefined) expect(codes).toContain(parent);
  }
  expect(FRAMEWORKS.length).toBe(20);
});

it('finds a capability by its reference and says whether it was verified', () => {
  expect(findCapability('gmc-gpc-2017#GPC5')).toMatchObject({
    framework: { shortName: 'GMC GPC' },
    capability: { title: 'Capabilities in leadership and team working', verified: true },
  });
  expect(findCapability('gmc-gmp-2024#GMP3.5')?.capability.verified).toBe(false);
  expect(findCapability('gmc-gpc-2017#GPC99')).toBeUndefined();
  expect(findCapability('GPC5')).toBeUndefined();
});

it('searches by words in any case, current frameworks first, and never offers a placeholder', () => {
  const found = searchCapabilities('Leadership TEAM working').map(({ ref }) => ref);

  expect(found.slice(0, 3)).toEqual(['copdend-dct#DCT2', 'gdc-specialty-generic#DSC2', 'gmc-gpc-2017#GPC5']);
  expect(found.indexOf('mlcf-2010#MLCF2.4')).toBeGreaterThan(2);
  expect(allCapabilities().some(({ capability }) => capability.placeholder)).toBe(false);
});

it('keeps the proposed links between frameworks on codes that exist', () => {
  const { links } = parse(readFileSync(`${data}crosswalk-proposed.yaml`, 'utf8')) as {
    links: readonly { from: string; to: string }[];
  };

  expect(links.flatMap(({ from, to }) => [from, to]).filter((ref) => !findCapability(ref))).toEqual([]);
});
