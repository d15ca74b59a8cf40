import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { expectDefined } from './random/expect-defined.js';
import type { Device } from './random/fake-window.js';
import { labInNode, type LabInNode } from './random/lab-in-node.js';
import { nextToDo, openLaunch, type RandomLaunch } from './random/launch.js';
import { SCORE } from './support/fixture.js';
import { packageFor, placeOf, type FixturePackage } from './support/packages.js';
import { PLACES } from './support/places.js';

// Moodle notes each value as sent when it tries to send it, and the commit after a failed one says true and carries
// nothing of it (lms-lab, doubles/moodle/facts.ts, changed-only). What is tried again has to arrive all the same.

const MOODLE = expectDefined(PLACES.find(({ id }) => id === 'moodle'));

let pack: FixturePackage;
let lab: LabInNode;
let device: Device;

beforeEach(async () => {
  pack = await packageFor('scorm12');
  vi.useFakeTimers({ now: Date.UTC(2026, 0, 5, 9) });
  lab = labInNode(MOODLE, pack);
  device = { local: new Map(), storage: 'works' };
});
afterEach(() => {
  vi.clearAllTimers();
  vi.useRealTimers();
});

/** Opens a launch; `wrote` hears each value before the platform does. */
async function launch(wrote: (value: string) => void = () => undefined): Promise<RandomLaunch> {
  const opening = lab.open();
  if (typeof opening === 'string') throw new Error(opening);
  const platform = expectDefined(opening.platform);
  const LMSSetValue = (element: unknown, value: unknown): unknown => {
    wrote(String(value));
    return platform.api['LMSSetValue']?.(element, value);
  };
  const heard = { ...opening, platform: { ...platform, api: { ...platform.api, LMSSetValue } } };
  const who = openLaunch({ module: pack.module, lab: heard, device, clock: () => Date.now(), apiAt: Date.now() });
  await vi.advanceTimersByTimeAsync(1_000);
  return who;
}

/** Does what is left to do, a second for each thing. */
async function doAll(who: RandomLaunch): Promise<void> {
  for (;;) {
    const event = nextToDo(pack.module, who.session.view().progress);
    if (!event) return;
    who.track(event);
    await vi.advanceTimersByTimeAsync(1_000);
  }
}

const place = (): string => placeOf(pack.module, lab.report().state);
const said = (who: RandomLaunch): string => who.session.view().saving.state;

it('the state arrives when the learner saves again, at once', async () => {
  const who = await launch();
  who.track({ type: 'page-opened', page: expectDefined(pack.module.layout.pages[1]).id });
  lab.way = 'http-500';
  await vi.advanceTimersByTimeAsync(500);
  expect([said(who), place()]).toEqual(['not-saved', 'empty']);

  lab.way = 'up';
  await who.session.port.retry();

  expect([said(who), place()]).toEqual(['saved', 'read']);
});

it('the state arrives by itself', async () => {
  const who = await launch();
  who.track({ type: 'page-opened', page: expectDefined(pack.module.layout.pages[1]).id });
  lab.way = 'http-503';
  await vi.advanceTimersByTimeAsync(500);
  lab.way = 'up';
  await vi.advanceTimersByTimeAsync(3_000);

  expect([said(who), place()]).toEqual(['saved', 'read']);
});

it('the result of a learner who finished while the server was down arrives', async () => {
  const who = await launch();
  lab.way = 'http-500';
  await doAll(who);
  expect([said(who), lab.report().completion]).toEqual(['not-saved', 'incomplete']);

  lab.way = 'up';
  await who.session.port.retry();

  expect(said(who)).toBe('saved');
  expect(lab.report()).toMatchObject({ completion: 'completed', success: 'passed' });
  expect(lab.report().score).toBeGreaterThanOrEqual(SCORE);
});

it('a result whose own commit failed is never called saved, and arrives with the next launch', async () => {
  // The commit of the progress goes through, the one of the report does not.
  const who = await launch((value) => {
    if (value === 'passed') lab.way = 'http-500';
  });
  await doAll(who);
  expect([said(who), lab.report().completion]).toEqual(['not-saved', 'incomplete']);
  lab.way = 'up';
  await who.session.port.retry();
  expect([said(who), lab.report().completion]).toEqual(['sent', 'incomplete']);
  const left = who.session.port.saveAndExit();
  await vi.advanceTimersByTimeAsync(10_000);
  await left;

  await launch();

  expect(lab.report()).toMatchObject({ completion: 'completed', success: 'passed' });
});
