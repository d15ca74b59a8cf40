import { describe, expect, it } from 'vitest';
import { readModule } from '../scripts/gallery/build-files.js';
import { GALLERY } from '../scripts/gallery/gallery-module.js';
import type { FileTree, ModuleModel } from '../packages/compiler/src/model/module-model.js';
import { addSignature } from '../packages/compiler/src/sign/add-signature.js';
import { changeLines } from '../packages/compiler/src/sign/change-words.js';
import { judgeCorrection, type CorrectionVerdict } from '../packages/compiler/src/sign/correction.js';
import { stageHash } from '../packages/compiler/src/sign/marks.js';
import { projectModule, type Projected } from '../packages/compiler/src/sign/project-module.js';
import { reviewDue } from '../packages/compiler/src/sign/review.js';
import { isFact, sentencesOf, withoutNumbers } from '../packages/compiler/src/sign/sentences.js';
import { signOffState, type SignOffState } from '../packages/compiler/src/sign/sign-off-state.js';
import { readSignOffs, writeSignOffs, type SignOffFile } from '../packages/compiler/src/sign/signoff-file.js';
import { STAGES, type Stage } from '../packages/compiler/src/sign/stages.js';
import { front, settings, smallModule } from './golden/small-module.js';

type Files = Readonly<Record<string, string>>;

const SVG = '<svg xmlns="http://www.w3.org/2000/svg"/>';

const TEXT = [
  '# Second',
  '',
  'Planning helps the team. Look at the [guide](https://example.org/guide) together.',
  '',
  'One team timed 120 rounds [@a1]. It is a habit of theirs.',
  '',
  ':::warning',
  '### Take care',
  'Call your senior early.',
  ':::',
  '',
  ':::figure',
  '![A bed](media/bed.svg)',
  '',
  '**Credit:** Us',
  '',
  '**Licence:** CC BY 4.0',
  ':::',
  '',
  ':::scenario',
  '### On the ward',
  '',
  'Tuesday morning.',
  '',
  '### Decision: What now?',
  '',
  '- Wait',
  '  > **Weak.** It gets late.',
  '- Act',
  '  > **Best.** They are well.',
  '',
  '### Debrief',
  '',
  'Speak early.',
  ':::',
  '',
].join('\n');

const BEFORE: Files = {
  'pages/02-second.md': TEXT,
  'references.md': '- a1: Smith A. A study. Clin Med 2011.\n- b2: Jones B. Another. BMJ 2012.\n',
  'media/bed.svg': SVG,
};

const who = (stage: Stage) => ({ stage, name: `Dr ${stage}`, role: 'Reviewer', date: '2026-11-21' });

async function modelOf(files: Files): Promise<{ model: ModuleModel; tree: FileTree }> {
  return { model: (await front(files)).model, tree: smallModule(files) };
}

/** The sign-off after these stages approved what stands in the files. */
async function signed(files: Files, stages: readonly Stage[] = STAGES, before?: SignOffFile): Promise<SignOffFile> {
  const { model, tree } = await modelOf(files);
  const parts = projectModule(model, tree);
  return stages.reduce<SignOffFile>(
    (file, stage) => addSignature(file, { ...who(stage), decision: 'approve' }, model, parts),
    before ?? { signed: [], stood: new Map() },
  );
}

async function stateOf(
  files: Files,
  file: SignOffFile,
): Promise<SignOffState & { readonly said: (stage: Stage) => string }> {
  const { model } = await modelOf(files);
  const state = signOffState(model, smallModule({ ...files, 'signoff.yaml': writeSignOffs(file) }));
  const said = (stage: Stage) =>
    changeLines(state.stages.find((each) => each.stage === stage)?.changes ?? [], model.pages).join('\n');
  return { ...state, said };
}

const edit = (from: string, to: string): Files => ({ ...BEFORE, 'pages/02-second.md': TEXT.replace(from, to) });

const voided = (state: SignOffState): readonly Stage[] =>
  state.stages.filter((each) => each.state === 'void').map(({ stage }) => stage);

