import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { ROOT } from './support/source-files.js';
import { main } from '../packages/compiler/src/cli.js';
import type { Ask } from '../packages/compiler/src/commands/ask.js';
import { Left } from '../packages/compiler/src/commands/ask.js';
import { load, understand } from '../packages/compiler/src/commands/front-end.js';
import { newModuleCommand } from '../packages/compiler/src/commands/new/new-module.js';
import type { ModuleWishes } from '../packages/compiler/src/commands/new/ask-module.js';

const made: string[] = [];

afterAll(async () => {
  for (const folder of made) await rm(folder, { recursive: true, force: true });
});

/** An empty place to work in, and an author who types these answers one after another. */
async function workplace(answers?: readonly (string | readonly string[])[]) {
  const root = await mkdtemp(join(tmpdir(), 'ladder-new-'));
  made.push(root);
  await writeFile(join(root, 'organisation.yaml'), 'provider: Example team\nmailbox: team@example.org\n');
  const said: string[] = [];
  const questions: string[] = [];
  const waiting = [...(answers ?? [])];
  const next = (question: string): string | readonly string[] => {
    questions.push(question);
    const answer = waiting.shift();
    if (answer === undefined || answer === 'Ctrl-C') throw new Left();
    return answer;
  };
  const ask: Ask = {
    text: async ({ question, proposed, problem }) => {
      for (;;) {
        const typed = next(question) as string;
        const answer = typed === 'Enter' ? (proposed ?? '') : typed;
        const wrong = problem?.(answer);
        if (wrong === undefined) return answer;
        said.push(wrong);
      }
    },
    choose: async (question) => next(question) as never,
    chooseSome: async (question, choices) => {
      said.push(...choices.map(({ label }) => label));
      return next(question) as readonly string[];
    },
  };
  const context = {
    root,
    toolkitRoot: ROOT,
    hashes: { compiler: 'test', player: 'test' },
    say: (line: string) => void said.push(line),
  };
  return {
    root,
    context,
    questions,
    said: () => said.join('\n'),
    run: (wishes: ModuleWishes, takeDefaults = false) =>
      newModuleCommand(wishes, { ask: answers && ask, takeDefaults }, context),
    found: async (id: string) => {
      const loaded = await load(root, id);
      return understand(id, loaded);
    },
  };
}

const OUTCOMES = ['Say "no": politely', "Ask: what's missing?", 'Count to 3 # or 4', 'Use [brackets] & {braces}'];

