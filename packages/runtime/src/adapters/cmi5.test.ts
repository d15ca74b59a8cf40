import type { ModuleData } from '@ladder/core';
import { describe, expect, it, vi } from 'vitest';
import { launchAt, settled, strictLrses, type LrsLaunch } from '../testing/lrs-launch.js';
import { headOf } from '../state-head.js';
import { did, sampleModule } from '../testing/sample-module.js';
import type { LrsOptions, SeenRequest, StrictLrs } from '../testing/strict-lrs.js';

const CHECK = { pass: 3, drawn: 4, tries: 1 };
const MODULE = sampleModule(undefined, 'cmi5');
const CHECKED = sampleModule(CHECK, 'cmi5');

const lrsOf = strictLrses();

const lmsOf = (cmi5: NonNullable<LrsOptions['cmi5']> = {}, options: LrsOptions = {}): StrictLrs =>
  lrsOf({ ...options, cmi5 });

const isPost = ({ method, resource }: SeenRequest): boolean => method === 'POST' && resource === 'statements';

/** Plays a whole module, with so many right answers in the check, and leaves; what the learner was shown last. */
async function play(lms: StrictLrs, module: ModuleData, right: number): Promise<ReturnType<LrsLaunch['view']>> {
  const { session, track, view } = await launchAt(lms, module);
  track([...did.all(), ...(module.layout.assessment ? did.check(right) : [])]);
  await settled();
  const shown = view();
  session.leaving();
  await settled();
  return shown;
}

/** The final words of a launch. */
const finals = (lms: StrictLrs): string =>
  lms
    .verbs()
    .filter((verb) => /completed|passed|failed/.test(verb))
    .join(' ');

describe('a session', () => {
  it('asks for the token once, for preferences before anything, and says initialised first', async () => {
    const lms = lmsOf();

    const { view } = await launchAt(lms, MODULE);
    await settled();

    expect(
      lms.requests.slice(0, 3).map(({ method, resource, query }) => `${method} ${resource} ${query.get('stateId')}`),
    ).toEqual(['POST fetch null', 'GET agents/profile null', 'GET activities/state LMS.LaunchData']);
    expect(view().connection).toBe('recording');
    expect(lms.verbs()).toEqual(['initialized']);
  });

  it('says terminated last, in the page that goes, before any answer comes', async () => {
    const lms = lmsOf({ moveOn: 'CompletedAndPassed', masteryScore: 0.75 });
    const { session, track } = await launchAt(lms, CHECKED);
    await settled();
    track([...did.all(), ...did.check(3)]);
    session.leaving();

    expect(lms.requests.at(-1)?.body).toContain('terminated');
    await settled();
    expect(lms.verbs()).toEqual(
      'initialized answered answered answered answered completed passed terminated'.split(' '),
    );
  });

  it('goes where the platform says, once terminated was heard', async () => {
    const lms = lmsOf({ returnURL: 'https://lms.example/course/7?done=1' });
    const { session, track, page } = await launchAt(lms, MODULE);
    track(did.all());
    await settled();

    const leaving = session.port.saveAndExit();
    expect(page.wentTo).toBeUndefined();
    await settled();
    await leaving;

    expect(lms.verbs().at(-1)).toBe('terminated');
    expect(page.wentTo).toBe('https://lms.example/course/7?done=1');
  });

  it('waits five seconds for a platform that does not answer, and then goes', async () => {
    const lms = lmsOf({ returnURL: 'https://lms.example/course/7' });
    const { session, page } = await launchAt(lms, MODULE);
    await settled();
    lms.mishap = () => 'silent';
    const leaving = session.port.saveAndExit();
    await settled(4_900);
    expect(page.wentTo).toBeUndefined();

    await settled(200);
    await leaving;

    expect(page.wentTo).toBe('https://lms.example/course/7');
  });

  it.each(['javascript:alert(1)', 'data:text/html,x', '/relative', ''])('does not go to %j', async (returnURL) => {
    const lms = lmsOf({ returnURL });
    const { session, page } = await launchAt(lms, MODULE);
    const leaving = session.port.saveAndExit();
    await settled();
    await leaving;

    expect(page.wentTo).toBeUndefined();
  });

  it.each(['Browse', 'Review'] as const)(
    'says initialised and terminated, and nothing else, in %s mode',
    async (launchMode) => {
      const lms = lmsOf({ launchMode });

      await play(lms, CHECKED, 4);

      expect(lms.verbs()).toEqual(['initialized', 'terminated']);
      expect(lms.saved).toBeUndefined();
    },
  );
});