describe('what an edit voids', () => {
  it.each<[string, Files, readonly Stage[], string]>([
    [
      'wording',
      edit('helps the team', 'helps everyone'),
      ['education'],
      'Page 2, "Second", the text: wording ("Planning helps everyone.")',
    ],
    [
      'emphasis',
      edit('helps the', '**helps** the'),
      ['education'],
      'Page 2, "Second", the text: wording ("Planning helps the team.")',
    ],
    [
      'a figure in a sentence',
      edit('120 rounds', '130 rounds'),
      ['content'],
      'Page 2, "Second", the text: facts ("One team timed 130 rounds.")',
    ],
    [
      'a negation',
      edit('is a habit', 'is not a habit'),
      ['content', 'education'],
      'Page 2, "Second", the text: facts ("It is not a habit of theirs.")',
    ],
    [
      'a citation',
      edit('[@a1]', '[@b2]'),
      ['content'],
      'Page 2, "Second", the text: citations: b2 is new; citations: a1 taken out',
    ],
    [
      'a sentence of a warning',
      edit('senior early', 'senior soon'),
      ['content', 'education'],
      'Page 2, "Second", the warning "Take care": facts ("Call your senior soon.")',
    ],
    [
      'a verdict',
      edit('**Weak.**', '**Unsafe.**'),
      ['content'],
      'Page 2, "Second", the scenario "On the ward": right answers or verdicts changed',
    ],
    [
      'the story of a scenario',
      edit('Tuesday morning', 'Friday evening'),
      ['education'],
      'Page 2, "Second", the scenario "On the ward": wording ("Friday evening.")',
    ],
    [
      'the debrief',
      edit('Speak early', 'Speak up'),
      ['content', 'education'],
      'Page 2, "Second", the scenario "On the ward": facts ("Speak up.")',
    ],
    [
      'where a link leads',
      edit('.org/guide', '.org/other'),
      ['content', 'technical'],
      'Page 2, "Second", the text: links: https://example.org/other is new; links: https://example.org/guide taken out',
    ],
    [
      'the credit of a picture',
      edit('**Credit:** Us', '**Credit:** Them'),
      ['education'],
      'Page 2, "Second", the figure "media/bed.svg": wording ("Them")',
    ],
    [
      'a picture',
      { ...BEFORE, 'media/bed.svg': SVG.replace('/>', '> </svg>') },
      ['technical'],
      'Page 2, "Second", the figure "media/bed.svg": media/bed.svg replaced',
    ],
    ['the title of a page', edit('# Second', '# Later'), ['education'], 'Page 2, "Later": title ("Later")'],
    [
      'a reference',
      { ...BEFORE, 'references.md': (BEFORE['references.md'] ?? '').replace('A study', 'The study') },
      ['content'],
      'The reference "a1": changed',
    ],
    [
      'minutes',
      { ...BEFORE, 'module.yaml': (settings()['module.yaml'] ?? '').replace('minutes: 1', 'minutes: 2') },
      ['technical'],
      'module.yaml: minutes 1 → 2',
    ],
    ['the version', { ...BEFORE, ...settings('version: 0.1.1') }, ['technical'], 'module.yaml: version 0.1.0 → 0.1.1'],
    [
      'an outcome',
      { ...BEFORE, 'module.yaml': (settings()['module.yaml'] ?? '').replace('Choose well', 'Choose soon') },
      ['education'],
      'module.yaml, the learning outcomes: wording ("Choose soon")',
    ],
    [
      'a capability',
      { ...BEFORE, ...settings('capabilities: [gmc-gpc-2017#GPC5]') },
      ['content', 'education'],
      'module.yaml: what it claims: gmc-gpc-2017#GPC5 is new',
    ],
    [
      'a keyword',
      { ...BEFORE, ...settings('keywords: [round]') },
      ['technical'],
      'module.yaml: settings: keywords – round is new',
    ],
    [
      'a new block',
      edit(':::figure', ':::inset\nPause here.\n:::\n\n:::figure'),
      ['education', 'technical'],
      'Page 2, "Second", the inset "Pause here.": new',
    ],
    [
      'a right answer',
      {
        ...BEFORE,
        'pages/01-first.md':
          '# First\n\n:::question\nWhich one?\n\n- [ ] This\n  > Yes.\n- [x] That\n  > No.\n\n**Outcome:** 1\n:::\n',
      },
      ['content'],
      'Page 1, "First", the question "Which one?": right answers or verdicts changed',
    ],
  ])('%s', async (_, files, stages, line) => {
    const state = await stateOf(files, await signed(BEFORE));

    expect(voided(state)).toEqual(stages);
    expect(state.released).toBe(false);
    for (const stage of stages.slice(0, 1)) expect(state.said(stage)).toContain(line);
  });

  it.each<[string, Files]>([
    ['nothing', BEFORE],
    ['the date of the review, which is about the sign-off itself', { ...BEFORE, ...settings('review: 2027-11-21') }],
    ['a note to oneself', edit('# Second\n', '# Second\n\n<!-- ask Sam -->\n')],
    ['how lines are broken', edit('Planning helps the team.', 'Planning helps\nthe team.')],
    ['what testers found', { ...BEFORE, 'accessibility.yaml': 'tested: []\n' }],
  ])('%s voids no stage', async (_, files) => {
    const state = await stateOf(files, await signed(BEFORE));

    expect(state.stages.map(({ state: how }) => how)).toEqual(['stands', 'stands', 'stands']);
    expect(state.released).toBe(true);
  });

  it('pages in another order: education alone', async () => {
    const three: Files = {
      ...BEFORE,
      'ids.yaml':
        'pages:\n  first: { file: 01-first.md, title: First }\n  second: { file: 02-second.md, title: Second }\n  last: { file: 03-last.md, title: Last }\nblocks: {}\n',
      'pages/03-last.md': '# Last\n\nThe end.\n',
    };
    const turned: Files = {
      ...three,
      'pages/02-second.md': '',
      'pages/03-last.md': '',
      'pages/02-last.md': '# Last\n\nThe end.\n',
      'pages/03-second.md': TEXT,
    };
    const state = await stateOf(turned, await signed(three));

    expect(voided(state)).toEqual(['education']);
    expect(state.said('education')).toBe('The pages: order changed');
  });

  it('leaves out of no projection anything that a learner meets, in any block there is', async () => {
    const { model, files } = await readModule(GALLERY);
    const hashes = (one: Projected) => STAGES.map((stage) => stageHash(projectModule(one, files), stage)).join();
    const missed: string[] = [];
    let tried = 0;
    for (const page of model.pages) {
      for (const node of page.nodes) {
        const alone = (one: unknown): Projected => ({
          ...model,
          references: [],
          pages: [{ ...page, nodes: [one as typeof node] }],
        });
        const before = hashes(alone(node));
        for (const { path, changed } of mutations(node)) {
          tried += 1;
          if (hashes(alone(changed)) === before) missed.push(`${page.title}: ${path}`);
        }
      }
    }

    expect(tried).toBeGreaterThan(400);
    expect(missed).toEqual([]);
  });
});

