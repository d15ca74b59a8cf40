import { userEvent } from 'vitest/browser';
import { describe, expect, it } from 'vitest';
import { button, pageText, settled, showExample } from '../internal/test-page.js';
import { timeBudgetExamples } from './time-budget.examples.js';
import './time-budget.js';
import type { LlTimeBudget } from './time-budget.js';

const show = (at = 0) =>
  showExample<LlTimeBudget>(timeBudgetExamples[at] as (typeof timeBudgetExamples)[number], 'll-time-budget');

const boxes = () => [...document.querySelectorAll('input')];

const rest = () => new Promise((resolve) => setTimeout(resolve, 600));

const result = () => document.querySelector('[role=status]')?.textContent;

describe('a time budget', () => {
  it('works with the author’s numbers at once, and compares them', async () => {
    const { learned, noted } = await show();

    expect(result()).toBe('1 hour 40 minutes to share: about 5.5 minutes for each.');
    expect(pageText()).toContain(
      '10 minutes: a routine review: enough for 10 of 18; all would take 1 hour 20 minutes more',
    );
    expect(pageText()).toContain('4 minutes: a focused review: enough for all, in 1 hour 12 minutes');
    expect([...learned, ...noted]).toEqual([]);
  });

  it('takes numbers by keyboard, says the result once when they have settled, and keeps it in words', async () => {
    const { learned, noted } = await show();
    const said: (string | null | undefined)[] = [];
    new MutationObserver(() => said.push(result())).observe(document.querySelector('[role=status]') as Element, {
      subtree: true,
      childList: true,
      characterData: true,
    });

    (boxes()[0] as HTMLInputElement).select();
    await userEvent.keyboard('10');
    await rest();

    expect(said).toEqual(['1 hour 40 minutes to share: about 10 minutes for each.']);
    expect(noted.map((note) => note.type === 'wrote' && [note.field, note.text])).toEqual([
      ['n1', '10'],
      ['n2', '120'],
      ['n3', '20'],
      ['result', '1 hour 40 minutes to share: about 10 minutes for each.'],
    ]);
    expect(learned).toEqual([{ type: 'wrote', block: 'plan-it-d1' }]);
  });

  it('has two buttons for each number, named by it', async () => {
    await show();

    await userEvent.keyboard('{Tab}');
    const less = document.activeElement as HTMLElement;
    await userEvent.keyboard('{Enter}{Enter}');
    await rest();

    const named = less
      .getAttribute('aria-labelledby')
      ?.split(' ')
      .map((id) => document.getElementById(id)?.innerText);
    expect(named?.join(' ')).toMatch(/One less:\s*Patients/);
    expect(boxes()[0]?.value).toBe('16');
    expect(result()).toContain('about 6.5 minutes for each');
  });

  it('says in words what a sum cannot', async () => {
    await show(2);
    expect(result()).toBe('No time is left to share: what comes off is 1 hour 10 minutes more than there is.');

    for (const [typed, says] of [
      ['0', 'Put in how many share the time.'],
      ['a lot', 'Put a whole number in each box.'],
      ['', 'Put a whole number in each box.'],
    ] as const) {
      await userEvent.fill(boxes()[0] as HTMLInputElement, typed);
      await rest();
      expect(result()).toBe(says);
    }
  });

  it('comes back as it was left, and goes back to the author’s numbers', async () => {
    const { learned } = await show(1);
    expect(boxes().map(({ value }) => value)).toEqual(['12', '120', '20']);

    button('Back to the numbers it began with').click();
    await settled();

    expect(boxes().map(({ value }) => value)).toEqual(['18', '120', '20']);
    expect(result()).toContain('about 5.5 minutes');
    expect(learned).toEqual([{ type: 'unwrote', block: 'plan-it-d1' }]);
  });
});
