import { PROXIES, type ProxyName } from '@ladder/lms-lab/lrs';
import { describe, expect, it, vi } from 'vitest';
import { launchAt, settled, strictLrses } from '../testing/lrs-launch.js';
import { did, sampleModule } from '../testing/sample-module.js';
import type { Mishap, SeenRequest, StrictLrs } from '../testing/strict-lrs.js';
import { headOf } from '../state-head.js';

const CHECK = { pass: 3, drawn: 4, tries: 1 };
const MODULE = sampleModule(undefined, 'xapi');
const CHECKED = sampleModule(CHECK, 'xapi');

const lrsOf = strictLrses();

const isPost = ({ method }: SeenRequest): boolean => method === 'POST';
const isPut = ({ method }: SeenRequest): boolean => method === 'PUT';

/** A mishap that befalls so many requests of a kind. */
function mishaps(times: number, kind: (request: SeenRequest) => boolean, mishap: Mishap): StrictLrs['mishap'] {
  let left = times;
  return (request) => {
    if (left === 0 || !kind(request)) return undefined;
    left -= 1;
    return mishap;
  };
}

describe('a launch', () => {
  it('says initialised, saves, says completed, and takes its leave', async () => {
    const lrs = lrsOf();
    const { session, view, track } = await launchAt(lrs, MODULE);
    expect(view()).toMatchObject({ connection: 'recording', saving: { state: 'nothing-yet' } });

    track(did.all());
    await settled();

    expect(view()).toMatchObject({ saving: { state: 'saved' }, outcome: 'passed' });
    expect(lrs.verbs()).toEqual(['initialized', 'completed']);
    const leaving = session.port.saveAndExit();
    await settled();
    expect(await leaving).toMatchObject({ saving: { state: 'saved' } });
    expect(lrs.verbs()).toEqual(['initialized', 'completed', 'terminated']);
  });

  it('waits for the answer to a save that is under way, before it says goodbye and what became of it', async () => {
    const lrs = lrsOf();
    const { session, track, at } = await launchAt(lrs, MODULE);
    at.takes(2_000);
    track([did.open('plan-it')]);
    // The save has begun, and there is nothing newer when the learner presses the button.
    await settled();
    const leaving = session.port.saveAndExit();
    await settled(20_000);

    expect(await leaving).toMatchObject({ saving: { state: 'saved' } });
    expect(lrs.verbs().at(-1)).toBe('suspended');
  });

  it('tells the answers of the check in codes, and passed with the score', async () => {
    const lrs = lrsOf();
    const { track } = await launchAt(lrs, CHECKED);

    track([...did.all(), ...did.check(3), did.answer('plan-it-q1', 0)]);
    await settled();

    expect(lrs.verbs()).toEqual([...'initialized answered answered answered answered completed passed'.split(' ')]);
    expect(lrs.statements[4]).toMatchObject({
      object: {
        id: 'https://lms.example/activities/42/questions/check-q4',
        definition: { interactionType: 'choice', correctResponsesPattern: ['b'] },
      },
      result: { success: false, response: 'a', duration: 'PT0H0M12S' },
      context: { contextActivities: { parent: [{ id: lrs.activityId }] } },
    });
    expect(lrs.statements.at(-1)?.result).toEqual({
      success: true,
      score: { scaled: 0.75, raw: 75, min: 0, max: 100 },
      duration: 'PT0H0M12S',
    });
  });

  it('says passed once, however often it saves after that', async () => {
    const lrs = lrsOf();
    const { track } = await launchAt(lrs, CHECKED);
    track([...did.all(), ...did.check(3)]);
    await settled();

    track([did.answer('plan-it-q1', 0)]);
    await settled();
    track([did.answer('plan-it-q1', 1)]);
    await settled();

    const posted = lrs.requests.filter(isPost).map(({ body }) => String(body));
    expect(posted.filter((body) => body.includes('verbs/passed'))).toHaveLength(1);
  });

  it('says suspended when the learner leaves half-way, failed when the tries are used up', async () => {
    const half = lrsOf();
    (await launchAt(half, CHECKED)).session.leaving();
    await settled();
    expect(half.verbs()).toEqual(['initialized', 'suspended']);

    const failed = lrsOf();
    const { session, track } = await launchAt(failed, CHECKED);
    track([...did.all(), ...did.check(1)]);
    await settled();
    expect(failed.verbs()).not.toContain('failed');
    session.leaving();
    await settled();
    expect(failed.verbs().slice(-3)).toEqual(['completed', 'failed', 'terminated']);
  });

  it('sends all of its last words before the first answer comes', async () => {
    const lrs = lrsOf();
    const { session, track } = await launchAt(lrs, MODULE);
    await settled();
    const before = lrs.requests.length;

    track(did.all());
    session.leaving();

    const sent = lrs.requests.slice(before).map(({ method, body }) => `${method} ${body}`);
    expect(sent.join()).toMatch(/completed/);
    expect(sent.join()).toMatch(/terminated/);
    expect(sent.filter((one) => one.startsWith('PUT'))).toHaveLength(1);
    await settled();
    expect(headOf(lrs.saved ?? '')?.reported).toBe('passed');
  });

  it('saves the newest state when it leaves while another save is under way', async () => {
    const lrs = lrsOf();
    const { session, track } = await launchAt(lrs, MODULE);
    lrs.mishap = mishaps(1, isPut, 'silent');
    track([did.open('plan-it')]);
    await settled();

    track(did.all());
    session.leaving();
    await settled();

    expect(headOf(lrs.saved ?? '')).toMatchObject({ reported: 'passed', sequence: 2 });
  });

  it.each([
    ['nothing', ''],
    ['no endpoint', '?actor=%7B%22mbox%22%3A%22mailto%3Aa%40b.example%22%7D&activity_id=https%3A%2F%2Fa.example'],
    [
      'no web address',
      '?endpoint=javascript%3Aalert(1)&actor=%7B%22mbox%22%3A%22mailto%3Aa%40b.example%22%7D&activity_id=a',
    ],
    ['nobody', '?endpoint=https%3A%2F%2Flms.example%2Flrs%2F&auth=x&actor=%7B%7D&activity_id=https%3A%2F%2Fa.example'],
  ])('says that nothing is recorded where the address names %s', async (_, search) => {
    const { view } = await launchAt(lrsOf(), MODULE, { search });

    expect(view()).toMatchObject({ connection: 'not-recording', notice: { type: 'no-platform' } });
  });

  it('reads an actor as the first Tin Can launchers wrote it', async () => {
    const lrs = lrsOf({ actor: { name: 'A', account: { homePage: 'https://lms.example', name: '7' } } });
    const actor = JSON.stringify({
      name: ['A'],
      account: [{ accountServiceHomePage: 'https://lms.example', accountName: '7' }],
    });
    const search = lrs.search.replace(/actor=[^&]*/, new URLSearchParams({ actor }).toString());

    const { view } = await launchAt(lrs, MODULE, { search });

    expect(view().connection).toBe('recording');
  });
});