describe('what it tells', () => {
  it.each([
    // nothing assessed
    [undefined, undefined, undefined, 'completed'],
    ['Completed', undefined, undefined, 'completed'],
    ['CompletedOrPassed', undefined, undefined, 'completed'],
    ['NotApplicable', undefined, undefined, 'completed'],
    ['Passed', undefined, undefined, 'completed passed'],
    ['CompletedAndPassed', undefined, undefined, 'completed passed'],
    ['Passed', 0.8, undefined, 'completed'],
    // assessed, pass mark 3 of 4
    [undefined, undefined, 3, 'completed passed'],
    [undefined, undefined, 2, 'completed failed'],
    ['Completed', undefined, 4, 'completed passed'],
    ['CompletedAndPassed', 0.75, 3, 'completed passed'],
    ['CompletedAndPassed', 0.75, 2, 'completed failed'],
    ['Passed', 0.9, 3, 'completed failed'],
    ['Passed', 0.9, 4, 'completed passed'],
    ['Passed', 0.5, 2, 'completed passed'],
    ['Passed', 0.5, 1, 'completed failed'],
    ['CompletedOrPassed', 0, 0, 'completed passed'],
  ] as const)('for moveOn %s and masteryScore %s, with %s right, is: %s', async (moveOn, masteryScore, right, told) => {
    const lms = lmsOf({ ...(moveOn ? { moveOn } : {}), ...(masteryScore === undefined ? {} : { masteryScore }) });

    const shown = await play(lms, right === undefined ? MODULE : CHECKED, right ?? 0);

    expect(finals(lms)).toBe(told);
    // The certificate is given for what the platform was told, no more and no less.
    if (right !== undefined) expect(shown.outcome === 'passed').toBe(told.includes('passed'));
    expect(lms.verbs().at(-1)).toBe('terminated');
  });

  it("waits for the platform's mark as it does for the author's: a try that is left may still reach it", async () => {
    const module = sampleModule({ pass: 2, drawn: 4, tries: 0 }, 'cmi5');
    const lms = lmsOf({ moveOn: 'Passed', masteryScore: 1 });
    expect(await play(lms, module, 2)).toMatchObject({ outcome: 'under-way', passMark: 1 });
    expect(finals(lms)).toBe('');

    lms.newSession();
    const { track, view } = await launchAt(lms, module);
    track([{ type: 'assessment-retried' }, did.answer('check-q3', 1), did.answer('check-q4', 1)]);
    await settled();

    expect(finals(lms)).toBe('completed passed');
    expect(view()).toMatchObject({ outcome: 'passed', score: 100 });
  });

  it("shows failed, and no certificate, where the platform's mark was missed for good", async () => {
    const lms = lmsOf({ moveOn: 'Passed', masteryScore: 0.9 });
    await play(lms, CHECKED, 3);
    expect(finals(lms)).toBe('completed failed');

    lms.newSession();
    const { view } = await launchAt(lms, CHECKED);
    await settled();

    expect(view()).toMatchObject({ outcome: 'failed', score: 75 });
  });
});

