import { page, userEvent } from 'vitest/browser';
import { afterEach, expect, it } from 'vitest';
import axe from 'axe-core';
import { axeFindings, pageText, settled, showExample } from '../internal/test-page.js';
import { tabsExamples } from './tabs.examples.js';
import './tabs.js';
import './tabs.scss';

const show = () => showExample(tabsExamples[0] as (typeof tabsExamples)[number], 'll-tabs');

afterEach(() => page.viewport(414, 896));

it('shows one view at a time on a wide screen, chosen by arrow keys', async () => {
  await page.viewport(1024, 768);
  const { learned } = await show();
  expect(pageText()).toContain('Stand at the bed');
  expect(pageText()).not.toContain('eye level');

  await userEvent.keyboard('{Tab}{ArrowRight}');
  await settled();
  expect(document.activeElement?.textContent?.trim()).toBe('In the clinic');
  expect(pageText()).toContain('eye level');
  expect(pageText()).not.toContain('Stand at the bed');

  await userEvent.keyboard('{End}');
  await settled();
  expect(pageText()).toContain('whether they can talk');

  await userEvent.keyboard('{ArrowRight}{Tab}');
  await settled();
  expect(document.activeElement?.getAttribute('role')).toBe('tabpanel');
  expect(pageText()).toContain('Stand at the bed');
  expect(await axeFindings(axe)).toEqual([]);
  expect(learned).toEqual([]);
});

it('is headings one below another on a phone, and again when the screen gets narrow', async () => {
  await page.viewport(1024, 768);
  await show();
  await page.viewport(360, 740);
  await settled();

  expect(document.querySelectorAll('[role=tabpanel]')).toHaveLength(0);
  for (const words of ['On the ward', 'Stand at the bed', 'In the clinic', 'eye level', 'By phone'])
    expect(pageText()).toContain(words);
});
