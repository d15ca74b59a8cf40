import JSZip from 'jszip';
import { afterEach, expect, it } from 'vitest';
import { createLabServer } from './lab-server.js';
import type { LabServer } from './lab.js';
import type { LaunchRequest } from './host/types.js';

let server: LabServer | undefined;

afterEach(async () => {
  await server?.close();
  server = undefined;
});

async function packageBytes(): Promise<Uint8Array> {
  const zip = new JSZip();
  zip.file(
    'imsmanifest.xml',
    '<manifest><resources><resource identifier="r" href="start.html"/></resources></manifest>',
  );
  zip.file('start.html', '<!doctype html><title>Module</title>');
  zip.file('assets/player.js', 'void 0;');
  return zip.generateAsync({ type: 'uint8array' });
}

/** Opens a launch as a browser does, and gives its session. */
async function launched(lab: LabServer, options: LaunchRequest): Promise<string> {
  const html = await (await fetch(lab.launchUrl(options))).text();
  return /"session":"([^"]+)"/.exec(html)?.[1] ?? '';
}

async function tell(lab: LabServer, session: string, call: string, body: unknown): Promise<Response> {
  return fetch(`${lab.url}/lab/platform/${session}/${call}`, { method: 'POST', body: JSON.stringify(body) });
}

it('serves a zip from memory with the right types, from the page that the manifest names', async () => {
  server = await createLabServer({ zipBytes: await packageBytes() });

  const [page, script, none] = await Promise.all(
    [server.contentUrl, `${server.url}/content/assets/player.js`, `${server.url}/content/none.js`].map((url) =>
      fetch(url),
    ),
  );

  expect(server.contentUrl).toBe(`${server.url}/content/start.html`);
  expect(server.url).toMatch(/^http:\/\/127\.0\.0\.1:/);
  expect([page?.headers.get('content-type'), script?.headers.get('content-type'), none?.status]).toEqual([
    'text/html; charset=utf-8',
    'text/javascript; charset=utf-8',
    404,
  ]);
});

it('answers a missing file as Learning Hub does, when asked to', async () => {
  server = await createLabServer({ zipBytes: await packageBytes() }, { missing: 'html200' });

  const response = await fetch(`${server.url}/content/none.js`);

  expect([response.status, response.headers.get('content-type')]).toEqual([200, 'text/html; charset=utf-8']);
});

it('keeps records for each learner and standard, and counts goodbyes', async () => {
  server = await createLabServer({ zipBytes: await packageBytes() });
  const session = await launched(server, { standard: 'scorm12', learner: 'a' });

  await tell(server, session, 'finish', { 'cmi.suspend_data': 'state' });
  server.setRecord('scorm2004', { 'cmi.location': 'p1' }, 'a');

  expect(server.record('scorm12', 'a')).toEqual({ 'cmi.suspend_data': 'state' });
  expect(server.record('scorm2004', 'a')).toEqual({ 'cmi.location': 'p1' });
  expect(server.record('scorm12', 'b')).toEqual({});
  expect(server.finishes).toBe(1);
});

it('writes no value into the page that could end its script', async () => {
  server = await createLabServer({ zipBytes: await packageBytes() });

  const html = await (await fetch(server.launchUrl({ standard: 'scorm12', name: '</script><script>alert(1)' }))).text();

  expect(html).not.toContain('<script>alert');
  expect(html).toContain('/lab/scorm12.min.js');
});

it.each(['host/host.js', 'doubles/scorm-again.js', 'doubles/e-lfh/shim.js', 'scorm12.min.js', 'scorm2004.min.js'])(
  'serves its own %s',
  async (name) => {
    server = await createLabServer({ zipBytes: await packageBytes() });

    const response = await fetch(`${server.url}/lab/${name}`);

    expect([response.status, response.headers.get('content-type')]).toEqual([200, 'text/javascript; charset=utf-8']);
  },
);

it.each(['rules.ts', '../package.json', 'host/%2e%2e/lab-server.ts', 'doubles/facts.ts'])(
  'gives out nothing else of its own: %s',
  async (name) => {
    server = await createLabServer({ zipBytes: await packageBytes() });

    expect((await fetch(`${server.url}/lab/${name}`)).status).toBe(404);
  },
);

it('is the place that a launch names, else the one of its options', async () => {
  server = await createLabServer({ zipBytes: await packageBytes() }, { platform: 'bridge' });

  const [bridge, moodle, none] = await Promise.all([
    fetch(server.launchUrl({})),
    fetch(server.launchUrl({ platform: 'moodle' })),
    fetch(`${server.url}/content/none.js`),
  ]);

  expect(await bridge.text()).toContain('scorm2004.min.js');
  expect(await moodle.text()).toContain('scorm12.min.js');
  expect([bridge, moodle].map(({ headers }) => headers.get('permissions-policy'))).toEqual([null, 'unload=()']);
  expect(none.status).toBe(404);
});

it('writes down what reached a server, and refuses a second session on Learning Hub until the next login', async () => {
  server = await createLabServer({ zipBytes: await packageBytes() }, { platform: 'learning-hub' });
  const session = await launched(server, {});
  await tell(server, session, 'LMSInitialise', {});

  const locked = await (await fetch(server.launchUrl({}))).text();
  await tell(server, session, 'LMSCommitObj', { instanceId: 99 });
  server.login();
  const after = await launched(server, {});

  expect(locked).toContain('You already have active Scorm content!');
  expect(after).not.toBe('');
  expect(server.requests).toMatchObject([
    { platform: 'learning-hub', call: 'LMSInitialise', status: 200 },
    { call: 'LMSCommitObj', status: 500, why: 'User does not have ActiveContent' },
  ]);
});

