import { describe, expect, it } from 'vitest';
import { areasOf } from '../packages/compiler/src/check/areas.js';
import { checkModule, type CheckTools } from '../packages/compiler/src/check/check-module.js';
import type { BrowserLook, ModuleCheck } from '../packages/compiler/src/check/module-check.js';
import { readProse } from '../packages/compiler/src/check/prose.js';
import { reportPage } from '../packages/compiler/src/check/report/report-page.js';
import type { CHECK_RULES } from '../packages/compiler/src/check/rules.js';
import { readWords, slipsIn, type Dictionary } from '../packages/compiler/src/check/spelling.js';
import { compileFront } from '../packages/compiler/src/front.js';
import { textAt, type FileTree } from '../packages/compiler/src/model/file-tree.js';
import type { ModuleModel } from '../packages/compiler/src/model/module-model.js';
import { parseModule } from '../packages/compiler/src/parse/parse-module.js';
import { readReferences } from '../packages/compiler/src/references/read-references.js';
import { sheetHtml } from '../packages/compiler/src/sheets/sheet-html.js';
import { sheetText } from '../packages/compiler/src/sheets/sheet-text.js';
import { page, settings, smallModule } from './golden/small-module.js';

/** A dictionary that knows every word but these, and what is meant by them. */
const SLIPS: Readonly<Record<string, string>> = { lenght: 'length', wrod: 'word', zzyzx: '' };

const dictionary: Dictionary = {
  has: (word) =>
    !Object.hasOwn(SLIPS, word.toLowerCase()) &&
    !/iz(?:e|ed|ing|ation)$|^(?:colour|xq)/.test(word) &&
    !/^color/.test(word),
  suggest: (word) => [SLIPS[word] ?? ''].filter((near) => near !== ''),
};

const AMERICAN = new Map([['color', 'colour']]);

/** Sentences end at a full stop; "utilise" has a plainer twin. */
const prose = {
  sentences: (text: string) =>
    [...text.matchAll(/[^.?!]+[.?!]*/gu)].map((match) => ({ text: match[0].trim(), index: match.index })),
  plainer: (text: string) =>
    [...text.matchAll(/\butilise\b/giu)].map((match) => ({ word: match[0], index: match.index, better: ['use'] })),
  hard: () => [],
};

function tools(own: readonly string[] = []): CheckTools {
  const lists = { known: new Set(own), american: AMERICAN };
  return {
    today: '2026-11-21',
    templates: [new Map([['pages/01-a.md', 'The story goes home with the doctor who knows it.\n']])],
    read: (texts) =>
      Promise.resolve(
        texts.map((text) => ({
          slips: slipsIn(text, lists, dictionary).map((slip) => {
            const [near] = dictionary.suggest(slip.word);
            return { ...slip, ...(near === undefined ? {} : { near }) };
          }),
          prose: readProse(text, prose),
        })),
      ),
  };
}

const NO_BROWSER: BrowserLook = { looked: false, why: 'no Chromium here.' };

interface Case {
  readonly changes?: Readonly<Record<string, string>>;
  readonly bytes?: Readonly<Record<string, Uint8Array>>;
  readonly browser?: BrowserLook;
  readonly ask?: CheckTools['ask'];
}

async function check({ changes = {}, bytes = {}, browser = NO_BROWSER, ask }: Case): Promise<ModuleCheck> {
  const media = Object.entries(bytes).map(([file, content]) => [`modules/small/${file}`, content] as const);
  const files: FileTree = new Map([...smallModule(changes), ...media]);
  const { value, diagnostics } = await compileFront(files, { id: 'small' });
  const { references } = readReferences(files, 'small');
  const own = readWords(textAt(files, 'modules/small/words.txt') ?? '');
  return checkModule(
    {
      model: value as ModuleModel,
      files,
      parsed: parseModule(files, 'small').value,
      references,
      built: diagnostics,
      packages: [],
      browser,
    },
    { ...tools(own), ...(ask ? { ask } : {}) },
  );
}

