import { describe, expect, it } from 'vitest';
import { CHANGE_VERDICTS, layoutFingerprint, type ModuleData } from '../../packages/core/src/index.js';
import { compileFront, writeIds } from '../../packages/compiler/src/front.js';
import type { ModuleModel } from '../../packages/compiler/src/model/module-model.js';
import { idsOf } from '../../packages/compiler/src/ids/resolve-ids.js';
import { readReleased, writeReleased, type Release } from '../../packages/compiler/src/update/released-file.js';
import { writeSignOffs } from '../../packages/compiler/src/sign/signoff-file.js';
import { STAGES } from '../../packages/compiler/src/sign/stages.js';
import { UPDATE_RULES } from '../../packages/compiler/src/update/update-rules.js';
import { front, lines, settings, smallModule } from './small-module.js';

type Files = Readonly<Record<string, string>>;

const question = (stem: string, ...options: readonly string[]): string =>
  [':::question', stem, '', ...options.map((option) => `- [${option.startsWith('*') ? 'x' : ' '}] ${option.replace('*', '')}\n  > So.`), ':::', ''].join('\n');

const MEAN = ['4 minutes', '8 minutes', '*12 minutes'];
const FIRST_STEM = 'What was the mean time per patient?';
const OTHER = question('Who starts the round in the morning?', '*The nurse in charge', 'The registrar');
const REFLECTION = ':::reflection\nThink of a round.\n\n### What?\nWhat happened?\n:::\n';

const BEFORE: Files = {
  'pages/02-time.md': `# Time\n\n${question(FIRST_STEM, ...MEAN)}\n${OTHER}`,
  'pages/03-words.md': `# Words\n\n${REFLECTION}`,
};

function releaseOf({ settings: { version }, layout, pages }: ModuleModel): Release {
  const { pages: titles, blocks } = idsOf(pages);
  const words = new Map([...titles.map(({ id, title }) => [id, title] as const), ...blocks.map(({ id, text }) => [id, text] as const)]);
  return { version, fingerprint: layoutFingerprint(layout), layout, words };
}

/** The files that stand beside a module after it was released as it is. */
async function released(files: Files): Promise<Files> {
  const { model } = await front(files);
  return { 'ids.yaml': writeIds(model), 'released.yaml': writeReleased([releaseOf(model)]) };
}

async function told(files: Files, allowLostProgress = false) {
  const { value, diagnostics } = await compileFront(smallModule(files), { id: 'small', allowLostProgress });
  const about = diagnostics.filter(({ id }) => id.startsWith('validate/update-') || id.startsWith('validate/released-'));
  return { model: value as ModuleModel, about, ids: about.map(({ id }) => id.replace('validate/update-', '')) };
}

describe('the record of a release', () => {
  it('is read as it was written, a line for each block', async () => {
    const { model } = await front({
      ...BEFORE,
      'pages/04-story.md':
        '# Story\n\n:::scenario\n### Two hours: a story\n\nYou are late.\n\n### Decision: Go?\n\n- Yes\n  > **Best.** You go.\n- No\n  > **Weak.** You wait.\n  >\n  > **Go to:** Debrief\n\n### Decision: And now?\n\n- On\n  > **Good.** You are there.\n- Back\n  > **Weak.** You are not.\n\n### Debrief\n\nGo.\n:::\n',
      ...settings('assessment:', '  page: 02-time.md', '  pass: 1', '  tries: 2'),
    });
    const release = releaseOf(model);
    const text = writeReleased([release, { ...release, version: '0.0.9' }]);

    expect(readReleased(text)).toEqual([release, { ...release, version: '0.0.9' }]);
    expect(text).toContain('decisions: [ { d1-a: 2, d1-b: debrief }, { d2-a: debrief, d2-b: debrief } ] }\n');
  });

  it('is refused when somebody changed it', async () => {
    const { 'released.yaml': text = '' } = await released(BEFORE);

    for (const broken of [text.replace('time-q1', 'time-q9'), text.replace('12', '['), 'releases: 3', '', 'a: [', text.replace('options', 'option')]) {
      if (broken !== text) expect(broken === '' ? undefined : readReleased(broken)).toBeUndefined();
    }
    expect((await told({ ...BEFORE, ...(await released(BEFORE)), 'released.yaml': 'releases: none\n' })).ids).toEqual(['validate/released-unreadable']);
  });
});

