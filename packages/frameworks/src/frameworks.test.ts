import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import {
  AGREED_LINKS,
  allCapabilities,
  countsTowards,
  CURRICULA,
  dataProblems,
  findByName,
  findCapability,
  FRAMEWORKS,
  frameworksModule,
  nameOf,
  readLinks,
  searchCapabilities,
  type DataFile,
} from './index.js';

const folder = fileURLToPath(new URL('../data/', import.meta.url));
const files: readonly DataFile[] = readdirSync(folder)
  .filter((name) => name.endsWith('.yaml'))
  .sort()
  .map((name) => ({ name, text: readFileSync(folder + name, 'utf8') }));
const textOf = (name: string): string => files.find((file) => file.name === name)?.text ?? '';

describe('the data', () => {
  it('is what the code is made from', () => {
    const made = readFileSync(fileURLToPath(new URL('frameworks-data.ts', import.meta.url)), 'utf8');

    expect(made).toBe(frameworksModule(files.map(({ text }) => text)));
    expect(FRAMEWORKS.length).toBe(20);
  });

  it('has nothing wrong with it, and no more than names where the licence allows no more', () => {
    expect(dataProblems(files)).toEqual([]);
  });

  it.each([
    ['a code twice', 'copdend-dft.yaml', 'code: DFT-CO', 'code: DFT-CL', /DFT-CL is there twice/],
    ['a part of nothing', 'ukfp-2021.yaml', 'parent: HLO1', 'parent: HLO9', /FPC1 is part of HLO9/],
    ['no edition', 'ukfp-2021.yaml', /edition: .*\n/, '', /"edition" is missing/],
    ['a status of its own', 'ukfp-2021.yaml', 'status: current', 'status: fine', /"status" is none of these/],
    ['no terms', 'ukfp-2021.yaml', 'use: names and codes, ', '', /"licence.use" is missing/],
    [
      'copied words',
      'nhs-hlm-2013.yaml',
      'code: HLM1,',
      'code: HLM1, descriptor: Creating a shared,',
      /HLM1 has "descriptor"/,
    ],
    [
      'descriptors against the terms',
      'nhs-hlm-2013.yaml',
      /$/,
      '\ndescriptors: {HLM1: []}\n',
      /holds names and codes only/,
    ],
    ['a link to nowhere', 'crosswalk.yaml', '#RCPCH-D6', '#RCPCH-D66', /names specialty-leadership-items#RCPCH-D66/],
    ['a link that nobody agreed', 'crosswalk.yaml', 'basis: proposed', 'basis: agreed', /does not say who agreed it/],
    [
      'a curriculum without a framework',
      'curricula.yaml',
      'framework: ukfp-2021',
      'framework: ukfp',
      /names the framework ukfp,/,
    ],
    ['a file of no kind', 'ukfp-2021.yaml', 'll-framework/0.1', 'framework', /names no schema that we know/],
  ])('is not taken with %s', (_, name, before, after, says) => {
    const damaged = files.map((file) => (file.name === name ? { name, text: file.text.replace(before, after) } : file));

    expect(dataProblems(damaged).some((problem) => problem.startsWith(`${name}: `) && says.test(problem))).toBe(true);
  });

  it('says of each framework its edition and its terms', () => {
    for (const { id, edition, licence } of FRAMEWORKS) {
      expect(edition.length, id).toBeGreaterThan(0);
      expect(edition.length, id).toBeLessThan(35);
      expect(licence.use, id).toMatch(/name|number/);
    }
  });
});

describe('links between frameworks', () => {
  it('are in the code only where a publisher prints them or somebody signed them off', () => {
    const written = readLinks(textOf('crosswalk.yaml'));
    const proposed = written.filter(({ basis }) => basis === 'proposed');

    expect(written.length).toBe(21);
    expect(proposed.length).toBe(13);
    expect(AGREED_LINKS.length).toBe(8);
    for (const { from, to } of proposed) expect(AGREED_LINKS).not.toContainEqual(expect.objectContaining({ from, to }));
  });

  it('join the code once they are signed off, with a name and a day', () => {
    const signed = textOf('crosswalk.yaml').replace(
      '#FPC6, basis: proposed',
      "#FPC6, basis: agreed, by: 'Dr A. Example, educational lead', on: 2026-12-01",
    );
    const texts = files.map(({ name, text }) => (name === 'crosswalk.yaml' ? signed : text));

    expect(frameworksModule(texts)).toContain('"to":"ukfp-2021#FPC6","basis":"agreed"');
  });
});

describe('a reference', () => {
  it('finds a capability and says whether it was verified', () => {
    expect(findCapability('gmc-gpc-2017#GPC5')).toMatchObject({
      framework: { shortName: 'GMC GPC', edition: 'May 2017' },
      capability: { title: 'Capabilities in leadership and team working', verified: true },
    });
    expect(findCapability('gmc-gmp-2024#GMP3.5')?.capability.verified).toBe(false);
    expect(findCapability('gmc-gpc-2017#GPC99')).toBeUndefined();
    expect(findCapability('GPC5')).toBeUndefined();
  });
});

describe('a name', () => {
  it.each([
    ['GMC GPC: Capabilities in leadership and team working', 'gmc-gpc-2017#GPC5'],
    ['gmc gpc:capabilities in leadership and  team working.', 'gmc-gpc-2017#GPC5'],
    ['Generic professional capabilities framework: GPC5', 'gmc-gpc-2017#GPC5'],
    ['gmc-gpc-2017: GPC 5', 'gmc-gpc-2017#GPC5'],
    ['HLM: “Engaging the team”', 'nhs-hlm-2013#HLM6'],
    [
      'Healthcare Leadership Model: the nine dimensions of leadership behaviour: Engaging the team',
      'nhs-hlm-2013#HLM6',
    ],
    ['RCPCH Progress+: Leadership and team working', 'specialty-leadership-items#RCPCH-D6'],
    ['Foundation Programme (F1 and F2): HLO2', 'ukfp-2021#HLO2'],
  ])('%s is found', (typed, ref) => {
    expect(findByName(typed)?.ref).toBe(ref);
  });

  it.each(['Capabilities in leadership and team working', 'GMC GPC: leadership', 'MLCF: Engaging the team', ''])(
    '"%s" is not found: it names no framework, or not its words',
    (typed) => {
      expect(findByName(typed)).toBeUndefined();
    },
  );

  it('is unlike every other name, and leads back to its capability', () => {
    for (const found of allCapabilities()) expect(findByName(nameOf(found))?.ref, nameOf(found)).toBe(found.ref);
  });
});

describe('a search by words', () => {
  const refs = (words: string): readonly string[] => searchCapabilities(words).map(({ ref }) => ref);

  it('takes any case and order, current frameworks first, and never offers a placeholder', () => {
    expect(refs('TEAM working Leadership').slice(0, 3)).toEqual([
      'copdend-dct#DCT2',
      'gmc-gpc-2017#GPC5',
      'gdc-specialty-generic#DSC2',
    ]);
    expect(refs('working within teams')[0]).toBe('mlcf-2010#MLCF2.4');
    expect(allCapabilities().some(({ capability }) => capability.placeholder)).toBe(false);
    expect(refs('remaining outcomes')).toEqual([]);
  });

  it.each([
    ['a code', 'gpc5', 'gmc-gpc-2017#GPC5'],
    ['a reference', 'nhs-hlm-2013#HLM6', 'nhs-hlm-2013#HLM6'],
    ['another ending', 'engage teams', 'nhs-hlm-2013#HLM6'],
    ['what doctors say', 'qi', 'gmc-gpc-2017#GPC6'],
    ['the framework beside the words', 'foundation workforce', 'ukfp-2021#HLO2'],
    ['the college', 'rcpch leadership', 'specialty-leadership-items#RCPCH-D6'],
    ['our own paraphrase', 'followership', 'gmc-gpc-2017#GPC5'],
    ['our own paraphrase, in part', 'human factors gmc', 'gmc-gpc-2017#GPC6'],
  ])('finds %s', (_, words, ref) => {
    expect(refs(words).slice(0, 4)).toContain(ref);
  });

  it.each(['', '   ', 'xylophone', 'leadership xylophone'])('finds nothing for "%s"', (words) => {
    expect(refs(words)).toEqual([]);
  });
});

describe('what a module counts towards', () => {
  const inCurriculum = (id: string, cited: readonly string[]): readonly string[] => {
    const curriculum = CURRICULA.find((each) => each.id === id);
    if (!curriculum) throw new Error(id);
    return countsTowards(cited, curriculum).map(({ capability: { code }, through }) => [code, ...through].join(' < '));
  };

  it('is what its authors name of the curriculum itself', () => {
    expect(inCurriculum('foundation', ['ukfp-2021#HLO2', 'gmc-gpc-2017#GPC5'])).toEqual(['HLO2']);
  });

  it('is what a published link leads to, with where it leads from', () => {
    expect(inCurriculum('paediatrics', ['gmc-gpc-2017#GPC5'])).toEqual(['RCPCH-D6 < gmc-gpc-2017#GPC5']);
    expect(inCurriculum('obstetrics-gynaecology', ['gmc-gpc-2017#GPC5', 'gmc-gpc-2017#GPC6'])).toEqual([
      'RCOG-CiP4 < gmc-gpc-2017#GPC5 < gmc-gpc-2017#GPC6',
    ]);
    expect(inCurriculum('paediatrics', ['gmc-gpc-2017#GPC5', 'specialty-leadership-items#RCPCH-D6'])).toEqual([
      'RCPCH-D6',
    ]);
  });

  it('is never a proposed link, nor a name that nobody compared', () => {
    expect(inCurriculum('internal-medicine', ['gmc-gpc-2017#GPC5', 'gmc-gpc-2017#GPC6'])).toEqual([]);
    expect(inCurriculum('foundation', ['gmc-gpc-2017#GPC5', 'ukfp-2021#FPC6'])).toEqual([]);
  });

  it('can be asked for every curriculum, each with a name and a version of its own', () => {
    expect(new Set(CURRICULA.map(({ name }) => name)).size).toBe(CURRICULA.length);
    for (const { id, version } of CURRICULA) {
      expect(id).toMatch(/^[a-z-]+$/);
      expect(version, id).not.toBe('');
    }
  });
});
