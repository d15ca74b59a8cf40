import {
  encodeState,
  emptyProgress,
  layoutFingerprint,
  type Layout,
  type LearningEvent,
  type ModuleData,
  type PageId,
} from '@ladder/core';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { scorm12 } from '../adapters/scorm12.js';
import { scorm2004 } from '../adapters/scorm2004.js';
import { openDatabase } from '../device/database.js';
import { createDeviceStore } from '../device/device-store.js';
import { memoryStore, testLaunch, type TestLaunch } from '../testing/launch.js';
import { did, sampleModule } from '../testing/sample-module.js';
import { StrictPlatform, type PlatformOptions } from '../testing/strict-platform.js';

let platforms: StrictPlatform[] = [];

beforeEach(() => {
  vi.useFakeTimers({ now: Date.UTC(2026, 10, 21, 2, 14) });
  platforms = [];
});

afterEach(() => {
  vi.useRealTimers();
  expect(platforms.flatMap(({ faults }) => faults)).toEqual([]);
});

function platform(options: Partial<PlatformOptions> = {}): StrictPlatform {
  const made = new StrictPlatform({ version: '1.2', ...options });
  platforms.push(made);
  return made;
}

async function begin(
  at: StrictPlatform,
  module = sampleModule(),
  store = memoryStore(),
  factory = module.target === 'scorm2004' ? scorm2004 : scorm12,
): Promise<TestLaunch> {
  const launch = testLaunch(module, factory, at.window, store);
  await launch.session.begin();
  return launch;
}

/** Lets the debounced save happen. */
const saved = (): Promise<unknown> => vi.advanceTimersByTimeAsync(500);

const CHECK = { pass: 3, drawn: 4, tries: 1 };

describe('the prologue', () => {
  it('initialises, reads, marks under way, sets exit and time, and commits once', async () => {
    const at = platform();

    await begin(at);

    expect(at.calls.map(({ name, args }) => [name, ...args].join(' '))).toEqual([
      'Initialize ',
      'GetValue cmi.suspend_data',
      'GetValue cmi.core.lesson_status',
      'GetValue cmi.core.lesson_mode',
      'GetValue cmi.core.entry',
      'GetValue cmi.core.student_id',
      'SetValue cmi.core.lesson_status incomplete',
      'SetValue cmi.core.exit suspend',
      'SetValue cmi.core.session_time 0000:00:12',
      'Commit ',
    ]);
  });

  it('does the same in SCORM 2004, and leaves success where it starts', async () => {
    const at = platform({ version: '2004' });

    await begin(at, sampleModule(CHECK, 'scorm2004'));

    expect(at.writes()).toEqual([
      'cmi.completion_status = incomplete',
      'cmi.exit = suspend',
      'cmi.session_time = PT0H0M12S',
    ]);
    expect(at.count('Commit')).toBe(1);
  });

  it.each(['ab-initio', 'resume', ''] as const)('starts with entry "%s" and no saved state', async (entry) => {
    const { view } = await begin(platform({ entry, refuses: { 'cmi.suspend_data': 0 } }));

    expect(view()).toMatchObject({
      connection: 'recording',
      startPlace: 0,
      notice: undefined,
      saving: { state: 'nothing-yet' },
    });
  });

  it('reads the refused state of a first launch in SCORM 2004 as no state', async () => {
    const { view } = await begin(platform({ version: '2004' }), sampleModule(undefined, 'scorm2004'));

    expect(view()).toMatchObject({ connection: 'recording', notice: undefined });
  });

  it.each(['1.2', '2004'] as const)(
    'copes with a platform that answers with booleans and numbers, in %s',
    async (version) => {
      const at = platform({ version, loose: true });
      const launch = await begin(at, sampleModule(undefined, version === '1.2' ? 'scorm12' : 'scorm2004'));

      launch.track(did.all());
      await saved();

      expect(launch.view()).toMatchObject({ connection: 'recording', outcome: 'passed', saving: { state: 'saved' } });
    },
  );

  it('goes on where the learner stopped', async () => {
    const first = platform();
    const one = await begin(first);
    one.track([did.open('plan-it'), did.answer('plan-it-q1', 2), did.open('lead-it')]);
    one.session.leaving();

    const two = await begin(platform({ entry: 'resume', kept: first.kept }));

    expect(two.view()).toMatchObject({ startPlace: 2, notice: undefined });
    expect(two.view().progress.blocks[0]).toEqual({ kind: 'question', choice: [2] });
  });

  it.each(['', 'incomplete'])('writes no status that stands already ("%s" when it is asked for)', async (status) => {
    const at = platform({ entry: 'resume', kept: { 'cmi.core.lesson_status': status || 'incomplete' } });

    await begin(at);

    expect(at.writes()).not.toContain('cmi.core.lesson_status = incomplete');
  });
});