describe('coming back', () => {
  it('goes on where the learner stopped, and tells nothing twice', async () => {
    const lrs = lrsOf();
    const one = await launchAt(lrs, CHECKED);
    one.track([...did.all(), ...did.check(4)]);
    await settled();
    one.session.leaving();
    await settled();

    const two = await launchAt(lrs, CHECKED);
    await settled();

    expect(two.view()).toMatchObject({ outcome: 'passed', score: 100 });
    expect(lrs.verbs().filter((verb) => verb === 'completed' || verb === 'passed')).toEqual(['completed', 'passed']);
    expect(lrs.verbs().slice(-2)).toEqual(['terminated', 'initialized']);
  });

  it('is the same launch after a reload, also where the address does not hold the credential any more', async () => {
    const lrs = lrsOf();
    const one = await launchAt(lrs, MODULE);
    await settled();
    expect(one.at.shown()).not.toMatch(/auth=/);
    one.at.announce('reload');
    one.session.leaving();
    await settled();

    const two = await launchAt(lrs, MODULE, { ...one.at, search: new URL(one.at.shown()).search });
    two.track(did.all());
    await settled();

    expect(lrs.verbs()).toEqual(['initialized', 'completed']);
  });

  it.each(['unheard', 'silent'] as const)('tells once what arrived though the answer was %s', async (mishap) => {
    const lrs = lrsOf();
    const { track, view } = await launchAt(lrs, MODULE);
    await settled();
    lrs.mishap = mishaps(2, (request) => request.method !== 'GET', mishap);
    track(did.all());
    await settled();
    expect(view().saving.state).not.toBe('saved');

    await settled(60_000);

    expect(lrs.verbs()).toEqual(['initialized', 'completed']);
    expect(view().saving.state).toBe('saved');
  });

  it('improves a score in a later launch, and never lowers one', async () => {
    const lrs = lrsOf();
    const module = sampleModule({ pass: 2, drawn: 4, tries: 0 }, 'xapi');
    const one = await launchAt(lrs, module);
    one.track([...did.all(), ...did.check(2)]);
    await settled();
    one.session.leaving();
    await settled();

    const two = await launchAt(lrs, module);
    two.track([{ type: 'assessment-retried' }, did.answer('check-q3', 1), did.answer('check-q4', 1)]);
    await settled();

    const scores = lrs.statements.flatMap(({ result }) => result?.score?.raw ?? []);
    expect(scores).toEqual([50, 100]);
    expect(lrs.verbs().filter((verb) => verb === 'completed')).toHaveLength(1);
  });
});

