import { userEvent } from 'vitest/browser';
import { describe, expect, it } from 'vitest';
import { button, focusedName, pageText, settled, showExample } from '../internal/test-page.js';
import { versionsExamples } from './versions.examples.js';
import './versions.js';
import './versions.scss';
import type { LlVersions } from './versions.js';

const show = (at = 0) =>
  showExample<LlVersions>(versionsExamples[at] as (typeof versionsExamples)[number], 'll-versions');

describe('versions', () => {
  it('are all there until one is chosen, by keyboard; the others can be had again', async () => {
    const { learned } = await show();
    expect(pageText()).toContain('third bleep');
    expect(pageText()).toContain('anxious patient');

    await userEvent.keyboard('{Tab}{Tab}{Enter}');
    await settled();
    expect(focusedName()).toBe('For dentists');
    expect(pageText()).not.toContain('third bleep');

    button('Read another version').click();
    await settled();
    button('All versions').click();
    await settled();
    expect(pageText()).toContain('third bleep');
    expect(learned).toMatchObject([
      { type: 'answered', block: 'notice-t1', choice: [1] },
      { type: 'answer-cleared', block: 'notice-t1' },
    ]);
  });

  it('come back as they were chosen', async () => {
    await show(1);

    expect(pageText()).toContain('anxious patient');
    expect(pageText()).not.toContain('third bleep');
  });

  it('follow one choice in the whole module, where they have that version', async () => {
    const { learned } = await show(2);

    button('For everyone').click();
    await settled();
    expect(pageText()).toContain('A door that you open');
    expect(pageText()).toContain('third bleep');
    expect(learned).toMatchObject([{ block: 'notice-t2', choice: [2] }]);

    button('For doctors').click();
    await settled();
    expect(pageText()).not.toContain('anxious patient');
    expect(pageText()).not.toContain('A door that you open');
    expect(learned.slice(1)).toMatchObject([
      { block: 'notice-t1', choice: [0] },
      { block: 'notice-t2', choice: [0] },
    ]);
  });

  it('follow also while their page is hidden', async () => {
    const { learned } = await show(2);
    const hidden = document.createElement('section');
    hidden.className = 'll-page';
    hidden.hidden = true;
    hidden.innerHTML = (versionsExamples[0]?.html ?? '').replace('notice-t1', 'later-t1');
    document.querySelector('main > section')?.append(hidden);
    await settled();

    button('For dentists').click();
    await settled();

    expect(learned).toMatchObject([{ block: 'notice-t1' }, { block: 'notice-t2' }, { block: 'later-t1', choice: [1] }]);
  });
});