describe('the report', () => {
  it('tells completed and no score where nothing is assessed, once, in one commit after that of the progress', async () => {
    const at = platform();
    const launch = await begin(at);
    const before = at.count('Commit');

    launch.track(did.all());

    expect(at.kept['cmi.core.lesson_status']).toBe('completed');
    expect(at.writes().filter((write) => /score/.test(write))).toEqual([]);
    expect(at.count('Commit')).toBe(before + 2);
    expect(launch.view().outcome).toBe('passed');
  });

  it('tells completed and passed in SCORM 2004 where nothing is assessed', async () => {
    const at = platform({ version: '2004' });
    const launch = await begin(at, sampleModule(undefined, 'scorm2004'));

    launch.track(did.all());

    expect(at.kept).toMatchObject({ 'cmi.completion_status': 'completed', 'cmi.success_status': 'passed' });
    expect(Object.keys(at.kept).filter((element) => /score/.test(element))).toEqual([]);
  });

  it.each([
    [
      '1.2',
      {
        'cmi.core.lesson_status': 'passed',
        'cmi.core.score.raw': '75',
        'cmi.core.score.min': '0',
        'cmi.core.score.max': '100',
      },
    ],
    [
      '2004',
      {
        'cmi.completion_status': 'completed',
        'cmi.success_status': 'passed',
        'cmi.score.raw': '75',
        'cmi.score.min': '0',
        'cmi.score.max': '100',
        'cmi.score.scaled': '0.75',
      },
    ],
  ] as const)(
    'tells passed with the score, all in one commit after that of the progress, in %s',
    async (version, expected) => {
      const at = platform({ version });
      const launch = await begin(at, sampleModule(CHECK, version === '1.2' ? 'scorm12' : 'scorm2004'));
      launch.track([...did.all(), ...did.check(3).slice(0, -1)]);
      await saved();
      const before = at.count('Commit');

      launch.track([did.answer('check-q4', 0)]);

      expect(at.kept).toMatchObject(expected);
      expect(at.count('Commit')).toBe(before + 2);
      const [progress, report] = at.commits().slice(-2);
      expect(progress?.filter((write) => /status|score/.test(write))).toEqual([]);
      expect(report).toEqual(expect.arrayContaining(Object.entries(expected).map((pair) => pair.join(' = '))));
      expect(launch.view()).toMatchObject({ outcome: 'passed', score: 75 });
    },
  );

  it('holds failed back until the learner leaves', async () => {
    const at = platform();
    const launch = await begin(at, sampleModule(CHECK));
    launch.track([...did.all(), ...did.check(2)]);
    await saved();
    const whileThere = at.kept['cmi.core.lesson_status'];

    launch.session.leaving();

    expect(whileThere).toBe('incomplete');
    expect(at.kept).toMatchObject({ 'cmi.core.lesson_status': 'failed', 'cmi.core.score.raw': '50' });
  });

  it('stays under way when a learner leaves with tries left', async () => {
    const at = platform();
    const launch = await begin(at, sampleModule({ ...CHECK, tries: 2 }));

    launch.track([...did.all(), ...did.check(2)]);
    launch.session.leaving();

    expect(at.kept['cmi.core.lesson_status']).toBe('incomplete');
  });

  it('keeps status and score of a finished module that is opened again and played differently', async () => {
    const first = platform();
    const one = await begin(first, sampleModule(CHECK));
    one.track([...did.all(), ...did.check(4)]);
    one.session.leaving();

    const second = platform({ entry: 'resume', kept: first.kept });
    const two = await begin(second, sampleModule(CHECK));
    two.track([did.answer('plan-it-q1', 0), did.open('plan-it')]);
    await saved();
    two.session.leaving();

    expect(two.view()).toMatchObject({ outcome: 'passed', score: 100 });
    expect(second.writes().filter((write) => /status|score/.test(write))).toEqual([]);
  });

  it('shows itself finished where the platform kept the status and lost the state', async () => {
    const at = platform({ entry: '', kept: { 'cmi.core.lesson_status': 'passed' } });

    const launch = await begin(at, sampleModule(CHECK));
    launch.track([...did.all(), ...did.check(3)]);
    launch.session.leaving();

    expect(launch.view().outcome).toBe('passed');
    expect(at.writes().filter((write) => /status|score/.test(write))).toEqual([]);
  });

  it('reports once more where the platform kept the state and lost the status', async () => {
    const first = platform();
    const one = await begin(first, sampleModule(CHECK));
    one.track([...did.all(), ...did.check(3)]);
    one.session.leaving();

    const second = platform({ entry: 'resume', kept: { 'cmi.suspend_data': first.kept['cmi.suspend_data'] ?? '' } });
    await begin(second, sampleModule(CHECK));
    await saved();

    expect(second.kept).toMatchObject({ 'cmi.core.lesson_status': 'passed', 'cmi.core.score.raw': '75' });
  });

  it('lets a better try raise the score, never lower it', async () => {
    const at = platform();
    const launch = await begin(at, sampleModule({ ...CHECK, tries: 0 }));
    launch.track([...did.all(), ...did.check(3)]);

    launch.track([{ type: 'assessment-retried' }, did.answer('check-q4', 1)]);
    await saved();

    expect(at.kept).toMatchObject({ 'cmi.core.lesson_status': 'passed', 'cmi.core.score.raw': '100' });
  });
});

