import axe from 'axe-core';
import type { NotesView } from '@ladder/core';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { axeFindings, button, pageText, settled } from '../../internal/test-page.js';
import { forgetTaken, wasTaken } from '../../internal/copy-out.js';
import { ExampleSession } from '../../player/example-session.js';
import { exampleDocument, exampleModule } from '../../player/player.examples.js';
import '../../action-plan/action-plan.js';
import '../own-pages/own-pages.js';
import '../../player/player.js';
import type { LlPlayer } from '../../player/player.js';
import '../../reflection/reflection.js';
import type { Makers } from '../makers.js';
import './notes.js';

const notesMaker = window.ladder?.notes;

const REFLECTION = 'Dr Patel was cross on Ward 7B on 3 March.';

const written: NotesView = {
  texts: {
    'lead-it-r1': { what: REFLECTION, 'so-what': 'Two\nlines' },
    'plan-it-a1': { goal: 'Hear concerns', 'if-then': 'If late, then I still ask', review: 'in three weeks' },
    'plan-it-c1': { s1: '4 of 5: Mostly', more: 'My own line' },
    certificate: { name: 'Dr A. Name' },
  },
  place: 'tab',
  mayKeep: true,
  kept: true,
};

const layout = {
  ...exampleModule.layout,
  pages: exampleModule.layout.pages.map((page, at) =>
    at > 0
      ? page
      : {
          ...page,
          blocks: [
            ...page.blocks,
            { kind: 'action-plan' as const, id: 'plan-it-a1' as (typeof page.blocks)[0]['id'] },
            { kind: 'private' as const, id: 'plan-it-c1' as (typeof page.blocks)[0]['id'] },
          ],
        },
  ),
};
const module = {
  ...exampleModule,
  layout,
  capabilities: [
    {
      id: 'gmc-gpc-2017',
      name: 'GMC GPC',
      version: 'May 2017',
      codes: [{ code: 'GPC5', title: 'Leadership and team working' }],
    },
  ],
};

const PLAN = `<ll-action-plan block="plan-it-a1" class="ll-block">
  ${[
    ['goal', 'Goal'],
    ['if-then', 'If–then'],
    ['review', 'Review'],
  ]
    .map(([name, label]) => `<div data-part="field" data-field="${name}"><h3 data-part="label">${label}</h3></div>`)
    .join('')}
</ll-action-plan>
<div block="plan-it-c1"><h3 data-part="title">How sure are you?</h3><div data-field="s1"><p data-part="label">I can brief a round</p></div></div>`;

/** Opens My notes in a page whose package has these on-demand scripts. */
async function openNotes(notes = written, makers: object = { notes: 'n.js' }): Promise<ExampleSession> {
  document.documentElement.lang = 'en-GB';
  document.body.innerHTML = exampleDocument(module).replace('<h2>Do the sum first</h2>', PLAN);
  const player = document.querySelector('ll-player') as LlPlayer;
  player.setAttribute('makers', JSON.stringify(makers));
  const session = new ExampleSession(player, module, { startPlace: 1, notes, score: 83 });
  await settled();
  button('My notes').click();
  await settled();
  return session;
}

/** What the browser is asked to save: name and text of each file. */
function watchDownloads(): { readonly name: string; readonly blob: Blob }[] {
  const files: { name: string; blob: Blob }[] = [];
  const blobs = new Map<string, Blob>();
  vi.spyOn(URL, 'createObjectURL').mockImplementation((blob) => {
    const address = `blob:test/${blobs.size}`;
    blobs.set(address, blob as Blob);
    return address;
  });
  vi.spyOn(HTMLAnchorElement.prototype, 'click').mockImplementation(function (this: HTMLAnchorElement) {
    files.push({ name: this.download, blob: blobs.get(this.href) as Blob });
  });
  return files;
}

async function press(words: string | RegExp): Promise<void> {
  button(words).click();
  await settled();
}

async function choose(portfolio: string): Promise<void> {
  const select = document.querySelector('#ll-portfolio-select') as HTMLSelectElement;
  select.value = portfolio;
  select.dispatchEvent(new Event('change', { bubbles: true }));
  await settled();
}

