import {
  decodeState,
  type BlockId,
  type LearningEvent,
  type NoteEvent,
  type SessionPort,
  type SessionView,
} from '@ladder/core';
import { afterEach, beforeAll, describe, expect, it } from 'vitest';
import { findApi } from './adapters/find-api.js';
import { scorm12 } from './adapters/scorm12.js';
import { start } from './start.js';
import { storageOf } from './storage.js';
import { did, sampleModule } from './testing/sample-module.js';
import { StrictPlatform } from './testing/strict-platform.js';

/** What stands in for the player: it only takes its properties. */
class PlayerDouble extends HTMLElement {
  session?: SessionView;
  port?: SessionPort;
}

const module = sampleModule();
const platform = new StrictPlatform({ version: '1.2', learner: 'learner-9' });
let player: PlayerDouble;

function track(learning: unknown): void {
  player.dispatchEvent(Object.assign(new Event('ll-track', { bubbles: true, composed: true }), { learning }));
}

function note(value: NoteEvent): void {
  player.dispatchEvent(Object.assign(new Event('ll-note', { bubbles: true, composed: true }), { note: value }));
}

const wait = (milliseconds: number): Promise<unknown> => new Promise((resolve) => setTimeout(resolve, milliseconds));

describe('one launch in a page', () => {
  beforeAll(async () => {
    localStorage.clear();
    sessionStorage.clear();
    Object.assign(window, { API: platform.api });
    document.body.innerHTML = '<ll-player></ll-player>';
    document.querySelector('ll-player')?.setAttribute('module', JSON.stringify(module));

    start(scorm12);
    await wait(20);
    // The element is defined only after the start, and was upgraded from a plain one.
    customElements.define('ll-player', PlayerDouble);
    player = document.querySelector('ll-player') as PlayerDouble;
    await wait(20);
  });

  it('gives the player its session and port, whenever it is defined', () => {
    expect(player.session).toMatchObject({
      connection: 'recording',
      startPlace: 0,
      notes: { place: 'unasked', mayKeep: true },
    });
    expect(player.port?.helpReport()).toContain('ward-round');
  });

  it('takes learning events, gives a new view for each, and saves shortly afterwards', async () => {
    const before = player.session;

    track(did.open('plan-it'));
    const after = player.session;
    await wait(600);

    expect(after).not.toBe(before);
    expect(after?.progress.opened).toEqual([true, false]);
    expect(player.session?.saving.state).toBe('saved');
    expect(platform.kept['cmi.core.lesson_location']).toBe('plan-it');
  });

  it('keeps the choice of a curriculum on the device under the learner, and tells the platform nothing', () => {
    const before = JSON.stringify(platform.kept);

    player.port?.chooseCurriculum('paediatrics');

    expect(player.session?.curriculum).toBe('paediatrics');
    const keys = Object.keys(localStorage).filter((key) => key.startsWith('ll.curriculum.'));
    expect(keys.map((key) => localStorage.getItem(key))).toEqual([expect.stringMatching(/^@\d+,\d+;paediatrics$/)]);
    expect(keys[0]).not.toContain('tab');
    expect(JSON.stringify(platform.kept)).toBe(before);
  });

  it('leaves alone what is no learning event', () => {
    const before = player.session;

    for (const value of [
      undefined,
      null,
      'page-opened',
      { type: 'page-opened' },
      { type: 'answered', block: 'plan-it-q1', choice: 'x' },
    ])
      track(value);

    expect(player.session).toBe(before);
  });

  it('keeps words on the device and sends the platform none', async () => {
    const wrote: LearningEvent = { type: 'wrote', block: 'plan-it-r1' as BlockId };

    note({ type: 'wrote', block: 'plan-it-r1' as BlockId, field: 'what', text: 'I was afraid to ask.' });
    note({ type: 'keep', where: 'device' });
    track(wrote);
    await wait(600);

    expect(player.session?.notes).toMatchObject({
      kept: true,
      place: 'device',
      texts: { 'plan-it-r1': { what: 'I was afraid to ask.' } },
    });
    expect(JSON.stringify(localStorage)).toContain('afraid');
    expect(Object.keys(localStorage).every((key) => key.startsWith('ll.') && !key.includes('learner-9'))).toBe(true);
    expect(JSON.stringify([platform.calls, platform.kept])).not.toContain('afraid');
    expect(player.port?.helpReport()).not.toContain('afraid');
  });

  it('saves when the page may go, says goodbye once when it goes, and says so when it comes back', async () => {
    track(did.answer('plan-it-q1', 2));
    const commits = platform.count('Commit');

    // Asks nobody to stay, so no prompt appears.
    window.dispatchEvent(new Event('beforeunload', { cancelable: true }));
    const atBeforeUnload = platform.count('Commit');
    window.dispatchEvent(new PageTransitionEvent('pagehide', { persisted: true }));
    window.dispatchEvent(new PageTransitionEvent('pagehide', { persisted: false }));
    track(did.open('lead-it'));
    await wait(600);
    window.dispatchEvent(new PageTransitionEvent('pageshow', { persisted: true }));

    expect(atBeforeUnload).toBe(commits + 1);
    expect(platform.count('Finish')).toBe(1);
    expect(platform.calls.at(-1)?.name).toBe('Finish');
    expect(player.session).toMatchObject({ connection: 'finished', notice: { type: 'opened-again' } });
    const decoded = decodeState(module.layout, module.fingerprint, platform.kept['cmi.suspend_data'] ?? '');
    expect(decoded.type === 'read' && decoded.saved.progress.blocks[0]).toEqual({ kind: 'question', choice: [2] });
    expect(platform.faults).toEqual([]);
  });
});

describe('in frames', () => {
  const frames: HTMLIFrameElement[] = [];

  afterEach(() => {
    for (const frame of frames.splice(0)) frame.remove();
  });

  async function frameIn(parent: Document, attributes: Readonly<Record<string, string>>): Promise<HTMLIFrameElement> {
    const frame = parent.createElement('iframe');
    for (const [name, value] of Object.entries(attributes)) frame.setAttribute(name, value);
    const loaded = new Promise((resolve) => frame.addEventListener('load', resolve));
    parent.body.append(frame);
    frames.push(frame);
    await loaded;
    return frame;
  }

  it('finds the API through three frames', async () => {
    const one = await frameIn(document, { srcdoc: '<p>one</p>' });
    const two = await frameIn(one.contentDocument as Document, { srcdoc: '<p>two</p>' });
    const three = await frameIn(two.contentDocument as Document, { srcdoc: '<p>three</p>' });
    Object.assign(one.contentWindow as Window, { API: platform.api });

    expect(typeof findApi(three.contentWindow as Window, 'API', 'LMSInitialize')?.['LMSInitialize']).toBe('function');
  });

  it('asks a window of another origin without harm', async () => {
    const sandboxed = await frameIn(document, { sandbox: '', srcdoc: '<p>elsewhere</p>' });
    const other = sandboxed.contentWindow as Window;

    expect(() => other.localStorage).toThrow();
    const store = storageOf(other, 'localStorage');

    expect([store.read('ll.x'), store.write('ll.x', '1'), store.keys('ll.')]).toEqual([undefined, false, []]);
    expect(() => findApi(other, 'API', 'LMSInitialize')).not.toThrow();
  });
});