describe('saving', () => {
  it('waits for more, then saves with one commit, and says when', async () => {
    const at = platform();
    const launch = await begin(at);

    launch.track([did.open('plan-it'), did.answer('plan-it-q1', 1)]);
    const early = at.count('Commit');
    await saved();

    expect([early, at.count('Commit')]).toEqual([1, 2]);
    expect(launch.view().saving).toEqual({ state: 'saved', at: Date.UTC(2026, 10, 21, 2, 14) + 400 });
    expect(at.kept['cmi.core.lesson_location']).toBe('plan-it');
  });

  it('saves within five seconds also while the learner answers without a pause', async () => {
    const at = platform();
    const launch = await begin(at);
    let longest = 0;
    let waiting = 0;
    let before = at.count('Commit');
    for (let time = 0; time < 60_000; time += 150) {
      launch.track([did.answer('plan-it-q1', (time / 150) % 3)]);
      await vi.advanceTimersByTimeAsync(150);
      waiting = at.count('Commit') > before ? 0 : waiting + 150;
      before = at.count('Commit');
      longest = Math.max(longest, waiting);
    }

    expect(longest).toBeLessThan(5_000);
    // And not with each answer: on some platforms every save is a request that the page waits for.
    expect(at.count('Commit')).toBeLessThan(25);
  });

  it('says sent, not saved, once the page was hidden', async () => {
    const at = platform();
    const launch = await begin(at);

    launch.track([did.open('plan-it')]);
    launch.page.hidden = true;
    launch.session.hidden();
    await saved();

    expect(at.count('Commit')).toBe(2);
    expect(launch.view().saving.state).toBe('sent');
  });

  it('says sent where the platform answers initialisation with a boolean', async () => {
    const launch = await begin(platform({ booleanInitialize: true }));

    launch.track([did.open('plan-it')]);
    await saved();

    expect(launch.view().saving.state).toBe('sent');
  });

  it('sends nothing when the page is hidden and nothing changed', async () => {
    const at = platform();
    const launch = await begin(at);
    const before = at.calls.length;

    launch.session.hidden();
    await saved();

    expect(at.calls.length).toBe(before);
  });

  it('never claims a refused commit, tries again by itself, and stops trying after a while', async () => {
    const at = platform();
    const launch = await begin(at);
    at.commitWorks = false;
    launch.track([did.open('plan-it')]);
    await saved();
    const first = launch.view().saving;

    await vi.advanceTimersByTimeAsync(60 * 60 * 1000);
    const tried = at.count('Commit');
    at.commitWorks = true;
    await launch.session.port.retry();

    expect(first).toEqual({ state: 'not-saved' });
    expect(tried).toBe(1 + 1 + 5);
    expect(launch.view().saving.state).toBe('saved');
    expect(at.kept['cmi.core.lesson_location']).toBe('plan-it');
  });

  it('says no goodbye where the platform never took a status: Moodle would make it completed', async () => {
    const at = platform({ refuses: { 'cmi.core.lesson_status': 101 } });
    const launch = await begin(at);
    launch.track([did.open('plan-it')]);
    launch.session.leaving();

    expect(at.count('Finish')).toBe(0);
  });

  it('tries a refused state again with another value: Moodle never sends the same one twice', async () => {
    const at = platform();
    const launch = await begin(at);
    at.commitWorks = false;
    launch.track([did.open('plan-it')]);
    await saved();
    at.commitWorks = true;
    await launch.session.port.retry();

    const states = at.writes().filter((write) => write.startsWith('cmi.suspend_data'));
    expect(new Set(states).size).toBe(2);
    expect(launch.view().saving.state).toBe('saved');
  });

  it('writes no report while the platform keeps nothing: a status in a failed commit could not be sent again', async () => {
    const at = platform();
    const launch = await begin(at);
    at.commitWorks = false;
    launch.track(did.all());
    await saved();
    const meanwhile = at.writes().filter((write) => /status = completed/.test(write));
    at.commitWorks = true;
    await launch.session.port.retry();

    expect(meanwhile).toEqual([]);
    expect(at.kept['cmi.core.lesson_status']).toBe('completed');
    expect(launch.view().saving.state).toBe('saved');
  });

  it('never claims a report whose own commit failed, whatever the next commit says', async () => {
    const at = platform();
    const launch = await begin(at);
    // The commit of the progress goes through, the one of the report does not.
    at.failCommit(at.count('Commit') + 2);
    launch.track(did.all());
    await vi.advanceTimersByTimeAsync(0);
    const first = launch.view().saving.state;
    await vi.advanceTimersByTimeAsync(10_000);

    expect([first, launch.view().saving.state]).toEqual(['not-saved', 'sent']);
  });

  it('never claims a refused state', async () => {
    const at = platform({ refuses: { 'cmi.suspend_data': 405 } });
    const launch = await begin(at);

    launch.track([did.open('plan-it')]);
    await saved();

    expect(launch.view().saving).toEqual({ state: 'not-saved' });
  });

  it('takes 401 on what ESR does not keep as "not kept here", asks once, and saves the rest', async () => {
    const at = platform({
      refuses: { 'cmi.core.score.min': 401, 'cmi.core.score.max': 401, 'cmi.interactions._count': 401 },
    });
    const launch = await begin(at, sampleModule({ ...CHECK, tries: 0 }));

    launch.track([...did.all(), ...did.check(3), { type: 'assessment-retried' }, did.answer('check-q4', 1)]);
    await saved();

    expect(launch.view().saving.state).toBe('saved');
    expect(at.writes().filter((write) => /score\.min|score\.max/.test(write))).toHaveLength(2);
    expect(at.writes().filter((write) => /interactions/.test(write))).toEqual([]);
    expect(at.kept['cmi.core.score.raw']).toBe('100');
  });

  it('says so when the platform ends the session, and sends nothing more', async () => {
    const at = platform();
    const launch = await begin(at);
    at.sessionLost = true;
    launch.track([did.open('plan-it')]);
    await saved();
    const calls = at.calls.length;

    launch.track([did.open('lead-it')]);
    await saved();
    launch.session.leaving();

    expect(launch.view()).toMatchObject({
      connection: 'finished',
      notice: { type: 'session-ended', by: 'platform' },
      saving: { state: 'not-saved' },
    });
    expect(at.calls.length).toBe(calls);
  });
});

