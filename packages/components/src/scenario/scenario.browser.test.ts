import axe from 'axe-core';
import { userEvent } from 'vitest/browser';
import { describe, expect, it } from 'vitest';
import { axeFindings, button, focusedName, pageText, settled, showExample } from '../internal/test-page.js';
import { scenarioExamples } from './scenario.examples.js';
import './scenario.js';
import type { LlScenario } from './scenario.js';

const show = (at = 0) =>
  showExample<LlScenario>(scenarioExamples[at] as (typeof scenarioExamples)[number], 'll-scenario');

async function press(words: string | RegExp): Promise<void> {
  button(words).click();
  await settled();
}

describe('a scenario', () => {
  it('shows the setting and the first decision, each option one button', async () => {
    await show();

    expect(pageText()).toContain('Tuesday, 08:45');
    expect(document.querySelector('.ll-choices')?.getAttribute('aria-labelledby')).toBeTruthy();
    expect([...document.querySelectorAll('.ll-choices button')]).toHaveLength(3);
    expect(pageText()).not.toContain('Bed 4 gets worse');
    expect(pageText()).not.toContain('What runs short');
  });

  it('can be played to its end with the keyboard alone, with the focus on what is new at each step', async () => {
    const { learned } = await show();

    await userEvent.keyboard('{Tab}{Enter}');
    await settled();
    expect(focusedName()).toBe('Weak');
    await userEvent.keyboard('{Tab}{Enter}');
    await settled();
    expect(focusedName()).toBe('Bed 4 gets worse');
    await userEvent.keyboard('{Tab}{Tab}{Enter}');
    await settled();
    expect(focusedName()).toBe('Good');
    await userEvent.keyboard('{Tab}{Enter}');
    await settled();
    expect(focusedName()).toBe('Debrief');

    expect(learned).toEqual([
      { type: 'scenario-chose', block: 'lead-s1', decision: 0, option: 0 },
      { type: 'scenario-chose', block: 'lead-s1', decision: 1, option: 1 },
    ]);
  });

  it('tells the outcome with a verdict in words and the reason, and leaves out what only the straight reading needs', async () => {
    await show();

    await press(/Start at Bed 1/);

    expect(pageText()).toContain('You chose: Start at Bed 1');
    expect(pageText()).toContain('Weak You are still at Bed 2');
    expect(pageText()).toContain('Why: The order of the beds');
    expect(pageText()).not.toContain('Goes to');
    expect(await axeFindings(axe)).toEqual([]);
  });

  it('shows a scene only on the way that leads through it', async () => {
    await show();

    await press(/See Bed 4 now/);
    await press('Continue');

    expect(pageText()).toContain('You cannot give everyone ten minutes');
    expect(pageText()).not.toContain('Bed 4 gets worse');
  });

  it('keeps the way so far in view, and each step of it can be taken back', async () => {
    const { element, learned } = await show(2);
    const past = document.querySelectorAll('.ll-scenario__past > li');
    expect(past[0]?.textContent).toContain('See Bed 4 now');
    expect(past[1]?.textContent).toContain('Say so.');

    past[0]?.querySelector('details')?.setAttribute('open', '');
    past[0]?.querySelector('button')?.click();
    await settled();

    expect(learned).toEqual([{ type: 'scenario-reopened', block: 'lead-s1', decision: 0 }]);
    expect(focusedName()).toBe('How do you start?');
    expect(document.querySelectorAll('.ll-choices button')).toHaveLength(3);
    expect(element.state).toMatchObject({ ended: true });
  });

  it('lets a choice be taken back at once', async () => {
    const { learned } = await show();

    await press(/Start at Bed 1/);
    await press('Try another choice');

    expect(learned.at(-1)).toEqual({ type: 'scenario-reopened', block: 'lead-s1', decision: 0 });
    expect(focusedName()).toBe('How do you start?');
  });

  it('leads back when an option leads back', async () => {
    await show();

    await press(/Wait for the consultant/);
    expect(pageText()).toContain('Unsafe');
    await press('Continue');

    expect(focusedName()).toBe('How do you start?');
    expect(document.querySelectorAll('.ll-choices button')).toHaveLength(3);
  });

  it('comes back where it was left, without taking the focus', async () => {
    await show(1);

    expect(pageText()).toContain('You chose: Start at Bed 1');
    expect(pageText()).toContain('Bed 4 gets worse');
    expect(document.activeElement).toBe(document.body);
  });

  it('can be started again from the debrief', async () => {
    const { learned } = await show(2);

    await press('Start again');

    expect(learned).toEqual([{ type: 'scenario-reopened', block: 'lead-s1', decision: 0 }]);
    expect(pageText()).toContain('How do you start?');
    expect(document.querySelector('.ll-scenario__past')).toBeNull();
  });

  it('can be read straight through, with every option and where it leads', async () => {
    await show();

    document.querySelector<HTMLElement>('.ll-scenario__whole summary')?.click();
    await settled();

    const whole = document.querySelector('.ll-scenario__whole')?.textContent ?? '';
    for (const part of ['Bed 4 gets worse', 'Speed up', 'Goes to: Bed 4 gets worse', 'What runs short', 'Weak.']) {
      expect(whole).toContain(part);
    }
    expect(await axeFindings(axe)).toEqual([]);
  });

  it('plays through again and again without losing a word', async () => {
    await show();

    for (let round = 0; round < 3; round += 1) {
      await press(/See Bed 4 now/);
      await press('Try another choice');
      await press(/Start at Bed 1/);
      await press('Continue');
      await press(/Speed up/);
      await press('Go to the debrief');
      await press('Start again');
    }

    expect(
      [...document.querySelectorAll('.ll-choices button')].map((one) => one.textContent?.trim().slice(0, 12)),
    ).toEqual(['Start at Bed', 'See Bed 4 no', 'Wait for the']);
  });
});