describe('a reload', () => {
  it('keeps the token and the session: no second initialised, one terminated', async () => {
    const lms = lmsOf();
    const one = await launchAt(lms, MODULE);
    one.track([did.open('plan-it')]);
    await settled();
    one.at.announce('reload');
    one.session.leaving();
    await settled();

    const two = await launchAt(lms, MODULE, one.at);
    two.track(did.all());
    await settled();
    two.session.leaving();
    await settled();

    expect(lms.verbs()).toEqual(['initialized', 'completed', 'terminated']);
  });

  it('that the browser does not announce goes on as well: half-way, the session stays open', async () => {
    const lms = lmsOf();
    const one = await launchAt(lms, MODULE);
    one.track([did.open('plan-it')]);
    await settled();
    one.session.leaving();
    await settled();
    expect(lms.verbs()).toEqual(['initialized']);

    const two = await launchAt(lms, MODULE, one.at);
    two.track(did.all());
    await settled();
    two.session.leaving();
    await settled();

    expect(lms.verbs()).toEqual(['initialized', 'completed', 'terminated']);
  });

  it('after the end shows what was finished, and says nothing more', async () => {
    const lms = lmsOf();
    const one = await launchAt(lms, MODULE);
    one.track(did.all());
    await settled();
    one.session.leaving();
    await settled();

    const two = await launchAt(lms, MODULE, one.at);
    two.track([did.open('plan-it')]);
    await settled();
    two.session.leaving();
    await settled();

    expect(two.view()).toMatchObject({ outcome: 'passed', notice: undefined });
    expect(lms.verbs()).toEqual(['initialized', 'completed', 'terminated']);
  });

  it('after Save and exit half-way says that nothing is recorded any more', async () => {
    const lms = lmsOf();
    const one = await launchAt(lms, MODULE);
    const leaving = one.session.port.saveAndExit();
    await settled();
    await leaving;

    const two = await launchAt(lms, MODULE, one.at);
    two.track(did.all());
    await settled();

    expect(two.view()).toMatchObject({ connection: 'not-recording', notice: { type: 'no-platform' } });
    expect(lms.verbs()).toEqual(['initialized', 'terminated']);
  });

  it('is not what a link to another page is: that ends the session', async () => {
    const lms = lmsOf();
    const { at, session } = await launchAt(lms, MODULE);
    await settled();
    at.announce('push');
    session.leaving();
    await settled();

    expect(lms.verbs()).toEqual(['initialized', 'terminated']);
  });

  it('sends in the same session what waited when the page was reloaded', async () => {
    const lms = lmsOf();
    const one = await launchAt(lms, MODULE);
    await settled();
    lms.offline = true;
    one.track(did.all());
    await settled();
    one.at.announce('reload');
    one.session.leaving();
    await settled();
    lms.offline = false;

    await launchAt(lms, MODULE, one.at);
    await settled();

    expect(lms.verbs()).toEqual(['initialized', 'completed']);
  });
});

