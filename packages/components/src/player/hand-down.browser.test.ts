import {
  emptyProgress,
  layoutFingerprint,
  type BlockId,
  type Layout,
  type ModuleData,
  type OptionId,
  type PageId,
} from '@ladder/core';
import { expect, it, vi } from 'vitest';
import { button, settled } from '../internal/test-page.js';
import '../question/question.js';
import { LlQuestion } from '../question/question.js';
import { ExampleSession } from './example-session.js';
import { exampleDocument, exampleModule } from './player.examples.js';
import './player.js';
import type { LlPlayer } from './player.js';

const COUNT = 40;
const ids = Array.from({ length: COUNT }, (_, at) => `plan-it-q${at + 1}` as BlockId);

function longModule(): ModuleData {
  const [plan, ...others] = exampleModule.layout.pages;
  const blocks = ids.map((id) => ({
    kind: 'question' as const,
    id,
    options: ['a' as OptionId, 'b' as OptionId],
    correct: [1],
    scored: false,
  }));
  const layout: Layout = { ...exampleModule.layout, pages: [{ id: plan?.id as PageId, blocks }, ...others] };
  return { ...exampleModule, layout, fingerprint: layoutFingerprint(layout) };
}

/** A page with forty times the same question. */
async function open(): Promise<void> {
  const module = longModule();
  document.body.innerHTML = exampleDocument(module);
  const first = document.querySelector('#page-plan-it ll-question') as HTMLElement;
  for (const id of ids.slice(1).reverse()) {
    const copy = first.cloneNode(true) as HTMLElement;
    copy.setAttribute('block', id);
    first.after(copy);
  }
  const progress = emptyProgress(module.layout);
  new ExampleSession(document.querySelector('ll-player') as LlPlayer, module, { startPlace: 0, progress });
  await settled();
}

const drawn = (): number => document.querySelectorAll('#page-plan-it .ll-question__check').length;

it('draws the first blocks of a long page at once, and the others by themselves soon after', async () => {
  await open();

  button('Start').click();
  await Promise.resolve();
  await (document.querySelector('#page-plan-it ll-question') as LlQuestion).updateComplete;

  expect(drawn()).toBeGreaterThan(0);
  expect(drawn()).toBeLessThan(COUNT);
  // What waits can be read as it stands.
  expect(document.querySelector(`[block="${ids.at(-1)}"]`)?.textContent).toContain('Answer and feedback');
  await vi.waitFor(() => expect(drawn()).toBe(COUNT));
  expect(document.querySelector('.ll-dozing')).toBeNull();
});

it('draws one question anew when one is answered, and no other', async () => {
  await open();
  button('Start').click();
  await vi.waitFor(() => expect(drawn()).toBe(COUNT));
  const draws = vi.spyOn(LlQuestion.prototype, 'render');
  const one = document.querySelector(`[block="${ids[20]}"]`) as HTMLElement;

  one.querySelector('input')?.click();
  one.querySelector<HTMLButtonElement>('.ll-question__check')?.click();
  await settled();

  expect(one.textContent).toContain('Try again');
  expect(new Set(draws.mock.contexts)).toEqual(new Set([one]));
  draws.mockRestore();
});
