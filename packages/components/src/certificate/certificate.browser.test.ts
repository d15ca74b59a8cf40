import type { ModuleData, SessionView } from '@ladder/core';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { button, pageText, settled } from '../internal/test-page.js';
import { ExampleSession } from '../player/example-session.js';
import { exampleDocument, exampleModule } from '../player/player.examples.js';
import '../player/player.js';
import type { LlPlayer } from '../player/player.js';

async function openEnd(start: Partial<SessionView>, module: ModuleData = exampleModule): Promise<ExampleSession> {
  document.body.innerHTML = exampleDocument(module);
  const session = new ExampleSession(document.querySelector('ll-player') as LlPlayer, module, {
    startPlace: 4,
    ...start,
  });
  await settled();
  return session;
}

const sheet = (): string => document.querySelector<HTMLElement>('.ll-sheet')?.innerText.replace(/\s+/g, ' ') ?? '';

afterEach(() => {
  document.body.innerHTML = '';
  document.documentElement.className = '';
  vi.restoreAllMocks();
  vi.useRealTimers();
});

describe('the certificate', () => {
  it('is not there before the module is finished', async () => {
    await openEnd({});

    expect(document.querySelector('.ll-sheet')).toBeNull();
    expect(pageText()).toContain('Your certificate appears here when you have finished.');
    expect(pageText()).toContain('Finished this before? Your platform’s own record is your proof.');
  });

  it('carries what was finished in this launch, with the day by this device', async () => {
    const session = await openEnd({});

    session.set({ outcome: 'passed', score: 83 });
    await settled();

    const day = new Date().toLocaleDateString('en-GB', { day: 'numeric', month: 'long', year: 'numeric' });
    expect(sheet()).toContain(`Date finished ${day} (by the clock of the learner’s device)`);
    expect(sheet()).toContain('Time 25 minutes (0.5 hours, to the nearest quarter)');
    expect(sheet()).not.toContain('Hours');
    expect(sheet()).toContain('83 out of 100');
    expect(sheet()).toContain('GPC5: Leadership and team working');
    expect(sheet()).toContain('0a1b2c3d4e5f');
    expect(sheet()).toContain('It is not a formal qualification.');
    expect(sheet()).not.toContain('Not recorded');
  });

  it('claims no day for a module that was finished before', async () => {
    await openEnd({ outcome: 'passed' });

    expect(sheet()).toContain('In an earlier session; the platform holds the date');
  });

  it('takes the name as a device note only, and shows it large', async () => {
    const session = await openEnd({ outcome: 'passed' });
    const input = document.querySelector('#ll-name') as HTMLInputElement;

    input.value = 'Siân Llŷr';
    input.dispatchEvent(new Event('input'));
    await settled();

    expect(session.view.notes.texts['certificate']).toEqual({ name: 'Siân Llŷr' });
    expect(JSON.stringify(session.events)).not.toContain('Siân');
    expect(document.querySelector('.ll-sheet__name')?.textContent).toContain('Siân Llŷr');
  });

  it('says so when no platform recorded it', async () => {
    await openEnd({ outcome: 'passed', connection: 'not-recording' });

    expect(sheet()).toContain('Not recorded by a learning platform.');
  });

  it('gives a draft a sample that says what it is, and asks for no name', async () => {
    await openEnd({ outcome: 'passed' }, { ...exampleModule, draft: true });

    expect(sheet()).toMatch(/^Review copy, not evidence/);
    expect(document.querySelector('#ll-name')).toBeNull();
    expect(pageText()).not.toContain('Certificate of completion');
    expect(() => button('Print or save as PDF')).toThrow();
  });

  it('prints itself only, and says how to print where the frame swallows it', async () => {
    const print = vi.spyOn(window, 'print').mockImplementation(() => {
      throw new Error('sandboxed');
    });
    await openEnd({ outcome: 'passed' });

    button('Print or save as PDF').click();
    await settled();

    expect(print).toHaveBeenCalledOnce();
    expect(document.documentElement.classList.contains('ll-print-certificate')).toBe(true);
    expect(pageText()).toContain('If nothing happened, press Ctrl+P');
    window.dispatchEvent(new Event('afterprint'));
    expect(document.documentElement.classList.contains('ll-print-certificate')).toBe(false);
  });
});