describe('a duplicated tab', () => {
  /** The same page in a tab that took a copy of the first one's memory along. */
  const duplicate = (lms: StrictLrs, module: ModuleData, { at }: LrsLaunch): Promise<LrsLaunch> =>
    launchAt(lms, module, { local: at.local, tab: new Map(at.tab) });

  it('is the same session: no second initialised, and what both say comes once', async () => {
    const lms = lmsOf();
    const one = await launchAt(lms, MODULE);
    await settled();
    const two = await duplicate(lms, MODULE, one);
    one.track(did.all());
    await settled();
    two.track(did.all());
    await settled();
    two.session.leaving();
    await settled();

    expect(lms.verbs()).toEqual(['initialized', 'completed', 'terminated']);
  });

  it('says nothing after the first one has said terminated, and tells the learner', async () => {
    const lms = lmsOf();
    const one = await launchAt(lms, MODULE);
    await settled();
    const two = await duplicate(lms, MODULE, one);
    await settled();
    void one.session.port.saveAndExit();
    await settled();
    const heard = lms.requests.length;

    two.track(did.all());
    await settled(10_000);
    two.session.leaving();
    await settled();

    expect(two.view()).toMatchObject({
      connection: 'finished',
      notice: { type: 'session-ended', by: 'other-window' },
    });
    expect(lms.verbs()).toEqual(['initialized', 'terminated']);
    expect(lms.requests).toHaveLength(heard);
    // What was done there is offered at the next launch.
    lms.newSession();
    const next = await launchAt(lms, MODULE, { local: one.at.local });
    expect(next.view().notice).toMatchObject({ type: 'newer-on-device', than: 'platform' });
  });

  it('sends nothing any more that waited for the network when the first one ended the session', async () => {
    const lms = lmsOf();
    const one = await launchAt(lms, MODULE);
    await settled();
    const two = await duplicate(lms, MODULE, one);
    const answer = two.at.window.fetch;
    two.at.window.fetch = () => Promise.reject(new TypeError('Failed to fetch'));
    two.track(did.all());
    await settled(1_000);
    void one.session.port.saveAndExit();
    await settled();

    two.at.window.fetch = answer;
    two.at.fire('online');
    await settled(400_000);

    expect(lms.verbs().at(-1)).toBe('terminated');
    expect(two.view().connection).toBe('finished');
  });

  it('made before initialised was marked sends it under the same id, and it counts once', async () => {
    const lms = lmsOf();
    const one = await launchAt(lms, MODULE);
    const token = [...one.at.tab].filter(([key]) => key.includes('token'));
    await settled();

    const two = await launchAt(lms, MODULE, { local: one.at.local, tab: new Map(token) });
    two.track(did.all());
    await settled();

    expect(lms.verbs()).toEqual(['initialized', 'completed']);
    expect(two.view().saving.state).toBe('saved');
  });

  it('cannot say failed where the first one said passed', async () => {
    const module = sampleModule(CHECK, 'cmi5');
    const lms = lmsOf({ moveOn: 'CompletedAndPassed', masteryScore: 0.75 });
    const one = await launchAt(lms, module);
    await settled();
    const two = await duplicate(lms, module, one);
    one.track([...did.all(), ...did.check(3)]);
    await settled();
    two.track([...did.all(), ...did.check(1)]);
    await settled();
    two.session.leaving();
    await settled();

    expect(finals(lms)).toBe('completed passed');
  });
});

