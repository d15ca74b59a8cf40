import { describe, expect, it } from 'vitest';
import { QUESTION, QUESTION_HABITS, SCENARIO, SCENARIO_HABITS } from './habit-samples.js';
import { printNodes } from './print-model.js';
import { front, lines, nodesOf, page, settings } from './small-module.js';

/** The same block without the places, which differ when lines are typed otherwise. */
async function read(text: string): Promise<string> {
  return printNodes(await nodesOf(text)).replace(/ @\d+:\d+/g, '');
}

describe('a question means the same, whatever the habit', () => {
  it.each(QUESTION_HABITS)('%s', async (_, text) => {
    const expected = await read(QUESTION);

    expect(await read(text)).toBe(expected);
  });
});

describe('a scenario means the same, whatever the habit', () => {
  it.each(SCENARIO_HABITS)('%s', async (_, text) => {
    const expected = await read(SCENARIO);

    expect(await read(text)).toBe(expected);
  });
});

it('keeps times, ratios and words with colons as text', async () => {
  const nodes = await nodesOf(
    'Break at 10:30. A ratio of 1:2, note:abc and :smile: stay.',
    'parse/signs-shown',
  );

  expect(printNodes(nodes)).toContain('Break at 10:30. A ratio of 1:2, note:abc and :smile: stay.');
});

it('reads names of blocks with a space, an underscore or an apostrophe', async () => {
  const text = [
    '::: Action plan\n### Ideas\n- One\n:::',
    ':::action_plan\n### Ideas\n- One\n:::',
    '::: Job aid\n### Title\n\nText.\n:::',
    ":::Don't\n- Shout\n:::",
  ].join('\n\n');

  expect((await nodesOf(text, 'validate/minutes-estimate')).map(({ type }) => type)).toEqual(['action-plan', 'action-plan', 'job-aid', 'do-list']);
});

it('swallows nothing when a block is never closed', async () => {
  const { model, diagnostics } = await front(page(`:::reflection\nThink.\n\n### What?\nTell.\n\n${QUESTION}\n\nText after.`));

  const errors = diagnostics.filter(({ severity }) => severity === 'error');
  expect(errors.map(({ id, location }) => [id, location?.line])).toEqual([['parse/block-not-closed', 3]]);
  expect(model.pages[1]?.nodes.map(({ type }) => type)).toEqual(['reflection', 'question', 'prose']);
});

it('keeps a list above the options apart from them', async () => {
  const [question] = await nodesOf(QUESTION.replace('Which one?', 'Which one fits?\n\n- fast\n- slow'));

  expect(printNodes(question ? [question] : [])).toMatch(/stem:\n {4}paragraph Which one fits\?\n {4}list\n[^]*options 1/);
  expect(question).toMatchObject({ options: [{ right: true }, { right: false }] });
});

it('tells true and false from other pairs, and one right answer from several', async () => {
  const [pair] = await nodesOf(QUESTION.replace('This\n', 'True\n').replace('That', 'False'));
  const [three] = await nodesOf(QUESTION.replace('- [ ] That', '- [x] These\n  > Yes.\n- [ ] That'));

  expect(pair).toMatchObject({ trueFalse: true, correct: [0] });
  expect(three).toMatchObject({ trueFalse: false, correct: [0, 1] });
});

it('takes a title one level off, without a space, or with marks', async () => {
  for (const title of ['## Second', '#Second', '#\u00A0Second', '# *Second*']) {
    const { model, diagnostics } = await front({ 'pages/02-second.md': `${title}\n\nText.\n` });
    expect(lines(diagnostics)).toBe('');
    expect(model.pages[1]?.title).toBe('Second');
  }
});

describe('module.yaml as people type it', () => {
  const of = (text: string) => front({ 'module.yaml': text });
  const BASE = 'title: Small\nstrand: practice\nminutes: 1\nfor: Doctors\noutcomes:\n  - Choose well\n';

  it.each<[string, string, object]>([
    ['a colon in the title', BASE.replace('Small', 'Leading: a round'), { title: 'Leading: a round' }],
    ['a hash in the title', BASE.replace('Small', 'Round #4'), { title: 'Round #4' }],
    ['quotes in the title', BASE.replace('Small', '"Leading" a round'), { title: '"Leading" a round' }],
    ['an apostrophe', BASE.replace('Small', "The leader's round: day 1"), { title: "The leader's round: day 1" }],
    ['quotes as YAML has them', BASE.replace('Small', '"Leading: a round"'), { title: 'Leading: a round' }],
    ['curly quotes round a value', BASE.replace('Small', '“Leading”'), { title: 'Leading' }],
    ['a comment', BASE.replace('Small', '"Small" # for now'), { title: 'Small' }],
    ['no space behind the colon', BASE.replace('title: ', 'title:'), { title: 'Small' }],
    ['keys and choices in capitals', BASE.replace('title', 'Title').replace('practice', 'Practice'), { strand: 'practice' }],
    ['a number in quotes', BASE.replace('minutes: 1', 'minutes: "1"'), { minutes: 1 }],
    ['a colon in an outcome', BASE.replace('Choose well', 'Choose: well'), { outcomes: ['Choose: well'] }],
    ['bullets from Word', BASE.replace('  - ', '  • '), { outcomes: ['Choose well'] }],
    ['tabs', BASE.replace('  - ', '\t- '), { outcomes: ['Choose well'] }],
    ['one keyword without a list', `${BASE}keywords: round, ward\n`, { keywords: ['round', 'ward'] }],
    ['an author by name only', `${BASE}authors:\n  - Dr A: the first\n`, { authors: [{ name: 'Dr A: the first' }] }],
    ['an empty key', `${BASE}summary:\n`, { version: '0.1.0' }],
    ['text over two lines', BASE.replace('for: Doctors', 'for: Doctors\n  and dentists'), { for: 'Doctors and dentists' }],
    ['a folded text', `${BASE}summary: >\n  One: two\n  three.\n`, { summary: 'One: two three.\n'.trim() }],
  ])('%s', async (_, text, expected) => {
    const { model, diagnostics } = await of(text);

    expect(lines(diagnostics)).toBe('');
    expect(model.settings).toMatchObject(expected);
  });

  it('reads words behind a bare hash as a comment, and says so, because they may have been meant', async () => {
    const { model, diagnostics } = await of(BASE.replace('Small', 'Small # for now'));

    expect(model.settings).toMatchObject({ title: 'Small' });
    expect(diagnostics.map(({ id, location }) => [id, location?.line, location?.column])).toEqual([
      ['parse/yaml-hash', 1, 14],
    ]);
  });

  it.each<[string, boolean]>([['yes', true], ['Yes', true], ['on', true], ['true', true], ['no', false], ['false', false]])(
    'takes %s for a choice between yes and no',
    async (typed, shuffle) => {
      const { model, diagnostics } = await front(settings('assessment:', '  page: first', '  pass: 50%', `  shuffle: ${typed}`));

      expect(lines(diagnostics)).toBe('');
      expect(model.layout.assessment).toEqual({ pass: 1, drawn: 1, tries: 0, shuffle });
    },
  );
});