describe('leaving', () => {
  it.each([
    ['under way', [did.open('plan-it')], 'suspendAll'],
    ['final', did.all(), 'exitAll'],
  ] as const)('asks SCORM 2004 for the right navigation while %s', async (_, events, request) => {
    const at = platform({ version: '2004' });
    const launch = await begin(at, sampleModule(undefined, 'scorm2004'));

    launch.track(events);
    launch.session.leaving();

    expect(at.writes().at(-1)).toBe(`adl.nav.request = ${request}`);
    expect(at.calls.at(-1)?.name).toBe('Terminate');
    expect(at.kept['cmi.exit']).toBe('suspend');
  });

  it('finishes once, and sends nothing afterwards, whatever the page does', async () => {
    const at = platform();
    const launch = await begin(at);
    launch.track([did.open('plan-it')]);

    launch.session.leaving();
    const calls = at.calls.length;
    launch.session.hidden();
    launch.session.leaving();
    launch.track([did.open('lead-it')]);
    await saved();
    await launch.session.port.saveAndExit();
    await launch.session.port.retry();

    expect(at.count('Finish')).toBe(1);
    expect(at.calls.length).toBe(calls);
    expect(at.kept['cmi.core.lesson_location']).toBe('plan-it');
  });

  it('says that it was opened again when the page comes back from the browser’s memory', async () => {
    const launch = await begin(platform());

    launch.session.leaving();
    launch.session.cameBack();

    expect(launch.view()).toMatchObject({ connection: 'finished', notice: { type: 'opened-again' } });
  });

  it.each([true, false])('saves, says goodbye and tells whether the window went (%s)', async (closes) => {
    const at = platform();
    const launch = await begin(at);
    launch.page.closes = closes;
    launch.track([did.open('plan-it')]);

    const result = await launch.session.port.saveAndExit();

    expect(result).toMatchObject({ saving: { state: 'saved' }, windowOpen: !closes });
    expect(at.count('Finish')).toBe(1);
  });

  it('stays when the last change could not be saved, so that the learner can try again', async () => {
    const at = platform();
    const launch = await begin(at);
    launch.page.closes = true;
    at.commitWorks = false;
    launch.track([did.open('plan-it')]);

    const result = await launch.session.port.saveAndExit();

    expect(result).toEqual({ saving: { state: 'not-saved' }, windowOpen: true });
    expect(at.count('Finish')).toBe(0);
    expect(launch.view().connection).toBe('recording');
  });
});

describe('browse and review', () => {
  it.each(['browse', 'review'] as const)('plays in %s mode and writes nothing', async (mode) => {
    const store = memoryStore();
    const at = platform({ mode });
    const launch = await begin(at, sampleModule(CHECK), store);

    launch.track([...did.all(), ...did.check(4)]);
    launch.session.hidden();
    await saved();
    launch.session.leaving();

    expect(launch.view().progress.opened).toEqual([true, true]);
    expect([at.count('SetValue'), at.count('Commit'), at.count('Finish')]).toEqual([0, 0, 1]);
    expect(store.entries.size).toBe(0);
  });
});

describe('no platform', () => {
  const nowhere = { parent: null, opener: null } as unknown as Window;

  it('looks for five seconds, then says so; going on is possible', async () => {
    const launch = testLaunch(sampleModule(), scorm12, nowhere);
    void launch.session.begin();
    await vi.advanceTimersByTimeAsync(4_900);
    const early = launch.view().connection;
    await vi.advanceTimersByTimeAsync(400);
    const { connection, notice } = launch.view();

    launch.session.port.continueAnyway();
    launch.track(did.all());

    expect([early, connection, notice]).toEqual(['connecting', 'not-recording', { type: 'no-platform' }]);
    expect(launch.view()).toMatchObject({ notice: undefined, outcome: 'passed', saving: { state: 'not-saved' } });
  });

  it('finds a late platform, and brings along what was done meanwhile', async () => {
    const at = platform();
    const window = { parent: { parent: null, opener: null }, opener: null } as unknown as Window;
    const launch = testLaunch(sampleModule(), scorm12, window);
    void launch.session.begin();
    await vi.advanceTimersByTimeAsync(6_000);
    launch.track([did.open('plan-it'), did.answer('plan-it-q1', 1)]);

    Object.assign(window.parent, { API: at.api });
    await launch.session.port.retry();
    await saved();

    expect(launch.view()).toMatchObject({
      connection: 'recording',
      startPlace: 1,
      saving: { state: 'saved' },
      notice: undefined,
    });
    expect(at.kept['cmi.core.lesson_location']).toBe('plan-it');
  });

  it('does not ask a platform that refused again and again', async () => {
    const at = platform();
    const launch = testLaunch(sampleModule(), scorm12, {
      parent: { API: { ...at.api, LMSInitialize: () => 'false' } },
    } as unknown as Window);

    await launch.session.begin();

    expect(launch.view()).toMatchObject({ connection: 'not-recording', notice: { type: 'no-platform' } });
  });
});