describe('an offline spell', () => {
  it('keeps statements in order, says not saved, and sends them once when the network is back', async () => {
    const lrs = lrsOf();
    const { track, view, at } = await launchAt(lrs, CHECKED);
    lrs.offline = true;
    track([...did.all(), ...did.check(3)]);
    await settled(20_000);
    expect(view().saving.state).toBe('not-saved');

    lrs.offline = false;
    at.fire('online');
    await settled();

    expect(view().saving.state).toBe('saved');
    expect(lrs.verbs().slice(-3)).toEqual(['answered', 'completed', 'passed']);
    expect(lrs.verbs()).toHaveLength(7);
  });

  it('tries again by itself for as long as it takes', async () => {
    const lrs = lrsOf();
    const { track, view } = await launchAt(lrs, MODULE);
    lrs.offline = true;
    track(did.all());
    await settled(3_600_000);

    lrs.offline = false;
    await settled(301_000);

    expect(view().saving.state).toBe('saved');
    expect(lrs.verbs()).toEqual(['initialized', 'completed']);
  });

  it('sends at the next launch what the last one could not', async () => {
    const lrs = lrsOf();
    const one = await launchAt(lrs, MODULE);
    await settled();
    lrs.offline = true;
    one.track(did.all());
    await settled();
    one.session.leaving();
    await settled();
    lrs.offline = false;

    const two = await launchAt(lrs, MODULE, { local: one.at.local });
    await settled();

    expect(two.view().notice).toMatchObject({ type: 'newer-on-device' });
    expect(lrs.verbs()).toEqual(['initialized', 'completed', 'terminated', 'initialized']);
  });

  it('keeps nothing of one learner for another', async () => {
    const lrs = lrsOf();
    const one = await launchAt(lrs, MODULE);
    lrs.offline = true;
    one.track(did.all());
    await settled();
    one.session.leaving();
    await settled();

    const other = lrsOf({ actor: { mbox: 'mailto:other@lms.example' } });
    await launchAt(other, MODULE, { local: one.at.local });
    await settled();

    expect(other.verbs()).toEqual(['initialized']);
  });

  it('works from memory where storage is denied', async () => {
    const lrs = lrsOf();
    const { track, view, at } = await launchAt(lrs, MODULE, { storageDenied: true });
    lrs.offline = true;
    track(did.all());
    await settled();
    lrs.offline = false;
    at.fire('online');
    await settled();

    expect(lrs.verbs()).toEqual(['initialized', 'completed']);
    expect(view().saving.state).toBe('saved');
  });
});

