import { expect, it } from 'vitest';
import { userEvent } from 'vitest/browser';
import { button, settled, showExample } from '../internal/test-page.js';
import './run-chart.js';
import './run-chart.scss';
import '../chart/chart.scss';
import { runChartExamples } from './run-chart.examples.js';
import type { LlRunChart } from './run-chart.js';

const [before, after] = runChartExamples as [(typeof runChartExamples)[0], (typeof runChartExamples)[0]];

const shows = (selector: string): boolean => {
  const found = document.querySelector(selector);
  return found !== null && getComputedStyle(found).display !== 'none';
};

it('hides the median and the rules until the learner has placed a line', async () => {
  const { element } = await showExample<LlRunChart>(before, 'll-run-chart');

  expect(shows('.ll-chart__level--middle')).toBe(false);
  expect(shows('.ll-chart__rules')).toBe(false);
  expect(element.querySelector('input')?.getAttribute('aria-valuetext')).toBe('61%');
});

it('is played by keyboard alone, and records only that the median was shown', async () => {
  const { element, learned } = await showExample<LlRunChart>(before, 'll-run-chart');
  const slider = element.querySelector('input') as HTMLInputElement;

  slider.focus();
  await userEvent.keyboard('{ArrowRight}{ArrowRight}{ArrowRight}');
  await settled();
  expect(element.querySelector('.ll-run-chart__at')?.textContent).toBe('Your line is at 61.6%.');
  button('Show the median').focus();
  await userEvent.keyboard('{Enter}');
  await settled();

  expect(learned).toEqual([{ type: 'answered', block: 'measure-t1', choice: [1], seconds: 0 }]);
  expect(document.activeElement?.textContent).toMatch(
    /The median is 62\.3%\. Your line was at 61\.6%: you saw it well\./,
  );
  expect(shows('.ll-chart__level--middle')).toBe(true);
});

it('shows the median on return, without a line that nobody kept', async () => {
  const { element } = await showExample<LlRunChart>(after, 'll-run-chart');

  expect(element.textContent).toContain('The median is 62.3%.');
  expect(element.querySelector('.ll-run-chart__guess')).toBeNull();
  button('Try again').click();
  await settled();
  expect(shows('.ll-chart__level--middle')).toBe(false);
});