const more = (): HTMLElement => document.querySelector('ll-notes-more') as HTMLElement;

beforeEach(() => {
  window.ladder = { ...(notesMaker ? { notes: notesMaker } : {}) };
  forgetTaken();
});

afterEach(() => {
  document.body.innerHTML = '';
  vi.restoreAllMocks();
});

describe('what stands in My notes', () => {
  it('is every block with its own labels, ratings and lines that were added among it, no name from the certificate', async () => {
    await openNotes();

    expect(pageText()).toContain('How sure are you? Plan it I can brief a round 4 of 5: Mostly My own line');
    expect(pageText()).toContain('Action plan Plan it Goal Hear concerns If–then');
    expect(pageText()).not.toContain('Dr A. Name');
  });

  it('counts the characters of each block as it is copied', async () => {
    const copy = vi.spyOn(navigator.clipboard, 'writeText').mockResolvedValue();
    await openNotes();

    await press(/^Copy Plan it: How sure are you\?$/);

    const text = copy.mock.calls[0]?.[0] ?? '';
    expect(text).toBe('I can brief a round\n4 of 5: Mostly\n\nMy own line');
    expect(pageText()).toContain(`Copy Plan it: How sure are you? ${text.length} characters Copied.`);
  });

  it('shows words of a block that this version no longer has', async () => {
    await openNotes({ ...written, texts: { 'gone-r1': { what: 'Still mine' } } });

    expect(pageText()).toContain('An earlier version of this module Still mine');
  });
});

describe('the files', () => {
  it('are made from one document: facts, blocks, capabilities with their version', async () => {
    const files = watchDownloads();
    await openNotes();

    await press('Download as web page');

    const page = new DOMParser().parseFromString((await files[0]?.blob.text()) ?? '', 'text/html');
    expect(files.map(({ name }) => name)).toEqual(['ward-round-notes.html']);
    expect(page.documentElement.lang).toBe('en-GB');
    expect([...page.querySelectorAll('h1, h2, h3')].map((one) => one.textContent)).toEqual([
      'My notes: Leading a Ward Round',
      'Plan it: Action plan',
      'Goal',
      'If–then',
      'Review',
      'Plan it: How sure are you?',
      'I can brief a round',
      'Lead it: Reflection',
      'What?',
      'So what?',
      'Capabilities',
    ]);
    expect(page.body.textContent).toContain('GPC5: Leadership and team working (GMC GPC, May 2017)');
    expect(page.body.textContent).toContain('83 out of 100');
    expect(page.querySelector('footer')?.textContent).toContain(
      'Leading a Ward Round, version 1.0.0, content 0a1b2c3d4e5f.',
    );
    expect(pageText()).toContain('Your browser was asked to save “ward-round-notes.html”.');
  });

  it('come as PDF and Word where the package has their makers', async () => {
    const files = watchDownloads();
    const bytes = new Uint8Array([1, 2, 3]);
    await openNotes(written, { notes: 'n.js', pdf: 'p.js', docx: 'd.js' });
    const pdf = { covers: () => true, make: vi.fn(async () => bytes) };
    const docx = { make: vi.fn(async () => bytes) };
    window.ladder = { ...window.ladder, pdf: pdf as unknown as Makers['pdf'], docx };

    await press('Download as PDF');
    await press('Download as Word');

    expect(files.map(({ name, blob }) => [name, blob.type, blob.size])).toEqual([
      ['ward-round-notes.pdf', 'application/pdf', 3],
      ['ward-round-notes.docx', 'application/vnd.openxmlformats-officedocument.wordprocessingml.document', 3],
    ]);
    expect(pageText()).toContain('Your browser was asked to save “ward-round-notes.docx”.');
  });

  it('are not offered where the package has no maker, and where one does not come the text is shown', async () => {
    await openNotes(written, { notes: 'n.js', pdf: 'not-there.js' });
    expect(() => button('Download as Word')).toThrow();

    await press('Download as PDF');
    await vi.waitFor(() => expect(pageText()).toContain('This file could not be made here.'), { timeout: 60_000 });

    expect((document.activeElement as HTMLTextAreaElement).value).toContain(REFLECTION);
  });

  it('make no PDF that would lack letters', async () => {
    const files = watchDownloads();
    await openNotes(written, { notes: 'n.js', pdf: 'p.js' });
    const pdf = { covers: () => false, make: vi.fn() };
    window.ladder = { ...window.ladder, pdf: pdf as unknown as Makers['pdf'] };

    await press('Download as PDF');

    expect(files).toEqual([]);
    expect(pageText()).toContain('lacks some of your letters');
  });
});

