import {
  assessmentResult,
  advance,
  drawnQuestions,
  emptyProgress,
  blocksOf,
  type BlockId,
  type Layout,
  type OptionId,
  type PageId,
  type ProgressState,
} from '@ladder/core';
import { describe, expect, it } from 'vitest';
import '../question/question.js';
import { button, focusedName, pageText, settled, showExample } from '../internal/test-page.js';
import { assessmentExamples } from './assessment.examples.js';
import './assessment.js';
import type { LlAssessment } from './assessment.js';

const IDS = ['check-q1', 'check-q2', 'check-q3'] as readonly string[] as readonly BlockId[];

const layoutWith = (rule: Partial<NonNullable<Layout['assessment']>>): Layout => ({
  pages: [
    {
      id: 'check' as PageId,
      blocks: IDS.map((id) => ({
        kind: 'question',
        id,
        options: ['a', 'b'] as readonly string[] as readonly OptionId[],
        correct: [0],
        scored: true,
      })),
    },
  ],
  assessment: { pass: 2, drawn: 3, tries: 0, shuffle: false, ...rule },
});

/** Plays the part of player and session, with the real rules of core. */
async function play(rule: Partial<NonNullable<Layout['assessment']>> = {}) {
  const layout = layoutWith(rule);
  const page = await showExample<LlAssessment>(
    { ...(assessmentExamples[0] as (typeof assessmentExamples)[number]), properties: {} },
    'll-assessment',
  );
  let state: ProgressState = emptyProgress(layout);
  const handDown = () => {
    const { element } = page;
    element.seed = state.assessment.seed;
    element.result = assessmentResult(layout, state);
    element.drawn = drawnQuestions(layout, state.assessment.seed).flatMap((index) => blocksOf(layout)[index]?.id ?? []);
    for (const question of element.querySelectorAll('ll-question')) {
      const index = IDS.indexOf(question.block);
      question.state = state.blocks[index];
    }
  };
  page.element.addEventListener('ll-track', (event) => {
    state = advance(layout, state, event.learning);
    queueMicrotask(handDown);
  });
  handDown();
  await settled();
  return page;
}

async function answer(at: number, option: number): Promise<void> {
  const question = [...document.querySelectorAll('ll-question')].filter((one) => !one.hidden)[at];
  question?.querySelectorAll('input')[option]?.click();
  question?.querySelector<HTMLElement>('.ll-question__check')?.click();
  await settled();
}

describe('a scored check', () => {
  it('says its rule first, and makes a seed when it is first shown', async () => {
    const { learned } = await play();

    expect(pageText()).toContain('You need 2 of 3 to pass.');
    expect(learned).toEqual([{ type: 'assessment-started', seed: expect.any(Number) as number }]);
    const [started] = learned;
    expect(started?.type === 'assessment-started' && started.seed >= 1 && started.seed <= 65535).toBe(true);
  });

  it('counts the answers, then tells the result, in a place that is read out', async () => {
    await play();

    await answer(0, 0);
    expect(document.querySelector('[role=status]')?.textContent).toContain('1 of 3 answered');
    await answer(1, 0);
    await answer(2, 1);

    const status = document.querySelector('[role=status]')?.textContent?.replace(/\s+/g, ' ');
    expect(status).toContain('You have passed.');
    expect(status).toContain('You got 2 of 3. You need 2.');
  });

  it('asks only the wrong ones again', async () => {
    await play();
    await answer(0, 0);
    await answer(1, 1);
    await answer(2, 1);
    expect(pageText()).toContain('You have not passed yet.');

    button('Try the 2 you got wrong again').click();
    await settled();

    const open = [...document.querySelectorAll('ll-question')].filter((one) => one.querySelector('input'));
    expect(open.map(({ block }) => block)).toEqual(['check-q2', 'check-q3']);
    expect(document.activeElement?.closest('ll-question')?.getAttribute('block')).toBe('check-q2');
    expect(pageText()).toContain('Your best result, 1 of 3, counts.');
  });

  it('says how many tries are left in words, and shows the answers when none is', async () => {
    await play({ tries: 2 });
    for (const at of [0, 1, 2]) await answer(at, 1);
    expect(pageText()).toContain('You have one more try.');
    expect(pageText()).not.toContain('Short enough to happen every day');

    button(/Try the 3/).click();
    await settled();
    for (const at of [0, 1, 2]) await answer(at, 1);

    expect(pageText()).toContain('You have not passed. You got 0 of 3. You need 2. You have no tries left.');
    expect(pageText()).toContain('Short enough to happen every day');
  });

  it('shows only the drawn questions, in this learner’s order, and numbers them so', async () => {
    const { element } = await play();

    element.drawn = ['check-q3', 'check-q1'] as readonly string[] as readonly BlockId[];
    await settled();

    const shown = [...document.querySelectorAll('ll-question')].filter((one) => !one.hidden);
    expect(shown.map(({ block }) => block)).toEqual(['check-q3', 'check-q1']);
    expect(shown.map((one) => one.textContent?.match(/Question \d of \d/)?.[0])).toEqual([
      'Question 1 of 2',
      'Question 2 of 2',
    ]);
  });

  it('says the pass mark of the platform in place of the author’s where they differ', async () => {
    await play();
    expect(pageText()).not.toContain('On this platform');

    await play({ pass: 3 });
    await answer(0, 0);

    expect(pageText()).toContain('On this platform you need 3 of 3 to pass. You can try as often as you like;');
    expect(pageText()).not.toContain('You need 2 of 3');
  });

  it('moves the focus to the verdict of each answer', async () => {
    await play();

    await answer(1, 1);

    expect(focusedName()).toBe('Not quite');
  });
});
