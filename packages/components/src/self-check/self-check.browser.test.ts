import { userEvent } from 'vitest/browser';
import { describe, expect, it } from 'vitest';
import { button, pageText, settled, showExample } from '../internal/test-page.js';
import { selfCheckExamples } from './self-check.examples.js';
import './self-check.js';
import type { LlSelfCheck } from './self-check.js';

const show = (at = 0) =>
  showExample<LlSelfCheck>(selfCheckExamples[at] as (typeof selfCheckExamples)[number], 'll-self-check');

describe('a self-check', () => {
  it('is ticked by keyboard; the ticks go to the device notes as words, and to the session as nothing but that', async () => {
    const { learned, noted } = await show();

    await userEvent.keyboard('{Tab}{Tab}{Tab} ');
    await userEvent.keyboard('{Shift>}{Tab}{/Shift} ');
    await settled();

    expect(noted).toEqual([
      { type: 'wrote', block: 'notice-d1', field: 'ticked', text: 'I go quiet' },
      { type: 'wrote', block: 'notice-d1', field: 'ticked', text: 'I talk faster\nI go quiet' },
    ]);
    expect(learned).toEqual([{ type: 'wrote', block: 'notice-d1' }]);
    expect(pageText()).toContain('Where should your words be kept?');
  });

  it('says what to make of it when the learner is done, also with nothing ticked', async () => {
    await show();
    expect(pageText()).not.toContain('These are signals');

    button('I have ticked what fits').click();
    await settled();

    expect(document.activeElement?.textContent).toContain('These are signals');
  });

  it('comes back as it was left, and a tick can be taken back', async () => {
    const { learned, noted } = await show(1);
    const boxes = [...document.querySelectorAll<HTMLInputElement>('input')];
    expect(boxes.map(({ checked }) => checked)).toEqual([false, true, true]);
    expect(pageText()).toContain('These are signals');

    boxes[1]?.click();
    boxes[2]?.click();
    await settled();

    expect(noted.at(-1)).toMatchObject({ text: '' });
    expect(learned).toEqual([{ type: 'unwrote', block: 'notice-d1' }]);
  });

  it('keeps a tick that the module has no box for any more', async () => {
    const { element, noted } = await show();
    element.words = { ticked: 'I used to be here' };
    await settled();

    document.querySelector<HTMLInputElement>('input')?.click();

    expect(noted.at(-1)).toMatchObject({ text: 'I used to be here\nMy jaw tightens' });
  });

  it('says when the ticks are on another device', async () => {
    await show(2);

    expect(pageText()).toContain('You wrote here before; the text is not on this device.');
  });
});