/** What follows from something else, or is not shown: ids, kinds, places in the files, how a list is spaced. */
const NOT_SHOWN = new Set([
  'id',
  'type',
  'location',
  'position',
  'data',
  'trueFalse',
  'scored',
  'number',
  'occurrence',
  'spread',
]);

/** Of a block that is defined in one place, what is worked out from its content. */
const WORKED_OUT = new Set(['name', 'words', 'minutes', 'records', 'options', 'values']);

interface Mutation {
  readonly path: string;
  readonly changed: unknown;
}

/** A value with one leaf changed, once for each leaf that a learner meets. */
function mutations(value: unknown, path = ''): readonly Mutation[] {
  if (typeof value === 'string') return value.trim() === '' ? [] : [{ path, changed: `${value} 9 zebras must` }];
  if (typeof value === 'number') return [{ path, changed: value + 1 }];
  if (typeof value === 'boolean') return [{ path, changed: !value }];
  if (Array.isArray(value)) {
    return value.flatMap((each: unknown, at) =>
      mutations(each, `${path}[${at}]`).map((one) => ({
        path: one.path,
        changed: Object.assign([...(value as unknown[])], { [at]: one.changed }),
      })),
    );
  }
  if (typeof value !== 'object' || value === null) return [];
  const extra = path === '' && 'type' in value && value.type === 'extra';
  return Object.entries(value).flatMap(([key, each]: [string, unknown]) => {
    const place = typeof each === 'object' && each !== null && 'column' in each;
    const slug = key === 'name' && typeof each === 'string' && /^[a-z0-9-]+$/.test(each);
    // A number that an author typed as a wrong answer is a text.
    const derived = NOT_SHOWN.has(key) && !(key === 'number' && typeof each === 'string');
    if (derived || place || slug || (extra && WORKED_OUT.has(key))) return [];
    return mutations(each, path === '' ? key : `${path}.${key}`).map((one) => ({
      path: one.path,
      changed: { ...value, [key]: one.changed },
    }));
  });
}

