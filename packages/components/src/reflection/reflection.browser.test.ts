import axe from 'axe-core';
import { userEvent } from 'vitest/browser';
import { afterEach, describe, expect, it, vi } from 'vitest';
import type { NoteEvent } from '@ladder/core';
import { axeFindings, button, pageText, settled, showExample } from '../internal/test-page.js';
import { reflectionExamples } from './reflection.examples.js';
import './reflection.js';
import type { LlReflection } from './reflection.js';

const CANARY = 'zebra-canary-4711';

const show = (at = 0) =>
  showExample<LlReflection>(reflectionExamples[at] as (typeof reflectionExamples)[number], 'll-reflection');

const typed = (noted: readonly NoteEvent[]) => noted.filter((note) => note.type === 'wrote');

async function write(text: string, at = 0): Promise<void> {
  await userEvent.type(document.querySelectorAll('textarea')[at] as HTMLTextAreaElement, text);
}

async function rest(): Promise<void> {
  await new Promise((resolve) => setTimeout(resolve, 350));
}

function everyAttribute(): string {
  return [...document.querySelectorAll('*')].flatMap((one) => [...one.attributes].map(({ value }) => value)).join('\n');
}

afterEach(() => vi.restoreAllMocks());

describe('a reflection', () => {
  it('says above the boxes who reads it and where support is, and names each box by its prompt', async () => {
    await show();

    const [first] = document.querySelectorAll('textarea');
    const privacy = document.querySelector('.ll-privacy') as HTMLElement;
    expect(privacy.innerText).toContain('Nobody reads this.');
    expect(privacy.querySelector('a')).toBeTruthy();
    expect(privacy.compareDocumentPosition(first as Node) & Node.DOCUMENT_POSITION_FOLLOWING).toBeTruthy();
    const names = first
      ?.getAttribute('aria-labelledby')
      ?.split(' ')
      .map((id) => document.getElementById(id)?.textContent);
    expect(names?.join(' ')).toContain('What happened, in one or two lines?');
  });

  it('gives the words to the device notes only: none in an attribute, a text node or a learning event', async () => {
    const { learned, noted } = await show();

    await write(CANARY);
    await rest();

    expect(typed(noted).at(-1)).toEqual({ type: 'wrote', block: 'lead-r1', field: 'what', text: CANARY });
    expect(learned).toEqual([{ type: 'wrote', block: 'lead-r1' }]);
    expect(everyAttribute()).not.toContain('zebra');
    expect(document.documentElement.outerHTML).not.toContain('zebra');
    expect(document.querySelector('textarea')?.value).toBe(CANARY);
  });

  it('tells the session once that something was written, and once that it was deleted', async () => {
    const { learned } = await show();

    await write('One thought. ');
    await rest();
    await write('Another.');
    await rest();
    await userEvent.clear(document.querySelector('textarea') as HTMLTextAreaElement);
    await rest();

    expect(learned.map(({ type }) => type)).toEqual(['wrote', 'unwrote']);
  });

  it('does not wait when the page goes away or the box is left', async () => {
    const { noted } = await show();

    await write('Quick');
    window.dispatchEvent(new Event('pagehide'));
    expect(typed(noted).at(-1)).toMatchObject({ text: 'Quick' });
    await write('er');
    await userEvent.tab();

    expect(typed(noted).at(-1)).toMatchObject({ text: 'Quicker' });
  });

  it('counts words only once there are some', async () => {
    await show();
    expect(document.querySelector('.ll-writing__count')).toBeNull();

    await write('Three small words');

    expect(pageText()).toContain('3 words');
  });

  it('asks once, below the box, where to keep the words; nothing is chosen for the learner', async () => {
    const { element, noted } = await show();
    expect(pageText()).not.toContain('Where should your words be kept?');

    await write('First');
    expect(pageText()).toContain('Is this login only yours?');
    expect(document.activeElement?.tagName).toBe('TEXTAREA');
    expect(await axeFindings(axe)).toEqual([]);
    button('Keep on this computer').click();
    element.notes = { texts: {}, place: 'device', mayKeep: true, kept: true };
    await settled();

    expect(noted).toContainEqual({ type: 'keep', where: 'device' });
    expect(pageText()).not.toContain('Where should your words be kept?');
    expect(pageText()).toContain('Your words are kept on this computer for 14 days.');
    expect((document.activeElement as HTMLElement).innerText).toContain('Your words are kept');
  });

  it('lets the choice be changed', async () => {
    const { noted } = await show(1);

    button('Change where they are kept').click();
    await settled();
    button('Only until I close this').click();

    expect(noted).toEqual([{ type: 'keep', where: 'tab' }]);
  });

  it('never says kept when the browser would not keep', async () => {
    await show(2);

    expect(pageText()).toContain('This browser would not keep your words. Copy them before you go.');
    expect(pageText()).not.toContain('kept on this computer');
  });

  it('does not ask where nothing may be kept, and says how long the words last', async () => {
    await show(3);

    await write(' more');

    expect(pageText()).not.toContain('Where should your words be kept?');
    expect(pageText()).toContain('Your words are kept only until you close this.');
  });

  it('shows the words that the device kept', async () => {
    const { learned } = await show(1);

    expect(document.querySelector('textarea')?.value).toContain('A colleague told me');
    expect(learned).toEqual([]);
  });

  it('says when the words are on another device, and how to get them', async () => {
    const { learned } = await show(4);

    expect(pageText()).toContain('You wrote here before; the text is not on this device.');
    await write('New words');
    await rest();

    expect(learned).toEqual([]);
  });

  it('never puts older words from above over newer ones in the box', async () => {
    const { element } = await show();

    await write('One two');
    element.words = { what: 'One' };
    await settled();
    expect(document.querySelector('textarea')?.value).toBe('One two');
    await rest();
    element.words = { what: 'From a notes file' };
    await settled();

    expect(document.querySelector('textarea')?.value).toBe('From a notes file');
  });

  it('keeps what was typed when nobody answers from above', async () => {
    const { element } = await show();

    await write('Still here');
    await rest();
    element.requestUpdate();
    await settled();

    expect(document.querySelector('textarea')?.value).toBe('Still here');
  });

  it('deletes only after asking', async () => {
    const { learned, noted } = await show(1);

    button('Delete what I wrote here').click();
    await settled();
    expect(noted).toEqual([]);
    button('Yes, delete it').click();
    await settled();

    expect(typed(noted)).toEqual([
      { type: 'wrote', block: 'lead-r1', field: 'what', text: '' },
      { type: 'wrote', block: 'lead-r1', field: 'so-what', text: '' },
    ]);
    expect(learned).toEqual([{ type: 'unwrote', block: 'lead-r1' }]);
    expect([...document.querySelectorAll('textarea')].map(({ value }) => value).join('')).toBe('');
    expect(pageText()).toContain('Deleted from this device.');
    expect(pageText()).not.toContain('You wrote here before');
  });

  it('copies all that was written under its headings, and says so only when the browser did it', async () => {
    await show(1);
    const copy = vi.spyOn(navigator.clipboard, 'writeText').mockResolvedValue();

    button('Copy what I wrote').click();
    await settled();

    expect(copy.mock.calls[0]?.[0]).toContain('What?\nA colleague told me');
    expect(pageText()).toContain('Copied.');
  });

  it('shows the text selected when the browser refuses to copy', async () => {
    await show(1);
    vi.spyOn(navigator.clipboard, 'writeText').mockRejectedValue(new DOMException('denied', 'NotAllowedError'));

    button('Copy what I wrote').click();
    await settled();

    const shown = document.activeElement as HTMLTextAreaElement;
    expect(shown.value).toContain('A colleague told me');
    expect(shown.selectionEnd).toBe(shown.value.length);
    expect(pageText()).not.toContain('Copied.');
  });

  it('shows the example only when asked for', async () => {
    await show();

    expect(document.querySelector('details')?.open).toBe(false);
    expect(pageText()).not.toContain('a drug dose');
  });

  it('grows with the text', async () => {
    await show();
    const box = document.querySelector('textarea') as HTMLTextAreaElement;
    const before = box.offsetHeight;

    await write('One{Enter}Two{Enter}Three{Enter}Four{Enter}Five{Enter}Six');

    expect(box.offsetHeight).toBeGreaterThan(before);
  });
});
