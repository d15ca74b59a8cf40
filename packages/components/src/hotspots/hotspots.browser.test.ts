import { userEvent } from 'vitest/browser';
import { describe, expect, it } from 'vitest';
import { button, pageText, settled, showExample } from '../internal/test-page.js';
import { hotspotsExamples } from './hotspots.examples.js';
import './hotspots.js';
import './hotspots.scss';
import type { LlHotspots } from './hotspots.js';

const show = (at = 0) =>
  showExample<LlHotspots>(hotspotsExamples[at] as (typeof hotspotsExamples)[number], 'll-hotspots');

const marks = () => [...document.querySelectorAll<SVGElement>('.ll-spots__mark')];

describe('hotspots', () => {
  it('open by keyboard on a number in the picture, and go to its line in the list', async () => {
    const { learned } = await show();

    await userEvent.keyboard('{Tab}{Tab}{Enter}');
    await settled();

    expect(pageText()).toContain('Red or green.');
    expect(document.activeElement?.textContent).toContain('The day');
    expect(learned).toMatchObject([{ type: 'answered', block: 'board-t1', choice: [0, 1, 0] }]);
  });

  it('name every number, and put it where it belongs at 44 pixels', async () => {
    await show();

    expect(marks().map((mark) => mark.getAttribute('aria-label'))).toEqual([
      '1: The names',
      '2: The day',
      '3: The nurse in charge',
    ]);
    const picture = document.querySelector('.ll-spots__picture')?.getBoundingClientRect();
    const reach = marks()[1]?.querySelector('.ll-spots__reach')?.getBoundingClientRect();
    if (!picture || !reach) throw new Error('There is no picture.');
    expect(reach.width).toBeGreaterThanOrEqual(44);
    expect((reach.left + reach.width / 2 - picture.left) / picture.width).toBeCloseTo(0.52, 2);
    expect((reach.top + reach.height / 2 - picture.top) / picture.height).toBeCloseTo(0.55, 1);
  });

  it('open in the list as well, and come back as they were left', async () => {
    await show(1);
    expect(pageText()).toContain('Red or green.');

    button(/The names/).click();
    await settled();

    expect(pageText()).toContain('one letter');
    expect(marks().map((mark) => mark.classList.contains('ll-is-open'))).toEqual([true, true, false]);
  });
});
