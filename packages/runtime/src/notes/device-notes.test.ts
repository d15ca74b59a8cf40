import type { BlockId, NoteEvent } from '@ladder/core';
import { beforeEach, expect, it } from 'vitest';
import { memoryStore } from '../testing/launch.js';
import { sampleModule } from '../testing/sample-module.js';
import { createDeviceNotes, type DeviceNotes } from './device-notes.js';

const REFLECTION = 'plan-it-r1' as BlockId;

let now = 0;
let device = memoryStore();
let tab = memoryStore();

beforeEach(() => {
  now = Date.UTC(2026, 10, 21);
  device = memoryStore();
  tab = memoryStore();
});

function open(learner: string | undefined, { sameVisit = true, module = sampleModule() } = {}): DeviceNotes {
  const notes = createDeviceNotes({ module, tab, device, now: () => now, sameVisit, changed: () => undefined });
  notes.identify(learner);
  return notes;
}

const wrote = (text: string, field = 'what'): NoteEvent => ({ type: 'wrote', block: REFLECTION, field, text });
const KEEP: NoteEvent = { type: 'keep', where: 'device' };

it('keeps words for the tab until the learner chooses', () => {
  const notes = open('anna');

  notes.handle(wrote('A dose looked too high.'));

  expect(notes.view()).toMatchObject({ place: 'unasked', mayKeep: true, kept: true });
  expect([tab.entries.size, device.entries.size]).toEqual([1, 0]);
  expect(open('anna').view().texts).toEqual({ [REFLECTION]: { what: 'A dose looked too high.' } });
});

it('keeps words on the computer when asked, and takes them off again', () => {
  const notes = open('anna');
  notes.handle(wrote('A dose looked too high.'));
  notes.handle(KEEP);
  const onDevice = [tab.entries.size, device.entries.size];

  notes.handle({ type: 'keep', where: 'tab' });

  expect(onDevice).toEqual([0, 1]);
  expect([tab.entries.size, device.entries.size]).toEqual([1, 0]);
});

it('never shows the words of one learner to another', () => {
  const anna = open('anna');
  anna.handle(wrote('Private.'));
  anna.handle(KEEP);
  open('ben').handle(wrote('Mine.'));

  expect(open('ben').view().texts).toEqual({ [REFLECTION]: { what: 'Mine.' } });
  expect(open('anna').view().texts).toEqual({ [REFLECTION]: { what: 'Private.' } });
  expect(open(undefined).view().texts).toEqual({});
});

it('keeps nothing on the computer for somebody without a name', () => {
  const notes = open(undefined);
  notes.handle(wrote('Private.'));

  notes.handle(KEEP);

  expect(notes.view()).toMatchObject({ place: 'tab', mayKeep: false });
  expect(device.entries.size).toBe(0);
});

it('shows the words of an unnamed learner again only on the same visit', () => {
  open(undefined).handle(wrote('Private.'));

  expect(open(undefined).view().texts).toEqual({ [REFLECTION]: { what: 'Private.' } });
  expect(open(undefined, { sameVisit: false }).view().texts).toEqual({});
  expect(tab.entries.size).toBe(0);
});

it('does not claim to keep what the browser refused, and does not lose it while the page is open', () => {
  const notes = open('anna');
  notes.handle(KEEP);
  notes.handle(wrote('First.'));
  device.full = true;

  notes.handle(wrote('First and more.'));
  notes.handle(wrote('Second.', 'so-what'));

  expect(notes.view()).toMatchObject({
    kept: false,
    texts: { [REFLECTION]: { what: 'First and more.', 'so-what': 'Second.' } },
  });
});

it('keeps for the tab what the computer refuses, so that a reload loses nothing', () => {
  const notes = open('anna');
  notes.handle(KEEP);
  device.full = true;

  notes.handle(wrote('First.'));

  expect(notes.view().kept).toBe(false);
  expect(open('anna').view().texts).toEqual({ [REFLECTION]: { what: 'First.' } });
});

