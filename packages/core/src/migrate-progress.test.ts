import { describe, expect, it } from 'vitest';
import { assessmentResult, drawnQuestions } from './assessment.js';
import { compareLayouts } from './compare-layouts.js';
import { whatIsLeft } from './completion.js';
import type { BlockId, OptionId, PageId } from './ids.js';
import { blocksOf, isAnswerLayout, isScored, type AssessmentRule, type BlockLayout, type Layout } from './layout.js';
import type { LearningEvent } from './learning-event.js';
import { blockKey, blockPlaces } from './match-layouts.js';
import { migrateProgress } from './migrate-progress.js';
import { advance, emptyProgress, type BlockState, type ProgressState } from './progress.js';
import { decideReport } from './report.js';
import { layoutOf, question, randomFrom, randomLayout, randomProgress, scenario } from './sample-layout.testing.js';
import { decodeState, encodeState, layoutFingerprint } from './saved-state.js';

const answered = (block: string, ...choice: number[]): LearningEvent => ({
  type: 'answered',
  block: block as BlockId,
  choice,
  seconds: 3,
});
const opened = (page: string): LearningEvent => ({ type: 'page-opened', page: page as PageId });
const chose = (decision: number, option: number): LearningEvent => ({
  type: 'scenario-chose',
  block: 's1' as BlockId,
  decision,
  option,
});
const started: LearningEvent = { type: 'assessment-started', seed: 9 };

function play(layout: Layout, ...events: readonly LearningEvent[]): ProgressState {
  return events.reduce((state, event) => advance(layout, state, event), emptyProgress(layout));
}

function page(id: string, ...blocks: readonly BlockLayout[]): Layout['pages'][number] {
  return { id: id as PageId, blocks };
}

function choiceOf(layout: Layout, state: ProgressState, id: string): readonly string[] | undefined {
  const at = blocksOf(layout).findIndex((block) => block.id === id);
  const block = blocksOf(layout)[at];
  const here = state.blocks[at];
  return block?.kind === 'question' && here?.kind === 'question'
    ? here.choice.map((place) => block.options[place] ?? '?')
    : undefined;
}

describe('pages', () => {
  const from: Layout = { pages: [page('one'), page('two'), page('three')] };
  const at = (id: string): ProgressState => play(from, opened('one'), opened(id));

  it('keep the learner where they are, whatever comes before', () => {
    const to: Layout = { pages: [page('new'), page('three'), page('one'), page('two')] };

    expect(migrateProgress(from, to, at('two'))).toEqual({
      progress: { ...emptyProgress(to), place: 4, opened: [false, false, true, true] },
      lost: false,
    });
  });

  it.each([
    ['two', ['one', 'three'], 1],
    ['one', ['two', 'three'], 1],
    ['three', ['new', 'one', 'two'], 3],
    ['two', ['new'], 0],
  ])('lead from %s, when it is gone, to the nearest that is there: %s', (place, ids, expected) => {
    const moved = migrateProgress(from, { pages: ids.map((id) => page(id)) }, at(place));

    expect(moved.progress.place).toBe(expected);
    expect(moved.lost).toBe(true);
  });

  it('keep cover and end', () => {
    const to: Layout = { pages: [page('one')] };

    expect(migrateProgress(from, to, play(from, { type: 'place-opened', place: 'end' })).progress.place).toBe(2);
    expect(migrateProgress(from, to, emptyProgress(from))).toEqual({ progress: emptyProgress(to), lost: false });
  });
});