describe('an update', () => {
  it('says nothing of words alone', async () => {
    const after = { ...BEFORE, 'pages/02-time.md': (BEFORE['pages/02-time.md'] ?? '').replace('mean time', 'mean  duration') };

    const { about, model } = await told({ ...after, ...(await released(BEFORE)) });

    expect(about).toEqual([]);
    expect(model.earlier).toBeUndefined();
  });

  it('says for each change what it means, with the place and what to do', async () => {
    const after = {
      'pages/02-welcome.md': '# Welcome\n\nNew words.\n',
      'pages/03-time.md': `# Time\n\n${question(FIRST_STEM, '*12 minutes', '4 minutes', '8 minutes', 'An hour')}`,
      'pages/04-words.md': `# Words\n\n${REFLECTION}`,
    };
    const { about, model } = await told({ ...after, ...(await released(BEFORE)) });

    expect(lines(about)).toMatchInlineSnapshot(`
      "Mistake  Page 3, "Time": the question "Who starts the round in the morning?" of version 0.1.0 is gone: learners lose what they did there.
               modules/small/ids.yaml:1:1
               If it is still there in other words, write its new words behind text: under time-q2 in ids.yaml; if it is meant, add --allow-lost-progress to the command. (validate/update-block-removed)
      Advice  Page 2, "Welcome": this page is new since version 0.1.0: learners half-way keep their place, and find it still to read.
               modules/small/pages/02-welcome.md:1:1
               Leave it as it is. (validate/update-page-added)
      Advice  Page 3, "Time": the question "What was the mean time per patient?" has one option more since version 0.1.0: learners keep what they chose.
               modules/small/pages/03-time.md:3:1
               Leave it as it is. (validate/update-option-added)
      Advice  Page 3, "Time": the question "What was the mean time per patient?" has its options in another order than in version 0.1.0: learners keep what they chose.
               modules/small/pages/03-time.md:3:1
               Leave it as it is. (validate/update-options-moved)"
    `);
    expect(model.earlier).toHaveLength(1);
    expect(about.every(({ message, remedy }) => !/undefined|\{|NaN/.test(message + remedy))).toBe(true);
  });

  it('lets what loses pass as advice when the author says so', async () => {
    const after = { 'pages/02-time.md': `# Time\n\n${OTHER}`, 'pages/03-words.md': BEFORE['pages/03-words.md'] ?? '' };
    const files = { ...after, ...(await released(BEFORE)) };

    expect((await told(files)).about.map(({ severity }) => severity)).toEqual(['error']);
    expect((await told(files, true)).about.map(({ severity }) => severity)).toEqual(['warning']);
  });

  it('does as its own remedy says: the id comes back', async () => {
    const reworded = { ...BEFORE, 'pages/02-time.md': `# Time\n\n${question('Zzz', '*Aaa', 'Bbb')}\n${OTHER}`, 'pages/03-words.md': `# Words\n\n${REFLECTION}` };
    const beside = await released({ ...BEFORE });
    // Somebody has written ids.yaml afresh, and the question has got another id.
    const { model } = await front(reworded);
    const fresh = writeIds(model).replaceAll('time-q1:', 'time-q7:');

    const { about } = await told({ ...reworded, ...beside, 'ids.yaml': fresh });
    const gone = about.find(({ id }) => id === 'validate/update-block-removed');
    expect(gone?.remedy).toContain('write time-q1 in ids.yaml in place of time-q7');

    expect((await told({ ...reworded, ...beside, 'ids.yaml': fresh.replace('time-q7:', 'time-q1:') })).ids).not.toContain('block-removed');
  });

  it('never gives a new part the id of one that is gone', async () => {
    const beside = await released(BEFORE);
    const without = { ...BEFORE, 'pages/02-time.md': `# Time\n\n${OTHER}` };
    const { model } = await told({ ...without, ...beside }, true);
    const later = { ...BEFORE, 'pages/02-time.md': `# Time\n\n${question('Qqq www?', '*Xxx', 'Yyy')}\n${OTHER}` };

    const after = await told({ ...later, ...beside, 'ids.yaml': writeIds(model) }, true);

    expect(after.model.layout.pages[1]?.blocks.map(({ id }) => id)).toEqual(['time-q3', 'time-q2']);
  });

  it('does not guess without ids.yaml', async () => {
    const { 'released.yaml': record = '' } = await released(BEFORE);

    const { ids, model } = await told({ ...BEFORE, 'pages/02-time.md': `# Time\n\n${OTHER}`, 'released.yaml': record });

    expect(ids).toEqual(['without-ids']);
    expect(model.earlier).toBeUndefined();
  });

  it('carries every earlier layout once, newest first', async () => {
    const { model } = await front(BEFORE);
    const release = releaseOf(model);
    const older: Release = { ...release, version: '0.0.1', layout: { pages: release.layout.pages.slice(1) }, fingerprint: layoutFingerprint({ pages: release.layout.pages.slice(1) }) };
    const files = { ...BEFORE, 'ids.yaml': writeIds(model), 'released.yaml': writeReleased([release, older]) };

    const earlier: ModuleData['earlier'] = (await told(files)).model.earlier;

    expect(earlier).toEqual([{ fingerprint: older.fingerprint, layout: older.layout }]);
  });
});

it('stops the build for exactly those changes by which a learner loses something', () => {
  for (const [type, verdict] of Object.entries(CHANGE_VERDICTS)) {
    const { severity } = UPDATE_RULES[`update-${type as keyof typeof CHANGE_VERDICTS}`];
    expect([type, severity]).toEqual([type, verdict === 'loses' ? 'error' : 'warning']);
  }
});

it('names a share that a learner could seem to have reached', async () => {
  const questions = [1, 2, 3, 4, 5, 6].map((n) => question(`Number ${n}, is it so?`, `*Yes ${n}`, `No ${n}`)).join('\n');
  const share = (pass: string): Files => settings('assessment:', '  page: 02-time.md', `  pass: ${pass}`);
  const found = async (pass: string): Promise<readonly string[]> =>
    (await front({ 'pages/02-time.md': `# Time\n\n${questions}`, ...share(pass) })).diagnostics.map(({ id, message }) => `${id} ${message}`);

  expect(await found('67%')).toContain(
    'validate/completion-score 4 of 6 right is shown as 67 out of 100, as if it reached the pass mark, and does not pass.',
  );
  expect((await found('66%')).filter((line) => line.includes('completion'))).toEqual([]);
  expect((await found('5')).filter((line) => line.includes('completion'))).toEqual([]);
});

it.each([
  ['lost', undefined],
  ['emptied', ''],
  ['damaged', 'pages: ['],
  ['of another module', 'pages:\n  a: { file: 01-a.md, title: A }\n  b: { file: 02-b.md, title: B }\nblocks: {}\n'],
])('says one thing of an ids.yaml that is %s once a version was given out, and mends it on request', async (_, text) => {
  const { 'ids.yaml': _ids, ...rest } = { ...BEFORE, ...(await released(BEFORE)) };
  const files = text === undefined ? rest : { ...rest, 'ids.yaml': text };
  const compiled = await compileFront(smallModule(files), { id: 'small' });
  const about = compiled.diagnostics.filter(({ id }) => /\/(?:ids|update)-/.test(id));

  expect(about.map(({ id, severity }) => `${id} ${severity}`)).toEqual(['validate/update-without-ids error']);
  expect(about[0]?.remedy).toContain('pnpm check:module small --fix --allow-lost-progress');

  const meant = await compileFront(smallModule(files), { id: 'small', allowLostProgress: true });
  expect(meant.diagnostics.filter(({ severity }) => severity === 'error')).toEqual([]);
  expect(writeIds(meant.value as ModuleModel)).toContain('time-q1');
});

describe('the version', () => {
  const signed = (...versions: readonly string[]): string =>
    writeSignOffs({
      signed: versions.flatMap((version) =>
        STAGES.map((stage) => ({ stage, decision: 'approve' as const, name: 'A. Example', role: 'Consultant', date: '2026-11-21', version, content: 'c', saw: 's', stood: 'x' })),
      ),
      stood: new Map(),
    });
  const at = (version: string): Files => settings(`version: ${version}`);

  it('stops the build of a later one when an earlier one was released and not recorded', async () => {
    const { about } = await told({ ...BEFORE, ...at('0.2.0'), 'signoff.yaml': signed('0.1.0') });

    expect(about.map(({ id, severity }) => [id, severity])).toEqual([['validate/update-not-recorded', 'error']]);
    expect(about[0]?.message).toContain('version 0.1.0 was released');
    expect(about[0]?.location?.file).toBe('modules/small/module.yaml');
    expect((await told({ ...BEFORE, ...at('0.2.0'), 'signoff.yaml': signed('0.1.0') }, true)).about[0]?.severity).toBe('warning');
  });

  it('goes by numbers, and by releases of all three stages', async () => {
    const two = signed('0.9.0').replace(/stage: technical/g, 'stage: education');

    expect((await told({ ...BEFORE, ...at('0.10.0'), 'signoff.yaml': signed('0.9.0') })).ids).toEqual(['not-recorded']);
    expect((await told({ ...BEFORE, ...at('0.10.0'), 'signoff.yaml': two })).ids).toEqual([]);
  });

  it('says nothing where the release is recorded, and where it is the first', async () => {
    const files = { ...BEFORE, ...(await released(BEFORE)) };

    expect((await told({ ...files, ...at('0.2.0'), 'signoff.yaml': signed('0.1.0') })).ids).toEqual([]);
    expect((await told({ ...BEFORE, ...at('0.2.0') })).ids).toEqual([]);
  });

  it('says it while the released version still stands there', async () => {
    expect((await told({ ...BEFORE, 'signoff.yaml': signed('0.1.0') })).ids).toEqual(['record-lost']);
  });

  it('may not be lower than one that was released', async () => {
    const files = { ...BEFORE, ...(await released({ ...BEFORE, ...at('0.3.0') })) };
    const { about } = await told({ ...files, ...at('0.2.0') });

    expect(about.map(({ id, severity }) => [id, severity])).toContainEqual(['validate/update-version-lower', 'error']);
  });

  it('is to be raised when what is recorded of learners changes', async () => {
    const more = { ...BEFORE, 'pages/04-more.md': `# More\n\n${question('Who leads it?', '*A', 'B')}` };

    expect((await told({ ...more, ...(await released(BEFORE)), 'signoff.yaml': signed('0.1.0') })).ids).toContain('same-version');
  });

  it('belongs to one module: a folder that was renamed, or copied, is told so', async () => {
    const { model } = await front(BEFORE);
    const { about } = await told({ ...BEFORE, 'ids.yaml': writeIds(model), 'released.yaml': writeReleased([releaseOf(model)], 'round') });

    expect(about.map(({ id, severity }) => [id, severity])).toEqual([['validate/update-renamed', 'error']]);
    expect(about[0]?.message).toContain('for the module round, and this one is called small');
  });
});