describe('the copy on the device', () => {
  async function loseTheLastSave(): Promise<{ store: ReturnType<typeof memoryStore>; kept: Record<string, string> }> {
    const store = memoryStore();
    const at = platform();
    const launch = await begin(at, sampleModule(), store);
    launch.track([did.open('plan-it')]);
    await saved();
    at.commitWorks = false;
    launch.track([did.open('lead-it'), did.answer('plan-it-q1', 2)]);
    launch.session.leaving();
    return { store, kept: at.kept };
  }

  it('is offered when the platform returns an older state', async () => {
    const { store, kept } = await loseTheLastSave();

    const launch = await begin(platform({ entry: 'resume', kept }), sampleModule(), store);

    expect(launch.view()).toMatchObject({ startPlace: 1, notice: { type: 'newer-on-device', than: 'platform' } });
  });

  it('is used when the learner says so, with what they did since', async () => {
    const { store, kept } = await loseTheLastSave();
    const at = platform({ entry: 'resume', kept });
    const launch = await begin(at, sampleModule(), store);
    launch.track([did.choose()]);

    launch.session.port.chooseCopy('device');
    await saved();

    expect(launch.view()).toMatchObject({
      startPlace: 2,
      notice: undefined,
      outcome: 'passed',
      saving: { state: 'saved' },
    });
    expect(launch.view().progress.blocks[0]).toEqual({ kind: 'question', choice: [2] });
    expect(at.kept['cmi.core.lesson_status']).toBe('completed');
  });

  it.each(['device', 'platform'] as const)('is not offered twice once the learner chose the %s', async (which) => {
    const { store, kept } = await loseTheLastSave();
    const at = platform({ entry: 'resume', kept });
    const launch = await begin(at, sampleModule(), store);
    launch.session.port.chooseCopy(which);
    launch.session.leaving();

    const next = await begin(platform({ entry: 'resume', kept: at.kept }), sampleModule(), store);

    expect(next.view()).toMatchObject({ notice: undefined, startPlace: which === 'device' ? 2 : 1 });
  });

  it('is still offered after a launch in which the learner did not choose', async () => {
    const { store, kept } = await loseTheLastSave();
    const at = platform({ entry: 'resume', kept });
    const launch = await begin(at, sampleModule(), store);
    for (const choice of [0, 1, 2, 0, 1]) {
      launch.track([did.answer('plan-it-q1', choice)]);
      await saved();
    }
    launch.session.leaving();

    const next = await begin(platform({ entry: 'resume', kept: at.kept }), sampleModule(), store);

    expect(next.view().notice).toMatchObject({ type: 'newer-on-device', than: 'platform' });
  });

  it('is never shown to another learner, and not kept without a learner id', async () => {
    const { store, kept } = await loseTheLastSave();
    const other = await begin(platform({ entry: 'resume', kept, learner: 'learner-2' }), sampleModule(), store);
    const nameless = memoryStore();
    const noId = await begin(platform({ learner: '' }), sampleModule(), nameless);
    noId.track([did.open('plan-it')]);
    await saved();

    expect(other.view().notice).toBeUndefined();
    expect(nameless.entries.size).toBe(0);
    expect([...store.entries.keys()].join()).not.toMatch(/learner/);
  });

  it('does no harm when the device refuses it', async () => {
    const store = memoryStore();
    store.full = true;
    const launch = await begin(platform(), sampleModule(), store);

    launch.track([did.open('plan-it')]);
    await saved();

    expect(launch.view().saving.state).toBe('saved');
  });

  it.each([
    ['denies', false],
    ['has no room in', true],
  ])('does not take this window’s own progress for another’s where the browser %s its stores', async (_, given) => {
    const storage = { length: 0, getItem: () => null, setItem: deny, removeItem: () => undefined };
    const window = {
      get localStorage() {
        return given ? storage : deny();
      },
      get indexedDB() {
        return deny();
      },
      addEventListener: () => undefined,
    } as unknown as Window;
    const database = openDatabase(window);
    const store = createDeviceStore({
      window,
      kind: 'localStorage',
      database,
      now: Date.now,
      changed: () => undefined,
    });
    const at = platform();
    const launch = testLaunch(sampleModule(), scorm12, at.window, store);
    await launch.session.begin();

    launch.track([did.open('plan-it')]);
    await saved();
    launch.track([did.open('lead-it')]);
    await saved();

    expect(launch.view()).toMatchObject({ notice: undefined, saving: { state: 'saved' } });
    expect(at.kept['cmi.core.lesson_location']).toBe('lead-it');
  });
});

function deny(): never {
  throw new DOMException('Denied', 'SecurityError');
}

describe('a new attempt starts new', () => {
  /** Plays on this device, and gives what the platform then has of that attempt. */
  async function attempt(
    events: readonly LearningEvent[],
    store: ReturnType<typeof memoryStore>,
    options: Partial<PlatformOptions> = {},
    worksFrom: 'start' | 'never' = 'start',
  ): Promise<Record<string, string>> {
    const at = platform(options);
    at.commitWorks = worksFrom === 'start';
    const launch = await begin(at, sampleModule(CHECK), store);
    launch.track(events);
    await saved();
    launch.session.leaving();
    return at.kept;
  }
  const finished = [...did.all(), ...did.check(4)];

  it.each(['ab-initio', ''] as const)(
    'where the last one was finished and the platform has nothing of it now (entry "%s")',
    async (entry) => {
      const store = memoryStore();
      await attempt(finished, store);
      const at = platform({ entry });

      const launch = await begin(at, sampleModule(CHECK), store);
      launch.session.port.chooseCopy('device');
      await saved();

      expect(launch.view()).toMatchObject({ notice: { type: 'new-attempt' }, startPlace: 0, outcome: 'under-way' });
      expect(at.kept['cmi.core.lesson_status']).toBe('incomplete');
    },
  );

  it('where the platform was only told “sent”, as ESR and e-LfH are', async () => {
    const store = memoryStore();
    await attempt(finished, store, { booleanInitialize: true });

    const launch = await begin(platform({ entry: '' }), sampleModule(CHECK), store);

    expect(launch.view()).toMatchObject({ notice: { type: 'new-attempt' }, outcome: 'under-way' });
  });

  it('where the new attempt has begun on another computer', async () => {
    const store = memoryStore();
    await attempt(finished, store);
    const elsewhere = await attempt([did.open('plan-it')], memoryStore());

    const launch = await begin(platform({ entry: 'resume', kept: elsewhere }), sampleModule(CHECK), store);

    expect(launch.view()).toMatchObject({ startPlace: 1, outcome: 'under-way', notice: { type: 'new-attempt' } });
  });

  it('where the last one was left half-way and the platform says that this is another', async () => {
    const store = memoryStore();
    await attempt([did.open('plan-it'), did.open('lead-it')], store);

    const launch = await begin(platform({ entry: 'ab-initio' }), sampleModule(CHECK), store);

    expect(launch.view()).toMatchObject({ startPlace: 0, notice: { type: 'new-attempt' } });
  });

  it('but not where another window of the same attempt went on while this one was opening', async () => {
    const store = memoryStore();
    const half = await attempt([did.open('plan-it')], store);
    // The platform wrote its page before the other window was done.
    const at = platform({ entry: 'resume', kept: { ...half } });
    const late = testLaunch(sampleModule(CHECK), scorm12, at.window, store);
    await saved();
    await attempt(finished, store, { entry: 'resume', kept: { ...half } });

    await late.session.begin();

    expect(late.view()).toMatchObject({ notice: { type: 'newer-on-device' } });
    late.session.port.chooseCopy('device');
    expect(late.view().outcome).toBe('passed');
  });

  it('and says so once: the next launch goes on with the new one', async () => {
    const store = memoryStore();
    await attempt(finished, store);
    const at = platform();
    (await begin(at, sampleModule(CHECK), store)).session.leaving();

    const launch = await begin(platform({ entry: 'resume', kept: at.kept }), sampleModule(CHECK), store);

    expect(launch.view()).toMatchObject({ startPlace: 0, notice: undefined });
  });

  it.each([
    ['half-way', [did.open('plan-it')]],
    ['finished', finished],
  ] as const)(
    'but not where the platform never took anything of the last one: it is offered (%s)',
    async (_, events) => {
      const store = memoryStore();
      await attempt(events, store, {}, 'never');

      const launch = await begin(platform(), sampleModule(CHECK), store);

      expect(launch.view().notice).toMatchObject({ type: 'newer-on-device', than: 'platform' });
    },
  );

  it('but not in the same attempt: the platform gives back an older state, and the newer is offered', async () => {
    const store = memoryStore();
    const at = platform();
    const launch = await begin(at, sampleModule(CHECK), store);
    launch.track([did.open('plan-it')]);
    await saved();
    at.commitWorks = false;
    launch.track(finished);
    launch.session.leaving();

    const next = await begin(platform({ entry: 'resume', kept: at.kept }), sampleModule(CHECK), store);
    next.session.port.chooseCopy('device');
    await saved();

    expect(next.view()).toMatchObject({ outcome: 'passed', score: 100 });
  });

  it('but not where the state was lost in an attempt that the platform resumes', async () => {
    const store = memoryStore();
    await attempt([did.open('plan-it'), did.open('lead-it')], store);

    const launch = await begin(platform({ entry: 'resume' }), sampleModule(CHECK), store);

    expect(launch.view().notice).toMatchObject({ type: 'newer-on-device' });
  });
});

