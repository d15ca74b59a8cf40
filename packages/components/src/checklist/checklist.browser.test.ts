import { userEvent } from 'vitest/browser';
import { describe, expect, it } from 'vitest';
import { button, pageText, settled, showExample } from '../internal/test-page.js';
import { checklistExamples } from './checklist.examples.js';
import './checklist.js';
import './checklist.scss';
import type { LlChecklist } from './checklist.js';

const show = (at = 0) =>
  showExample<LlChecklist>(checklistExamples[at] as (typeof checklistExamples)[number], 'll-checklist');

const boxes = () => [...document.querySelectorAll<HTMLInputElement>('input')];

describe('a checklist', () => {
  it('is ticked by keyboard alone, and says how much is done', async () => {
    const { learned } = await show();

    await userEvent.keyboard('{Tab} {Tab}{Tab} ');
    await settled();

    expect(pageText()).toContain('2 of 3 ticked');
    expect(learned).toMatchObject([
      { type: 'answered', choice: [1, 0, 0] },
      { type: 'answered', choice: [1, 0, 1] },
    ]);
  });

  it('comes back as it was left, and can be cleared', async () => {
    const { learned } = await show(1);
    expect(boxes().map(({ checked }) => checked)).toEqual([true, true, false]);

    button('Untick all').click();
    await settled();

    expect(boxes().map(({ checked }) => checked)).toEqual([false, false, false]);
    expect(document.activeElement).toBe(boxes()[0]);
    expect(learned).toEqual([{ type: 'answer-cleared', block: 'before-t1' }]);
  });

  it('is untouched again when the last tick goes', async () => {
    const { learned } = await show();

    boxes()[0]?.click();
    await settled();
    boxes()[0]?.click();
    await settled();

    expect(learned.map(({ type }) => type)).toEqual(['answered', 'answer-cleared']);
  });
});
