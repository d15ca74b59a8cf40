import { userEvent } from 'vitest/browser';
import { describe, expect, it } from 'vitest';
import { button, pageText, settled, showExample } from '../internal/test-page.js';
import { selfAssessmentExamples } from './self-assessment.examples.js';
import './self-assessment.js';
import type { LlSelfAssessment } from './self-assessment.js';

const show = (at = 0) =>
  showExample<LlSelfAssessment>(
    selfAssessmentExamples[at] as (typeof selfAssessmentExamples)[number],
    'll-self-assessment',
  );

describe('a self-assessment', () => {
  it('is rated by keyboard on both axes, and keeps both in words in one field', async () => {
    const { learned, noted } = await show();

    await userEvent.keyboard('{Tab}{ArrowDown}{Tab}{ArrowDown}{ArrowDown}');
    await settled();

    expect(noted.at(-1)).toEqual({
      type: 'wrote',
      block: 'skills-d1',
      field: 'brief',
      text: 'Where I am now: 2 of 5: With help\nHow much my role needs it: 3 of 5: Some of the time',
    });
    expect(learned).toEqual([{ type: 'wrote', block: 'skills-d1' }]);
  });

  it('sorts by gap, and gives no total and no pass mark', async () => {
    await show(1);

    button('Show where the gaps are').click();
    await settled();

    const named = [...document.querySelectorAll('.ll-gaps strong')].map(({ textContent }) => textContent);
    expect(named).toEqual(['Chair a board round', 'Close the loop on jobs', 'Brief a team in a minute']);
    expect(pageText()).toContain('My role needs more than I have now');
    expect(pageText()).not.toMatch(/total|passed|score|%/i);
    expect(pageText()).toContain('often differs from what others see');
    expect(document.activeElement?.textContent).toBe('Your skills, widest gap first');
  });

  it('says which skills are left out of the order', async () => {
    const { element } = await show(1);
    element.words = { ...element.words, chair: 'Where I am now: 1 of 5: New to me' };

    button('Show where the gaps are').click();
    await settled();

    expect(pageText()).toContain('One skill is not rated on both scales yet.');
  });
});