describe('a platform that takes nothing any more', () => {
  it('is named after some refusals, with what is safe and what to do, until a save works again', async () => {
    const at = platform();
    const launch = await begin(at);
    at.commitWorks = false;
    launch.track([did.open('plan-it')]);
    await saved();
    const first = launch.view().notice;
    await vi.advanceTimersByTimeAsync(8_000);
    const later = launch.view().notice;
    // The learner has signed in again in another tab.
    at.commitWorks = true;
    await launch.session.port.retry();

    expect(first).toBeUndefined();
    expect(later).toMatchObject({ type: 'not-taken', why: { text: expect.stringContaining('signed out') } });
    expect(later).toMatchObject({ why: { text: expect.stringContaining('safe on this computer') } });
    expect(launch.view()).toMatchObject({ notice: undefined, saving: { state: 'saved' } });
    expect(at.kept['cmi.core.lesson_location']).toBe('plan-it');
  });

  it('does not call safe what this computer turned out not to keep', async () => {
    const at = platform();
    const launch = await begin(at, sampleModule(), { ...memoryStore(), holds: () => false });
    at.commitWorks = false;
    launch.track([did.open('plan-it')]);
    await vi.advanceTimersByTimeAsync(10_000);

    expect(launch.view().notice).toMatchObject({ why: { text: expect.stringContaining('only in this window') } });
  });

  it('says that the device has nothing where it has nothing', async () => {
    const at = platform({ learner: '' });
    const launch = await begin(at);
    at.commitWorks = false;
    launch.track([did.open('plan-it')]);
    await vi.advanceTimersByTimeAsync(10_000);

    expect(launch.view().notice).toMatchObject({ why: { text: expect.stringContaining('only in this window') } });
  });

  it('does not push aside a choice that the learner has to make', async () => {
    const store = memoryStore();
    await begin(platform(), sampleModule(), store).then(({ track }) => track([did.open('plan-it')]));
    const at = platform();
    const launch = await begin(at, sampleModule(), store);
    at.commitWorks = false;
    launch.track([did.open('lead-it')]);
    await vi.advanceTimersByTimeAsync(10_000);

    expect(launch.view().notice).toMatchObject({ type: 'newer-on-device' });
  });
});

describe('what platforms say', () => {
  const yes = [
    true,
    'true',
    'True',
    'TRUE',
    ' true ',
    1,
    '1',
    -1,
    'yes',
    new Boolean(true),
    new String('true'),
    new Number(1),
  ];

  function saying(word: unknown): Window {
    const { api } = platform();
    const said = Object.fromEntries(
      Object.entries(api).map(([name, call]) => [
        name,
        (...args: unknown[]) => {
          const answer = (call as (...given: unknown[]) => unknown)(...args);
          return answer === 'true' ? word : answer;
        },
      ]),
    );
    return { parent: { API: said } } as unknown as Window;
  }

  it.each(yes.map((word) => [word]))('takes %o for yes', async (word) => {
    const launch = testLaunch(sampleModule(), scorm12, saying(word));
    await launch.session.begin();
    launch.track(did.all());
    await saved();

    expect(launch.view()).toMatchObject({ connection: 'recording', outcome: 'passed' });
    expect(launch.view().saving.state).toMatch(/^(saved|sent)$/);
  });

  it.each([[false], ['false'], [0], ['0'], [''], [undefined], [null], [new Boolean(false)], ['no'], ['100']])(
    'takes %o for no',
    async (word) => {
      const launch = testLaunch(sampleModule(), scorm12, saying(word));
      await launch.session.begin();

      expect(launch.view().connection).toBe('not-recording');
    },
  );

  it.each(['null', 'undefined', 'NULL', '(null)', ' ', '\t\r\n', '""', '[]', '{}', '\u00a0'])(
    'takes the state %j for none: a first launch is not told of damage',
    async (text) => {
      const at = platform({ says: { 'cmi.suspend_data': text, 'cmi.core.lesson_status': text } });

      const launch = await begin(at);

      expect(launch.view()).toMatchObject({ connection: 'recording', notice: undefined, startPlace: 0 });
    },
  );

  it.each(['null', 'undefined', ' ', '(null)'])('keeps nothing on the device for a learner %j', async (learner) => {
    const launch = await begin(platform({ learner }));

    expect(launch.session.learner()).toBeUndefined();
  });

  it.each(['李雷', 'nullah', '0', '-7'])('names a learner %j', async (learner) => {
    const launch = await begin(platform({ learner }));

    expect(launch.session.learner()).toMatch(/./);
  });

  it('reads the words of the standard in any letters', async () => {
    const says = {
      'cmi.core.lesson_status': 'Passed',
      'cmi.core.entry': 'RESUME',
      'cmi.core.lesson_mode': 'Review',
    };
    const at = platform({ mode: 'review', says });

    const launch = await begin(at, sampleModule(CHECK));

    expect(launch.view()).toMatchObject({ connection: 'looking', outcome: 'passed' });
  });
});