describe('answers', () => {
  const from: Layout = { pages: [page('p', question('q1'), question('many', false, 4, [0, 2]))] };
  const before = play(from, answered('q1', 2), answered('many', 1, 3));
  const to = (...blocks: readonly BlockLayout[]): Layout => ({ pages: [page('other', ...blocks)] });
  const reordered = (block: BlockLayout, ...options: readonly string[]): BlockLayout =>
    ({ ...block, options }) as unknown as BlockLayout;

  it('go with their question to another page, and with their option to another place', () => {
    const layout = to(
      reordered(question('many', false, 5, [0, 2]), 'd', 'new', 'c', 'b', 'a'),
      reordered(question('q1'), 'c', 'b', 'a', 'd'),
    );

    const { progress, lost } = migrateProgress(from, layout, before);

    expect(choiceOf(layout, progress, 'q1')).toEqual(['c']);
    expect(choiceOf(layout, progress, 'many')).toEqual(['d', 'b']);
    expect(lost).toBe(false);
  });

  it.each([
    ['the chosen option is gone', reordered(question('q1', false, 3), 'a', 'b', 'd')],
    ['it wants two answers now', question('q1', false, 4, [0, 1])],
    ['it has begun to score', question('q1', true)],
    ['it is a block of another kind', { kind: 'reflection', id: 'q1' as BlockId } as const],
    ['it is gone', question('q2')],
  ])('are let go when %s', (_, block) => {
    const layout = to(block);

    const { progress, lost } = migrateProgress(from, layout, before);

    expect(choiceOf(layout, progress, 'q1') ?? []).toEqual([]);
    expect(lost).toBe(true);
  });

  it('lose nothing that was not there', () => {
    expect(migrateProgress(from, to(question('q9')), emptyProgress(from)).lost).toBe(false);
  });

  it('remember that something was written', () => {
    const block = { kind: 'reflection', id: 'r1' as BlockId } as const;
    const written = play(to(block), { type: 'wrote', block: block.id });

    expect(migrateProgress(to(block), to(question('q1'), block), written).progress.blocks[1]).toEqual({
      kind: 'reflection',
      wrote: true,
    });
    expect(migrateProgress(to(block), to(), written).lost).toBe(true);
  });
});

describe('scenarios', () => {
  const named = (decisions: readonly (readonly (readonly [string, number | 'debrief'])[])[]): Layout =>
    layoutOf([
      [
        {
          ...scenario('s1', []),
          decisions: decisions.map((options) => ({ options: options.map(([id, next]) => ({ id, next })) })),
        } as unknown as BlockLayout,
      ],
    ]);
  const from = named([
    [
      ['a', 1],
      ['b', 1],
    ],
    [
      ['c', 2],
      ['d', 'debrief'],
    ],
    [['e', 'debrief']],
  ]);
  const halfWay = play(from, chose(0, 1), chose(1, 0));
  const choices = (to: Layout, before = halfWay): unknown => migrateProgress(from, to, before);

  it('go on at the same decision when decisions and options have changed places', () => {
    const to = named([
      [
        ['x', 2],
        ['b', 2],
        ['a', 2],
      ],
      [['e', 'debrief']],
      [
        ['d', 'debrief'],
        ['c', 1],
      ],
    ]);

    expect(choices(to)).toMatchObject({
      progress: { blocks: [{ choices: [1, undefined, 1], ended: false }] },
      lost: false,
    });
  });

  it('open again what lies behind a decision that was put in between', () => {
    const to = named([
      [
        ['a', 1],
        ['b', 1],
      ],
      [['new', 2]],
      [
        ['c', 3],
        ['d', 'debrief'],
      ],
      [['e', 'debrief']],
    ]);

    expect(choices(to)).toMatchObject({
      progress: { blocks: [{ choices: [1, undefined, undefined, undefined] }] },
      lost: true,
    });
  });

  it('stay ended, and end when the last open decision went away', () => {
    const ended = play(from, chose(0, 0), chose(1, 1));
    const shorter = named([
      [
        ['a', 1],
        ['b', 1],
      ],
      [
        ['c', 'debrief'],
        ['d', 'debrief'],
      ],
    ]);

    expect(choices(named([[['z', 'debrief']]]), ended)).toMatchObject({ progress: { blocks: [{ ended: true }] } });
    expect(choices(shorter)).toMatchObject({
      progress: { blocks: [{ choices: [1, 0], ended: true }] },
      lost: false,
    });
  });

  it('never go round in a circle', () => {
    const to = named([
      [
        ['a', 1],
        ['b', 1],
      ],
      [
        ['c', 0],
        ['d', 'debrief'],
      ],
    ]);

    expect(choices(to)).toMatchObject({ progress: { blocks: [{ choices: [1, undefined], ended: false }] } });
  });
});

