import { userEvent } from 'vitest/browser';
import { describe, expect, it } from 'vitest';
import type { Example } from '../internal/example.js';
import type { LlTyped } from '../internal/ll-typed.js';
import { button, focusedName, pageText, settled, showExample } from '../internal/test-page.js';
import { numberExamples } from '../number/number.examples.js';
import '../number/number.js';
import { fillInExamples } from './fill-in.examples.js';
import './fill-in.js';
import '../recall/recall.scss';

const show = (examples: readonly Example[], name: string, tag: string) => {
  const found = examples.find((one) => one.name === name);
  if (!found) throw new Error(`There is no example ${name}.`);
  return showExample<LlTyped>(found, tag);
};

/** Types an answer and checks it, by the keyboard alone. */
async function answer(typed: string): Promise<void> {
  document.querySelector('input')?.focus();
  await userEvent.keyboard(`${typed}{Enter}`);
  await settled();
}

describe('a gap', () => {
  it.each([
    ['Median', 0],
    ['  the MEDIAN. ', 0],
    ['mid value', 0],
    ['mid/value', 2],
    ['Mean', 1],
    ['secret-canary', 2],
  ])('takes %s for what it is, and tells only that', async (typed, value) => {
    const { learned, noted, element } = await show(fillInExamples, 'Untouched', 'll-fill-in');

    await answer(typed);

    expect(learned).toEqual([
      { type: 'answered', block: 'median-t1', choice: [value], seconds: expect.any(Number) as number },
    ]);
    expect(noted).toEqual([]);
    expect(JSON.stringify(learned)).not.toContain(typed.trim());
    expect(
      [...element.querySelectorAll('*')].flatMap((one) => [...one.attributes]).map((one) => one.value),
    ).not.toContain(typed);
    expect(JSON.stringify(element.state)).not.toContain(typed.trim());
  });

  it('asks for an answer before it is checked', async () => {
    const { learned } = await show(fillInExamples, 'Untouched', 'll-fill-in');

    await answer(' . ');

    expect(pageText()).toContain('Type your answer first.');
    expect(document.activeElement?.tagName).toBe('INPUT');
    expect(learned).toEqual([]);
  });

  it('says what helps with a mistake that was foreseen, and shows the answer when asked', async () => {
    await show(fillInExamples, 'Untouched', 'll-fill-in');

    await answer('mean');
    expect(focusedName()).toBe('Not quite');
    expect(pageText()).toContain('One odd value moves it');
    expect(pageText()).not.toContain('Half of the values');
    button('Show the answer').click();
    await settled();

    expect(pageText()).toContain('Right answer: median');
  });

  it('comes back with the answer that it matched, or without any', async () => {
    await show(fillInExamples, 'A mistake that was foreseen', 'll-fill-in');
    expect(pageText()).toContain('Your answer: mean');

    await show(fillInExamples, 'Another answer', 'll-fill-in');
    expect(pageText()).toContain('Your answer: another answer');
    expect(pageText()).toContain('the middle of the road');
  });

  it('is empty for another try', async () => {
    const { learned } = await show(fillInExamples, 'Untouched', 'll-fill-in');
    await answer('mean');

    button('Try again').click();
    await settled();

    expect(document.querySelector('input')?.value).toBe('');
    expect(document.activeElement?.tagName).toBe('INPUT');
    expect(learned.at(-1)).toEqual({ type: 'answer-cleared', block: 'median-t1' });
  });
});

describe('a number', () => {
  it.each([
    ['7.5', 0],
    ['7,6 minutes', 0],
    ['7 1/2', 0],
    ['7.5 min', 0],
    ['8', 1],
    ['42', 2],
  ])('takes %s for what it is', async (typed, value) => {
    const { learned } = await show(numberExamples, 'Untouched', 'll-number');

    await answer(typed);

    expect(learned).toMatchObject([{ type: 'answered', block: 'plan-t1', choice: [value] }]);
  });

  it('asks for one number in digits', async () => {
    const { learned } = await show(numberExamples, 'Untouched', 'll-number');

    await answer('7 or 8');

    expect(pageText()).toContain('Type one number in digits');
    expect(learned).toEqual([]);
  });

  it('shows the answer with its unit where nothing can be gained from it', async () => {
    await show(numberExamples, 'Scored and open', 'll-number');

    expect(pageText()).toContain('Your answer: another number');
    expect(pageText()).toContain('Right answer: 7.5 minutes');
  });

  it.each([
    ['7.5 hours', 'Type the number alone. It is counted in minutes.'],
    ['450 s', 'Type the number alone. It is counted in minutes.'],
    ['7.5+', 'Type one number in digits'],
    ['10⁹', 'Type one number in digits'],
    ['<7.5', 'Type one number in digits'],
  ])('asks again, and marks nothing, where %s is another quantity', async (typed, said) => {
    const { learned } = await show(numberExamples, 'Untouched', 'll-number');

    await answer(typed);

    expect(pageText()).toContain(said);
    expect(learned).toEqual([]);
  });
});