const question = (...options: string[]) => `:::question\nWhich one?\n\n${options.join('\n')}\n\n**Outcome:** 1\n:::`;

const four = (right: (at: number) => string) =>
  [0, 1, 2, 3].map((at) => question(...[0, 1, 2].map((place) => right(at + 10 * place)))).join('\n\n');

const option = (ticked: boolean, words: string, reply = 'Because of this and that.') =>
  `- [${ticked ? 'x' : ' '}] ${words}\n  > ${reply}`;

const figure = (src: string, alt: string) => ({
  ...page(`:::figure\n![${alt}](media/${src})\n\n**Credit:** Us\n\n**Licence:** CC0 1.0\n:::`),
  ...(src.endsWith('.svg')
    ? { [`media/${src}`]: '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 9 9"></svg>' }
    : {}),
});

/** The head of a PNG so wide. */
function png(width: number): Uint8Array {
  const bytes = new Uint8Array(33);
  bytes.set([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0, 0, 13, 0x49, 0x48, 0x44, 0x52]);
  new DataView(bytes.buffer).setUint32(16, width);
  new DataView(bytes.buffer).setUint32(20, 9);
  return bytes;
}

const cited = (reference: string) => ({
  ...page('They say so [@a].'),
  'references.md': `- a: ${reference}\n`,
});

const answers = (
  answer: Awaited<ReturnType<NonNullable<CheckTools['ask']>>> extends ReadonlyMap<string, infer One> ? One : never,
) => ({
  changes: page('See [the guide](https://example.org/guide).'),
  ask: (urls: readonly string[]) => Promise.resolve(new Map(urls.map((url) => [url, answer]))),
});

const ASSESSED = settings('assessment:', '  page: first', '  pass: 50%');