describe('sharing', () => {
  const share = (answer: () => Promise<void>): void => {
    Object.defineProperty(navigator, 'share', { value: vi.fn(answer), configurable: true });
  };
  afterEach(() => Reflect.deleteProperty(navigator, 'share'));

  it.each([
    ['was taken by an app', async () => undefined, 'Handed to the app that you chose.'],
    ['was given up', () => Promise.reject(new DOMException('', 'AbortError')), 'Nothing was shared.'],
    [
      'was refused',
      () => Promise.reject(new DOMException('', 'NotAllowedError')),
      'This browser did not let us share.',
    ],
  ])('says only what was seen to happen: it %s', async (_, answer, words) => {
    share(answer);
    await openNotes();

    await press('Share');

    expect(pageText()).toContain(words);
  });

  it('is not offered where the browser cannot', async () => {
    await openNotes();

    expect(() => button('Share')).toThrow();
  });
});

describe('the check for what may identify somebody', () => {
  it('is one list that explains, beside the ways out', async () => {
    await openNotes();

    const list = more().querySelector('.ll-check') as HTMLElement;
    await vi.waitFor(() => expect(list.innerText).toContain('“Dr Patel”'), { timeout: 60_000 });
    expect(list.innerText.replace(/\s+/g, ' ')).toMatch(
      /Names: “Dr Patel”\. A role says enough.*Wards and sites: “Ward 7B”.*Dates: “3 March”/,
    );
    expect(list.querySelectorAll('button, input')).toHaveLength(0);
    expect(list.innerText).toContain('It misses things and is sometimes wrong, so read it through yourself.');
  });

  it('never says that a text is safe', async () => {
    await openNotes({ ...written, texts: { 'lead-it-r1': { what: 'We were late.' } } });

    await vi.waitFor(() => expect(pageText()).toContain('No pattern of a name, date, number or place was found.'), {
      timeout: 60_000,
    });
    expect(pageText()).toContain('read it through yourself');
    expect(more().innerText).not.toMatch(/\bsafe\b|anonym/i);
  });
});

describe('the e-portfolio', () => {
  it('is chosen once, and shows what to paste in its order', async () => {
    const session = await openNotes();
    expect(more().querySelectorAll('.ll-paste')).toHaveLength(0);

    await choose('horus');

    expect(session.asked).toContain('portfolio-horus');
    expect(
      [...more().querySelectorAll('.ll-paste__into')].map((one) => one.textContent.replace(/\s+/g, ' ').trim()),
    ).toEqual([
      'Title of the entry',
      'Provider or organiser',
      'Duration',
      'Outcome',
      'What you learned; reflection (Lead it: Reflection)',
      'What you will do; action plan or development plan (Plan it: Action plan)',
      'Only if you want to share it (Plan it: How sure are you?)',
      'Links to your curriculum',
    ]);
    expect(pageText()).toContain('Course / seminar / other learning attended');
    expect(pageText()).toContain('We found no limits for characters, file types or sizes.');
  });

  it('copies one piece, and knows that it was taken', async () => {
    const copy = vi.spyOn(navigator.clipboard, 'writeText').mockResolvedValue();
    await openNotes();
    await choose('axia');

    await press(/^Copy What you learned; reflection Lead it: Reflection$/);

    const text = `What?\n${REFLECTION}\n\nSo what?\nTwo\nlines`;
    expect(copy).toHaveBeenCalledWith(text);
    expect(wasTaken(text)).toBe(true);
    expect(more().querySelector('.ll-paste__into')?.textContent).toContain('Links to your curriculum');
  });

  it('is offered also to somebody who wrote nothing', async () => {
    await openNotes({ ...written, texts: {} });
    await choose('other');

    expect(more().querySelectorAll('.ll-paste')).toHaveLength(5);
    expect(more().querySelector('.ll-check')).toBeNull();
  });
});