describe('the check', () => {
  const rule: AssessmentRule = { pass: 4, drawn: 5, tries: 2, shuffle: false };
  const check = (names: readonly number[], change: Partial<AssessmentRule> = {}): Layout => ({
    pages: [page('check', ...names.map((n) => question(`q${n}`, true)))],
    assessment: { ...rule, drawn: names.length, ...change },
  });
  const five = check([1, 2, 3, 4, 5]);
  const tried = (right: number, layout = five): ProgressState =>
    play(layout, opened('check'), started, ...[1, 2, 3, 4, 5].map((n) => answered(`q${n}`, n <= right ? 1 : 0)));
  const judged = (to: Layout, before: ProgressState, from = five) => {
    const { progress } = migrateProgress(from, to, before);
    return { progress, result: assessmentResult(to, progress), report: decideReport(to, progress, true) };
  };

  it('keeps a pass when a question comes, goes, or the mark rises', () => {
    for (const to of [
      check([1, 2, 3, 4, 5, 6]),
      check([2, 3, 4, 5], { pass: 3 }),
      check([1, 2, 3, 4, 5], { pass: 5 }),
    ]) {
      expect(judged(to, tried(4)).report).toMatchObject({ success: 'passed' });
    }
  });

  it('does not let a new question cost a try', () => {
    const { progress, result } = judged(check([1, 2, 3, 4, 5, 6]), tried(3));

    expect(result).toMatchObject({ answered: 5, triesLeft: 2, mayRetry: false });
    const to = check([1, 2, 3, 4, 5, 6]);
    expect(assessmentResult(to, advance(to, progress, answered('q6', 1)))).toMatchObject({
      triesLeft: 1,
      passed: true,
    });
  });

  it('counts the try when the last open question went away', () => {
    const four = play(five, opened('check'), started, ...[1, 2, 3, 4].map((n) => answered(`q${n}`, n === 4 ? 0 : 1)));

    const { result } = judged(check([1, 2, 3, 4]), four);

    expect(result).toMatchObject({ answered: 4, right: 3, best: 3, finishedOnce: true, mayRetry: true });
    expect(judged(check([1, 2, 3, 4], { pass: 3 }), four).report).toMatchObject({
      success: 'passed',
      score: { raw: 75 },
    });
  });

  it('leaves a try where the limit is lower now', () => {
    const { progress, result } = judged(check([1, 2, 3, 4, 5], { tries: 1 }), tried(3));

    expect(result).toMatchObject({ triesLeft: 1, answered: 3 });
    const to = check([1, 2, 3, 4, 5], { tries: 1 });
    const again = [answered('q4', 1), answered('q5', 1)].reduce((state, event) => advance(to, state, event), progress);
    expect(decideReport(to, again, false)).toMatchObject({ success: 'passed' });
  });

  it('passes whoever has all right after the key was mended', () => {
    const to: Layout = {
      ...five,
      pages: [page('check', ...[1, 2, 3, 4, 5].map((n) => question(`q${n}`, true, 4, [n <= 3 ? 1 : 0])))],
    };

    expect(judged(to, tried(3)).result).toMatchObject({ right: 5, best: 5, passed: true });
  });

  it('never makes a result better by counting alone', () => {
    const { result } = judged(check([1, 2, 3, 4, 5, 6, 7], { pass: 5 }), tried(3));

    expect((result?.best ?? 9) / 7).toBeLessThanOrEqual(3 / 5);
  });

  it('finds a draw that asks what the learner has answered', () => {
    const pool = check([1, 2, 3, 4, 5, 6, 7, 8], { drawn: 4, pass: 3 });
    const asked = drawnQuestions(pool, 9).slice(0, 2);
    const before = play(pool, started, ...asked.map((at) => answered(`q${at + 1}`, 1)));
    const to = check([9, 8, 7, 6, 5, 4, 3, 2, 1], { drawn: 4, pass: 3 });

    const { progress, lost } = migrateProgress(pool, to, before);

    expect(lost).toBe(false);
    expect(assessmentResult(to, progress)).toMatchObject({ answered: 2, right: 2 });
  });

  it('starts empty where there was none, and is forgotten where there is none now', () => {
    const none: Layout = { pages: [page('check', question('q1'))] };

    expect(migrateProgress(none, five, play(none, answered('q1', 1)))).toMatchObject({
      progress: { assessment: { seed: 0, triesUsed: 0, best: 0 } },
      lost: true,
    });
    expect(migrateProgress(five, { pages: [page('check')] }, tried(5))).toMatchObject({ lost: true });
  });
});