describe('a server that refuses', () => {
  it('ends the session at 401, as when a SCORM platform does', async () => {
    const lrs = lrsOf();
    const { track, view } = await launchAt(lrs, MODULE);
    await settled();
    lrs.mishap = mishaps(-1, () => true, 401);

    track(did.all());
    await settled();

    expect(view()).toMatchObject({
      connection: 'finished',
      saving: { state: 'not-saved' },
      notice: { type: 'session-ended', by: 'platform' },
    });
    const count = lrs.requests.length;
    await settled(600_000);
    expect(lrs.requests).toHaveLength(count);
  });

  it('hears a no to its goodbye, and says nothing more', async () => {
    const lrs = lrsOf();
    const { session } = await launchAt(lrs, MODULE);
    await settled();
    lrs.mishap = mishaps(-1, () => true, 401);
    const count = lrs.requests.length;

    void session.port.saveAndExit();
    await settled(10_000);

    expect(lrs.requests).toHaveLength(count + 1);
  });

  it.each([429, 503])('waits as long as it is told to at %i', async (status) => {
    const lrs = lrsOf();
    const { track, view } = await launchAt(lrs, MODULE);
    await settled();
    lrs.mishap = mishaps(1, isPost, { status, retryAfter: '30' });
    track(did.all());
    await settled();
    expect(view().saving.state).toBe('not-saved');
    const posts = lrs.requests.filter(isPost).length;

    await settled(28_000);
    expect(lrs.requests.filter(isPost)).toHaveLength(posts);
    await settled(3_000);

    expect(lrs.verbs()).toEqual(['initialized', 'completed']);
    expect(view().saving.state).toBe('saved');
  });

  it.each([429, 503])('waits with the state as long as it is told to at %i', async (status) => {
    const lrs = lrsOf();
    const { track, view } = await launchAt(lrs, MODULE);
    await settled();
    lrs.mishap = mishaps(1, isPut, { status, retryAfter: '30' });
    track([did.open('plan-it')]);
    await settled(28_000);
    expect(lrs.requests.filter(isPut)).toHaveLength(1);
    expect(view().saving.state).toBe('not-saved');

    await settled(3_000);

    expect(view().saving.state).toBe('saved');
  });

  it('drops what is refused for good, says so to the help desk, and goes on with the rest', async () => {
    const lrs = lrsOf();
    const { track, view, session } = await launchAt(lrs, CHECKED);
    await settled();
    lrs.mishap = (request) => (isPost(request) && request.body.includes('check-q2') ? 400 : undefined);

    track([...did.all(), ...did.check(3)]);
    await settled();

    expect(lrs.verbs()).toEqual('initialized answered answered answered completed passed'.split(' '));
    expect(view().saving.state).toBe('saved');
    expect(session.port.helpReport()).toContain('Statements waiting: 0, refused and kept: 0, refused for good: 1');
  });

  it.each([
    [404, 'recording'],
    [500, 'not-recording'],
    [401, 'not-recording'],
    ['lost', 'not-recording'],
  ] as const)('at launch, with %s for the state, is %s', async (mishap, connection) => {
    const lrs = lrsOf();
    lrs.mishap = ({ resource }) => (resource === 'activities/state' ? mishap : undefined);
    const launched = launchAt(lrs, MODULE);
    await settled(3_000);

    expect((await launched).view().connection).toBe(connection);
  });

  it('reads the state again where the first answer got lost', async () => {
    const lrs = lrsOf();
    lrs.mishap = mishaps(1, ({ resource }) => resource === 'activities/state', 503);
    const launched = launchAt(lrs, MODULE);
    await settled(3_000);

    expect((await launched).view().connection).toBe('recording');
  });
});

describe('two tabs', () => {
  it.each(['sha1', 'own', 'own-untold'] as const)('keep the newer state, with ETags that are %s', async (etags) => {
    const lrs = lrsOf({ etags });
    const one = await launchAt(lrs, MODULE);
    const two = await launchAt(lrs, MODULE);
    for (const page of ['plan-it', 'lead-it', 'plan-it']) {
      one.track([did.open(page)]);
      await settled();
    }
    expect(headOf(lrs.saved ?? '')?.sequence).toBe(3);

    two.track([did.open('lead-it')]);
    await settled(10_000);

    expect(headOf(lrs.saved ?? '')?.sequence).toBe(3);
    expect(two.view().saving.state).toBe('not-saved');
    expect(two.view().notice).toMatchObject({ why: { title: 'There is newer progress from another window' } });
    one.track([did.open('lead-it')]);
    await settled();
    expect(one.view().saving.state).toBe('saved');
  });

  it('writes over an older state that came in between', async () => {
    const lrs = lrsOf();
    const one = await launchAt(lrs, MODULE);
    const two = await launchAt(lrs, MODULE);
    two.track([did.open('plan-it')]);
    await settled();
    one.track([did.open('plan-it')]);
    await settled();
    one.track([did.open('lead-it')]);
    await settled();

    expect(headOf(lrs.saved ?? '')?.sequence).toBe(2);
    expect(one.view().saving.state).toBe('saved');
  });
});

