import { userEvent } from 'vitest/browser';
import { describe, expect, it } from 'vitest';
import { button, pageText, settled, showExample } from '../internal/test-page.js';
import { cardsExamples } from './cards.examples.js';
import './cards.js';
import './cards.scss';
import type { LlCards } from './cards.js';

const show = (at = 0) => showExample<LlCards>(cardsExamples[at] as (typeof cardsExamples)[number], 'll-cards');

const seconds = expect.any(Number) as number;

describe('cards', () => {
  it('hide their backs, and are turned by keyboard alone, over and back', async () => {
    const { learned } = await show();
    expect(pageText()).not.toContain('going home');

    await userEvent.keyboard('{Tab}{Enter}');
    await settled();
    expect(document.activeElement?.getAttribute('aria-expanded')).toBe('true');
    expect(pageText()).toContain('going home');

    await userEvent.keyboard(' ');
    await settled();
    expect(pageText()).not.toContain('going home');
    expect(learned).toEqual([
      { type: 'answered', block: 'pressure-t1', choice: [1, 0, 0], seconds },
      { type: 'answer-cleared', block: 'pressure-t1' },
    ]);
  });

  it('come back as they were left, and can all be turned at once', async () => {
    const { learned } = await show(1);
    expect(pageText()).toContain('seven observations');
    expect(pageText()).not.toContain('The nurse.');

    button('Turn all over').click();
    await settled();
    expect(pageText()).toContain('The nurse.');

    button('Turn all back').click();
    await settled();
    expect(pageText()).not.toContain('seven observations');
    expect(learned.map((event) => event.type)).toEqual(['answered', 'answer-cleared']);
  });

  it('still turn when nothing more is taken', async () => {
    const { learned } = await show(4);

    button(/Who speaks first/).click();
    await settled();

    expect(pageText()).toContain('The nurse.');
    expect(learned).toEqual([]);
  });
});
