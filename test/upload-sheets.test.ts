import { describe, expect, it } from 'vitest';
import { chooseTargets } from '../packages/compiler/src/commands/choose-targets.js';
import { ALL_PLATFORMS, PLATFORMS, platformsFor } from '../packages/compiler/src/platforms/platforms.js';
import { hubLicence } from '../packages/compiler/src/sheets/hub-form.js';
import { readRecord, releaseRecord, writeRecord } from '../packages/compiler/src/sheets/release-record.js';
import { indexFiles, sheetFiles } from '../packages/compiler/src/sheets/sheet-files.js';
import { scorm12 } from '../packages/compiler/src/targets/scorm12.js';
import { scorm2004 } from '../packages/compiler/src/targets/scorm2004.js';
import { targetsByName } from '../packages/compiler/src/targets/targets.js';
import { variantOf, type Target } from '../packages/compiler/src/targets/target.js';
import { packageName } from '../packages/compiler/src/write/package-name.js';
import { halfWay } from '../packages/compiler/src/update/half-way.js';
import { writeReleased } from '../packages/compiler/src/update/released-file.js';
import { layoutFingerprint } from '../packages/core/src/index.js';
import { tinyModel } from './fixtures/tiny-model.js';

const made = (targets: readonly Target[], model = tinyModel) =>
  targets.map((target) => ({
    target: target.name,
    variant: variantOf(target),
    label: target.label,
    name: packageName(model, target),
    size: 91_234,
    sha256: '0',
  }));
const record = (targets: readonly Target[], model = tinyModel) =>
  releaseRecord(model, 'source', '0.1.0', made(targets, model));
const BOTH = [scorm12, scorm2004(4)];

function sheet(of = record(BOTH)): { readonly html: string; readonly text: string } {
  const [html = '', text = ''] = sheetFiles(of).map(({ content }) => new TextDecoder().decode(content));
  return { html, text };
}

const count = (text: string, part: string) => text.split(part).length - 1;

describe('what is known of platforms', () => {
  it('says of each fact where it comes from and how well it is known', () => {
    expect(Object.keys(PLATFORMS)).toEqual(ALL_PLATFORMS.map(({ id }) => id));
    for (const { id, accepts, limits, window, stores, ignores, quirks, sheet: words } of ALL_PLATFORMS) {
      for (const fact of [...accepts, ...limits, window, ...stores, ...ignores, ...quirks, ...words.settings]) {
        expect(fact.source, id).not.toBe('');
        expect(['code', 'page', 'inferred', 'not established'], id).toContain(fact.grade);
      }
      for (const { most, grade } of limits) expect(most === undefined, id).toBe(grade === 'not established');
      expect(window.width === undefined || window.grade !== 'not established').toBe(true);
      for (const part of [words.steps, words.settings, words.tests, words.halfWay, words.rollBack]) {
        expect(part.length, id).toBeGreaterThan(0);
      }
    }
  });

  it('keeps stand-ins out of the names of packages', () => {
    expect(platformsFor('scorm2004').map(({ id }) => id)).toEqual(['bridge']);
  });
});

