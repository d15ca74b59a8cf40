import { describe, expect, it } from 'vitest';
import { assessmentResult, drawnQuestions, isRight, optionOrder } from './assessment.js';
import { progressShare, whatIsLeft } from './completion.js';
import type { BlockId, OptionId, PageId } from './ids.js';
import type { Layout, TaskLayout } from './layout.js';
import type { LearningEvent } from './learning-event.js';
import { advance, emptyProgress, MAX_TRIES, type ProgressState } from './progress.js';
import { layoutOf, question, scenario } from './sample-layout.testing.js';

const id = (name: string): BlockId => name as BlockId;
const answered = (block: string, ...choice: number[]): LearningEvent => ({
  type: 'answered',
  block: id(block),
  choice,
  seconds: 4,
});

function play(layout: Layout, ...events: readonly LearningEvent[]): ProgressState {
  return events.reduce((state, event) => advance(layout, state, event), emptyProgress(layout));
}

const practice = layoutOf([
  [question('q1'), question('many', false, 4, [0, 2])],
  [{ kind: 'action-plan', id: id('a1') }],
]);

describe('places', () => {
  it('keeps which pages were opened, and where the learner is', () => {
    const state = play(practice, { type: 'page-opened', page: 'p2' as PageId }, { type: 'place-opened', place: 'end' });

    expect(state).toMatchObject({ place: 3, opened: [false, true] });
  });

  it('gives the same object back when nothing changed, and for what it does not know', () => {
    const state = play(practice, { type: 'page-opened', page: 'p1' as PageId }, answered('q1', 2));
    const same: readonly LearningEvent[] = [
      { type: 'page-opened', page: 'p1' as PageId },
      { type: 'page-opened', page: 'gone' as PageId },
      answered('gone', 1),
      answered('a1', 1),
      answered('q1', 9),
      answered('q1', -1),
      answered('q1', 0.5),
      answered('q1'),
      { type: 'wrote', block: id('q1') },
      { type: 'scenario-chose', block: id('q1'), decision: 0, option: 0 },
      { type: 'assessment-started', seed: 0 },
      { type: 'assessment-retried' },
    ];

    for (const event of same) expect(advance(practice, state, event)).toBe(state);
  });
});

describe('practice', () => {
  it('takes any answer again and again, sorted and without doubles', () => {
    expect(play(practice, answered('many', 1), answered('many', 2, 0, 2)).blocks[1]).toEqual({
      kind: 'question',
      choice: [0, 2],
    });
  });

  it('can be cleared', () => {
    expect(play(practice, answered('q1', 1), { type: 'answer-cleared', block: id('q1') }).blocks[0]).toEqual({
      kind: 'question',
      choice: [],
    });
  });

  it('remembers that something was written, and that it is gone', () => {
    const written = play(practice, { type: 'wrote', block: id('a1') });

    expect(written.blocks[2]).toEqual({ kind: 'action-plan', wrote: true });
    expect(advance(practice, written, { type: 'unwrote', block: id('a1') }).blocks[2]).toEqual({
      kind: 'action-plan',
      wrote: false,
    });
  });
});

describe('the check', () => {
  const check = layoutOf([[question('q1', true), question('q2', true), question('q3', true)]], {
    pass: 2,
    drawn: 3,
    tries: 2,
    shuffle: false,
  });
  const start: LearningEvent = { type: 'assessment-started', seed: 5 };
  const firstTry = [start, answered('q1', 1), answered('q2', 0), answered('q3', 0)];

  it('lets an answer stand until the next try', () => {
    const state = play(check, ...firstTry.slice(0, 3));

    expect(advance(check, state, answered('q2', 1))).toBe(state);
    expect(advance(check, state, { type: 'answer-cleared', block: id('q2') })).toBe(state);
  });

  it('counts a try when its last question is answered', () => {
    const state = play(check, ...firstTry);

    expect(state.assessment).toEqual({ seed: 5, triesUsed: 1, best: 1 });
    expect(assessmentResult(check, state)).toMatchObject({
      answered: 3,
      right: 1,
      passed: false,
      mayRetry: true,
      triesLeft: 1,
    });
  });

  it('asks only the wrong ones again, and keeps the best', () => {
    const state = play(check, ...firstTry, { type: 'assessment-retried' });
    const after = [answered('q2', 1), answered('q3', 0)].reduce(
      (before, event) => advance(check, before, event),
      state,
    );

    expect(state.blocks.map((block) => block.kind === 'question' && block.choice)).toEqual([[1], [], []]);
    expect(assessmentResult(check, after)).toMatchObject({ best: 2, passed: true, mayRetry: false, triesLeft: 0 });
  });

  it('does not let a half-finished second try take a pass away', () => {
    const rule = { pass: 2, drawn: 3, tries: 0, shuffle: false };
    const layout = { ...check, assessment: rule };
    const state = play(layout, start, answered('q1', 1), answered('q2', 1), answered('q3', 0), {
      type: 'assessment-retried',
    });

    expect(assessmentResult(layout, state)).toMatchObject({ passed: true, answered: 2, best: 2 });
    expect(whatIsLeft(layout, state).map(({ type }) => type)).toEqual(['page']);
  });

  it('keeps its seed, and refuses one that the saved state has no room for', () => {
    expect(play(check, start, { type: 'assessment-started', seed: 9 }).assessment.seed).toBe(5);
    expect(play(check, { type: 'assessment-started', seed: 65_536 }).assessment.seed).toBe(0);
  });

  it('stops counting tries where the saved state has no more room', () => {
    const layout = { ...check, assessment: { pass: 3, drawn: 3, tries: 0, shuffle: false } };
    let state = play(layout, ...firstTry);
    for (let round = 0; round < MAX_TRIES + 5; round += 1) {
      const events: readonly LearningEvent[] = [{ type: 'assessment-retried' }, answered('q2', 0), answered('q3', 0)];
      state = events.reduce((before, event) => advance(layout, before, event), state);
    }

    expect(state.assessment.triesUsed).toBe(MAX_TRIES);
  });

  it('takes exactly the right options and no other for right', () => {
    const many = question('many', true, 4, [0, 2]);

    expect([[0, 2], [0], [0, 1, 2], [0, 1]].map((choice) => isRight(many, choice))).toEqual([
      true,
      false,
      false,
      false,
    ]);
  });
});

