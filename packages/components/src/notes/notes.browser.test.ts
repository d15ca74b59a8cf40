import type { NotesView } from '@ladder/core';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { button, pageText, settled } from '../internal/test-page.js';
import { ExampleSession } from '../player/example-session.js';
import { exampleDocument, exampleModule } from '../player/player.examples.js';
import './notes.js';
import '../player/player.js';
import type { LlPlayer } from '../player/player.js';
import '../reflection/reflection.js';

const CANARY = 'canary: the words that only the notes may show';

const written: NotesView = {
  texts: { 'lead-it-r1': { what: CANARY, 'so-what': 'Two\nlines' }, certificate: { name: 'Dr A. Name' } },
  place: 'tab',
  mayKeep: true,
  kept: true,
};

async function openNotes(notes: NotesView = written): Promise<ExampleSession> {
  document.body.innerHTML = exampleDocument();
  const session = new ExampleSession(document.querySelector('ll-player') as LlPlayer, exampleModule, {
    startPlace: 1,
    notes,
    score: 83,
  });
  await settled();
  await press('My notes');
  return session;
}

async function press(words: string | RegExp): Promise<void> {
  button(words).click();
  await settled();
}

function shownText(): string | undefined {
  return document.querySelector<HTMLTextAreaElement>('#ll-copy-notes')?.value;
}

afterEach(() => {
  document.body.innerHTML = '';
  vi.restoreAllMocks();
});

describe('my notes', () => {
  it('gathers what was written, label above words, with the score; the name on the certificate is not a note', async () => {
    await openNotes();

    expect(pageText()).toContain(
      'Reflection Lead it What? canary: the words that only the notes may show So what? Two lines',
    );
    expect(pageText()).toContain('83 out of 100');
    expect(pageText()).not.toContain('Dr A. Name');
  });

  it('says where the boxes are when nothing was written', async () => {
    await openNotes({ ...written, texts: {} });

    expect(pageText()).toContain('You have not written anything yet. There are writing boxes in: Lead it');
  });

  it('copies everything as plain text and says so when it was seen', async () => {
    const copy = vi.spyOn(navigator.clipboard, 'writeText').mockResolvedValue();
    await openNotes();

    await press('Copy everything');

    expect(copy.mock.calls[0]?.[0]).toMatch(
      /^My notes: Leading a Ward Round\nVersion 1\.0\.0, .*\n\nResult of the check: 83 out of 100\n\nLead it: Reflection\n\nWhat\?\ncanary/,
    );
    expect(pageText()).toContain('Copied.');
  });

  it('copies one block alone', async () => {
    const copy = vi.spyOn(navigator.clipboard, 'writeText').mockResolvedValue();
    await openNotes();

    await press(/^Copy Lead it: Reflection$/);

    expect(copy).toHaveBeenCalledWith(`What?\n${CANARY}\n\nSo what?\nTwo\nlines`);
  });

  it('shows the text selected where the clipboard is refused, and claims nothing', async () => {
    vi.spyOn(navigator.clipboard, 'writeText').mockRejectedValue(new DOMException('no', 'NotAllowedError'));
    await openNotes();

    await press('Copy everything');

    const area = document.activeElement as HTMLTextAreaElement;
    expect(area.value).toContain(CANARY);
    expect([area.selectionStart, area.selectionEnd]).toEqual([0, area.value.length]);
    expect(pageText()).not.toContain('Copied.');
    expect(pageText()).toContain('This browser did not let us copy.');
  });

  it.each([
    ['Download as plain text', 'ward-round-notes.txt'],
    ['Save a notes file', 'ward-round-notes.json'],
  ])('%s: asks the browser, claims no success, shows the text as well', async (words, name) => {
    const clicked: string[] = [];
    vi.spyOn(HTMLAnchorElement.prototype, 'click').mockImplementation(function (this: HTMLAnchorElement) {
      clicked.push(this.download);
    });
    await openNotes();

    await press(words);

    expect(clicked).toEqual([name]);
    expect(shownText()).toContain(CANARY);
    expect(pageText()).toContain(`Your browser was asked to save “${name}”.`);
  });

  it.each([
    [{ module: 'ward-round', texts: { a: { what: 'One' }, b: { what: 'Two' } } }, 'Opened: 2 texts added.'],
    [{ module: 'run-charts', title: 'Run charts' }, 'This notes file belongs to another module: Run charts.'],
    [{ version: 2 }, 'This is not a notes file.'],
  ])('opens a notes file and says what came of it: %o', async (given, words) => {
    await openNotes();
    const file = { format: 'leadership-ladder-notes', version: 1, texts: {}, ...given };
    const input = document.querySelector('#ll-notes-file') as HTMLInputElement;
    const data = new DataTransfer();
    data.items.add(new File([JSON.stringify(file)], 'notes.json'));
    input.files = data.files;

    input.dispatchEvent(new Event('change'));
    await settled();

    expect(pageText()).toContain(words);
  });

  it('says where the words are kept, and lets the learner change it', async () => {
    const session = await openNotes();
    expect(pageText()).toContain('Your words are kept only until you close this.');

    await press('Keep them on this computer for 14 days');

    expect(session.view.notes.place).toBe('device');
    expect(pageText()).toContain(
      'Your words are kept on this computer for 14 days. Anyone who uses this login could read them.',
    );
  });

  it('does not claim to keep what the browser would not', async () => {
    await openNotes({ ...written, place: 'device', kept: false });

    expect(pageText()).toContain('This browser would not keep your words.');
  });

  it('deletes everything, after asking in the page', async () => {
    const session = await openNotes();

    await press('Delete everything I wrote');
    expect(document.activeElement?.textContent).toContain('This cannot be undone.');
    await press('Yes, delete everything');

    expect(session.view.notes.texts).toEqual({});
    expect(session.events).toContainEqual({ type: 'unwrote', block: 'lead-it-r1' });
    expect(pageText()).toContain('Everything you wrote was deleted from this device.');
    expect(document.body.innerHTML).not.toContain(CANARY);
  });

  it('puts what was written nowhere but in the notes and its own boxes', async () => {
    const session = await openNotes();

    expect(JSON.stringify(session.events)).not.toContain(CANARY);
    expect(document.title).not.toContain(CANARY);
    document.querySelector('ll-notes')?.remove();
    expect(document.documentElement.outerHTML).not.toContain(CANARY);
  });
});
