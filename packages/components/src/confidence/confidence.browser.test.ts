import { userEvent } from 'vitest/browser';
import { describe, expect, it } from 'vitest';
import { button, pageText, settled, showExample } from '../internal/test-page.js';
import { confidenceExamples } from './confidence.examples.js';
import './confidence.js';
import type { LlConfidence } from './confidence.js';

const show = (at = 0) =>
  showExample<LlConfidence>(confidenceExamples[at] as (typeof confidenceExamples)[number], 'll-confidence');

const chosen = () =>
  [...document.querySelectorAll<HTMLInputElement>('input:checked')].map((one) => one.labels?.[0]?.textContent);

describe('a rating of confidence', () => {
  it('is given by keyboard and kept in words, on this device only', async () => {
    const { learned, noted } = await show();
    expect(document.querySelector('legend')?.textContent).toBe('Plan a round for 18 patients');

    await userEvent.keyboard('{Tab}{ArrowDown}{ArrowDown}');
    await settled();

    expect(noted.at(-1)).toEqual({
      type: 'wrote',
      block: 'start-d1',
      field: 'plan-a-round',
      text: '3 of 5: Somewhat confident',
    });
    expect(learned).toEqual([{ type: 'wrote', block: 'start-d1' }]);
    expect(chosen()).toEqual(['Somewhat confident']);
  });

  it('comes back as it was left, and can be deleted', async () => {
    const { learned, noted } = await show(1);
    expect(chosen()).toEqual(['Slightly confident']);
    expect(learned).toEqual([]);

    button('Delete what I put in here').click();
    await settled();
    button('Yes, delete it').click();
    await settled();

    expect(noted).toEqual([{ type: 'wrote', block: 'start-d1', field: 'invite', text: '' }]);
    expect(learned).toEqual([{ type: 'unwrote', block: 'start-d1' }]);
    expect(chosen()).toEqual([]);
    expect(pageText()).toContain('Deleted from this device.');
  });

  it('follows what is deleted in My notes', async () => {
    const { element } = await show(1);

    element.words = {};
    await settled();

    expect(chosen()).toEqual([]);
  });
});
