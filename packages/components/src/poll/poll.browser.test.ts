import { userEvent } from 'vitest/browser';
import { describe, expect, it } from 'vitest';
import { button, pageText, settled, showExample } from '../internal/test-page.js';
import { pollExamples } from './poll.examples.js';
import './poll.js';
import './poll.scss';
import type { LlPoll } from './poll.js';

const show = (at = 0) => showExample<LlPoll>(pollExamples[at] as (typeof pollExamples)[number], 'll-poll');

describe('a poll', () => {
  it('asks, and replies to the choice alone, by keyboard', async () => {
    const { learned } = await show();
    expect(document.querySelector('legend')?.textContent).toContain('What do you do first?');
    expect(pageText()).not.toContain('Teams differ');

    await userEvent.keyboard('{Tab}{ArrowDown}{Tab}{Enter}');
    await settled();

    expect(pageText()).toContain('She knows who worries her.');
    expect(pageText()).toContain('Teams differ');
    expect(pageText()).not.toContain('the sick wait longest');
    expect(pageText()).not.toMatch(/right|wrong|not quite/i);
    expect(learned).toMatchObject([{ type: 'answered', block: 'start-t1', choice: [1] }]);
    const mine = document.activeElement?.getAttribute('aria-describedby') ?? '';
    expect(document.getElementById(mine)?.textContent).toContain('She knows');
  });

  it('says what to do when nothing is chosen', async () => {
    await show();

    button('Say what you think').click();
    await settled();

    expect(pageText()).toContain('Choose one first.');
    expect(document.activeElement?.getAttribute('type')).toBe('radio');
  });

  it('comes back as it was left, shows every reply when asked, and can be asked again', async () => {
    const { learned } = await show(1);
    expect(pageText()).toContain('She knows who worries her.');

    button('Show the reply to every choice').click();
    await settled();
    expect(pageText()).toContain('the sick wait longest');

    button('Choose another').click();
    await settled();
    expect(document.querySelectorAll('input:checked')).toHaveLength(0);
    expect(learned).toEqual([{ type: 'answer-cleared', block: 'start-t1' }]);
  });

  it('offers no other replies where there are none', async () => {
    await show(2);

    expect(pageText()).toContain('Teams differ');
    expect(document.querySelectorAll('button')).toHaveLength(1);
  });
});