describe('a sentence', () => {
  it('ends where it ends', () => {
    expect(sentencesOf('It is so. "Why?" she asks: 3 beds, e.g. one. (Or two.) Done!')).toEqual([
      'It is so.',
      '"Why?" she asks:',
      '3 beds, e.g. one.',
      '(Or two.)',
      'Done!',
    ]);
  });

  it('keeps its wording when only a number changes', () => {
    expect(withoutNumbers('About 12.5 % of twelve, twice.')).toBe(
      withoutNumbers('About 9% of two, half.').replace('half', '#'),
    );
  });

  it.each([
    'It took 8 minutes.',
    'You must ask.',
    'Nobody asked.',
    'They don’t know.',
    'Half of them left.',
    'It is required by law.',
  ])('says what is so: %s', (sentence) => expect(isFact(sentence, 'en-GB')).toBe(true));

  it('says nothing of the kind when it only talks, unless it is in another language', () => {
    expect(isFact('Change the words until they sound like you.', 'en-GB')).toBe(false);
    expect(isFact('Newid y geiriau.', 'cy')).toBe(true);
  });
});

describe('a spelling correction', () => {
  const judge = async (files: Files, file?: SignOffFile): Promise<CorrectionVerdict> => {
    const { model, tree } = await modelOf(files);
    const signedFile = file ?? (await signed(BEFORE));
    const state = await stateOf(files, signedFile);
    const education = state.stages.find(({ stage }) => stage === 'education');
    if (!education) throw new Error('no stage');
    return judgeCorrection(education, signedFile, projectModule(model, tree));
  };

  it('is small when a few letters changed', async () => {
    expect(await judge(edit('Planning', 'Plannning'))).toEqual({ type: 'small' });
  });

  it.each<[string, Files]>([
    ['other words', edit('helps the team', 'is what a leader does')],
    ['a changed fact beside it', edit('helps the team. Look', 'hepls the team. 4 Look')],
    ['a word in a warning', edit('senior early', 'senoir early')],
    ['a sentence more', edit('together.', 'together. So do it.')],
    ['an outcome', { ...BEFORE, ...settings('capabilities: [gmc-gpc-2017#GPC5]') }],
  ])('is not: %s', async (_, files) => {
    expect((await judge(files)).type).toBe('more');
  });

  it('is held against what was fully approved, so that small ones do not add up', async () => {
    const first = edit('helps the team', 'helps the tean');
    const { model, tree } = await modelOf(first);
    const corrected = addSignature(
      await signed(BEFORE),
      { ...who('education'), decision: 'correction', of: { name: 'Dr education', date: '2026-11-21' } },
      model,
      projectModule(model, tree),
    );

    expect((await stateOf(first, corrected)).released).toBe(true);
    expect((await stateOf(BEFORE, corrected)).released).toBe(true);
    expect(await judge(edit('helps the team', 'holds tho tean'), corrected)).toMatchObject({ type: 'more' });
  });

  it('needs an approval', async () => {
    expect((await judge(edit('Planning', 'Plannning'), await signed(BEFORE, ['content']))).type).toBe(
      'nothing-to-correct',
    );
  });
});