describe('the reminder', () => {
  it('is a calendar file for the day that the plan names, with the plan in it', async () => {
    const files = watchDownloads();
    await openNotes();
    const day = document.querySelector('#ll-reminder-plan-it-a1') as HTMLInputElement;
    expect(pageText()).toContain('Your plan names this day.');

    await press('Download a calendar file');

    const text = ((await files[0]?.blob.text()) ?? '').replaceAll('\r\n ', '');
    expect(files[0]?.name).toBe('ward-round-reminder.ics');
    expect(text).toContain(`DTSTART;VALUE=DATE:${day.value.replaceAll('-', '')}`);
    expect(text).toContain('UID:ward-round.plan-it-a1@leadership-ladder');
    expect(text).toContain('DESCRIPTION:Goal\\nHear concerns\\n\\nIf–then\\nIf late\\, then I still ask');
    expect(text).toContain('SUMMARY:Look at your plan again: Leading a Ward Round');
  });

  it('takes another day, and asks for one where it was emptied', async () => {
    const files = watchDownloads();
    await openNotes();
    const day = document.querySelector('#ll-reminder-plan-it-a1') as HTMLInputElement;
    day.value = '2031-05-06';
    day.dispatchEvent(new Event('change'));
    await press('Download a calendar file');
    expect(await files[0]?.blob.text()).toContain('DTSTART;VALUE=DATE:20310506');

    day.value = '';
    day.dispatchEvent(new Event('change'));
    await press('Download a calendar file');

    expect(files).toHaveLength(1);
    expect(pageText()).toContain('Choose a day first.');
  });
});

it('leaves nothing of what was deleted in the page', async () => {
  await openNotes();
  await choose('horus');
  await press('Download as web page');

  await press('Delete everything I wrote');
  await press('Yes, delete everything');
  await settled();

  expect(document.documentElement.outerHTML).not.toContain('Patel');
  expect([...document.querySelectorAll('textarea')].some(({ value }) => value.includes('Patel'))).toBe(false);
});

it('is not needed: without the script the page is whole, and it is asked for once', async () => {
  window.ladder = {};
  const added = vi.spyOn(document.head, 'append');
  const session = await openNotes(written, { notes: 'not-there.js' });
  await vi.waitFor(() => expect(document.head.querySelector('script[src="not-there.js"]')).toBeNull(), {
    timeout: 60_000,
  });
  session.set({});
  await settled();

  expect(added).toHaveBeenCalledTimes(1);
  expect(document.querySelector('ll-notes-more')).toBeNull();
  for (const words of ['Copy everything', 'Download as plain text', 'Print my notes', 'Save a notes file'])
    button(words);
});

it('has nothing that axe finds, in any state', async () => {
  Object.defineProperty(navigator, 'share', { value: async () => undefined, configurable: true });
  document.title = 'My notes';
  await openNotes();
  await choose('risr');
  vi.spyOn(navigator.clipboard, 'writeText').mockRejectedValue(new DOMException('', 'NotAllowedError'));
  for (const one of more().querySelectorAll<HTMLButtonElement>('.ll-paste button')) one.click();
  await press('Download a calendar file');
  await press('Download as web page');

  expect(await axeFindings(axe)).toEqual([]);
  expect(more().querySelectorAll('[style]')).toHaveLength(0);
  const ids = [...document.querySelectorAll('[id]')].map(({ id }) => id);
  expect(ids).toHaveLength(new Set(ids).size);
  Reflect.deleteProperty(navigator, 'share');
});
