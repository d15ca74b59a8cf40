import type { Element, Nodes } from 'hast';
import { describe, expect, it } from 'vitest';
import type { ModuleData } from '../packages/core/src/index.js';
import { layoutFingerprint } from '../packages/core/src/index.js';
import { plan } from '../packages/compiler/src/plan/plan.js';
import { documentTree, renderDocument } from '../packages/compiler/src/render/document.js';
import { tinyFiles, tinyModel } from './fixtures/tiny-model.js';

const bare: ModuleData = {
  id: 'tiny',
  title: tinyModel.settings.title,
  version: '1.2.3',
  draft: true,
  contentHash: '0123456789ab',
  toolkit: '0.1.0',
  target: 'scorm12',
  strand: 'practice',
  minutes: 5,
  provider: 'The Team',
  layout: tinyModel.layout,
  fingerprint: layoutFingerprint(tinyModel.layout),
};
const data: ModuleData = {
  ...bare,
  capabilities: [
    {
      id: 'gmc-gpc-2017',
      name: 'GMC GPC',
      version: 'May 2017',
      codes: [
        { code: 'GPC5', title: 'Leadership and team working' },
        { code: 'GPC8', title: 'Education and training', unverified: true },
      ],
    },
  ],
};
const context = {
  plan: plan(tinyModel, tinyFiles),
  data,
  assets: { styles: 'assets/player.css', script: 'assets/player.js', makers: {} },
};
const tree = documentTree(context);
const html = renderDocument(context);

function all(from: Nodes, matches: (element: Element) => boolean): readonly Element[] {
  const here = from.type === 'element' && matches(from) ? [from] : [];
  return 'children' in from ? [...here, ...from.children.flatMap((child) => all(child, matches))] : here;
}

const tags = (name: string, from: Nodes = tree) => all(from, ({ tagName }) => tagName === name);
const tag = (name: string, from: Nodes = tree) => tags(name, from)[0] as Element;
const parts = (name: string, from: Nodes = tree) => all(from, ({ properties }) => properties['dataPart'] === name);
const words = (from: Nodes | undefined): string =>
  from === undefined
    ? ''
    : from.type === 'text'
      ? from.value
      : 'children' in from
        ? from.children.map(words).join('')
        : '';

describe('the start page', () => {
  it('is one document in its language, with a title that says draft', () => {
    expect(html.startsWith('<!doctype html>')).toBe(true);
    expect(tag('html').properties['lang']).toBe('en-GB');
    expect(words(tag('title'))).toBe('Rounds <of> "care" & قيادة (draft) – Leadership Ladder');
    expect(html).toContain('<title>Rounds &lt;of> "care" &amp; قيادة (draft) – Leadership Ladder</title>');
  });

  it('loads one stylesheet and one classic script, and nothing inline', () => {
    const scripts = tags('script');

    expect(scripts.map(({ properties }) => properties)).toEqual([{ defer: true, src: 'assets/player.js' }]);
    expect(scripts[0]?.children).toEqual([]);
    expect(all(tree, ({ properties }) => 'style' in properties)).toEqual([]);
    expect(tags('style')).toEqual([]);
    expect(all(tree, ({ properties }) => Object.keys(properties).some((name) => /^on/i.test(name)))).toEqual([]);
    expect(html).not.toMatch(/\sstyle=|<style|\son[a-z]+=|javascript:/i);
  });

  it('is sealed by a policy before anything is loaded', () => {
    const order = all(tag('head'), () => true).map(({ tagName }) => tagName);
    const policy = tags('meta').find(({ properties }) => properties['httpEquiv'] !== undefined);

    expect(String(policy?.properties['content'])).toMatch(
      /^default-src 'none'; script-src 'self';.*object-src 'none'$/,
    );
    expect(order.indexOf('meta')).toBeLessThan(order.indexOf('link'));
    expect(html).toContain('http-equiv="Content-Security-Policy" content="default-src \'none\'; ');
  });

  it('hands the player its data as one attribute', () => {
    expect(JSON.parse(String(tag('ll-player').properties['module']))).toEqual(data);
    expect(/ module='([^']*)'[ >]/.exec(html)?.[1]).toContain('"fingerprint":');
  });

  it('has its sections in order, each with one heading of the first level', () => {
    const sections = tags('section').filter(({ properties }) => 'dataPage' in properties);

    expect(sections.map(({ properties }) => properties['id'])).toEqual([
      'cover',
      'page-one',
      'end',
      'references',
      'about',
    ]);
    for (const section of sections) expect(tags('h1', section)).toHaveLength(1);
  });

  it('gives no id twice, and every link within it leads somewhere', () => {
    const ids = all(tree, ({ properties }) => 'id' in properties).map(({ properties }) => properties['id']);
    const targets = tags('a').map(({ properties }) => String(properties['href']));

    expect(new Set(ids).size).toBe(ids.length);
    for (const target of targets.filter((href) => href.startsWith('#'))) expect(ids).toContain(target.slice(1));
  });

  it('opens links that lead out of it elsewhere, and says so', () => {
    const outside = tags('a').filter(({ properties }) => /^https:/.test(String(properties['href'])));

    expect(outside.length).toBeGreaterThan(4);
    for (const { properties } of outside) {
      expect(properties).toMatchObject({ target: '_blank', rel: ['noopener', 'noreferrer'] });
    }
    expect(words(outside[0])).toMatch(/ \(opens in a new tab\)$/);
  });
});