const CASES: Readonly<Record<keyof typeof CHECK_RULES, Case>> = {
  spelling: { changes: page('We lenght it.') },
  american: { changes: page('The color is red.') },
  'sentence-long': { changes: page(`It ${'goes on '.repeat(20)}here.`) },
  'word-plainer': { changes: page('Please utilise the new form today.') },
  'words-line': { changes: { 'words.txt': 'fine\n"two words"\n' } },
  patient: { changes: page('Mrs Smith, bed 12, NHS number 943 476 5919.') },
  'template-text': { changes: page('The story goes home with the doctor who knows it.') },
  'link-words': { changes: page('For more, click [here](https://example.org).') },
  'link-gone': answers({ is: 'gone', status: 404 }),
  'link-moved': answers({ is: 'moved', to: 'https://example.org/new' }),
  'link-not-reached': answers({ is: 'not reached', why: 'no connection' }),
  'links-none-reached': {
    changes: page('See [one](https://a.example), [two](https://b.example) and [three](https://c.example).'),
    ask: (urls) => Promise.resolve(new Map(urls.map((url) => [url, { is: 'not reached', why: 'no connection' }]))),
  },
  'alt-begins': { changes: figure('a.svg', 'A picture of a bed') },
  'alt-file-name': { changes: figure('a.svg', 'a.svg') },
  'alt-long': { changes: figure('a.svg', 'A bed. '.repeat(80)) },
  'picture-heavy': { changes: figure('a.png', 'A bed'), bytes: { 'media/a.png': new Uint8Array(500_000).fill(1) } },
  'picture-large': { changes: figure('a.png', 'A bed'), bytes: { 'media/a.png': png(4000) } },
  'recording-long': {
    changes: {
      ...page(
        ':::video\n![A talk](media/talk.mp4)\n\n**Captions:** media/talk.vtt\n\n**Credit:** Us\n\n**Licence:** CC0 1.0\n\n**Transcript:** Words.\n:::',
      ),
      'media/talk.vtt': 'WEBVTT\n\n00:00.000 --> 12:00.000\nWords\n',
      'media/talk.mp4': 'film',
    },
  },
  'outcome-not-taught': { changes: settings('  - Prescribe antibiotics safely for sepsis in children') },
  'outcome-not-practised': { changes: ASSESSED },
  'outcome-not-assessed': {
    changes: {
      ...settings('  - Speak up for safety', 'assessment:', '  page: first', '  pass: 50%'),
      ...page(question(option(true, 'One'), option(false, 'Two')).replace('1\n:::', '2\n:::')),
    },
  },
  'exercise-no-outcome': {
    changes: page(question(option(true, 'One'), option(false, 'Two')).replace('**Outcome:** 1\n', '')),
  },
  'page-long': { changes: page('Many words are here. '.repeat(700)) },
  'feedback-short': {},
  'feedback-same': { changes: page(question(option(true, 'One'), option(false, 'Two'))) },
  'option-all-of-them': {
    changes: page(question(option(true, 'All of the above'), option(false, 'Two', 'No, for this reason.'))),
  },
  'question-negative': {
    changes: page(
      question(option(true, 'One'), option(false, 'Two')).replace(
        'Which one?',
        'Which of these is not a sign of sepsis?',
      ),
    ),
  },
  'answers-longest': {
    changes: page(
      four((at) =>
        option(at < 10, at < 10 ? `The long and right answer ${at}` : `Short ${at}`, `Reason number ${at} it is.`),
      ),
    ),
  },
  'answers-same-place': {
    changes: page(four((at) => option(at < 10, `Answer ${at}`, `Reason number ${at} it is.`))),
  },
  'reference-incomplete': { changes: cited('Smith J. A paper without a year in a journal of some renown.') },
  'reference-old': { changes: cited('Smith J. A paper. A Journal 1999;1:1-2.') },
  'review-none': {},
  'review-past': { changes: settings('review: 2026-11-20') },
  'review-soon': { changes: settings('review: 2026-12-20') },
  axe: {
    browser: {
      looked: true,
      browser: 'Chromium 120',
      axe: '4.14.1',
      pages: ['First'],
      widths: [1024, 360],
      violations: [
        { rule: 'image-alt', help: 'Images must have alternative text', page: 'First', target: 'img', widths: [360] },
      ],
    },
  },
};