it('fails as it is told to, and ends a login', async () => {
  server = await createLabServer({ zipBytes: await packageBytes() });
  const session = await launched(server, {});
  server.fail({ call: 'commit', how: '500', times: 1 });
  server.fail({ call: 'commit', how: 'drop-before', times: 1 });
  server.fail({ call: 'commit', how: 'drop-after', times: 1 });

  const statuses: (number | string)[] = [];
  for (const state of ['one', 'two', 'three', 'four']) {
    const body = { 'cmi.suspend_data': state };
    statuses.push(
      await tell(server, session, 'commit', body).then(
        ({ status }) => status,
        () => 'broken',
      ),
    );
    statuses.push(server.report('strict').state);
  }
  server.expire();
  const expired = await tell(server, session, 'commit', {});

  expect(statuses).toEqual([500, '', 'broken', '', 'broken', 'three', 200, 'four']);
  expect(expired.status).toBe(401);
});

it('plays a new version in the place of the old one, and reads the saved state', async () => {
  const decode = (state: string): unknown => state.toUpperCase();
  server = await createLabServer({ zipBytes: await packageBytes() }, { decode });
  const session = await launched(server, {});
  await tell(server, session, 'commit', { 'cmi.suspend_data': 'state' });

  await server.publish({ files: new Map([['index.html', new TextEncoder().encode('new')]]) }, { kind: 'major' });

  expect(await (await fetch(server.contentUrl)).text()).toBe('new');
  expect(server.report('strict')).toMatchObject({ state: 'state', decoded: 'STATE' });
});

it('launches with cmi5 over the wire: one token, a session, faults on the way, and the way back', async () => {
  server = await createLabServer({ zipBytes: await packageBytes() }, { platform: 'lrs-cmi5' });
  const launch = await fetch(server.launchUrl({ window: 'self' }), { redirect: 'manual' });
  const query = new URL(launch.headers.get('location') ?? '').searchParams;
  const once = await fetch(query.get('fetch') ?? '', { method: 'POST' });
  const twice = await fetch(query.get('fetch') ?? '', { method: 'POST' });
  const { 'auth-token': token } = (await once.json()) as { readonly 'auth-token': string };
  const address = new URL('activities/state', query.get('endpoint') ?? '');
  address.search = new URLSearchParams({
    activityId: query.get('activityId') ?? '',
    agent: query.get('actor') ?? '',
    registration: query.get('registration') ?? '',
    stateId: 'LMS.LaunchData',
  }).toString();
  const read = (): Promise<Response> =>
    fetch(address, { headers: { authorization: `Basic ${token}`, 'x-experience-api-version': '1.0.3' } });
  server.fail({ call: 'state', how: '429', times: 1, retryAfter: 2 });

  const [busy, data] = [await read(), await read()];
  server.expire();
  const expired = await read();

  expect([once.status, twice.status, await twice.json()]).toMatchObject([200, 400, { 'error-code': '1' }]);
  expect([busy.status, busy.headers.get('retry-after'), data.status, expired.status]).toEqual([429, '2', 200, 401]);
  expect(await data.json()).toMatchObject({ launchMode: 'Normal', moveOn: 'NotApplicable' });
  expect(server.statements).toHaveLength(2);
  expect(server.report('lrs-cmi5')).toMatchObject({ attempts: 1, word: 'satisfied' });
});

it('launches with xAPI: endpoint and credential in the address, and an answer that is lost after it was kept', async () => {
  server = await createLabServer({ zipBytes: await packageBytes() }, { platform: 'lrs-xapi' });
  const launch = await fetch(server.launchUrl({ window: 'self', learner: 'a' }), { redirect: 'manual' });
  const query = new URL(launch.headers.get('location') ?? '').searchParams;
  const statement = {
    id: '7ccd3322-e1a5-411a-a67d-6a735c76f119',
    actor: JSON.parse(query.get('actor') ?? '{}') as unknown,
    verb: { id: 'http://adlnet.gov/expapi/verbs/completed' },
    object: { id: query.get('activity_id') },
    context: { registration: query.get('registration') },
  };
  const send = (): Promise<number | string> =>
    fetch(`${query.get('endpoint')}statements?statementId=${statement.id}`, {
      method: 'PUT',
      headers: { authorization: query.get('auth') ?? '', 'x-experience-api-version': '1.0.3' },
      body: JSON.stringify(statement),
    }).then(
      ({ status }) => status,
      () => 'broken',
    );
  server.fail({ call: 'statements', how: 'drop-after', times: 1 });

  expect([await send(), await send()]).toEqual(['broken', 204]);
  expect(server.statements).toHaveLength(1);
  expect(server.report('lrs-xapi', 'a')).toMatchObject({ completion: 'completed', attempts: 1 });
  expect(server.violations).toEqual([]);
});

it('loses whatever earlier launches still send, once they are cut off, and hears later ones', async () => {
  server = await createLabServer({ zipBytes: await packageBytes() }, { platform: 'moodle' });
  const before = await launched(server, {});
  await tell(server, before, 'datamodel', { 'cmi.core.lesson_location': 'one' });

  server.cutOff();
  const after = await launched(server, {});

  await expect(tell(server, before, 'datamodel', { 'cmi.core.lesson_location': 'two' })).rejects.toThrow();
  expect(server.report('moodle').place).toBe('one');
  await tell(server, after, 'datamodel', { 'cmi.core.lesson_location': 'three' });
  expect(server.report('moodle').place).toBe('three');
});
