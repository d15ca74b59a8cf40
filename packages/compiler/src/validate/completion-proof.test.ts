import { describe, expect, it } from 'vitest';
import type {
  AssessmentRule,
  BlockId,
  BlockLayout,
  Layout,
  OptionId,
  PageId,
  QuestionLayout,
  ScenarioLayout,
} from '@ladder/core';
import { proveCompletion } from './completion-proof.js';

const letters = ['a', 'b', 'c', 'd'].map((id) => id as OptionId);

function question(id: string, correct: readonly number[] = [1], scored = true, options = letters): QuestionLayout {
  return { kind: 'question', id: id as BlockId, options, correct, scored };
}

function scenario(id: string, ...targets: readonly (readonly (number | 'debrief')[])[]): ScenarioLayout {
  const decisions = targets.map((options, d) => ({
    options: options.map((next, at) => ({ id: `d${d}-${letters[at]}` as OptionId, next })),
  }));
  return { kind: 'scenario', id: id as BlockId, decisions };
}

function pages(...blocks: readonly (readonly BlockLayout[])[]): Layout {
  return { pages: blocks.map((each, at) => ({ id: `p${at + 1}` as PageId, blocks: each })) };
}

function checked(questions: readonly QuestionLayout[], rule: Partial<AssessmentRule> = {}): Layout {
  const drawn = questions.length;
  return { ...pages(questions), assessment: { pass: 1, drawn, tries: 0, shuffle: false, ...rule } };
}

const many = (count: number, correct?: readonly number[]): readonly QuestionLayout[] =>
  Array.from({ length: count }, (_, at) => question(`q${at}`, correct));

describe('nothing is wrong with', () => {
  it.each<readonly [string, Layout]>([
    ['pages to read', pages([], [])],
    ['practice, even where nothing is right', pages([question('q', [], false)])],
    ['a scenario that goes back and forth', pages([scenario('s', [1, 0, 2], [0, 2], ['debrief', 1, 0])])],
    ['a scenario with a decision that nobody comes to', pages([scenario('s', ['debrief'], [1])])],
    ['a check with every number of tries', checked(many(5), { pass: 4 })],
    ['a check with one try', checked(many(5), { pass: 5, tries: 1 })],
    ['a check with five tries', checked(many(5), { pass: 3, tries: 5 })],
    [
      'a pool with one question that nobody can get right',
      checked([...many(9), question('bad', [])], { drawn: 5, pass: 4, shuffle: true }),
    ],
    ['questions with two right answers', checked(many(4, [0, 2]), { pass: 2, tries: 2 })],
    [
      'a question that cannot be got wrong',
      checked([question('q', [0], true, letters.slice(0, 1)), question('r')], { pass: 2 }),
    ],
    ['a check of one', checked(many(1), { tries: 1 })],
  ])('%s', (_, layout) => {
    expect(proveCompletion(layout)).toEqual([]);
  });
});

describe('a module is stopped', () => {
  it('that is finished before it began', () => {
    expect(proveCompletion({ pages: [] })).toEqual([{ type: 'at-once' }]);
  });

  it.each<readonly [string, ScenarioLayout, readonly number[]]>([
    ['goes round in a circle', scenario('s', [1], [0]), [0, 1]],
    ['has a branch that goes round in a circle', scenario('s', ['debrief', 1], [2], [1]), [1, 2]],
    ['leads to a decision that is not there', scenario('s', ['debrief', 7]), [7]],
    ['has a decision without options', scenario('s', [1, 'debrief'], []), [1]],
    ['has no decision', scenario('s'), [0]],
  ])('whose scenario %s', (_, block, decisions) => {
    const expected = decisions.map((decision) => ({ type: 'decision', block: 's', decision }));

    expect(proveCompletion(pages([block]))).toEqual(expected);
  });

  it('that has two parts with one id', () => {
    const twins = pages([scenario('s', ['debrief'])], [scenario('s', ['debrief'])]);
    const samePage: Layout = {
      pages: [pages([]).pages[0], pages([]).pages[0]].flatMap((page) => (page ? [page] : [])),
    };

    expect(proveCompletion(twins)).toEqual([{ type: 'block', page: 'p2', block: 's' }]);
    expect(proveCompletion(samePage)).toEqual([{ type: 'page', page: 'p1' }]);
    expect(proveCompletion(checked([question('q'), question('q')], { pass: 1 })).length).toBeGreaterThan(0);
  });

  it.each<readonly [string, Layout, { possible: number; drawn: number; needed: number }]>([
    ['above the number of questions', checked(many(4), { pass: 5 }), { possible: 4, drawn: 4, needed: 5 }],
    ['of nothing', checked(many(4), { pass: 0 }), { possible: 4, drawn: 4, needed: 0 }],
    ['of a check without questions', checked([], { pass: 1 }), { possible: 0, drawn: 0, needed: 1 }],
    ['of more questions than there are', checked(many(3), { drawn: 4, pass: 2 }), { possible: 3, drawn: 4, needed: 2 }],
    [
      'that questions without a right answer keep out of reach',
      checked([...many(2), question('x', []), question('y', [9]), question('z', [1, 1, 9])], { pass: 3 }),
      { possible: 2, drawn: 5, needed: 3 },
    ],
    [
      'that only the worst draw keeps out of reach',
      checked([...many(8), question('x', []), question('y', [])], { drawn: 4, pass: 3, shuffle: true }),
      { possible: 2, drawn: 4, needed: 3 },
    ],
  ])('with a pass mark %s', (_, layout, expected) => {
    expect(proveCompletion(layout)).toContainEqual({ type: 'pass', ...expected });
  });

  it('whose limit of tries is never reached, because no more can be counted', () => {
    const faults = proveCompletion(checked(many(2), { pass: 2, tries: 1000 }));

    expect(faults).toContainEqual({ type: 'status', right: 1, drawn: 2, told: 'under way', expected: 'failed' });
  });

  it('that shows a score which looks like a pass and is none', () => {
    expect(proveCompletion(checked(many(6), { pass: 5 }), { percent: 67 })).toEqual([
      { type: 'score', less: 4, drawn: 6, score: 67 },
    ]);
    expect(proveCompletion(checked(many(6), { pass: 5 }))).toEqual([]);
    expect(proveCompletion(checked(many(300), { pass: 201 }))).toEqual([
      { type: 'score', less: 200, drawn: 300, score: 67 },
    ]);
  });
});

it('takes no more than its length: ten times the pages, some ten times the work', () => {
  const layout = (count: number): Layout => ({
    ...pages(
      ...Array.from({ length: count }, (_, page) => [
        ...[1, 2, 3].map((at) => question(`q${page}-${at}`)),
        scenario(`s${page}`, [1, 'debrief'], ['debrief', 0]),
      ]),
    ),
    assessment: { pass: 15, drawn: 20, tries: 3, shuffle: true },
  });
  // The quickest of several: what else a machine does meanwhile only adds.
  const quickest = (count: number): number => {
    const asked = layout(count);
    return Math.min(
      ...Array.from({ length: 15 }, () => {
        const begun = performance.now();
        expect(proveCompletion(asked)).toEqual([]);
        return performance.now() - begun;
      }),
    );
  };
  quickest(10);

  // Were the work quadratic, it would be a hundred times.
  expect(quickest(100)).toBeLessThan(50 * (quickest(10) + 0.2));
});