describe('the upload sheet', () => {
  it('names each platform once among the files, with one file that exists', () => {
    const { html, text } = sheet();
    const files = html.slice(html.indexOf('id="files"'), html.indexOf('id="words"'));

    for (const { label } of ALL_PLATFORMS) expect(count(files, label), label).toBe(1);
    const linked = [...files.matchAll(/href="([^"]+)"/g)].map(([, href]) => href);
    expect(linked).toEqual(made(BOTH).map(({ name }) => name));
    for (const { name } of made(BOTH)) expect(text).toContain(`  ${name}\n`);
  });

  it('says how to make a package that is not there, and what to do with the others', () => {
    expect(sheet(record([scorm12])).text).toContain('Type: pnpm build:module tiny --for bridge');

    const every = sheet(record(Object.values(targetsByName(4))));
    expect(every.text).toContain('tiny-1.2.3-draft-any-cmi5-lms.cmi5.zip');
    expect(every.html).toContain('Nobody is told who finished it.');
  });

  it('is for reviewers only while a draft, and says so first', () => {
    const released = sheet(record(BOTH, { ...tinyModel, draft: false }));
    const draft = sheet();

    expect(draft.text.startsWith('*** FOR REVIEWERS ONLY ***')).toBe(true);
    expect(draft.html.indexOf('For reviewers only')).toBeLessThan(draft.html.indexOf('<style>'));
    expect(draft.html).toContain('Review copy, not evidence');
    expect(released.html + released.text).not.toMatch(/for reviewers only|review copy/i);
  });

  it('has the words of every form, escaped, and says what nobody stated', () => {
    const { html, text } = sheet();

    expect(html).toContain('Rounds &#x3C;of> "care" &#x26; قيادة (draft)');
    for (const word of ['Short & sweet.', 'ward round', 'A. Author', '(CC BY-NC-SA)', 'Not stated']) {
      expect(text).toContain(word);
    }
    const stated = { ...tinyModel, settings: { ...tinyModel.settings, sensitive: true, changes: 'One. Two.' } };
    expect(sheet(record(BOTH, stated)).text).toMatch(/Sensitive content:\n {4}Yes/);
    expect(sheet(record(BOTH, stated)).text).toContain('One. Two.');
    expect(text).toContain('First version.');
  });

  it.each([
    ['same', 'keep answers and place', 'There is nothing new to do.'],
    ['keeps', 'find something new to do', 'There is something new in this version.'],
    ['migrates', 'carries it over', 'carried over.'],
    ['loses', 'have to do something again', 'What you did in them is open again.'],
  ] as const)('says what a version that is %s means for learners half-way', (verdict, admin, changed) => {
    const of = (model = tinyModel) =>
      sheet(releaseRecord(model, 'source', '0.1.0', made(BOTH, model), { since: '0.9.0', verdict })).text.replace(
        /\s+/g,
        ' ',
      );

    expect(of()).toContain('Learners half-way through version 0.9.0');
    expect(of()).toContain(admin);
    expect(of()).toContain(changed);
    const told = of({ ...tinyModel, settings: { ...tinyModel.settings, changes: 'One. Two.' } });
    expect(told).toContain('One. Two.');
    expect(told).not.toContain(changed);
  });

  it('compares with the last release of another version', () => {
    const release = (version: string, layout = tinyModel.layout) => ({
      version,
      layout,
      fingerprint: layoutFingerprint(layout),
      words: new Map<string, string>(),
    });
    const [first, ...others] = tinyModel.layout.pages;
    const fewer = { ...tinyModel.layout, pages: others };
    const files = (...releases: ReturnType<typeof release>[]) =>
      new Map([
        [`modules/${tinyModel.id}/released.yaml`, writeReleased(releases)],
        [`modules/${tinyModel.id}/ids.yaml`, ''],
      ]);
    const { version } = tinyModel.settings;

    expect(first).toBeDefined();
    expect(halfWay(tinyModel, new Map())).toBeUndefined();
    expect(halfWay(tinyModel, files(release(version)))).toBeUndefined();
    expect(halfWay(tinyModel, files(release('0.0.1')))).toEqual({ since: '0.0.1', verdict: 'same' });
    expect(halfWay(tinyModel, files(release(version), release('0.0.1', fewer)))?.verdict).toBe('keeps');
    const withoutPage = { ...tinyModel, layout: fewer };
    expect(halfWay(withoutPage, files(release('0.0.1')))?.verdict).toBe('loses');
  });

  it('leaves out what the Learning Hub refuses, and says so', () => {
    const long = 'a'.repeat(51);
    const authors = Array.from({ length: 12 }, (_, at) => ({ name: `Author ${at + 1}` }));
    const full = { ...tinyModel, settings: { ...tinyModel.settings, keywords: ['short', long], authors } };
    const { text } = sheet(record(BOTH, full));

    expect(text.replace(/\s+/g, ' ')).toContain(`Too long and left out: ${long}.`);
    expect(text.replace(/\s+/g, ' ')).toContain('Left out: Author 11; Author 12.');
  });

  it('offers only licences that the Learning Hub has', () => {
    expect(hubLicence('CC BY-NC 4.0')).toContain('(CC BY-NC)');
    expect(hubLicence('CC BY-NC-SA 4.0')).toContain('(CC BY-NC-SA)');
    expect(hubLicence('CC BY-NC-ND 4.0')).toContain('(CC BY-NC-ND)');
    expect(hubLicence('CC BY 4.0')).toBeUndefined();
  });

  it('needs nothing from elsewhere, and works without its script', () => {
    const { html } = sheet();

    expect(html).not.toMatch(/(?:src|href)="(?:https?:)?\/\//);
    expect(html.replace(/<script>[\s\S]*<\/script>/, '')).toContain('data-copy="Title"');
    const ids = [...html.matchAll(/ id="([^"]+)"/g)].map(([, id]) => id);
    expect(new Set(ids).size).toBe(ids.length);
  });

  it('says which settings go together, and grades as seen only what was seen in play', () => {
    const { html, text } = sheet();

    expect(html).toContain('Settings that go together');
    expect(text.replace(/\s+/g, ' ')).toContain('Moodle refuses the next launch, also of a learner who is half-way.');
    for (const { id, sheet: words } of ALL_PLATFORMS) {
      for (const { says, source, grade } of words.together) {
        expect(says, id).toMatch(/\.$/);
        expect([source !== '', grade === 'not established'], says).toEqual([true, false]);
      }
    }
    const { settings, together } = PLATFORMS.moodle.sheet;
    const seen = [...settings, ...together].filter(({ source }) => source.includes('in play'));
    expect(seen.map((fact) => ('name' in fact ? fact.name : fact.says.slice(0, 31)))).toEqual([
      'Lock after final attempt',
      '“Lock after final attempt: yes”',
    ]);
    expect(
      [...settings, ...together].filter((fact) => !seen.includes(fact)).every(({ grade }) => grade === 'inferred'),
    ).toBe(true);
  });

  it('recommends the 4th edition when both are there', () => {
    const { html } = sheet(record([scorm2004(3), scorm2004(4)]));

    expect(html).toContain('href="tiny-1.2.3-draft-bridge.scorm2004.zip"');
  });
});

describe('the record and the index', () => {
  it('give back what was put in, and take nothing else for a record', () => {
    const one = record(BOTH);

    expect(readRecord(writeRecord(one))).toEqual(one);
    for (const text of ['', '{}', 'null', '[]', '{"format":2,"packages":[]}']) expect(readRecord(text)).toBeUndefined();
  });

  it('list every module, in the same order whatever the order on the disk', () => {
    const other = { ...record([scorm12], { ...tinyModel, draft: false }), id: 'other', title: 'A module' };
    const [html = '', text = ''] = indexFiles([record(BOTH), other]).map(({ content }) =>
      new TextDecoder().decode(content),
    );

    expect(indexFiles([other, record(BOTH)])[0]?.content).toEqual(indexFiles([record(BOTH), other])[0]?.content);
    expect(html).toContain('href="tiny/tiny-1.2.3-draft-upload-sheet.html"');
    expect(text.lastIndexOf('A module')).toBeLessThan(text.lastIndexOf('Rounds <of>'));
    expect(text).toContain('1 is a draft');
  });
});

describe('the choice of packages', () => {
  const names = (wishes: Parameters<typeof chooseTargets>[0]) => {
    const choice = chooseTargets(wishes);
    return 'targets' in choice ? choice.targets.map(({ name }) => name) : choice.problem;
  };

  it.each([
    [{}, ['scorm12', 'scorm2004']],
    [{ for: 'bridge' }, ['scorm2004']],
    [{ for: 'Learning-Hub' }, ['scorm12']],
    [{ for: 'scorm-cloud' }, ['scorm2004']],
    [{ target: 'cmi5' }, ['cmi5']],
    [{ allTargets: true }, ['scorm12', 'scorm2004', 'xapi', 'cmi5', 'web']],
    [{ for: 'mooodle' }, 'There is no platform called "mooodle". Did you mean "moodle"?'],
    [{ target: 'cmi' }, 'There is no standard called "cmi". Did you mean "cmi5"?'],
    [
      { for: 'canvas' },
      'There is no platform called "canvas". Choose one of learning-hub, e-lfh, esr, moodle, bridge, scorm-cloud.',
    ],
    [{ for: 'moodle', target: 'web' }, '--for and --target do not go together. Keep one of them.'],
  ])('%j gives %j', (wishes, expected) => {
    expect(names({ edition: 4, ...wishes })).toEqual(expected);
  });
});
