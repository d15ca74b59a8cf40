import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { headOf } from '../state-head.js';
import { memoryStore, testLaunch, type TestLaunch } from '../testing/launch.js';
import { did, sampleModule } from '../testing/sample-module.js';
import { lrsPage } from '../testing/lrs-window.js';
import { settled } from '../testing/lrs-launch.js';
import { StrictLrs } from '../testing/strict-lrs.js';
import { web } from './web.js';

const MODULE = sampleModule(undefined, 'web');

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

async function open(
  local: Map<string, string>,
  storageDenied = false,
  module = MODULE,
  store = memoryStore(),
): Promise<TestLaunch> {
  const server = new StrictLrs();
  const launch = testLaunch(module, web, lrsPage(server, { local, storageDenied, search: '' }).window, store);
  await launch.session.begin();
  return launch;
}

it('keeps progress on this device, for this module only', async () => {
  const local = new Map<string, string>();
  const one = await open(local);
  one.track([did.open('plan-it'), did.open('lead-it')]);
  await settled();
  one.session.leaving();
  const again = await open(local);
  const other = await open(local, false, { ...MODULE, id: 'difficult-conversations' });

  expect(one.view()).toMatchObject({ connection: 'device-only', saving: { state: 'saved' } });
  expect(again.view().startPlace).toBe(2);
  expect(other.view().startPlace).toBe(0);
  expect([...local.keys()]).toEqual(['ll.state.ward-round.web']);
});

it('plays where the browser keeps nothing, and says so without a word of a platform that is not there', async () => {
  const { view, track } = await open(new Map(), true);

  track(did.all());
  await settled();

  expect(view()).toMatchObject({
    connection: 'device-only',
    outcome: 'passed',
    saving: { state: 'not-saved', why: { title: 'This browser is not keeping this' } },
  });
});

it('does not write over what another tab did further', async () => {
  const local = new Map<string, string>();
  const [one, two] = [await open(local), await open(local)];
  for (const page of ['plan-it', 'lead-it']) {
    one.track([did.open(page)]);
    await settled();
  }

  two.track([did.open('lead-it')]);
  await settled(10_000);

  expect(headOf(local.get('ll.state.ward-round.web') ?? '')?.sequence).toBe(2);
  expect(two.view().saving.state).toBe('not-saved');
});

it('asks in one of two windows, and speaks of the other window: there is no platform', async () => {
  const local = new Map<string, string>();
  const device = memoryStore();
  const one = await open(local, false, MODULE, device);
  const two = await open(local, false, MODULE, device);
  one.track([did.open('plan-it')]);
  await settled();
  one.session.leaving();

  two.track([did.open('lead-it')]);

  expect(two.view().notice).toMatchObject({ type: 'newer-on-device', than: 'this-window' });
  expect((await open(local, false, MODULE, device)).view().notice).toBeUndefined();
});

it('stays open after "Save and exit", so that the learner may come back and lose nothing', async () => {
  const local = new Map<string, string>();
  const one = await open(local);
  one.track([did.open('plan-it')]);

  const left = one.session.port.saveAndExit();
  await settled();
  expect((await left).saving.state).toBe('saved');
  expect(one.view().connection).toBe('device-only');
  one.track([did.open('lead-it')]);
  await settled();

  expect((await open(local)).view().startPlace).toBe(2);
});

it('calls nothing kept that the browser’s database refuses a moment later', async () => {
  const device = { ...memoryStore(), settled: () => Promise.resolve(false) };
  const adapter = web({ device, module: MODULE.id } as unknown as Parameters<typeof web>[0]);
  const snapshot = { state: 'state' } as unknown as Parameters<typeof adapter.save>[0];

  await adapter.connect();

  expect(await adapter.save(snapshot)).toBe('refused');
  expect(adapter.trouble?.()).toMatchObject({ title: 'This browser is not keeping this' });
  device.settled = () => Promise.resolve(true);
  expect(await adapter.save(snapshot)).toBe('saved');
  expect(adapter.trouble?.()).toBeUndefined();
});