describe('the advice of a check', () => {
  it.each(Object.entries(CASES))('names %s, in words that an author can use', async (rule, each) => {
    const { advice } = await check(each);
    const found = advice.filter(({ id }) => id === `check/${rule}`);

    expect(found.length, advice.map(({ id }) => id).join(' ')).toBeGreaterThan(0);
    for (const { message, remedy, severity } of advice) {
      expect(severity).toBe('warning');
      expect(message).toMatch(/[.?"]$/);
      expect(remedy).toMatch(/^[A-Z][^]*\S$/);
      expect(message + remedy).not.toMatch(/undefined|\[object|NaN/);
    }
  });

  it('has nothing to say of a plain module but what every new module hears', async () => {
    const { advice } = await check({
      changes: {
        ...settings('review: 2027-11-20'),
        ...page('Choose well, and say why you choose it.'),
        'pages/01-first.md': `# First\n\n${question(option(true, 'One'), option(false, 'Two', 'No: it comes later.'))}\n`,
      },
    });

    expect(advice.map(({ id, message }) => `${id} ${message}`)).toEqual([]);
  });
});

describe('spelling', () => {
  const slipsOf = async (text: string, more: Readonly<Record<string, string>> = {}) =>
    (await check({ changes: { ...page(text), ...more } })).advice.filter(({ id }) => /spelling|american/.test(id));

  it('points at the word, also behind citations, emphasis, escapes and in a quote over two lines', async () => {
    const text = ['One [@a] and *two* and \\* and wrod.', '', '> A quote that', '> goes on to lenght.'].join('\n');
    const found = await slipsOf(text, { 'references.md': '- a: Smith J. A paper. A Journal 2024;1:1.\n' });

    expect(found.map(({ location }) => `${location?.line}:${location?.column}`)).toEqual(['3:31', '6:14']);
    expect(found[1]?.message).toBe('the word "lenght" is in no word list. Did you mean "length"?');
  });

  it.each([
    ['code', 'Type `wrod` now.'],
    ['addresses', 'See https://example.org/wrod and wrod@example.org.'],
    ['initials and codes', 'The WROD, WRODs, eWrod and wrod2 are fine.'],
    ['names within a sentence', 'We asked Wrod about it. Wrod said yes.'],
    ['credits', ':::figure\n![A bed](media/a.svg)\n\n**Credit:** Wrod Lenght\n\n**Licence:** CC0 1.0\n:::'],
  ])('asks nothing about %s', async (_, text) => {
    expect(await slipsOf(text, { 'media/a.svg': '<svg xmlns="http://www.w3.org/2000/svg"></svg>' })).toEqual([]);
  });

  it('reads titles, headings, tables, options, feedback, descriptions and what module.yaml says', async () => {
    const found = await slipsOf(
      '## Wrod\n\n| Lenght | b |\n| --- | --- |\n| zzyzx | d |',
      settings('summary: The color of it'),
    );

    expect(
      found
        .map(({ location }) => `${location?.file.replace(/^.*\//, '')}:${location?.line}:${location?.column}`)
        .sort(),
    ).toEqual(['02-second.md:3:4', '02-second.md:5:3', '02-second.md:7:3', 'module.yaml:7:14']);
  });

  it('asks once for each word, and never for one in words.txt', async () => {
    expect(await slipsOf('A wrod is a wrod. Wrod.')).toHaveLength(1);
    expect(await slipsOf('A wrod is a wrod.', { 'words.txt': '# ours\nwrod\n' })).toEqual([]);
  });

  it('takes -ize for -ise only where there is such a word, and leaves names of organisations alone', () => {
    const lists = { known: new Set<string>(), american: AMERICAN };
    const british: Dictionary = { has: (word) => !/iz/.test(word) || /^(?:prize|size)/.test(word), suggest: () => [] };

    expect(slipsIn('We organized a prize of this size.', lists, british)).toMatchObject([{ american: 'organised' }]);
    expect(slipsIn('The World Health Organization said so.', lists, british)).toEqual([]);
  });
});

describe('the report', () => {
  it('says the same in HTML and in text, for a full module and for the smallest', async () => {
    const full = await check({
      changes: { ...CASES['outcome-not-assessed'].changes, ...cited('Smith J. A paper. A Journal 1999;1:1-2.') },
      ...(CASES.axe.browser ? { browser: CASES.axe.browser } : {}),
    });
    for (const each of [full, await check({})]) {
      const sheet = reportPage(each);
      const [html, text] = [sheetHtml(sheet), sheetText(sheet)];

      for (const { title } of sheet.sections) {
        expect(html).toContain(title);
        expect(text).toContain(title);
      }
      expect(html).not.toMatch(/undefined|\[object|NaN/);
      expect(html).not.toMatch(/(?:src|href)="https?:/);
      expect(sheet.sections.map(({ id }) => id)).toEqual([
        'summary',
        'preparation',
        'system',
        'communication',
        'content',
        'assessment',
        'maintenance',
        'oscqr',
      ]);
    }
  });

  it('shows no word of the module as HTML', async () => {
    const html = sheetHtml(
      reportPage(
        await check({
          changes: {
            'module.yaml':
              'title: A <b>bold</b> title\nstrand: practice\nminutes: 1\nfor: Doctors\noutcomes:\n  - Choose well\n',
          },
        }),
      ),
    );

    expect(html).toContain('A &#x3C;b>bold&#x3C;/b> title');
  });

  it('says that nobody looked where nobody looked', async () => {
    const area = areasOf(await check({})).find(({ title }) => title === 'Accessibility');

    expect(area).toMatchObject({ looked: false, says: 'not looked at in a browser: no Chromium here.' });
  });
});
