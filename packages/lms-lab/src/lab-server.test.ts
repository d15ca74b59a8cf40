import JSZip from 'jszip';
import { afterEach, expect, it } from 'vitest';
import { createLabServer, type LabServer } from './lab-server.js';

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
  const body = JSON.stringify({ record: { 'cmi.suspend_data': 'state' }, final: true });

  await fetch(`${server.url}/lab/record?learner=a&standard=scorm12`, { method: 'POST', body });
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

it.each(['host.js', 'platform.js', 'rules.js', 'scorm12.min.js', 'scorm2004.min.js'])(
  'serves its own %s',
  async (name) => {
    server = await createLabServer({ zipBytes: await packageBytes() });

    const response = await fetch(`${server.url}/lab/${name}`);

    expect([response.status, response.headers.get('content-type')]).toEqual([200, 'text/javascript; charset=utf-8']);
  },
);
