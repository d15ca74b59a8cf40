import type { BlockId, NoteEvent, NoteTexts } from '@ladder/core';
import { beforeEach, expect, it } from 'vitest';
import { memoryStore } from '../testing/launch.js';
import { sampleModule } from '../testing/sample-module.js';
import { createDeviceNotes, type DeviceNotes } from './device-notes.js';

const REFLECTION = 'plan-it-r1' as BlockId;

let device = memoryStore();
let tab = memoryStore();

beforeEach(() => {
  device = memoryStore();
  tab = memoryStore();
});

function open(learner: string | undefined, { sameVisit = true } = {}): DeviceNotes {
  const notes = createDeviceNotes({ module: sampleModule(), tab, device, sameVisit, changed: () => undefined });
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

it('adds words from elsewhere, once', () => {
  const phone = open(undefined);
  phone.handle(wrote('Ask at each bed.', 'now-what'));
  const ward = { [REFLECTION]: { what: 'A dose looked too high.' } };

  expect([phone.add(ward), phone.add(ward)]).toEqual([1, 0]);
  expect(phone.view().texts).toEqual({
    [REFLECTION]: { what: 'A dose looked too high.', 'now-what': 'Ask at each bed.' },
  });
});

it('keeps both where there are other words already', () => {
  const phone = open('ben');
  phone.handle(wrote('From the phone.'));

  phone.add({ [REFLECTION]: { what: 'From the ward.' } });

  expect(phone.view().texts).toEqual({ [REFLECTION]: { what: 'From the phone.\n\nFrom the ward.' } });
});

it('is not harmed by words that mean harm', () => {
  const notes = open('anna');

  notes.add(JSON.parse('{"__proto__":{"polluted":"yes"}}') as NoteTexts);

  expect(({} as Record<string, unknown>)['polluted']).toBeUndefined();
});