it('does not claim to keep what turned out to be lost', () => {
  const notes = open('anna');
  notes.handle(KEEP);
  notes.handle(wrote('First.'));
  device.holds = () => false;

  expect(notes.view().kept).toBe(false);
});

it('brings along what was typed before the platform had named the learner', () => {
  const earlier = open('anna');
  earlier.handle(wrote('Before.'));
  earlier.handle(KEEP);
  const notes = createDeviceNotes({
    module: sampleModule(),
    tab,
    device,
    now: () => now,
    sameVisit: true,
    changed: () => undefined,
  });

  notes.handle(wrote('Early.'));
  notes.identify('anna');

  expect(notes.view()).toMatchObject({ place: 'device', texts: { [REFLECTION]: { what: 'Before.\n\nEarly.' } } });
  expect(tab.entries.size).toBe(0);
});

it('does not overwrite what the same learner writes in a second window', () => {
  const one = open('anna');
  one.handle(KEEP);
  one.handle(wrote('One.'));
  const two = open('anna');
  two.handle(wrote('Two.', 'so-what'));

  one.handle(wrote('One more.'));

  expect(open('anna').view().texts).toEqual({ [REFLECTION]: { what: 'One more.', 'so-what': 'Two.' } });
});

it('forgets everything when asked', () => {
  const notes = open('anna');
  notes.handle(wrote('Private.'));
  notes.handle(KEEP);

  notes.handle({ type: 'clear' });

  expect(notes.view()).toMatchObject({ texts: {}, place: 'unasked' });
  expect([tab.entries.size, device.entries.size]).toEqual([0, 0]);
});

it('takes an emptied field out', () => {
  const notes = open('anna');
  notes.handle(wrote('Private.'));

  notes.handle(wrote(''));

  expect(notes.view().texts).toEqual({});
});

it('writes a notes file that opens on another device, once', () => {
  const ward = open('anna');
  ward.handle(wrote('A dose looked too high.'));
  const file = ward.file();
  tab = memoryStore();
  const phone = open(undefined);
  phone.handle(wrote('Ask at each bed.', 'now-what'));

  const results = [phone.open(file), phone.open(`\uFEFF${file}`)];

  expect(results).toEqual([
    { type: 'opened', fields: 1 },
    { type: 'opened', fields: 0 },
  ]);
  expect(phone.view().texts).toEqual({
    [REFLECTION]: { what: 'A dose looked too high.', 'now-what': 'Ask at each bed.' },
  });
  expect(JSON.parse(file)).toMatchObject({ format: 'leadership-ladder-notes', version: 1, module: 'ward-round' });
});

it('keeps both where the file has other words', () => {
  const ward = open('anna');
  ward.handle(wrote('From the ward.'));
  const file = ward.file();
  const phone = open('ben');
  phone.handle(wrote('From the phone.'));

  phone.open(file);

  expect(phone.view().texts).toEqual({ [REFLECTION]: { what: 'From the phone.\n\nFrom the ward.' } });
});

it.each([
  '',
  'words',
  'null',
  '[]',
  '{"format":"other"}',
  '{"format":"leadership-ladder-notes","version":2,"module":"ward-round","texts":{}}',
  '{"format":"leadership-ladder-notes","version":1,"module":"ward-round","texts":{"a":{"b":1}}}',
  '{"format":"leadership-ladder-notes","version":1,"module":"ward-round","texts":[]}',
])('says that %j is no notes file', (text) => {
  expect(open('anna').open(text)).toEqual({ type: 'not-a-notes-file' });
});

it('says which module a notes file belongs to', () => {
  const file = open('anna', { module: { ...sampleModule(), id: 'run-charts', title: 'Run charts' } }).file();

  expect(open('anna').open(file)).toEqual({ type: 'other-module', title: 'Run charts' });
});

it('is not harmed by a file that means harm', () => {
  const notes = open('anna');

  notes.open(
    '{"format":"leadership-ladder-notes","version":1,"module":"ward-round","texts":{"__proto__":{"polluted":"yes"}}}',
  );

  expect(({} as Record<string, unknown>)['polluted']).toBeUndefined();
});