describe('the token', () => {
  it.each([
    ['refused', { status: 400, body: { 'error-code': '1', 'error-text': 'Already in use.' } }],
    ['refused with status 200', { status: 200, body: { 'error-code': '2', 'error-text': 'Expired.' } }],
    ['no JSON', { status: 200, body: undefined }],
  ])('that is %s means: not recording, and is not asked for again', async (_, { status, body }) => {
    const lms = lmsOf();
    let asked = 0;
    const page = async (): Promise<Response> => {
      asked += 1;
      return body ? Response.json(body, { status }) : new Response('<html>', { status });
    };
    vi.spyOn(lms, 'fetch').mockImplementation(page);

    const { view, session } = await launchAt(lms, MODULE);
    await session.port.retry();

    expect(view()).toMatchObject({ connection: 'not-recording', notice: { type: 'no-platform' } });
    expect(asked).toBe(1);
  });

  it('is asked for again, by the learner, where no answer came', async () => {
    const lms = lmsOf();
    lms.offline = true;
    const { view, session } = await launchAt(lms, MODULE);
    expect(view().connection).toBe('not-recording');

    lms.offline = false;
    await session.port.retry();

    expect(view().connection).toBe('recording');
  });

  it('is asked for once where storage is denied, also when the learner says "Try again"', async () => {
    const lms = lmsOf();
    lms.mishap = ({ resource }) => (resource === 'activities/state' ? 503 : undefined);
    const launched = launchAt(lms, MODULE, { storageDenied: true });
    await settled(3_000);
    const { view, session } = await launched;
    expect(view().connection).toBe('not-recording');

    lms.mishap = () => undefined;
    await session.port.retry();

    expect(view().connection).toBe('recording');
    expect(lms.requests.filter(({ resource }) => resource === 'fetch')).toHaveLength(1);
  });

  it('outlives a reload and Back where storage is denied: the place in the history has it', async () => {
    const lms = lmsOf();
    const one = await launchAt(lms, MODULE, { storageDenied: true });
    await settled();
    one.at.announce('reload');
    one.session.leaving();

    const two = await launchAt(lms, MODULE, { storageDenied: true, history: one.at.history });
    two.track(did.all());
    await settled();

    expect(lms.verbs()).toEqual(['initialized', 'completed']);
    expect(two.view().saving.state).toBe('saved');
    expect(lms.requests.filter(({ resource }) => resource === 'fetch')).toHaveLength(1);
  });

  it('that is gone is told as what it is: the frame was opened again, the launch is used', async () => {
    const lms = lmsOf();
    await launchAt(lms, MODULE, { storageDenied: true });
    await settled();

    const { view, session } = await launchAt(lms, MODULE, { storageDenied: true });
    await session.port.retry();

    expect(view()).toMatchObject({
      connection: 'not-recording',
      notice: { type: 'no-platform', why: { title: 'This launch was already used' } },
    });
    // Once for each page: asked again, the platform could only say no again.
    expect(lms.requests.filter(({ resource }) => resource === 'fetch')).toHaveLength(2);
  });

  it.each([
    ['1', 'This launch was already used', 1],
    ['2', 'Your platform did not let this module in', 1],
    // It is broken, and may be mended when the learner tries again.
    ['3', 'Your platform could not start this module', 2],
  ])('refused with error %s is told as: %s', async (code, title, times) => {
    const lms = lmsOf();
    const answered = vi.spyOn(lms, 'fetch');
    answered.mockImplementation(() => Promise.resolve(Response.json({ 'error-code': code, 'error-text': 'No.' })));

    const { view, session } = await launchAt(lms, MODULE);
    expect(view().notice).toMatchObject({ type: 'no-platform', why: { title } });
    await session.port.retry();

    expect(answered).toHaveBeenCalledTimes(times);
  });

  it('is in no place but the tab', async () => {
    const lms = lmsOf();
    const { track, session, at } = await launchAt(lms, CHECKED);
    lms.offline = true;
    track([...did.all(), ...did.check(4)]);
    await settled(10_000);

    const secret = lms.auth.replace('Basic ', '');
    expect([...at.local.entries(), session.port.helpReport(), at.shown()].join('\n')).not.toContain(secret);
    expect([...at.local.values()].join('\n')).not.toContain('learner-1');
    expect([...at.tab.values()]).toContain(secret);
  });

  it('that runs out ends the session', async () => {
    const lms = lmsOf();
    const { track, view } = await launchAt(lms, MODULE);
    await settled();
    lms.mishap = () => 401;
    track(did.all());
    await settled();

    expect(view()).toMatchObject({
      connection: 'finished',
      notice: { type: 'session-ended', by: 'platform' },
    });
  });
});