describe('new:module', () => {
  it.each(['theory', 'myself', 'practice'] as const)(
    'makes a %s module without a mistake or advice',
    async (strand) => {
      const place = await workplace();

      expect(await place.run({ id: 'night-handover', strand }, true)).toBe(0);
      const { model, diagnostics } = await place.found('night-handover');
      expect(diagnostics).toEqual([]);
      expect(model?.settings).toMatchObject({ title: 'Night handover', strand });
      expect(place.said()).toContain('preview:module night-handover');
      expect(place.said()).toContain('modules/night-handover/pages/01-');
    },
  );

  it.each([
    'A "colon": yes',
    "Siân's 3 #1",
    'Tŷ # hashes, “quotes” and \\ slashes',
    '“All of it”',
    'yes',
    '- 12 [x] {y} & *z* !w %v @u `t`',
    '李小龍: 守',
    `'Single' and "double"`,
  ])('keeps the title as it was typed: %s', async (title) => {
    const place = await workplace();
    const wishes = { id: 'odd', strand: 'myself', title, minutes: 8, for: title, outcomes: OUTCOMES } as const;

    expect(await place.run(wishes, true)).toBe(0);
    const { model, diagnostics } = await place.found('odd');
    expect(diagnostics.filter(({ severity }) => severity === 'error')).toEqual([]);
    expect(model?.settings).toMatchObject({ title, for: title, minutes: 8, outcomes: OUTCOMES });
  });

  it('lets blocks serve the outcomes that there are', async () => {
    const place = await workplace();
    await place.run({ id: 'one', strand: 'practice', outcomes: ['Open a handover'] }, true);

    expect((await place.found('one')).diagnostics).toEqual([]);
  });

  it.each(['theory', 'myself', 'practice'] as const)(
    'keeps the notes for authors in module.yaml: %s',
    async (strand) => {
      const place = await workplace();
      await place.run({ id: 'one', strand, outcomes: ['Sort'], capabilities: [] }, true);

      const text = await readFile(join(place.root, 'modules', 'one', 'module.yaml'), 'utf8');
      const template = await readFile(join(ROOT, 'templates', strand, 'module.yaml'), 'utf8');
      for (const note of template.match(/^# .*/gm) ?? []) expect(text).toContain(note);
    },
  );

  it('asks for what is missing, proposes a name, and finds capabilities by words', async () => {
    const answers = ['practice', 'Siân’s night', 'Enter', 'many', '9', 'Enter', 'Say who leads', ''];
    answers.push('Nights need a leader: you.', 'Siân "Shan" Evans', 'Dr B', '', 'night, handover; team', 'delegation');
    const place = await workplace([...answers, ['gmc-gpc-2017#GPC5'], '']);

    expect(await place.run({})).toBe(0);
    const { model, diagnostics } = await place.found('sians-night');
    expect(diagnostics.filter(({ severity }) => severity === 'error')).toEqual([]);
    expect(model?.settings).toMatchObject({ title: 'Siân’s night', minutes: 9, outcomes: ['Say who leads'] });
    expect(model?.settings).toMatchObject({
      summary: 'Nights need a leader: you.',
      authors: [{ name: 'Siân "Shan" Evans' }, { name: 'Dr B' }],
      keywords: ['night', 'handover', 'team'],
    });
    expect(model?.capabilities.map(({ ref }) => ref)).toEqual(['gmc-gpc-2017#GPC5']);
    expect(place.said()).toContain('GMC GPC: Capabilities in leadership and team working');
    expect(place.said()).toContain('Write a whole number from 1 to 600.');
  });

  it('asks nothing that was said already', async () => {
    const place = await workplace([]);
    const all = { strand: 'theory', title: 'T', minutes: 6, for: 'All', outcomes: ['A'] } as const;
    const rest = { summary: 'S', authors: ['B'], keywords: ['c'], capabilities: [] };

    expect(await place.run({ id: 'all-said', ...all, ...rest })).toBe(0);
    expect(place.questions).toEqual([]);
  });

  it('names nobody and no words where they are skipped, and keeps the template’s sentences, which a check names', async () => {
    const place = await workplace(['theory', 'T', 'Enter', 'Enter', 'Enter', ...Array<string>(5).fill('')]);

    expect(await place.run({})).toBe(0);
    const { model, diagnostics } = await place.found('t');
    expect(diagnostics.filter(({ severity }) => severity === 'error')).toEqual([]);
    expect(model?.settings).toMatchObject({ authors: [], keywords: [] });
    expect(model?.settings.summary).toMatch(/^A crisis, a task/);
  });

  it.each(['first-ten-minutes', 'starting-a-module'])(
    'asks what docs/authors/%s.md says, in its order',
    async (name) => {
      const place = await workplace(['theory', 'T', 'Enter', 'Enter', 'Enter', ...Array<string>(5).fill('')]);
      await place.run({});
      const guide = await readFile(join(ROOT, 'docs', 'authors', `${name}.md`), 'utf8');
      const listed = [...guide.matchAll(/^\d+\. \*\*(.*?[.?])\*\*(?=[\s,])/gm)].map(([, words]) => words);

      expect(listed.filter((words) => place.questions.some((question) => question.startsWith(words ?? '')))).toEqual(
        place.questions.map((question) => /^.*?[.?](?= |$)/.exec(question)?.[0]),
      );
    },
  );

  it('leaves nothing behind when the author leaves', async () => {
    const place = await workplace(['theory', 'A title', 'Ctrl-C']);

    expect(await place.run({})).toBe(130);
    expect(place.said()).toContain('Stopped. Nothing was written.');
    expect(await readdir(place.root)).toEqual(['organisation.yaml']);
  });

  it('never overwrites, in whatever case it is written', async () => {
    const place = await workplace();
    await mkdir(join(place.root, 'modules', 'Mine'), { recursive: true });
    await writeFile(join(place.root, 'modules', 'Mine', 'module.yaml'), 'title: Mine\n');

    expect(await place.run({ id: 'mine', strand: 'theory' }, true)).toBe(1);
    expect(place.said()).toContain('There is a module called mine already');
    expect(await readdir(join(place.root, 'modules'))).toEqual(['Mine']);
  });

  it.each([
    ['Night Handover', 'night-handover'],
    ['3-rules', 'rules'],
    ['con', 'Windows keeps that name'],
    ['../else', 'else'],
    ['tŷ', 'ty'],
    ['a'.repeat(50), 'longer than 40'],
  ])('says in words why %s is no name', async (id, words) => {
    const place = await workplace();

    expect(await place.run({ id, strand: 'theory' }, true)).toBe(1);
    expect(place.said()).toContain(words);
    expect(await readdir(place.root)).toEqual(['organisation.yaml']);
  });

  it('says which words to type where nobody can be asked', async () => {
    const place = await workplace();

    expect(await place.run({ id: 'mine' })).toBe(1);
    expect(place.said()).toContain('--strand theory');
    expect(place.said()).toContain('--title');
  });

  it('names a capability that is nearly meant', async () => {
    const place = await workplace();

    expect(await place.run({ id: 'mine', strand: 'theory', capabilities: ['leadership'] }, true)).toBe(1);
    expect(place.said()).toMatch(/There is no capability "leadership"\. Did you mean one of these: .*#/);
  });

  it('is a command', async () => {
    const place = await workplace();
    const args = ['new-module', 'typed', '--strand', 'myself', '--outcome', 'A', '--outcome', 'B', '--yes'];
    args.push('--summary', 'S', '--author', 'C', '--author', 'D', '--keyword', 'e', '--keyword', 'f');

    expect(await main(args, place.context)).toBe(0);
    expect((await place.found('typed')).model?.settings).toMatchObject({
      outcomes: ['A', 'B'],
      summary: 'S',
      authors: [{ name: 'C' }, { name: 'D' }],
      keywords: ['e', 'f'],
    });
    expect(await main(['new-module', 'x', '--minutes', 'ten', '--yes'], place.context)).toBe(1);
  });
});