describe('a state that does not fit', () => {
  it('says that the module changed, and keeps what was reported', async () => {
    const old = sampleModule(CHECK);
    const kept = {
      'cmi.suspend_data': encodeState(old.layout, old.fingerprint, {
        progress: emptyProgress(old.layout),
        sequence: 9,
        seconds: 60,
        reported: 'passed',
      }),
      'cmi.core.lesson_status': 'passed',
    };
    const at = platform({ entry: 'resume', kept });

    const launch = await begin(at, sampleModule({ ...CHECK, pass: 4 }));

    expect(launch.view()).toMatchObject({ notice: { type: 'module-changed' }, outcome: 'passed', startPlace: 0 });
    expect(at.writes().filter((write) => /status/.test(write))).toEqual([]);
  });

  describe('of an earlier version', () => {
    const old = sampleModule(CHECK);
    const now = sampleModule({ ...CHECK, pass: 4 });
    const [first, ...others] = now.layout.pages;
    const added = { id: 'new' as PageId, blocks: [] };
    /** The module with a page in front; of its first page, as much as is asked for. */
    const updated = (blocks = first?.blocks ?? []): ModuleData => {
      const layout: Layout = { ...now.layout, pages: [added, { id: 'plan-it' as PageId, blocks }, ...others] };
      return { ...now, layout, fingerprint: layoutFingerprint(layout), earlier: [old] };
    };
    const playedBefore = async (events: readonly LearningEvent[], store = memoryStore()): Promise<StrictPlatform> => {
      const at = platform();
      const one = await begin(at, old, store);
      one.track(events);
      one.session.leaving();
      return at;
    };

    it('is taken over without a word, and kept in the new form', async () => {
      const before = await playedBefore([did.open('plan-it'), did.answer('plan-it-q1', 2), did.open('lead-it')]);
      const at = platform({ entry: 'resume', kept: before.kept });

      const launch = await begin(at, updated());
      await saved();

      expect(launch.view()).toMatchObject({ notice: undefined, startPlace: 3 });
      expect(launch.view().progress.blocks[0]).toEqual({ kind: 'question', choice: [2] });
      const { fingerprint } = updated();
      expect(at.kept['cmi.suspend_data']).toContain(`.${fingerprint}.`);
    });

    it('says so when something of it could not be kept', async () => {
      const before = await playedBefore([did.open('plan-it'), did.answer('plan-it-q1', 2)]);

      const launch = await begin(platform({ entry: 'resume', kept: before.kept }), updated([]));

      expect(launch.view()).toMatchObject({ notice: { type: 'module-updated' }, startPlace: 2 });
    });

    it('keeps a result that was reported, whatever the new rule says', async () => {
      const before = await playedBefore([...did.all(), ...did.check(3)]);
      const at = platform({ entry: 'resume', kept: before.kept });

      const launch = await begin(at, updated());
      await saved();
      launch.session.leaving();

      expect(launch.view()).toMatchObject({ outcome: 'passed', notice: undefined });
      expect(at.kept['cmi.core.lesson_status']).toBe('passed');
      expect(at.writes().filter((write) => /status|score/.test(write))).toEqual([]);
    });

    it('is found on the device as well', async () => {
      const store = memoryStore();
      const before = await playedBefore([did.open('plan-it'), did.answer('plan-it-q1', 2)], store);
      const stale = { ...before.kept, 'cmi.suspend_data': '' };

      const launch = await begin(platform({ entry: 'resume', kept: stale }), updated(), store);

      expect(launch.view().notice).toMatchObject({ type: 'newer-on-device', than: 'platform' });
    });
  });

  it.each(['garbage', '1', '10.AAAA.1.1.', '{"a":1}', '10.AAAA.1.1.AAAA.AAAA'])(
    'says that "%s" could not be read',
    async (text) => {
      const launch = await begin(platform({ entry: 'resume', kept: { 'cmi.suspend_data': text } }));

      expect(launch.view()).toMatchObject({
        notice: { type: 'progress-damaged' },
        startPlace: 0,
        connection: 'recording',
      });
    },
  );
});