describe('another session', () => {
  it('sends nothing that the last one had queued, and tells once what is still owed', async () => {
    const lms = lmsOf({ moveOn: 'CompletedAndPassed', masteryScore: 0.75 });
    const one = await launchAt(lms, CHECKED);
    await settled();
    lms.mishap = (request) => (isPost(request) ? 'lost' : undefined);
    one.track([...did.all(), ...did.check(3)]);
    await settled();
    one.session.leaving();
    await settled();
    lms.mishap = () => undefined;
    expect(lms.verbs()).toEqual(['initialized']);

    lms.newSession();
    const two = await launchAt(lms, CHECKED, { local: one.at.local });
    await settled();
    expect(lms.verbs().slice(1)).toEqual(['initialized', 'completed', 'passed']);
    expect(lms.statements.at(-1)?.result?.score?.raw).toBe(75);
    expect(two.view().saving.state).toBe('saved');
    two.session.leaving();
    await settled();

    lms.newSession();
    await play(lms, CHECKED, 4);
    expect(finals(lms)).toBe('completed passed');
  });

  it('tells passed where only completed had arrived', async () => {
    const lms = lmsOf({ moveOn: 'CompletedAndPassed', masteryScore: 0.75 });
    const one = await launchAt(lms, CHECKED);
    await settled();
    lms.mishap = (request) => (isPost(request) && request.body.includes('verbs/passed') ? 'lost' : undefined);
    one.track([...did.all(), ...did.check(3)]);
    await settled(20_000);
    one.session.leaving();
    await settled();
    lms.mishap = () => undefined;
    expect(finals(lms)).toBe('completed');

    lms.newSession();
    await launchAt(lms, CHECKED);
    await settled();

    expect(finals(lms)).toBe('completed passed');
  });

  it('tells completed where only passed is recorded', async () => {
    const lms = lmsOf({ moveOn: 'CompletedAndPassed', masteryScore: 0.75 });
    lms.mishap = (request) => (isPost(request) && request.body.includes('verbs/completed') ? 400 : undefined);
    await play(lms, CHECKED, 3);
    lms.mishap = () => undefined;
    expect(finals(lms)).toBe('passed');

    lms.newSession();
    await play(lms, CHECKED, 3);

    expect(finals(lms)).toBe('passed completed');
  });

  it('asks what is recorded, where the state never arrived', async () => {
    const lms = lmsOf({ moveOn: 'Completed' });
    const one = await launchAt(lms, MODULE);
    await settled();
    lms.mishap = ({ method }) => (method === 'PUT' ? 'lost' : undefined);
    one.track(did.all());
    await settled();
    one.session.leaving();
    await settled();
    lms.mishap = () => undefined;
    expect(finals(lms)).toBe('completed');

    lms.newSession();
    const two = await launchAt(lms, MODULE);
    two.track(did.all());
    await settled();

    expect(two.view().outcome).toBe('passed');
    expect(finals(lms)).toBe('completed');
  });

  it("takes the state's word, and the same ids, where it may not search", async () => {
    const lms = lmsOf({ moveOn: 'CompletedAndPassed', masteryScore: 0.75 });
    await play(lms, CHECKED, 3);

    lms.newSession();
    lms.mishap = ({ method, resource }) => (method === 'GET' && resource === 'statements' ? 403 : undefined);
    const two = await launchAt(lms, CHECKED);
    await settled();

    expect(two.view()).toMatchObject({ connection: 'recording', outcome: 'passed', saving: { state: 'saved' } });
    expect(finals(lms)).toBe('completed passed');
  });
});