describe('a question', () => {
  const question = tag('ll-question');

  it('is complete without script', () => {
    expect(question.properties).toMatchObject({ block: 'one-q1', correct: '0', scored: false });
    expect(words(parts('hint', question)[0])).toBe('Choose one answer.');
    expect(parts('label', question).map(words)).toEqual(['Yes', 'No']);
    expect(parts('feedback-title', question).map(words)).toEqual(['Yes: Right.', 'No: Not right.']);
    expect(words(parts('remember', question)[0])).toBe('Remember: Two is less.');
  });

  it('of the scored check stands in it, with all that is between', () => {
    const check = tag('ll-assessment');

    expect(check.properties).toMatchObject({ pass: 1, drawn: 2, total: 2, tries: 0 });
    expect(tags('ll-question', check).map(({ properties }) => properties['block'])).toEqual(['one-q2', 'one-q3']);
    expect(words(parts('rule', check)[0])).toMatch(/^You need 1 of 2 to pass\. You can try as often/);
    expect(words(check)).toContain('Between two scored questions.');
  });
});

describe('a scenario', () => {
  const scenario = tag('ll-scenario');

  it('reads straight through, from setting to debrief', () => {
    const text = words(scenario);
    const order = ['It is 08:45.', 'Who first?', 'Weak. Too late.', 'NEWS2 is now 9.', 'And now?', 'Need comes first.'];

    expect(order.map((part) => text.indexOf(part))).toEqual(
      order.map((part) => text.indexOf(part)).sort((a, b) => a - b),
    );
  });

  it('says where each option leads', () => {
    const [first] = all(scenario, ({ properties }) => properties['dataOption'] === 'a');

    expect(first?.properties).toMatchObject({ dataNext: 1, dataVerdict: 'weak', dataScene: 0 });
    expect(parts('goes-to', scenario).map(words)).toEqual([
      'Goes to: Bed 4 gets worse',
      'Goes to: Debrief',
      'Goes to: Debrief',
      'Goes to: Debrief',
    ]);
  });
});

describe('blocks to write in', () => {
  it.each(['ll-reflection', 'll-action-plan'])('say what happens to the words: %s', (name) => {
    expect(words(parts('privacy', tag(name))[0])).toMatch(/^Nobody reads this\..*Support: Practitioner Health/);
    expect(tags('textarea', tag(name))).toEqual([]);
  });
});

describe('a picture', () => {
  it('keeps its place, its words and its source', () => {
    const figure = tag('figure');

    expect(tag('img', figure).properties).toMatchObject({ width: 40, height: 30, alt: 'A bed', loading: 'lazy' });
    expect(tag('img', figure).properties['src']).toMatch(/^media\/bed\.[0-9a-f]{10}\.svg$/);
    expect(words(tag('figcaption'))).toBe('The bed.Credit: UsLicence: CC BY 4.0');
  });
});

describe('a table', () => {
  it('can be scrolled by keyboard and says what its cells are about', () => {
    const box = all(tree, ({ properties }) => String(properties['className']).includes('ll-table'))[0] as Element;

    expect(box.properties).toMatchObject({ role: 'region', tabIndex: 0, ariaLabel: 'Table: Minutes' });
    expect(tags('th', box).map(({ properties }) => properties['scope'])).toEqual(['col', 'row']);
  });
});

it('capabilities are named with code and version of their framework, and with a warning where nobody compared them', () => {
  const about = all(tree, ({ properties }) => properties['id'] === 'about')[0] as Element;

  for (const place of [about, tag('ll-certificate')]) {
    expect(words(place)).toContain('GPC5: Leadership and team working (GMC GPC, May 2017)');
    expect(words(place)).toContain('GPC8: Education and training (GMC GPC, May 2017); name not yet compared');
  }
  expect(words(tag('ll-curriculum'))).toContain('listed in About this module');
  expect(tags('ll-curriculum', documentTree({ ...context, data: bare }))).toEqual([]);
});

it('says where the scripts on demand are, which it does not load', () => {
  const makers = { pdf: 'assets/pdf.0123456789.js' };
  const page = documentTree({ ...context, assets: { ...context.assets, makers } });

  expect(JSON.parse(String(tag('ll-player', page).properties['makers']))).toEqual(makers);
  expect(tags('script', page)).toHaveLength(1);
});

it('a certificate for dental professionals carries what the General Dental Council wants on it', () => {
  const gdc = {
    content: 'How a round is led',
    aims: 'Safer rounds',
    'development-outcomes': ['B', 'A', 'B'],
    'quality-assured-by': 'Dr A. Example',
    hours: 1,
  } as const;
  const settings = {
    ...tinyModel.settings,
    certificate: { gdc: { ...gdc, 'development-outcomes': [...gdc['development-outcomes']] } },
  };
  const page = documentTree({ ...context, plan: plan({ ...tinyModel, settings }, tinyFiles) });
  const sheet = words(tag('ll-certificate', page));

  for (const fact of [
    'Hours of CPD1 hour',
    'Learning contentHow a round is led',
    'AimsSafer rounds',
    'GDC development outcomesA and B',
    'Quality assured byDr A. Example',
    'We confirm that the information provided on this certificate is full and accurate and that this CPD has been subject to quality assurance.',
  ]) {
    expect(sheet).toContain(fact);
  }
  expect(tag('ll-certificate', page).properties['gdc']).toBe(true);
  expect(words(tag('ll-certificate'))).toContain('Time5 minutes (0.25 hours, to the nearest quarter)');
  expect(words(tag('ll-certificate'))).not.toContain('GDC');
});

it('a draft certificate is marked as one', () => {
  expect(tag('ll-certificate').properties['draft']).toBe(true);
});
