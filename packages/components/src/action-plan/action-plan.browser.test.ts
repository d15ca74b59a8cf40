import { userEvent } from 'vitest/browser';
import { describe, expect, it } from 'vitest';
import { pageText, settled, showExample } from '../internal/test-page.js';
import { actionPlanExamples } from './action-plan.examples.js';
import './action-plan.js';
import type { LlActionPlan } from './action-plan.js';

const show = (at = 0) =>
  showExample<LlActionPlan>(actionPlanExamples[at] as (typeof actionPlanExamples)[number], 'll-action-plan');

const box = (field: string) =>
  document.querySelector(`[data-box="${field}"]`) as HTMLTextAreaElement | HTMLInputElement;

async function useIdea(at: number): Promise<void> {
  document.querySelectorAll<HTMLElement>('.ll-ideas button')[at]?.click();
  await settled();
}

describe('an action plan', () => {
  it('has a box for each part of a plan, and shows the pattern of an if–then', async () => {
    await show();

    expect(document.querySelectorAll('[data-box]')).toHaveLength(6);
    const help = box('if-then')
      .getAttribute('aria-labelledby')
      ?.split(' ')
      .map((id) => document.getElementById(id)?.textContent);
    expect(help?.join(' ')).toContain('If … then I will …');
    expect(box('review').getAttribute('type')).toBe('text');
  });

  it('fills the goal with an idea, as private as typed words', async () => {
    const { learned, noted } = await show();

    await useIdea(1);

    expect(box('goal').value).toBe('Ask “What have I missed?” at every bed, for one round.');
    expect(noted).toEqual([{ type: 'wrote', block: 'commit-a1', field: 'goal', text: box('goal').value }]);
    expect(learned).toEqual([{ type: 'wrote', block: 'commit-a1' }]);
    expect(pageText()).toContain('Added to your goal.');
  });

  it('never writes over typed words, and adds an idea once', async () => {
    await show();

    await userEvent.type(box('goal'), 'My own goal');
    await useIdea(0);
    await useIdea(0);

    expect(box('goal').value).toBe(
      'My own goal\nHold a 60-second briefing: order, roles, time, when to call the senior.',
    );
    expect(pageText()).toContain('This idea is in your goal already.');
  });

  it('tells its idea buttons apart', async () => {
    await show();

    const names = [...document.querySelectorAll('.ll-ideas button')].map((one) =>
      (one.getAttribute('aria-labelledby') ?? '')
        .split(' ')
        .map((id) => document.getElementById(id)?.textContent?.trim())
        .join(' '),
    );
    expect(new Set(names).size).toBe(2);
    expect(names[0]).toMatch(/^Use this idea Hold a 60-second/);
  });

  it('shows the words that were kept, each in its box', async () => {
    await show(1);

    expect(box('when-and-where').value).toBe('My next round');
    expect(box('obstacle').value).toBe('');
    expect(pageText()).toContain('kept only until you close this');
  });
});