describe('what an LMS refuses', () => {
  it('takes nothing with it: completed arrives though passed was refused, and the learner is told', async () => {
    const lms = lmsOf({ moveOn: 'CompletedAndPassed', masteryScore: 0.75 });
    lms.mishap = (request) => (isPost(request) && request.body.includes('verbs/passed') ? 403 : undefined);
    const { session, track, view } = await launchAt(lms, CHECKED);
    track([...did.all(), ...did.check(3)]);
    await settled();

    expect(finals(lms)).toBe('completed');
    expect(view()).toMatchObject({
      connection: 'recording',
      saving: { state: 'not-saved' },
      notice: { type: 'not-taken', why: { title: 'Your platform did not take your result' } },
    });
    // The progress itself is saved, and the module goes on.
    track([did.answer('plan-it-q1', 0)]);
    await settled();
    expect(headOf(lms.saved ?? '')?.sequence).toBe(2);
    session.leaving();
    await settled();
    expect(lms.verbs().at(-1)).toBe('terminated');
  });

  it('is sent again at the next launch, with the same id, and then the learner is told no more of it', async () => {
    const lms = lmsOf({ moveOn: 'CompletedAndPassed', masteryScore: 0.75 });
    const ids: unknown[] = [];
    lms.mishap = (request) => {
      if (!isPost(request) || !request.body.includes('verbs/passed')) return undefined;
      ids.push(
        ...(JSON.parse(request.body) as { id: string; verb: { id: string } }[])
          .filter(({ verb }) => verb.id.endsWith('passed'))
          .map(({ id }) => id),
      );
      return 400;
    };
    const one = await launchAt(lms, CHECKED);
    one.track([...did.all(), ...did.check(3)]);
    await settled();
    one.session.leaving();
    await settled();
    lms.mishap = () => undefined;
    lms.newSession();

    const two = await launchAt(lms, CHECKED, { local: one.at.local });
    await settled();

    expect(finals(lms)).toBe('completed passed');
    expect(new Set([...ids, lms.statements.at(-1)?.id]).size).toBe(1);
    expect(two.view()).toMatchObject({ notice: undefined, saving: { state: 'saved' } });
  });

  it('is sent again when the learner says so', async () => {
    const lms = lmsOf({ moveOn: 'CompletedAndPassed', masteryScore: 0.75 });
    lms.mishap = (request) => (isPost(request) && request.body.includes('verbs/passed') ? 403 : undefined);
    const { session, track, view } = await launchAt(lms, CHECKED);
    track([...did.all(), ...did.check(3)]);
    await settled(600_000);
    const tries = lms.requests.filter(({ body }) => body.includes('verbs/passed')).length;
    // In the batch, and by itself.
    expect(tries).toBe(2);

    lms.mishap = () => undefined;
    const again = session.port.retry();
    await settled();
    await again;

    expect(finals(lms)).toBe('completed passed');
    expect(view()).toMatchObject({ notice: undefined, saving: { state: 'saved' } });
  });

  it('is not sent for ever: in five launches, and after that it is only told', async () => {
    const lms = lmsOf({ moveOn: 'CompletedAndPassed', masteryScore: 0.75 });
    const local = new Map<string, string>();
    lms.mishap = (request) => (isPost(request) && request.body.includes('verbs/passed') ? 403 : undefined);
    const tries: number[] = [];
    for (let launches = 0; launches < 7; launches += 1) {
      if (launches > 0) lms.newSession();
      const before = lms.requests.filter(({ body }) => body.includes('verbs/passed')).length;
      const { session, track, view } = await launchAt(lms, CHECKED, { local });
      track(launches === 0 ? [...did.all(), ...did.check(3)] : [did.answer('plan-it-q1', launches % 2)]);
      await settled();
      expect(view().notice).toMatchObject({ why: { title: 'Your platform did not take your result' } });
      session.leaving();
      await settled();
      tries.push(lms.requests.filter(({ body }) => body.includes('verbs/passed')).length - before);
    }

    expect(tries.map((count) => count > 0)).toEqual([true, true, true, true, true, false, false]);
    expect(finals(lms)).toBe('completed');
  });

  it('may be everything: the learner reads that the module may not save, and nothing is disabled', async () => {
    const lms = lmsOf();
    const { track, view } = await launchAt(lms, MODULE);
    await settled();
    lms.mishap = ({ method }) => (method === 'GET' ? undefined : 403);
    track(did.all());
    await settled();

    expect(view()).toMatchObject({
      connection: 'recording',
      saving: { state: 'not-saved' },
      notice: { type: 'not-taken', why: { title: 'Your platform does not let this module save' } },
    });
  });
});

describe('a pass mark', () => {
  it.each([0.66, Math.fround(0.66), 0.6666, 0.67, Math.fround(0.67)])(
    'of two in three, which the LMS keeps as %d, is reached by two in three',
    async (masteryScore) => {
      const module = sampleModule({ pass: 2, drawn: 3, tries: 1 }, 'cmi5');
      const layout = {
        ...module.layout,
        pages: module.layout.pages.map(({ blocks, ...page }) => ({
          ...page,
          blocks: blocks.filter(({ id }) => id !== 'check-q4'),
        })),
      };
      const lms = lmsOf({ moveOn: 'CompletedAndPassed', masteryScore });
      const { track } = await launchAt(lms, { ...module, layout });
      track([...did.all(), ...did.check(2).slice(0, -1)]);
      await settled();

      expect(finals(lms)).toBe('completed passed');
    },
  );
});
