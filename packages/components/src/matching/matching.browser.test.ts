import { userEvent } from 'vitest/browser';
import { describe, expect, it } from 'vitest';
import type { Example } from '../internal/example.js';
import { button, focusedName, pageText, settled, showExample } from '../internal/test-page.js';
import { sortingExamples } from '../sorting/sorting.examples.js';
import '../sorting/sorting.js';
import type { LlSorting } from '../sorting/sorting.js';
import { matchingExamples } from './matching.examples.js';
import './matching.js';
import '../recall/recall.scss';
import type { LlMatching } from './matching.js';

const named = (examples: readonly Example[], name: string): Example => {
  const found = examples.find((one) => one.name === name);
  if (!found) throw new Error(`There is no example ${name}.`);
  return found;
};

describe('items to pair', () => {
  const show = (name: string) => showExample<LlMatching>(named(matchingExamples, name), 'll-matching');

  it('can be played by the keyboard alone, and tells the places in the layout', async () => {
    const { learned } = await show('Untouched');
    const lists = [...document.querySelectorAll('select')];
    expect(lists.map((list) => list.labels[0]?.textContent?.trim())[2]).toBe('Minutes to write a summary');

    // The second label holds a link to a reference, which is a stop of its own.
    (lists[0] as HTMLElement).focus();
    await userEvent.keyboard('Pro{Tab}{Tab}{Tab}Bal{Tab}Out{Tab}{Enter}');
    await settled();
    expect(pageText()).toContain('One still needs an answer.');
    expect(document.activeElement).toBe(lists[1]);
    expect(learned).toEqual([]);

    await userEvent.keyboard('Out');
    button('Check answer').click();
    await settled();

    expect(learned).toMatchObject([{ type: 'answered', block: 'check-t2', choice: [0, 1, 2, 1] }]);
    expect(focusedName()).toBe('Yes, that is right');
    expect(pageText()).toContain('It might get worse.');
  });

  it('marks each pair, and keeps what is right to itself until it is asked', async () => {
    await show('Partly right');
    expect(pageText()).toContain('Partly right: 2 of 4');
    expect(pageText()).toContain('Your answer: Process. Right');
    expect(pageText()).not.toContain('Right answer:');
    expect(pageText()).not.toContain('matters to the patient');

    button('Show the answer').click();
    await settled();

    expect(pageText()).toContain('Right answer: Outcome');
    expect(pageText()).toContain('matters to the patient');
  });

  it('keeps the right pairs for another try, and asks only for the others', async () => {
    const { learned } = await show('Partly right');

    button('Try again').click();
    await settled();

    expect([...document.querySelectorAll('select')].map(({ value }) => value)).toEqual(['0', '', '2', '']);
    expect(document.activeElement).toBe(document.querySelectorAll('select')[1]);
    expect(learned).toEqual([{ type: 'answer-cleared', block: 'check-t2' }]);
  });

  it('shows its answers where nothing can be gained from them', async () => {
    await show('Scored and open');

    expect(pageText()).toContain('Question 1 of 6');
    expect(pageText()).toContain('Right answer: Outcome');
    expect(document.querySelectorAll('button')).toHaveLength(0);
  });
});

describe('items to sort', () => {
  const show = (name: string) => showExample<LlSorting>(named(sortingExamples, name), 'll-sorting');

  it('can be played by the keyboard alone', async () => {
    const { learned } = await show('Untouched');

    await userEvent.keyboard('{Tab} {ArrowRight}{Tab} {Tab} {ArrowRight}{ArrowRight}{Tab} {Tab}{Enter}');
    await settled();

    expect(learned).toMatchObject([{ type: 'answered', block: 'state-t1', choice: [0, 0, 1, 2] }]);
    expect(focusedName()).toBe('Yes, that is right');
  });

  it('names each item by a legend, and says how many are open', async () => {
    await show('Untouched');
    button('Check answer').click();
    await settled();

    expect(pageText()).toContain('4 still need an answer.');
    expect(document.activeElement?.closest('fieldset')?.querySelector('legend')?.textContent).toContain(
      'Quiet in most',
    );
  });

  it('comes back as it was left', async () => {
    const { learned } = await show('Partly right');

    expect(pageText()).toContain('Your answer: A trait. Not right');
    expect(learned).toEqual([]);
    expect(document.activeElement).toBe(document.body);
  });
});
