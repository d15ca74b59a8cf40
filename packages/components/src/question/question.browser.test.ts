import axe from 'axe-core';
import { userEvent } from 'vitest/browser';
import { describe, expect, it } from 'vitest';
import { axeFindings, button, focusedName, pageText, settled, showExample } from '../internal/test-page.js';
import { questionExamples } from './question.examples.js';
import './question.js';
import type { LlQuestion } from './question.js';

const example = (name: string) => {
  const found = questionExamples.find((one) => one.name === name);
  if (!found) throw new Error(`There is no example ${name}.`);
  return found;
};
const show = (name: string) => showExample<LlQuestion>(example(name), 'll-question');

async function choose(...labels: readonly string[]): Promise<void> {
  for (const label of labels) {
    const found = [...document.querySelectorAll('label')].find((one) => one.textContent?.includes(label));
    found?.click();
  }
  await settled();
}

async function press(words: string | RegExp): Promise<void> {
  button(words).click();
  await settled();
}

describe('a practice question', () => {
  it('is named by its question and keeps its answers and feedback to itself until then', async () => {
    await show('One right answer');

    expect(document.querySelector('legend')?.textContent).toContain('What was the mean time');
    expect(pageText()).not.toContain('A common guess');
    expect(document.querySelectorAll('input[type=radio]')).toHaveLength(4);
  });

  it('can be answered with the keyboard alone, and moves the focus to the verdict with its reason', async () => {
    const { learned } = await show('One right answer');

    await userEvent.keyboard('{Tab}{ArrowDown}{ArrowDown}{Tab}{Enter}');
    await settled();

    expect(focusedName()).toBe('Yes, that is right');
    const reason = document.activeElement?.getAttribute('aria-describedby') ?? '';
    expect(document.getElementById(reason)?.textContent).toContain('10 minutes on routine rounds');
    expect(learned).toEqual([
      { type: 'answered', block: 'plan-it-q1', choice: [2], seconds: expect.any(Number) as number },
    ]);
    expect(pageText()).toContain('Remember:');
  });

  it('says what to do when nothing is chosen', async () => {
    const { learned } = await show('One right answer');

    await press('Check answer');

    expect(pageText()).toContain('Choose an answer first.');
    const described = document.querySelector('fieldset')?.getAttribute('aria-describedby')?.split(' ') ?? [];
    expect(described.map((id) => document.getElementById(id)?.textContent).join(' ')).toContain(
      'Choose an answer first.',
    );
    expect(document.activeElement?.getAttribute('type')).toBe('radio');
    expect(learned).toEqual([]);
    expect(await axeFindings(axe)).toEqual([]);
  });

  it('is kind and specific about a wrong answer, and does not give the right one away', async () => {
    await show('One right answer');

    await choose('8 minutes');
    await press('Check answer');

    expect(pageText()).toContain('Not quite');
    expect(pageText()).toContain('Your answer: Not right');
    expect(pageText()).toContain('because we remember the quick patients');
    expect(pageText()).not.toContain('routine rounds');
    expect(pageText()).not.toContain('Remember:');
  });

  it('can be tried again from the start', async () => {
    const { learned } = await show('Answered wrongly');

    await press('Try again');

    expect(document.querySelectorAll('input:checked')).toHaveLength(0);
    expect(document.activeElement?.getAttribute('type')).toBe('radio');
    expect(learned).toEqual([{ type: 'answer-cleared', block: 'plan-it-q1' }]);
  });

  it('shows every answer with its reason when asked', async () => {
    await show('Answered wrongly');

    await press('Show the answer');

    expect(pageText()).toContain('10 minutes on routine rounds');
    expect(pageText()).toContain('That is closer to one complex review');
    expect(pageText()).toContain('Remember:');
    expect(focusedName()).toContain('Every answer');
  });

  it('comes back as it was left', async () => {
    const { learned } = await show('Answered rightly');

    expect(pageText()).toContain('Yes, that is right');
    expect(learned).toEqual([]);
    expect(document.activeElement).toBe(document.body);
  });

  it('shows the options in the order it is given, and still tells their places in the layout', async () => {
    const { element, learned } = await show('One right answer');

    element.order = [3, 2, 1, 0];
    await settled();
    expect(document.querySelector('label')?.textContent).toContain('20 minutes');
    await choose('20 minutes');
    await press('Check answer');

    expect(learned[0]).toMatchObject({ type: 'answered', choice: [3] });
  });
});

describe('a question with three right answers', () => {
  it('asks for three, and says how many were chosen', async () => {
    const { learned } = await show('Three right answers');

    await choose('The order of the round', 'When to call');
    await press('Check answer');

    expect(pageText()).toContain('Choose 3 answers. You have chosen 2.');
    expect(learned).toEqual([]);
  });

  it('says how many were right, why, and how many are missing, not which', async () => {
    await show('Three right answers');

    await choose('The order of the round', 'full history', 'When to call');
    await press('Check answer');

    expect(pageText()).toContain('Partly right: you chose 2 of the 3');
    expect(pageText()).toContain('belongs at the bed');
    expect(pageText()).toContain('One right answer is still missing.');
    expect(pageText()).not.toContain('A role that has a name');
  });
});

describe('a scored question', () => {
  it('keeps its answer for this try: feedback, but no way to change it', async () => {
    await show('Scored, answered wrongly');

    expect(pageText()).toContain('Too fast.');
    expect(pageText()).toContain('Question 2 of 6');
    expect(document.querySelectorAll('button')).toHaveLength(0);
    expect(pageText()).not.toContain('routine rounds');
  });

  it('can be answered afresh when the next try cleared it', async () => {
    const { element } = await show('Scored, answered wrongly');

    element.state = { kind: 'question', choice: [] };
    element.locked = false;
    await settled();

    expect(document.querySelectorAll('input[type=radio]:checked')).toHaveLength(0);
    expect(button('Check answer')).toBeTruthy();
  });
});

it('puts True and False side by side', async () => {
  await show('True or false');

  const [yes, no] = [...document.querySelectorAll('label')].map((label) => label.getBoundingClientRect().top);
  expect(yes).toBe(no);
});