describe('what stays secret', () => {
  it('keeps the credential, and who it is, out of localStorage, the help report and the address', async () => {
    const lrs = lrsOf();
    const { track, session, at } = await launchAt(lrs, CHECKED);
    lrs.offline = true;
    track([...did.all(), ...did.check(2)]);
    await settled(10_000);

    const secret = lrs.auth.replace('Basic ', '');
    const shown = [...at.local.entries(), session.port.helpReport(), at.shown()].join('\n');
    expect(at.local.size).toBe(5);
    expect(shown).not.toContain(secret);
    // No name either: what waits on a shared computer says of nobody that they did it.
    expect([...at.local.values(), session.port.helpReport()].join('\n')).not.toContain('learner-1');
  });
});

describe('an ETag that a proxy changed', () => {
  const proxies = Object.keys(PROXIES) as ProxyName[];
  const kinds = [undefined, 'own', 'own-untold', 'weak'] as const;

  it.each(proxies.flatMap((proxy) => kinds.map((etags) => [proxy, etags] as const)))(
    'holds nothing up: %s, over ETags of the kind %s',
    async (proxy, etags) => {
      const lrs = lrsOf({ proxy, ...(etags ? { etags } : {}) });
      const one = await launchAt(lrs, MODULE);
      one.track([did.open('plan-it')]);
      await settled();
      one.session.leaving();
      await settled();

      // With something there already, and over several writes.
      const { track, view } = await launchAt(lrs, MODULE);
      let before = 0;
      for (const page of ['lead-it', 'plan-it', 'lead-it']) {
        before = lrs.requests.length;
        track([did.open(page)]);
        await settled();
        expect(view().saving.state).toBe('saved');
      }
      expect(headOf(lrs.saved ?? '')?.sequence).toBe(4);
      // What works is found once: the last write is not preceded by refused ones.
      expect(lrs.requests.slice(before).filter(isPut)).toHaveLength(1);
    },
  );

  it.each(proxies)('lets no window overwrite what another wrote later: %s', async (proxy) => {
    const lrs = lrsOf({ proxy, etags: 'own' });
    const one = await launchAt(lrs, MODULE);
    const two = await launchAt(lrs, MODULE);
    for (const page of ['plan-it', 'lead-it', 'plan-it']) {
      one.track([did.open(page)]);
      await settled();
    }

    two.track([did.open('lead-it')]);
    await settled(10_000);

    expect(headOf(lrs.saved ?? '')?.sequence).toBe(3);
    expect(two.view()).toMatchObject({
      saving: { state: 'not-saved' },
      notice: { type: 'not-taken', why: { title: 'There is newer progress from another window' } },
    });
  });

  it.each(['strict', 'permissive'] as const)('does not cost the last save of a page: %s', async (stateConcurrency) => {
    const lrs = lrsOf({ proxy: 'weak', stateConcurrency });
    const { session, track } = await launchAt(lrs, MODULE);
    lrs.mishap = mishaps(1, isPut, 'silent');
    track([did.open('plan-it')]);
    await settled();
    track(did.all());
    session.leaving();
    await settled();

    expect(headOf(lrs.saved ?? '')?.reported).toBe('passed');
  });
});

