import { describe, expect, it } from 'vitest';
import type { BlockId, PageId } from './ids.js';
import { blocksOf, type AssessmentRule, type Layout } from './layout.js';
import type { LearningEvent } from './learning-event.js';
import { advance, emptyProgress, type ProgressState } from './progress.js';
import { betterReport, decideReport, isFinal, UNDER_WAY, type Report } from './report.js';
import { layoutOf, question, randomFrom, scenario } from './sample-layout.testing.js';

function play(layout: Layout, events: readonly LearningEvent[], from = emptyProgress(layout)): ProgressState {
  return events.reduce((state, event) => advance(layout, state, event), from);
}

function answers(right: number, of: number): readonly LearningEvent[] {
  return Array.from({ length: of }, (_, at) => ({
    type: 'answered',
    block: `q${at + 1}` as BlockId,
    choice: [at < right ? 1 : 0],
    seconds: 5,
  }));
}

const opened: readonly LearningEvent[] = [1, 2].map((n) => ({ type: 'page-opened', page: `p${n}` as PageId }));
const started: LearningEvent = { type: 'assessment-started', seed: 99 };
const ended: LearningEvent = { type: 'scenario-chose', block: 's1' as BlockId, decision: 0, option: 0 };

const plain = layoutOf([
  [question('practice')],
  [scenario('s1', [['debrief']]), { kind: 'reflection', id: 'r1' as BlockId }],
]);

function checked(rule: Partial<AssessmentRule> = {}): Layout {
  return layoutOf(
    [[question('practice')], [scenario('s1', [['debrief']]), ...[1, 2, 3, 4, 5].map((n) => question(`q${n}`, true))]],
    { pass: 4, drawn: 5, tries: 0, shuffle: false, ...rule },
  );
}

describe('the table of status', () => {
  const done = [...opened, ended];
  const rows: readonly (readonly [string, Layout, readonly LearningEvent[], boolean, Report])[] = [
    ['not begun', plain, [], false, UNDER_WAY],
    ['under way', plain, opened, false, UNDER_WAY],
    ['under way, learner leaves', plain, opened, true, UNDER_WAY],
    ['finished, nothing assessed', plain, done, false, { completion: 'completed', success: 'passed' }],
    ['pages done, check not begun', checked(), done, true, UNDER_WAY],
    ['check begun', checked(), [...done, started, ...answers(3, 3)], true, UNDER_WAY],
    [
      'finished and pass mark reached',
      checked(),
      [...done, started, ...answers(4, 5)],
      false,
      { completion: 'completed', success: 'passed', score: { raw: 80, min: 0, max: 100 } },
    ],
    ['pass mark reached, a page left', checked(), [started, ...answers(5, 5), ...opened], false, UNDER_WAY],
    [
      'pass mark missed, tries unlimited, learner leaves',
      checked(),
      [...done, started, ...answers(3, 5)],
      true,
      UNDER_WAY,
    ],
    [
      'pass mark missed, a try left, learner leaves',
      checked({ tries: 2 }),
      [...done, started, ...answers(3, 5)],
      true,
      UNDER_WAY,
    ],
    [
      'attempts used up, learner still there',
      checked({ tries: 1 }),
      [...done, started, ...answers(3, 5)],
      false,
      UNDER_WAY,
    ],
    [
      'attempts used up, learner leaves',
      checked({ tries: 1 }),
      [...done, started, ...answers(3, 5)],
      true,
      { completion: 'completed', success: 'failed', score: { raw: 60, min: 0, max: 100 } },
    ],
    [
      'attempts used up, a page left, learner leaves',
      checked({ tries: 1 }),
      [...opened, started, ...answers(3, 5)],
      true,
      UNDER_WAY,
    ],
  ];

  it.each(rows)('%s', (_, layout, events, leaving, expected) => {
    expect(decideReport(layout, play(layout, events), leaving)).toEqual(expected);
  });
});

it('does not count practice questions, reflections and plans', () => {
  expect(isFinal(decideReport(plain, play(plain, [...opened, ended]), false))).toBe(true);
});

it('never goes down again, whatever the learner does', () => {
  const random = randomFrom(4);
  let finals = 0;
  const layouts = [plain, checked(), checked({ tries: 2 }), checked({ drawn: 2, pass: 2, shuffle: true })];
  for (let round = 0; round < 300; round += 1) {
    const layout = layouts[random(layouts.length)] ?? plain;
    let state = emptyProgress(layout);
    let before = decideReport(layout, state, false);
    for (let step = 0; step < 300; step += 1) {
      state = advance(layout, state, randomEvent(layout, random));
      const now = decideReport(layout, state, false);
      if (isFinal(before)) expect([now.completion, now.success]).toEqual([before.completion, before.success]);
      if ('score' in before && 'score' in now) expect(now.score.raw).toBeGreaterThanOrEqual(before.score.raw);
      before = now;
    }
    if (isFinal(before)) finals += 1;
  }
  expect(finals).toBeGreaterThan(50);
});

function randomEvent(layout: Layout, random: (below: number) => number): LearningEvent {
  const blocks = blocksOf(layout);
  const block = (blocks[random(Math.max(1, blocks.length))]?.id ?? 'none') as BlockId;
  const page = (layout.pages[random(layout.pages.length)]?.id ?? 'none') as PageId;
  const events: readonly LearningEvent[] = [
    { type: 'page-opened', page },
    { type: 'place-opened', place: random(2) ? 'cover' : 'end' },
    { type: 'answered', block, choice: [random(4)], seconds: 1 },
    { type: 'answered', block, choice: [0, 1], seconds: 1 },
    { type: 'answer-cleared', block },
    { type: 'scenario-chose', block, decision: random(2), option: 0 },
    { type: 'scenario-reopened', block, decision: random(4) },
    { type: 'assessment-started', seed: 1 + random(65_535) },
    { type: 'assessment-retried' },
    { type: random(2) ? 'wrote' : 'unwrote', block },
  ];
  return events[random(events.length)] ?? { type: 'assessment-retried' };
}

describe('the better of two reports', () => {
  const failed: Report = { completion: 'completed', success: 'failed', score: { raw: 60, min: 0, max: 100 } };
  const passed: Report = { completion: 'completed', success: 'passed', score: { raw: 80, min: 0, max: 100 } };
  const more: Report = { completion: 'completed', success: 'passed', score: { raw: 100, min: 0, max: 100 } };
  const unscored: Report = { completion: 'completed', success: 'passed' };

  it.each([
    ['under way gives way', UNDER_WAY, failed, failed],
    ['failed gives way to passed', failed, passed, passed],
    ['passed stays', passed, failed, passed],
    ['passed stays when the learner starts anew', passed, UNDER_WAY, passed],
    ['a better score is kept', passed, more, more],
    ['a lower score is not', more, passed, more],
    ['an unknown score is left alone', unscored, passed, unscored],
  ] as const)('%s', (_, earlier, now, expected) => {
    expect(betterReport(earlier, now)).toBe(expected);
  });
});
