import { userEvent } from 'vitest/browser';
import { describe, expect, it } from 'vitest';
import { pageText, settled, showExample } from '../internal/test-page.js';
import { workedExampleExamples } from './worked-example.examples.js';
import './worked-example.js';
import './worked-example.scss';
import type { LlWorkedExample } from './worked-example.js';

const show = (at = 0) =>
  showExample<LlWorkedExample>(
    workedExampleExamples[at] as (typeof workedExampleExamples)[number],
    'll-worked-example',
  );

describe('a worked example', () => {
  it('hides how a step is done until the learner asks, and goes there', async () => {
    const { learned } = await show();
    expect(pageText()).toContain('under 7 minutes each');
    expect(pageText()).toContain('How much is left');
    expect(pageText()).not.toContain('90 minutes');

    await userEvent.keyboard('{Tab}{Enter}');
    await settled();

    expect(pageText()).toContain('90 minutes');
    expect(pageText()).not.toContain('start earlier');
    expect(document.activeElement?.textContent).toContain('90 minutes');
    expect(learned).toMatchObject([{ type: 'answered', block: 'count-t1', choice: [1, 0] }]);
  });

  it('tells its buttons apart by what they ask', async () => {
    await show();

    const asked = [...document.querySelectorAll('button')].map(
      (one) => document.getElementById(one.getAttribute('aria-describedby') ?? '')?.textContent,
    );
    expect(asked).toEqual(['Try: How much is left for each patient?', 'Try: What do you change?']);
  });

  it('comes back as it was left', async () => {
    await show(1);

    expect(pageText()).toContain('90 minutes');
    expect(document.querySelectorAll('button:not([hidden])')).toHaveLength(1);
  });
});