describe('signoff.yaml', () => {
  it('is read as it was written, and its first line says who writes it', async () => {
    const file = await signed(BEFORE);
    const text = writeSignOffs(file);

    expect(text.split('\n')[0]).toContain('Written by pnpm sign:module');
    const read = readSignOffs(text);
    expect(read.problem).toBeUndefined();
    expect({ signed: read.signed, stood: read.stood }).toEqual(file);
  });

  it('keeps marks once for stages that signed the same, and drops them when nobody needs them', async () => {
    const first = await signed(BEFORE);
    const second = await signed(edit('Planning helps', 'Plans help'), STAGES, first);

    expect(first.stood.size).toBe(1);
    expect(second.stood.size).toBe(1);
    expect(second.signed).toHaveLength(6);
  });

  it.each<[string, (text: string) => string, string]>([
    ['another name', (text) => text.replace('name: Dr content', 'name: Dr other'), 'changed'],
    ['another day', (text) => text.replace('2026-11-21', '2026-11-22'), 'changed'],
    [
      'a line more',
      (text) => text.replace('    role: Reviewer\n', '    role: Reviewer\n    also: Dr Other\n'),
      'changed',
    ],
    ['a decision turned round', (text) => text.replace('decision: approve', 'decision: changes'), 'changed'],
    ['a signature taken out', (text) => text.replace(/ {2}- stage: education\n(?: {4}.*\n)+/, ''), 'changed'],
    ['the last signature taken out', (text) => text.replace(/ {2}- stage: technical\n(?: {4}.*\n)+/, ''), 'incomplete'],
    ['other marks', (text) => text.replace('part: warning', 'part: inset'), 'incomplete'],
    ['half of it', (text) => text.slice(0, 300).replace(/[^\n]*$/, '   x: ['), 'unreadable'],
    ['everything taken out', () => '\n', 'unreadable'],
  ])('is a draft after %s', async (_, change, type) => {
    const files = { ...BEFORE, 'signoff.yaml': change(writeSignOffs(await signed(BEFORE))) };
    const { model, diagnostics } = await front(files);
    const found = diagnostics.find(({ id }) => id.startsWith('validate/signoff-'));

    expect(model.draft).toBe(true);
    expect(found?.id).toBe(`validate/signoff-${type}`);
    expect(found?.location?.file).toBe('modules/small/signoff.yaml');
  });

  it('releases a module with three that stand, and says by whom', async () => {
    const { model, diagnostics } = await front({ ...BEFORE, 'signoff.yaml': writeSignOffs(await signed(BEFORE)) });

    expect(diagnostics.filter(({ id }) => id.startsWith('validate/signoff-'))).toEqual([]);
    expect(model.draft).toBe(false);
    expect(model.signedOff?.map(({ stage, name, version }) => `${stage} ${name} ${version}`)).toEqual([
      'content Dr content 0.1.0',
      'education Dr education 0.1.0',
      'technical Dr technical 0.1.0',
    ]);
  });

  it('stops a release without the support links that the module needs', async () => {
    const files = {
      ...BEFORE,
      ...settings('needs: [support links]'),
      'organisation.yaml': 'provider: Us\nmailbox: us@example.org\n',
    };
    const { diagnostics } = await front({ ...files, 'signoff.yaml': writeSignOffs(await signed(files)) });

    expect(diagnostics.map(({ id }) => id)).toContain('validate/needs-support-release');
  });
});

it('counts the days to a review', () => {
  expect(reviewDue('2027-11-21', '2026-11-21')).toMatchObject({
    days: 365,
    soon: false,
    says: 'review due in 365 days',
  });
  expect(reviewDue('2026-11-22', '2026-11-21')).toMatchObject({ soon: true, says: 'review due in 1 day' });
  expect(reviewDue('2026-11-21', '2026-11-21').says).toBe('review due today');
  expect(reviewDue('2026-10-31', '2026-11-21')).toMatchObject({
    days: -21,
    soon: true,
    says: 'review overdue by 21 days',
  });
});
