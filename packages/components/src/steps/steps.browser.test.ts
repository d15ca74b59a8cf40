import { userEvent } from 'vitest/browser';
import { describe, expect, it } from 'vitest';
import { button, focusedName, pageText, settled, showExample } from '../internal/test-page.js';
import { stepsExamples } from './steps.examples.js';
import './steps.js';
import './steps.scss';
import type { LlSteps } from './steps.js';

const show = (at = 0) => showExample<LlSteps>(stepsExamples[at] as (typeof stepsExamples)[number], 'll-steps');

describe('steps', () => {
  it('come one after another by keyboard, and the focus goes to the new one', async () => {
    const { learned } = await show();
    expect(pageText()).toContain('Step 1 of 4');
    expect(pageText()).not.toContain('Who is here');

    await userEvent.keyboard('{Tab}{Enter}');
    await settled();
    expect(focusedName()).toBe('Look');
    expect(pageText()).toContain('Who is here');

    await userEvent.keyboard('{Tab}{Enter}');
    await settled();
    await userEvent.keyboard('{Tab}{Enter}');
    await settled();
    expect(focusedName()).toBe('Choose');
    expect(document.querySelectorAll('button')).toHaveLength(0);
    expect(pageText()).toContain('slow breath');
    expect(learned.map((event) => ('choice' in event ? event.choice : event.type))).toEqual([[2], [3], [4]]);
  });

  it('come back as they were left, and can be shown all at once', async () => {
    await show(1);
    expect(pageText()).toContain('Step 2 of 4');

    button('Show all steps').click();
    await settled();

    expect(focusedName()).toBe('Ask');
    expect(pageText()).toContain('pause, share');
  });
});
