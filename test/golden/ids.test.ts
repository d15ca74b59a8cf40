import { expect, it } from 'vitest';
import { writeIds } from '../../packages/compiler/src/front.js';
import type { ModuleModel, Question, Scenario } from '../../packages/compiler/src/model/module-model.js';
import { front } from './small-module.js';

const OPTIONS = ['Start at the first bed', 'See the sickest patient now', 'Ask the nurse in charge', 'Wait for the consultant'];

function question(stem: string, options: readonly string[]): string {
  return [':::question', stem, '', ...options.flatMap((option, at) => [`- [${at === 0 ? 'x' : ' '}] ${option}`, '  > So.']), ':::'].join('\n');
}

async function compile(pages: Readonly<Record<string, string>>, ids = ''): Promise<{ model: ModuleModel; found: string[] }> {
  const { model, diagnostics } = await front({ ...pages, ...(ids === '' ? {} : { 'ids.yaml': ids }) });
  return { model, found: diagnostics.map(({ id }) => id).filter((id) => id !== 'validate/minutes-estimate') };
}

/** The id of each option by its words, over all questions. */
function optionIds(model: ModuleModel): Record<string, string> {
  const questions = model.pages.flatMap((page) => page.nodes.filter((node): node is Question => node.type === 'question'));
  return Object.fromEntries(
    questions.flatMap(({ id, options }) => options.map((option) => [words(option.label), `${id}/${option.id}`])),
  );
}

function words(label: Question['stem']): string {
  const paragraph = label[0];
  const text = paragraph?.type === 'paragraph' ? paragraph.children[0] : undefined;
  return text?.type === 'text' ? text.value : '';
}

const PAGES = {
  'pages/02-second.md': `# Second\n\n${question('How do you start?', OPTIONS)}\n\n${question('Where do you end?', ['Here', 'There'])}\n`,
};

it('gives ids by place without a file, and the same ones each time', async () => {
  const { model } = await compile(PAGES);

  expect(optionIds(model)).toMatchObject({ [OPTIONS[0] ?? '']: 'second-q1/a', [OPTIONS[3] ?? '']: 'second-q1/d', There: 'second-q2/b' });
  expect(optionIds((await compile(PAGES)).model)).toEqual(optionIds(model));
});

it('changes nothing when the file was just written', async () => {
  const { model } = await compile(PAGES);
  const again = await compile(PAGES, writeIds(model));

  expect(again.found).toEqual([]);
  expect(again.model.layout).toEqual(model.layout);
  expect(writeIds(again.model)).toBe(writeIds(model));
});

it('keeps the ids of options in every order', async () => {
  const { model } = await compile(PAGES);
  const ids = writeIds(model);

  for (const order of ordersOf(OPTIONS)) {
    const moved = await compile({ 'pages/02-second.md': `# Second\n\n${question('How do you start?', order)}\n\n${question('Where do you end?', ['Here', 'There'])}\n` }, ids);
    expect(optionIds(moved.model)).toEqual(optionIds(model));
  }
});

it('keeps the ids of options that are moved and reworded at the same time', async () => {
  const { model } = await compile(PAGES);
  const reworded = ['Wait for the consultant to come', 'See the sickest patient straight away', 'Ask the nurse who is in charge', 'Start at bed one'];
  const { model: after } = await compile({ 'pages/02-second.md': `# Second\n\n${question('How do you begin?', reworded)}\n` }, writeIds(model));

  expect(optionIds(after)).toMatchObject({
    'Wait for the consultant to come': 'second-q1/d',
    'See the sickest patient straight away': 'second-q1/b',
    'Ask the nurse who is in charge': 'second-q1/c',
    'Start at bed one': 'second-q1/a',
  });
});

it('gives a new option a new id and never the one of a deleted option', async () => {
  const { model } = await compile(PAGES);
  const [first = '', , third = '', fourth = ''] = OPTIONS;
  const after = await compile({ 'pages/02-second.md': `# Second\n\n${question('How do you start?', [first, third, fourth, 'Ring switchboard'])}\n` }, writeIds(model));

  expect(optionIds(after.model)).toMatchObject({ [third]: 'second-q1/c', [fourth]: 'second-q1/d', 'Ring switchboard': 'second-q1/e' });
  expect(after.found).toContain('validate/ids-behind');
});

it('keeps blocks apart when they change places, move to another page or get company', async () => {
  const { model } = await compile(PAGES);
  const [start, end] = [question('How do you start?', OPTIONS), question('Where do you end?', ['Here', 'There'])];
  const fresh = question('What is new?', ['Something', 'Nothing']);
  const moved = await compile(
    { 'pages/02-second.md': `# Second\n\n${fresh}\n\n${end}\n`, 'pages/03-third.md': `# Third\n\n${start}\n` },
    writeIds(model),
  );

  expect(optionIds(moved.model)).toMatchObject({ There: 'second-q2/b', [OPTIONS[0] ?? '']: 'second-q1/a', Something: 'second-q3/a' });
});

it('keeps the id of a page that is renumbered, or renamed with the same title', async () => {
  const { model } = await compile(PAGES);
  const ids = writeIds(model);
  const text = PAGES['pages/02-second.md'];

  for (const file of ['pages/05-second.md', 'pages/02-another-name.md']) {
    const after = await compile({ [file]: text }, ids);
    expect(after.model.pages.map(({ id }) => id)).toEqual(['first', 'second']);
  }
  const retitled = await compile({ 'pages/02-second.md': text.replace('# Second', '# Zweite') }, ids);
  expect(retitled.model.pages[1]?.id).toBe('second');
});

it('keeps the ids of a scenario whose decisions change places', async () => {
  const decision = (name: string, one: string, two: string) => `### Decision: ${name}\n\n- ${one}\n  > **Best.** So.\n- ${two}\n  > **Weak.** So.\n`;
  const scenario = (...decisions: string[]) => `# Second\n\n:::scenario\n### Ward\n\nText.\n\n${decisions.join('\n')}\n### Debrief\n\nDone.\n:::\n`;
  const a = decision('First?', 'Walk to the bed', 'Stay in the office');
  const b = decision('Later?', 'Write it down', 'Remember it');
  const before = await compile({ 'pages/02-second.md': scenario(a, b) });
  const after = await compile({ 'pages/02-second.md': scenario(b, a) }, writeIds(before.model));

  const idsOf = (model: ModuleModel) => (model.pages[1]?.nodes[0] as Scenario).decisions.map(({ options }) => options.map(({ id }) => id));
  expect(idsOf(before.model)).toEqual([['d1-a', 'd1-b'], ['d2-a', 'd2-b']]);
  expect(idsOf(after.model)).toEqual([['d2-a', 'd2-b'], ['d1-a', 'd1-b']]);
});

function ordersOf<T>(list: readonly T[]): T[][] {
  if (list.length < 2) return [[...list]];
  return list.flatMap((first, at) => ordersOf(list.filter((_, other) => other !== at)).map((rest) => [first, ...rest]));
}