describe('one statement', () => {
  it('over which the server fails holds up no other', async () => {
    const lrs = lrsOf();
    const { track, view } = await launchAt(lrs, CHECKED);
    await settled();
    lrs.mishap = (request) => (isPost(request) && request.body.includes('check-q2') ? 500 : undefined);
    track([...did.all(), ...did.check(3)]);
    await settled(3_000);

    expect(lrs.verbs().slice(-2)).toEqual(['completed', 'passed']);
    expect(view().saving.state).toBe('not-saved');
    lrs.mishap = () => undefined;
    await settled(20_000);
    expect(lrs.verbs()).toHaveLength(7);
    expect(view().saving.state).toBe('saved');
  });

  it.each([400, 403, 404, 413])(
    'that is refused with %i and is the result is never "Saved", and is kept',
    async (status) => {
      const lrs = lrsOf();
      lrs.mishap = (request) => (isPost(request) && request.body.includes('verbs/completed') ? status : undefined);
      const one = await launchAt(lrs, MODULE);
      one.track(did.all());
      await settled(600_000);
      expect(one.view()).toMatchObject({
        saving: { state: 'not-saved' },
        notice: { type: 'not-taken', why: { title: 'Your platform did not take your result' } },
      });
      const leaving = one.session.port.saveAndExit();
      await settled(10_000);
      expect(await leaving).toMatchObject({
        saving: { state: 'not-saved', why: { title: 'Your platform did not take your result' } },
      });
      expect(lrs.verbs()).toEqual(['initialized', 'terminated']);
      lrs.mishap = () => undefined;

      const two = await launchAt(lrs, MODULE, { local: one.at.local });
      await settled();

      expect(lrs.verbs()).toEqual(['initialized', 'terminated', 'completed', 'initialized']);
      expect(two.view().notice).toBeUndefined();
    },
  );

  it('whose id the LRS says it has, and does not, is not taken for delivered', async () => {
    const lrs = lrsOf();
    lrs.mishap = (request) => (isPost(request) && request.body.includes('verbs/completed') ? 409 : undefined);
    const { track, view } = await launchAt(lrs, MODULE);
    track(did.all());
    await settled();

    expect(view().saving.state).toBe('not-saved');
  });
});

describe('a clock that jumps', () => {
  it.each([-3_600_000, 3_600_000, -86_400_000 * 400, 86_400_000 * 400])('by %d ms holds nothing up', async (jump) => {
    const lrs = lrsOf();
    const { track, view } = await launchAt(lrs, MODULE);
    await settled();
    lrs.mishap = mishaps(1, isPost, { status: 503, retryAfter: '30' });
    track(did.all());
    await settled();
    vi.setSystemTime(Date.now() + jump);
    await settled(31_000);

    expect(lrs.verbs()).toEqual(['initialized', 'completed']);
    expect(view().saving.state).toBe('saved');
  });

  it('leaves the learner\u2019s "Try again" free, whatever the platform asked to wait', async () => {
    const lrs = lrsOf();
    const { session, track, view } = await launchAt(lrs, MODULE);
    await settled();
    lrs.mishap = mishaps(1, isPost, { status: 429, retryAfter: '3600' });
    track(did.all());
    await settled();
    vi.setSystemTime(Date.now() - 3_600_000);

    const again = session.port.retry();
    await settled();
    await again;

    expect(view().saving.state).toBe('saved');
  });

  it('does not make an earlier launch wait for ever, nor change the order of what it left', async () => {
    const lrs = lrsOf();
    vi.setSystemTime(Date.UTC(2030, 0, 1));
    const one = await launchAt(lrs, CHECKED);
    await settled();
    lrs.offline = true;
    one.track(did.all());
    await settled();
    vi.setSystemTime(Date.UTC(2026, 10, 21));
    one.track(did.check(3));
    await settled();
    one.session.leaving();
    await settled();
    lrs.offline = false;

    await launchAt(lrs, CHECKED, { local: one.at.local });
    await settled();

    expect(lrs.verbs()).toEqual(
      'initialized answered answered answered answered completed passed terminated initialized'.split(' '),
    );
    expect([...one.at.local.keys()].filter((key) => key.startsWith('ll.queue.'))).toEqual([]);
  });

  it('is not what a date in Retry-After is measured by', async () => {
    const lrs = lrsOf();
    const { track } = await launchAt(lrs, MODULE);
    await settled();
    const inAWeek = new Date(Date.now() + 7 * 86_400_000).toUTCString();
    lrs.mishap = mishaps(1, isPost, { status: 429, retryAfter: inAWeek });
    track(did.all());
    await settled(310_000);

    expect(lrs.verbs()).toEqual(['initialized', 'completed']);
  });
});