describe('a task', () => {
  const task = (options: string, correct: readonly number[], values = 'xyz'): BlockLayout => ({
    kind: 'task',
    id: 't1' as BlockId,
    options: [...options] as OptionId[],
    values: [...values] as OptionId[],
    correct,
    scored: false,
  });
  const done = (layout: Layout) => advance(layout, emptyProgress(layout), answered('t1', 2, 0, 1));

  it('keeps what was settled when its items change places', () => {
    const from = layoutOf([[task('abc', [0, 1, 2])]]);
    const to = layoutOf([[task('cab', [2, 0, 1], 'zxy')]]);

    expect(migrateProgress(from, to, done(from))).toMatchObject({
      progress: { blocks: [{ kind: 'task', choice: [2, 0, 1] }] },
      lost: false,
    });
  });

  it.each([
    ['an item is gone', task('ab', [0, 1])],
    ['an item is new', task('abcd', [0, 1, 2, 0])],
    ['what an item was settled to is gone', task('abc', [0, 1, 0], 'xy')],
  ])('is open again, and said to be, when %s', (_, changed) => {
    const from = layoutOf([[task('abc', [0, 1, 2])]]);
    const to = layoutOf([[changed]]);

    expect(migrateProgress(from, to, done(from))).toMatchObject({
      progress: { blocks: [{ kind: 'task', choice: [] }] },
      lost: true,
    });
    expect(compareLayouts(from, to).map(({ type, verdict }) => [type, verdict])).toEqual([['items-changed', 'loses']]);
  });
});