describe('a pool', () => {
  const names = Array.from({ length: 10 }, (_, at) => `q${at}`);
  const pool = layoutOf([names.map((name) => question(name, true))], { pass: 2, drawn: 3, tries: 0, shuffle: true });

  it('draws the same questions for the same seed, and others for another', () => {
    const draws = [1, 1, 2, 3, 4, 5].map((seed) => drawnQuestions(pool, seed).join());

    expect(draws[0]).toBe(draws[1]);
    expect(new Set(draws).size).toBeGreaterThan(2);
    expect(drawnQuestions(pool, 1)).toHaveLength(3);
  });

  it('does not count a question that was not drawn', () => {
    const start: LearningEvent = { type: 'assessment-started', seed: 11 };
    const drawn = drawnQuestions(pool, 11);
    const finished = play(pool, start, ...drawn.map((at) => answered(`q${at}`, 0)));
    const other = names.find((_, at) => !drawn.includes(at)) ?? '';

    expect(advance(pool, finished, answered(other, 1))).toBe(finished);
  });

  it('shuffles options for each question, but not True and False', () => {
    const orders = names.map((_, at) => optionOrder(pool, 3, at).join());
    const trueFalse = layoutOf([[question('q0', true, 2)]], { pass: 1, drawn: 1, tries: 0, shuffle: true });

    expect(new Set(orders).size).toBeGreaterThan(1);
    expect(orders.every((order) => order.split(',').sort().join() === '0,1,2,3')).toBe(true);
    expect(optionOrder(trueFalse, 3, 0)).toEqual([0, 1]);
  });
});

describe('what is left', () => {
  const layout = layoutOf([[question('q1', true)], [scenario('s1', [['debrief']])]], {
    pass: 1,
    drawn: 1,
    tries: 0,
    shuffle: false,
  });

  it('names each page, scenario and question, and then only the pass mark', () => {
    expect(whatIsLeft(layout, emptyProgress(layout))).toEqual([
      { type: 'page', page: 'p1' },
      { type: 'question', page: 'p1', block: 'q1', number: 1 },
      { type: 'page', page: 'p2' },
      { type: 'scenario', page: 'p2', block: 's1' },
    ]);
    const wrong = play(
      layout,
      { type: 'page-opened', page: 'p1' as PageId },
      { type: 'assessment-started', seed: 1 },
      answered('q1', 0),
    );
    expect(whatIsLeft(layout, wrong)).toContainEqual({ type: 'pass-mark', page: 'p1' });
  });

  const task = (name: string): TaskLayout => ({
    kind: 'task',
    id: id(name),
    options: ['o' as OptionId],
    values: ['v' as OptionId, 'w' as OptionId],
    correct: [0],
    scored: true,
  });

  it.each([
    [4, false, 9],
    [2, false, 9],
    [4, true, 9],
    [3, true, 4],
  ])('numbers %i questions of any kind as the learner is asked them (shuffled: %s)', (drawn, shuffle, seed) => {
    const blocks = [
      task('t1'),
      question('practice'),
      question('q1', true),
      scenario('s1', [['debrief']]),
      task('t2'),
      question('q2', true),
    ];
    const mixed: Layout = { ...layoutOf([blocks]), assessment: { pass: 1, drawn, tries: 0, shuffle } };
    const state = play(mixed, { type: 'assessment-started', seed });
    const asked = drawnQuestions(mixed, seed).map((at) => blocks[at]?.id);

    const left = whatIsLeft(mixed, state).flatMap((item) => (item.type === 'question' ? [item] : []));

    expect(left.map(({ number }) => number)).toEqual(asked.map((_, at) => at + 1));
    expect(left.map(({ block }) => block)).toEqual(asked);
  });

  it('is a share between nothing and all', () => {
    expect(progressShare(layout, emptyProgress(layout))).toBe(0);
    expect(progressShare(layout, play(layout, { type: 'page-opened', page: 'p1' as PageId }))).toBe(0.25);
    expect(progressShare(layoutOf([]), emptyProgress(layoutOf([])))).toBe(1);
  });
});
