import { userEvent } from 'vitest/browser';
import { describe, expect, it, vi } from 'vitest';
import { button, pageText, settled, showExample } from '../internal/test-page.js';
import { feedbackExamples } from './feedback.examples.js';
import './feedback.js';
import type { LlFeedback } from './feedback.js';

const show = (at = 0) =>
  showExample<LlFeedback>(feedbackExamples[at] as (typeof feedbackExamples)[number], 'll-feedback');

describe('the feedback', () => {
  it('is answered by keyboard, stays on the device in words, and takes no free text', async () => {
    const { learned, noted } = await show();

    await userEvent.keyboard('{Tab}{ArrowDown}{Tab} ');
    await settled();

    expect(noted).toMatchObject([
      { field: 'useful', text: '2 of 5: Slightly useful' },
      { field: 'time', text: 'Too short' },
    ]);
    expect(learned).toEqual([{ type: 'wrote', block: 'end-d1' }]);
    expect(document.querySelectorAll('textarea, input[type=text]')).toHaveLength(0);
  });

  it('comes back as it was left, and is copied with its questions', async () => {
    await show(1);
    const copy = vi.spyOn(navigator.clipboard, 'writeText').mockResolvedValue();
    expect(document.querySelectorAll('input:checked')).toHaveLength(2);

    button('Copy what I put in').click();
    await settled();

    expect(copy.mock.calls[0]?.[0]).toBe(
      'Overall, how useful was this module?\n4 of 5: Useful\n\nThe time it took was\nAbout right',
    );
    expect(pageText()).toContain('Copied.');
  });
});
