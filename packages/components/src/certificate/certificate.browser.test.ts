import type { ModuleData, SessionView } from '@ladder/core';
import axe from 'axe-core';
import { afterEach, describe, expect, it, vi } from 'vitest';
import type { PdfMaker } from '../makers/makers.js';
import { axeFindings, button, pageText, settled } from '../internal/test-page.js';
import { ExampleSession } from '../player/example-session.js';
import { curriculumModule } from '../curriculum/curriculum-module.testing.js';
import { exampleDocument, exampleModule } from '../player/player.examples.js';
import './certificate.js';
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

/** Types the name as a learner does. */
async function type(name: string): Promise<void> {
  const input = document.querySelector('#ll-name') as HTMLInputElement;
  input.value = name;
  input.dispatchEvent(new Event('input'));
  await settled();
}

/** A PDF maker that makes nothing, in a package that has one. */
function offerMaker(change: Partial<PdfMaker> = {}): PdfMaker {
  const maker: PdfMaker = {
    covers: () => true,
    make: vi.fn(async () => new Uint8Array([37, 80, 68, 70])),
    read: () => ({ title: 'Certificate', language: 'en-GB', kind: 'certificate', parts: [], foot: '' }),
    html: () => '<!doctype html>',
    ...change,
  };
  window.ladder = { pdf: maker };
  document.querySelector('ll-player')?.setAttribute('makers', '{"pdf":"assets/pdf.js"}');
  document.querySelector('ll-certificate')?.requestUpdate();
  return maker;
}

/** Names of the files that the browser is asked to save. */
function watchSaves(): string[] {
  const names: string[] = [];
  vi.spyOn(HTMLAnchorElement.prototype, 'click').mockImplementation(function (this: HTMLAnchorElement) {
    names.push(this.download);
  });
  return names;
}

afterEach(() => {
  document.body.innerHTML = '';
  delete window.ladder;
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

    await type('Siân Llŷr');

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
    expect(() => button('Print')).toThrow();
    expect(() => button('Download as PDF')).toThrow();
  });

  it('prints itself only, and says how to print where the frame swallows it', async () => {
    const print = vi.spyOn(window, 'print').mockImplementation(() => {
      throw new Error('sandboxed');
    });
    await openEnd({ outcome: 'passed' });
    await type('Siân Llŷr');

    button('Print').click();
    await settled();

    expect(print).toHaveBeenCalledOnce();
    expect(document.documentElement.classList.contains('ll-print-certificate')).toBe(true);
    expect(pageText()).toContain('If nothing happened, press Ctrl+P');
    window.dispatchEvent(new Event('afterprint'));
    expect(document.documentElement.classList.contains('ll-print-certificate')).toBe(false);
  });

  it('asks for the name before anything goes on paper', async () => {
    const print = vi.spyOn(window, 'print').mockImplementation(() => undefined);
    await openEnd({ outcome: 'passed' });
    const input = document.querySelector('#ll-name') as HTMLInputElement;

    button('Print').click();
    await settled();

    expect(print).not.toHaveBeenCalled();
    expect(document.activeElement).toBe(input);
    expect(input.getAttribute('aria-invalid')).toBe('true');
    expect(document.getElementById('ll-name-error')?.textContent).toBe('Type your name first.');
    expect(await axeFindings(axe)).toEqual([]);
    await type('S');
    expect(document.getElementById('ll-name-error')).toBeNull();
    expect(input.hasAttribute('aria-invalid')).toBe(false);
  });

  it('makes a file of the sheet and says what was asked of the browser', async () => {
    const names = watchSaves();
    await openEnd({ outcome: 'passed' });
    const maker = offerMaker();
    await type('Siân Llŷr');

    button('Download as PDF').click();
    await settled();

    expect(maker.make).toHaveBeenCalledOnce();
    expect(names).toEqual(['example-certificate.pdf']);
    expect(pageText()).toContain('Your browser was asked to save example-certificate.pdf.');
    button('Download as a web page').click();
    await settled();
    expect(names).toEqual(['example-certificate.pdf', 'example-certificate.html']);
  });

  it('leads to the print window where the PDF lacks a sign, and where the maker cannot be had or fails', async () => {
    const names = watchSaves();
    await openEnd({ outcome: 'passed' });
    offerMaker({ covers: () => false });
    await type('李小龍');

    button('Download as PDF').click();
    await settled();
    expect(pageText()).toContain('Our PDF lacks signs that are on your certificate.');

    offerMaker({ make: () => Promise.reject(new Error('broken')) });
    button('Download as PDF').click();
    await settled();
    expect(pageText()).toContain('The file could not be made. Press Print');

    delete window.ladder;
    button('Download as PDF').click();
    await vi.waitFor(() => expect(pageText()).toContain('The file could not be made. Press Print'), {
      timeout: 60_000,
    });
    expect(names).toEqual([]);
  });

  it('offers no file in a package that has no maker', async () => {
    await openEnd({ outcome: 'passed' });

    expect(() => button('Download as PDF')).toThrow();
  });

  it('says on a certificate for dental professionals that it is none without a day', async () => {
    const session = await openEnd({ outcome: 'passed' });
    const element = document.querySelector('ll-certificate') as HTMLElementTagNameMap['ll-certificate'];

    element.gdc = true;
    await settled();
    expect(sheet()).toContain('Without a date this is no proof of CPD.');

    session.set({ outcome: 'under-way' });
    await settled();
    session.set({ outcome: 'passed' });
    await settled();
    expect(sheet()).not.toContain('Without a date');
  });

  it('tells of the limit in Foundation, but not those who train elsewhere', async () => {
    const session = await openEnd({ outcome: 'passed' });

    expect(pageText()).toContain('at most 6 hours of e-learning a year count');
    session.set({ curriculum: 'foundation' });
    await settled();
    expect(pageText()).toContain('at most 6 hours of e-learning a year count');
    session.set({ curriculum: 'ophthalmology' });
    await settled();
    expect(pageText()).not.toContain('at most 6 hours');
  });

  it('prints what the module counts towards in the chosen curriculum', async () => {
    const session = await openEnd({ outcome: 'passed' }, curriculumModule);

    expect(sheet()).not.toContain('Counts towards');
    session.set({ curriculum: 'foundation' });
    await settled();
    expect(sheet()).toContain('Counts towards');
  });
});