describe('any two layouts', () => {
  const random = randomFrom(31_1221);

  /** A layout of the same module after some edits: everything keeps its id, or goes, or comes. */
  function edited(layout: Layout): Layout {
    const shuffled = <T>(list: readonly T[]): readonly T[] =>
      random(2)
        ? list
        : [...list]
            .map((one) => [random(99), one] as const)
            .sort((a, b) => a[0] - b[0])
            .map(([, one]) => one);
    const fresh = (block: BlockLayout): BlockLayout => {
      if (random(3) > 0) return block;
      if (block.kind === 'task') {
        const order = shuffled(block.options.map((_, at) => at)).slice(0, random(3) === 0 ? -1 : undefined);
        const at = <T>(list: readonly T[]): readonly T[] => order.flatMap((place) => list[place] ?? []);
        return {
          ...block,
          options: at(block.options),
          correct: at(block.correct),
          scored: random(4) > 0 && block.scored,
        };
      }
      if (block.kind !== 'question') return block;
      const options = shuffled(block.options).slice(0, random(3) === 0 && block.options.length > 2 ? -1 : undefined);
      const correct = block.correct.filter((at) => at < options.length);
      return { ...block, options, correct: correct.length > 0 ? correct : [0], scored: random(4) > 0 && block.scored };
    };
    const other = randomLayout(random);
    const pages = shuffled(layout.pages)
      .filter(() => random(5) > 0)
      .map(({ id, blocks }) =>
        page(
          id,
          ...shuffled(blocks)
            .filter(() => random(6) > 0)
            .map(fresh),
        ),
      )
      .concat(random(2) ? [page('added', ...renamed(other.pages[0]?.blocks ?? []))] : []);
    const scored = pages.flatMap(({ blocks }) => blocks).filter(isScored).length;
    if (scored === 0) return { pages };
    const drawn = 1 + random(scored);
    return { pages, assessment: { pass: 1 + random(drawn), drawn, tries: random(4), shuffle: random(2) === 1 } };
  }

  function renamed(blocks: readonly BlockLayout[]): readonly BlockLayout[] {
    return blocks.map((block) => ({ ...block, id: `n${block.id}` as BlockId }));
  }

  /** A state that a learner can come to, by random events. */
  function reached(layout: Layout): ProgressState {
    const blocks = blocksOf(layout);
    let state =
      layout.assessment && random(2)
        ? advance(layout, emptyProgress(layout), { ...started, seed: 1 + random(500) } as LearningEvent)
        : emptyProgress(layout);
    for (let step = 0; step < 80; step += 1) {
      const block = blocks[random(Math.max(1, blocks.length))];
      const page = layout.pages[random(Math.max(1, layout.pages.length))];
      if (random(4) === 0 && page) state = advance(layout, state, { type: 'page-opened', page: page.id });
      if (random(25) === 0) state = advance(layout, state, { type: 'assessment-retried' });
      if (block?.kind === 'task') {
        const choice = random(2) ? block.correct : block.options.map(() => random(block.values.length));
        state = advance(layout, state, { type: 'answered', block: block.id, choice, seconds: 1 });
      } else if (block?.kind === 'question') {
        const choice = random(2)
          ? block.correct
          : Array.from({ length: block.correct.length }, () => random(block.options.length));
        state = advance(layout, state, { type: 'answered', block: block.id, choice, seconds: 1 });
      } else if (block?.kind === 'scenario') {
        for (let decision = 0; decision < block.decisions.length; decision += 1)
          state = advance(layout, state, { type: 'scenario-chose', block: block.id, decision, option: random(2) });
      } else if (block) state = advance(layout, state, { type: 'wrote', block: block.id });
    }
    return state;
  }

  const fits = (layout: Layout, progress: ProgressState): void => {
    const fingerprint = layoutFingerprint(layout);
    const saved = { progress, sequence: 1, seconds: 1, reported: 'none' as const };
    expect(decodeState(layout, fingerprint, encodeState(layout, fingerprint, saved))).toEqual({ type: 'read', saved });
  };

  it('give a state that fits, whatever state it came from', () => {
    for (let round = 0; round < 400; round += 1) {
      const from = randomLayout(random);
      const to = round % 2 ? edited(from) : randomLayout(random);

      fits(to, migrateProgress(from, to, randomProgress(from, random)).progress);
    }
  });

  it('keep every answer that is kept under its own id, and lose only where the comparison says so', () => {
    for (let round = 0; round < 600; round += 1) {
      const from = randomLayout(random);
      const to = edited(from);
      const before = reached(from);

      const { progress, lost } = migrateProgress(from, to, before);

      const places = blockPlaces(to);
      let missing = 0;
      blocksOf(from).forEach((block, at) => {
        const place = places.get(blockKey(block));
        const state = before.blocks[at];
        if (block.kind !== 'question' || state?.kind !== 'question' || place === undefined) return;
        const now = choiceOf(to, progress, block.id) ?? [];
        const was = choiceOf(from, before, block.id) ?? [];
        if (now.length > 0) expect([...now].sort()).toEqual([...was].sort());
        else missing += was.length;
      });
      if (lost) expect(compareLayouts(from, to).map(({ verdict }) => verdict)).toContain('loses');
      // What is not there any more was said, or was a wrong answer of a check that gets another try.
      if (!lost) expect(missing === 0 || (to.assessment?.tries ?? 0) > 0).toBe(true);
    }
  });

  it('change nothing where nothing changed', () => {
    for (let round = 0; round < 200; round += 1) {
      const layout = randomLayout(random);
      const before = reached(layout);

      expect(migrateProgress(layout, layout, before)).toEqual({ progress: before, lost: false });
      expect(compareLayouts(layout, layout)).toEqual([]);
    }
  });

  it('leave a way to pass to everyone who has passed or may try again, and never pass without a result', () => {
    for (let round = 0; round < 600; round += 1) {
      const from = randomLayout(random);
      const to = edited(from);
      const before = reached(from);
      const earlier = assessmentResult(from, before);
      const { progress } = migrateProgress(from, to, before);

      const finished = playOn(to, progress);

      const result = assessmentResult(to, finished);
      const report = decideReport(to, finished, false);
      if (!result || earlier?.passed || to.assessment?.tries === 0) {
        expect(whatIsLeft(to, finished)).toEqual([]);
        expect(report).toMatchObject({ success: 'passed' });
      }
      if (result && report.success === 'passed') expect(result.best).toBeGreaterThanOrEqual(result.needed);
    }
  });

  /** Does everything that is left, rightly. */
  function playOn(layout: Layout, from: ProgressState): ProgressState {
    let state = advance(layout, from, started);
    for (const { id } of layout.pages) state = advance(layout, state, { type: 'page-opened', page: id });
    const act = (block: BlockLayout, here: BlockState | undefined): void => {
      if (isAnswerLayout(block)) {
        state = advance(layout, state, { type: 'answered', block: block.id, choice: block.correct, seconds: 1 });
      } else if (block.kind === 'scenario' && here?.kind === 'scenario' && !here.ended) {
        state = advance(layout, state, { type: 'scenario-reopened', block: block.id, decision: 0 });
        state = advance(layout, state, { type: 'scenario-chose', block: block.id, decision: 0, option: 0 });
      }
    };
    for (let tries = 0; tries < 2; tries += 1) {
      blocksOf(layout).forEach((block, at) => act(block, state.blocks[at]));
      state = advance(layout, state, { type: 'assessment-retried' });
    }
    return state;
  }
});