describe('answers in the journal', () => {
  it.each([
    [
      '1.2',
      [
        'cmi.interactions.0.id = check_q1',
        'cmi.interactions.0.type = choice',
        'cmi.interactions.0.correct_responses.0.pattern = b',
        'cmi.interactions.0.student_response = a',
        'cmi.interactions.0.result = wrong',
        'cmi.interactions.0.latency = 0000:00:12',
      ],
    ],
    [
      '2004',
      [
        'cmi.interactions.0.id = check_q1',
        'cmi.interactions.0.type = choice',
        'cmi.interactions.0.correct_responses.0.pattern = b',
        'cmi.interactions.0.learner_response = a',
        'cmi.interactions.0.result = incorrect',
        'cmi.interactions.0.latency = PT0H0M12S',
      ],
    ],
  ] as const)('records scored questions only, in the form of %s', async (version, expected) => {
    const at = platform({ version });
    const launch = await begin(at, sampleModule(CHECK, version === '1.2' ? 'scorm12' : 'scorm2004'));

    launch.track([did.answer('plan-it-q1', 0), { type: 'assessment-started', seed: 7 }, did.answer('check-q1', 0)]);

    const journal = at.writes().filter((write) => /interactions/.test(write) && !/time(stamp)? =/.test(write));
    expect(journal).toEqual(expected);
  });

  it('keeps one record for each question, and goes on from the platform’s count', async () => {
    const kept = { 'cmi.interactions.0.id': 'earlier', 'cmi.interactions.1.id': 'earlier_too' };
    const at = platform({ kept, entry: 'resume' });
    const launch = await begin(at, sampleModule({ ...CHECK, tries: 0 }));

    launch.track([...did.check(3), { type: 'assessment-retried' }, did.answer('check-q4', 1)]);
    await saved();

    const ids = Object.entries(at.kept).filter(([element]) => /interactions\.\d+\.id$/.test(element));
    expect(ids.map(([element]) => element)).toEqual([0, 1, 2, 3, 4, 5].map((n) => `cmi.interactions.${n}.id`));
    expect(at.kept['cmi.interactions.5.result']).toBe('correct');
  });

  it.each([
    ['a refused count', { 'cmi.interactions._count': 401 }, 0],
    ['a refused value', { 'cmi.interactions.n.type': 405 }, 2],
  ])('ends after %s, and never touches the launch', async (_, refuses, writes) => {
    const at = platform({ refuses });
    const launch = await begin(at, sampleModule(CHECK));
    const early = at.writes().filter((write) => /interactions/.test(write)).length;

    launch.track([...did.all(), ...did.check(4)]);
    await saved();

    expect(early).toBe(0);
    expect(at.writes().filter((write) => /interactions/.test(write))).toHaveLength(writes);
    expect(launch.view().saving.state).toBe('saved');
  });
});

describe('the help report', () => {
  it('names codes and calls, and neither the learner nor anything unknown', async () => {
    const at = platform({ learner: 'siân.llŷr@nhs.example', kept: { 'cmi.suspend_data': 'someone else’s words' } });
    const launch = await begin(at);
    launch.track([did.open('plan-it')]);
    await saved();

    const report = launch.session.port.helpReport();

    expect(report).toContain('ward-round, version 0.1.0');
    expect(report).toContain('LMSSetValue cmi.core.exit suspend > true');
    expect(report).toContain('LMSGetValue cmi.core.student_id > (not shown)');
    expect(report).not.toMatch(/siân|words/);
  });
});

describe('clumsy platforms', () => {
  it('survives one that throws in every call', async () => {
    const thrower = (): never => {
      throw new Error('boom');
    };
    const api = {
      LMSInitialize: thrower,
      LMSGetValue: thrower,
      LMSSetValue: thrower,
      LMSCommit: thrower,
      LMSFinish: thrower,
      LMSGetLastError: thrower,
    };
    const launch = testLaunch(sampleModule(), scorm12, { parent: { API: api } } as unknown as Window);

    await launch.session.begin();
    launch.track(did.all());
    launch.session.leaving();

    expect(launch.view().connection).toBe('not-recording');
  });

  it('survives one that throws once it is running, and says not saved', async () => {
    const at = platform();
    const api: Record<string, unknown> = { ...at.api };
    const launch = testLaunch(sampleModule(), scorm12, { parent: { API: api } } as unknown as Window);
    await launch.session.begin();
    api['LMSCommit'] = () => {
      throw new Error('boom');
    };

    const events: readonly LearningEvent[] = [did.open('plan-it')];
    launch.track(events);
    await saved();

    expect(launch.view().saving).toEqual({ state: 'not-saved' });
  });
});

describe('two windows, and windows that die', () => {
  it('offers what was done a moment before the tab died', async () => {
    const at = platform();
    const store = memoryStore();
    const first = await begin(at, sampleModule(), store);
    await saved();
    // No save follows: the tab is gone.
    first.track([did.open('plan-it')]);
    const kept = { ...at.kept };

    const next = await begin(platform({ kept, entry: 'resume' }), sampleModule(), store);

    expect(next.view().notice).toMatchObject({ type: 'newer-on-device', than: 'platform' });
    next.session.port.chooseCopy('device');
    expect(next.view().progress.opened).toEqual([true, false]);
  });

  it('asks in the second window before it takes the place of the first', async () => {
    const store = memoryStore();
    const first = await begin(platform(), sampleModule(), store);
    const second = await begin(platform(), sampleModule(), store);
    first.track([did.open('plan-it')]);
    await saved();

    second.track([did.open('lead-it')]);

    expect(second.view().notice).toMatchObject({ type: 'newer-on-device', than: 'this-window' });
    second.session.port.chooseCopy('device');
    expect(second.view().progress.opened).toEqual([true, true]);
    expect(first.view().notice).toBeUndefined();
  });

  it('never takes back in one window what was passed in another', async () => {
    const module = sampleModule({ ...CHECK, tries: 0 });
    const store = memoryStore();
    const at = platform();
    const second = await begin(at, module, store);
    second.track([did.open('plan-it')]);
    await saved();
    const first = await begin(platform(), module, store);
    first.session.port.chooseCopy('device');
    first.track([...did.all(), ...did.check(4)]);
    await saved();

    second.track([did.open('lead-it')]);
    second.session.port.chooseCopy('platform');
    await saved();

    expect(at.kept).toMatchObject({ 'cmi.core.lesson_status': 'passed', 'cmi.core.score.raw': '100' });
  });

  it('says “sent”, not “saved”, while the browser knows that it is offline', async () => {
    const at = platform();
    const window = { ...at.window, navigator: { onLine: false } } as unknown as Window;
    const launch = testLaunch(sampleModule(), scorm12, window);
    await launch.session.begin();
    launch.track([did.open('plan-it')]);
    await saved();

    expect(launch.view().saving).toMatchObject({ state: 'sent' });
  });
});
