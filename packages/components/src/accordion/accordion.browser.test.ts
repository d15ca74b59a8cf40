import { userEvent } from 'vitest/browser';
import { expect, it } from 'vitest';
import { button, pageText, settled, showExample } from '../internal/test-page.js';
import { accordionExamples } from './accordion.examples.js';
import './accordion.js';
import './accordion.scss';

const show = () => showExample(accordionExamples[0] as (typeof accordionExamples)[number], 'll-accordion');

it('opens line by line, or all at once, and records nothing', async () => {
  const { learned } = await show();
  expect(pageText()).not.toContain('cardiac arrest');

  await userEvent.keyboard('{Tab}{Tab}{Enter}');
  await settled();
  expect(pageText()).toContain('cardiac arrest');

  button('Open all').click();
  await settled();
  expect(pageText()).toContain('It may be warning you');

  button('Close all').click();
  await settled();
  expect(pageText()).not.toContain('cardiac arrest');
  expect(learned).toEqual([]);
});
