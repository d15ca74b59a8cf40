import { existsSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { accessibilitySchema, type Accessibility } from '../packages/core/src/schema/index.js';
import { WCAG } from '../packages/compiler/src/accessibility/wcag.js';
import { accessibilityPage } from '../packages/compiler/src/sheets/accessibility-page.js';
import { AUTOMATIC_CHECKS, AXE_VERSION, PLAYED_MODULES } from '../packages/compiler/src/sheets/automatic-checks.js';
import { releaseRecord } from '../packages/compiler/src/sheets/release-record.js';
import { sheetFiles } from '../packages/compiler/src/sheets/sheet-files.js';
import { sheetText } from '../packages/compiler/src/sheets/sheet-text.js';
import { tinyModel } from './fixtures/tiny-model.js';
import { front } from './golden/small-module.js';
import { ROOT } from './support/source-files.js';

/** Written as a person would: keys that say nothing may be left out. */
type Written = Parameters<typeof accessibilitySchema.parse>[0];

const PERSON = {
  by: 'A. Example',
  on: '2026-11-20',
  with: 'NVDA 2026.2 and Firefox 146 on Windows 11',
  version: '1.2.3',
};

const PROBLEM = { problem: 'The timeline is read out of order.', criterion: '1.3.2', 'mend-by': '2027-01-31' };

function recordOf(written?: Written, draft = true) {
  const accessibility: Accessibility | undefined =
    written === undefined ? undefined : accessibilitySchema.parse(written);
  const model = { ...tinyModel, draft, ...(accessibility ? { accessibility } : {}) };
  return releaseRecord(model, 'source', '0.1.0', []);
}

/** The statement as text in one line, so that sentences can be looked for. */
const words = (written?: Written, draft = true): string =>
  sheetText(accessibilityPage(recordOf(written, draft))).replace(/\s+/g, ' ');

describe('the accessibility statement', () => {
  // A copy of its own, so that nobody improves a fixed sentence by accident: GOV.UK, updated 19 December 2023.
  it.each([
    'This accessibility statement applies to ',
    'If you find any problems not listed on this page or think we’re not meeting accessibility requirements, contact: ',
    'The Equality and Human Rights Commission (EHRC) is responsible for enforcing the Public Sector Bodies (Websites and Mobile Applications) (No. 2) Accessibility Regulations 2018 (the ‘accessibility regulations’). If you’re not happy with how we respond to your complaint, contact the Equality Advisory and Support Service (EASS).',
    ' is committed to making its website accessible, in accordance with the Public Sector Bodies (Websites and Mobile Applications) (No. 2) Accessibility Regulations 2018.',
    'This website is partially compliant with the Web Content Accessibility Guidelines version 2.2 AA standard, due to the non-compliances listed below.',
    'The content listed below is non-accessible for the following reasons.',
    'This statement was prepared on 5 December 2026. It was last reviewed on 6 December 2026.',
    'Feedback and contact information',
    'Enforcement procedure',
    'Technical information about this website’s accessibility',
    'Compliance status',
    'Non-accessible content',
    'Non-compliance with the accessibility regulations',
    'Preparation of this accessibility statement',
  ])('has the fixed words “%s”', (sentence) => {
    expect(
      words({
        tested: [{ ...PERSON, found: [PROBLEM] }],
        compliance: 'partially',
        prepared: '2026-12-05',
        reviewed: '2026-12-06',
      }),
    ).toContain(sentence);
  });

  it.each([
    [
      {
        compliance: 'not',
        'disproportionate-burden': ['Captions in Welsh.'],
        tested: [{ ...PERSON, found: [PROBLEM] }],
      },
      'This website is not compliant with the Web Content Accessibility Guidelines version 2.2 AA standard. The non-compliances and exemptions are listed below.',
    ],
    [{ compliance: 'partially', 'out-of-scope': ['A map.'] }, 'due to the exemptions listed below.'],
    [
      { compliance: 'fully', tested: [{ ...PERSON, found: [] }] },
      'This website is fully compliant with the Web Content Accessibility Guidelines version 2.2 AA standard.',
    ],
  ] as const)('says the status as the law words it: %j', (written, sentence) => {
    expect(words(written)).toContain(sentence);
  });

  it('claims no status that nobody decided, and says first what is missing', () => {
    const text = sheetText(accessibilityPage(recordOf(undefined, false)));

    expect(text.startsWith('*** NOT READY TO PUBLISH ***')).toBe(true);
    expect(text).toContain('Not decided yet.');
    expect(text).toContain('modules/tiny/accessibility.yaml');
    const decided = {
      tested: [{ ...PERSON, found: [] }],
      compliance: 'fully',
      prepared: '2026-12-05',
      reviewed: '2026-12-05',
    };
    expect(words(decided, false)).not.toMatch(/not ready|not decided|\[date\]/i);
    expect(words(decided, true)).toContain('NOT READY TO PUBLISH');
  });

  it('promises only what machines or people tried with this module', () => {
    const promise = 'you should be able to:';
    const played = sheetText(accessibilityPage({ ...recordOf(), id: PLAYED_MODULES[0] ?? '' }));

    expect(words()).not.toContain(promise);
    expect(played).toContain(promise);
    expect(played).toContain('navigate all of the website using a keyboard');
    expect(played).not.toContain('screen reader (tried');
    expect(words({ tested: [{ ...PERSON, found: [] }] })).toContain('screen reader (tried with NVDA 2026.2');
  });

  it('leads to the service that takes complaints, and says in how many days the team answers', () => {
    const [, , html] = sheetFiles({ ...recordOf(), replyDays: 10 }).map(({ content }) =>
      new TextDecoder().decode(content),
    );

    expect(html).toContain('<a href="https://www.equalityadvisoryservice.com/">contact the Equality Advisory');
    expect(html).toContain('We’ll consider your request and get back to you in 10 days.');
    expect(words()).not.toContain('get back to you');
  });

  it('lies beside the packages, and the upload sheet leads to it', () => {
    const files = sheetFiles(recordOf());
    const names = files.map(({ name }) => name);
    const [sheet] = files.map(({ content }) => new TextDecoder().decode(content));

    expect(names).toContain('tiny-1.2.3-draft-accessibility.html');
    expect(names).toContain('tiny-1.2.3-draft-accessibility.txt');
    expect(sheet).toContain('href="tiny-1.2.3-draft-accessibility.html"');
    expect(sheet).toContain('No person has tested this module with assistive technology yet.');
  });
});

describe('the test report', () => {
  it('says that nobody tested, until somebody writes it down', () => {
    expect(words()).toContain('No person has tested this yet.');
    expect(words({ tested: [{ ...PERSON, found: [] }] })).not.toContain('No person has tested');
  });

  it('says who tested, when, with what, which version, and what they found', () => {
    const text = words({
      tested: [
        { ...PERSON, version: '1.0.0', tried: 'All of it', found: [{ ...PROBLEM, 'mended-in': '1.1.0' }] },
        { ...PERSON, by: 'B. Example', on: '2026-11-21', found: [PROBLEM] },
      ],
    });

    expect(text).toContain('21 November 2026, version 1.2.3: B. Example, with NVDA 2026.2 and Firefox 146');
    expect(text).toContain('an earlier version than this one (1.2.3)');
    expect(text).toContain('1.3.2 Meaningful Sequence: mended in version 1.1.0.');
    expect(text).toContain('1.3.2 Meaningful Sequence: still there.');
    expect(text.indexOf('B. Example, with NVDA 2026.2 and Firefox 146 on Windows 11. How much')).toBeLessThan(
      text.indexOf('Tried: All of it.'),
    );
    // Only what is not mended in this version is a problem of it.
    expect(text.match(/We plan to mend it by 31 January 2027/g)).toHaveLength(1);
  });

  it('never says that this module passed, and says whose tests they are', () => {
    expect(words()).toContain('the toolkit’s own tests, as they stand in toolkit version 0.1.0');
    expect(words()).toContain('They do not play this module');
    expect(words()).not.toMatch(/this module (?:has )?passed/i);
  });

  it('names only checks that exist, and criteria that WCAG has', () => {
    for (const { says, file, test, criteria } of AUTOMATIC_CHECKS) {
      expect(existsSync(path.join(ROOT, file)), file).toBe(true);
      expect(readFileSync(path.join(ROOT, file), 'utf8'), says).toContain(test);
      for (const number of criteria) expect(Object.keys(WCAG), says).toContain(number);
    }
    expect(Object.keys(WCAG)).toHaveLength(55);
  });

  it('names the axe that the tests use, and modules that there are', () => {
    const { version } = createRequire(import.meta.url)('axe-core/package.json') as { version: string };

    expect(version).toBe(AXE_VERSION);
    for (const id of PLAYED_MODULES) expect(existsSync(path.join(ROOT, 'modules', id)), id).toBe(true);
  });
});

describe('accessibility.yaml', () => {
  const text = [
    'tested:',
    '  - by: A. Example: screen reader user',
    '    on: 2026-11-20',
    '    with: NVDA 2026.2 and Firefox 146',
    '    version: 0.1.0',
    '    found: []',
    '',
  ].join('\n');

  it('is read as people type it, and is no part of the content that is signed', async () => {
    const plain = await front();
    const { model, diagnostics } = await front({ 'accessibility.yaml': text });

    expect(diagnostics).toEqual([]);
    expect(model.accessibility?.tested[0]).toMatchObject({ by: 'A. Example: screen reader user', on: '2026-11-20' });
    expect(model.contentHash).toBe(plain.model.contentHash);
  });

  it('is shown to authors as it is read', async () => {
    const guide = readFileSync(path.join(ROOT, 'docs/authors/accessibility-evidence.md'), 'utf8');
    const samples = [...guide.matchAll(/```yaml\n([^]*?)```/g)].map(([, sample = '']) => sample);
    const { model, diagnostics } = await front({ 'accessibility.yaml': samples.join('') });

    expect(samples).toHaveLength(2);
    expect(diagnostics).toEqual([]);
    expect(model.accessibility).toMatchObject({ compliance: 'partially', prepared: '2026-12-05' });
  });

  it('needs to be told what was found, so that silence is not taken for “nothing”', async () => {
    const { diagnostics } = await front({ 'accessibility.yaml': text.replace('    found: []\n', '') });

    expect(diagnostics.map(({ message }) => message)).toEqual(['the key "tested.found, item 1" is missing.']);
  });
});
