import { cp, mkdir, mkdtemp, readdir, readFile, rm, stat, utimes, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { stripVTControlCharacters } from 'node:util';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { buildCommand } from '../packages/compiler/src/commands/build.js';
import { checkCommand } from '../packages/compiler/src/commands/check.js';
import { main } from '../packages/compiler/src/cli.js';
import { scorm12 } from '../packages/compiler/src/targets/scorm12.js';
import { scorm2004 } from '../packages/compiler/src/targets/scorm2004.js';
import { toolkitHashes } from '../packages/compiler/src/toolkit/toolkit-hash.mjs';
import { unzip } from '../packages/compiler/src/zip/zip.js';
import { ROOT } from './support/source-files.js';
import { testToolkit } from './support/test-toolkit.js';

const SMALL = path.join(ROOT, 'test', 'fixtures', 'small');
const TARGETS = [scorm12, scorm2004(4)];
const NAMES = ['small-0.1.0-draft-bridge.scorm2004.zip', 'small-0.1.0-draft-learning-hub-e-lfh-esr-moodle.scorm12.zip'];

/** What lies beside the packages of a module, and beside the modules. */
const BESIDE = [
  'release.json',
  'small-0.1.0-draft-accessibility.html',
  'small-0.1.0-draft-accessibility.txt',
  'small-0.1.0-draft-upload-sheet.html',
  'small-0.1.0-draft-upload-sheet.txt',
];
const DIST = ['small', 'upload-index.html', 'upload-index.txt'];

const made: string[] = [];

beforeAll(async () => {
  await testToolkit();
}, 120_000);

afterAll(async () => {
  for (const folder of made) await rm(folder, { recursive: true, force: true });
});

/** A fresh copy of the small module, as an author has it. */
async function workplace() {
  const root = await mkdtemp(path.join(tmpdir(), 'ladder-'));
  made.push(root);
  await cp(SMALL, root, { recursive: true });
  const said: string[] = [];
  const context = { root, toolkitRoot: ROOT, hashes: toolkitHashes(ROOT), say: (line: string) => void said.push(line) };
  return {
    root,
    context,
    // Without colours, which some machines turn on.
    said: () => stripVTControlCharacters(said.join('\n')),
    build: (options: { cache?: boolean } = {}) =>
      buildCommand(['small'], { targets: TARGETS, cache: options.cache ?? true }, context),
    dist: () => readdir(path.join(root, 'dist', 'small')),
    bytes: () => Promise.all(NAMES.map((name) => readFile(path.join(root, 'dist', 'small', name)))),
    edit: async (file: string, change: (text: string) => string) => {
      const place = path.join(root, 'modules', 'small', file);
      await writeFile(place, change(await readFile(place, 'utf8')));
    },
  };
}

describe('build', () => {
  it('writes one package for each standard, named by its places, an upload sheet, and nothing else', async () => {
    const place = await workplace();

    expect(await place.build()).toBe(0);
    expect((await place.dist()).sort()).toEqual([...BESIDE, ...NAMES].sort());
    expect((await readdir(path.join(place.root, 'dist'))).sort()).toEqual(DIST);
    expect(place.said()).toContain('Small steps, version 0.1.0 (draft): no mistakes');
    expect(place.said()).toContain('Learning Hub');
  });

  it('gives the same bytes in another folder, on another day, in another time zone and with Windows line endings', async () => {
    const one = await workplace();
    await one.build();
    const other = await workplace();
    for (const file of ['module.yaml', 'pages/01-first.md', 'references.json', 'media/bed.svg']) {
      await other.edit(file, (text) => text.replaceAll('\n', '\r\n'));
      const longAgo = new Date('2001-02-03T04:05:06Z');
      await utimes(path.join(other.root, 'modules', 'small', file), longAgo, longAgo);
    }
    vi.stubEnv('TZ', 'Pacific/Kiritimati');
    await other.build();
    vi.unstubAllEnvs();

    const [first, second] = [await one.bytes(), await other.bytes()];
    for (const [at, content] of first.entries()) expect(content.equals(second[at] as Buffer)).toBe(true);
  });

  it('leaves the last good packages when a mistake stops it', async () => {
    const place = await workplace();
    await place.build();
    const good = await place.bytes();
    await place.edit('pages/01-first.md', (text) => text.replace('- [x] One', '- [ ] One'));

    expect(await place.build()).toBe(1);
    expect(place.said()).toMatch(/Mistake .*\n.*modules\/small\/pages\/01-first\.md:\d+:\d+/);
    expect(place.said()).toContain('small was not built: 1 mistake and');
    expect(await place.bytes()).toEqual(good);
    expect((await readdir(path.join(place.root, 'dist'))).sort()).toEqual(DIST);
  });

  it('does nothing twice, until something changes or the cache is not wanted', async () => {
    const place = await workplace();
    const written = async () => (await stat(path.join(place.root, 'dist', 'small', NAMES[0] as string))).mtimeMs;
    await place.build();
    const first = await written();

    await place.build();
    expect(place.said()).toContain('Unchanged  dist/small/');
    const sheet = /test launch: (dist\/small\/\S+-upload-sheet\.html)/.exec(place.said())?.[1] ?? 'none';
    expect(await readFile(path.join(place.root, sheet), 'utf8')).toContain('Test launch');
    expect(await written()).toBe(first);

    await place.build({ cache: false });
    const second = await written();
    expect(second).toBeGreaterThan(first);

    await place.edit('pages/01-first.md', (text) => text.replace('Some words', 'Other words'));
    await place.build();
    expect(await written()).toBeGreaterThan(second);
  });

  it('makes of remembered pages what it makes of pages read afresh', async () => {
    const place = await workplace();
    await place.build();
    await place.edit('module.yaml', (text) => text.replace('Small steps', 'Other steps'));
    await place.build();
    const remembered = await place.bytes();

    await place.build({ cache: false });
    const afresh = await place.bytes();
    for (const [at, content] of remembered.entries()) expect(content.equals(afresh[at] as Buffer)).toBe(true);
  });

  it('makes a package again that somebody changed or deleted', async () => {
    const place = await workplace();
    await place.build();
    const good = await place.bytes();
    await writeFile(path.join(place.root, 'dist', 'small', NAMES[0] as string), 'not a zip');
    await rm(path.join(place.root, 'dist', 'small', NAMES[1] as string));

    expect(await place.build()).toBe(0);
    expect(await place.bytes()).toEqual(good);
  });

  it('puts the provider’s logo on the cover, and says when it is missing', async () => {
    const place = await workplace();
    const organisation = path.join(place.root, 'organisation.yaml');
    await writeFile(organisation, `${await readFile(organisation, 'utf8')}logo:\n  image: logo.svg\n  alt: The Team\n`);

    expect(await place.build()).toBe(1);
    expect(place.said()).toContain('load/logo-missing');

    await cp(path.join(place.root, 'modules', 'small', 'media', 'bed.svg'), path.join(place.root, 'logo.svg'));
    expect(await place.build()).toBe(0);
    const files = await unzip((await place.bytes())[1] as Buffer);
    expect([...files.keys()].join(' ')).toMatch(/media\/logo\.[0-9a-f]{10}\.svg/);
    expect(new TextDecoder().decode(files.get('index.html'))).toContain('alt="The Team"');
  });

  it('leaves nothing half-written behind, even when it cannot write', async () => {
    const place = await workplace();
    // A folder of that name cannot be replaced by a file, on any system.
    const held = path.join(place.root, 'dist', 'small', NAMES[0] as string, 'inside');
    await mkdir(held, { recursive: true });

    await expect(place.build()).rejects.toThrow();
    expect(await readdir(path.join(place.root, 'dist'))).toEqual(['small']);
  });

  it('names a module that is nearly what was typed', async () => {
    const place = await workplace();

    expect(await buildCommand(['smal'], { targets: TARGETS, cache: true }, place.context)).toBe(1);
    expect(place.said()).toMatch(/Did you mean "small"\?/);
  });
});

describe('the upload sheet', () => {
  const sheets = async (root: string) =>
    Promise.all(
      [...BESIDE.map((name) => `small/${name}`), ...DIST.slice(1)].map((name) =>
        readFile(path.join(root, 'dist', name), 'utf8'),
      ),
    );

  it('is the same whatever the order in which packages were made', async () => {
    const [one, other] = [await workplace(), await workplace()];
    await main(['build', 'small', '--all-targets'], one.context);
    for (const target of ['web', 'cmi5', 'xapi', 'scorm2004', 'scorm12']) {
      await main(['build', 'small', '--target', target], other.context);
    }

    expect((await one.dist()).sort()).toEqual((await other.dist()).sort());
    expect((await one.dist()).filter((name) => name.endsWith('.zip'))).toHaveLength(5);
    expect(await sheets(other.root)).toEqual(await sheets(one.root));
  });

  it('forgets packages of another source, and of files that are gone', async () => {
    const place = await workplace();
    await place.build();
    await place.edit('pages/01-first.md', (text) => text.replace('Some words', 'Other words'));
    await main(['build', 'small', '--for', 'moodle'], place.context);
    expect((await sheets(place.root))[BESIDE.length - 1]).toContain(
      'Not made yet. Type: pnpm build:module small --for bridge',
    );

    await place.build();
    expect((await sheets(place.root))[BESIDE.length - 1]).not.toContain('Not made yet.');
  });

  it('is made again when somebody changed or deleted it', async () => {
    const place = await workplace();
    await place.build();
    const good = await sheets(place.root);
    await rm(path.join(place.root, 'dist', 'small', BESIDE[1] as string));
    await rm(path.join(place.root, 'dist', 'small', BESIDE[3] as string));
    await rm(path.join(place.root, 'dist', 'upload-index.html'));
    await writeFile(path.join(place.root, 'dist', 'small', 'release.json'), 'not a record');

    await place.build();
    expect(await sheets(place.root)).toEqual(good);
  });
});

describe('check', () => {
  it('finds what a build would find, and writes no package', async () => {
    const place = await workplace();

    expect(await checkCommand(['small'], { targets: TARGETS, fix: false }, place.context)).toBe(0);
    expect(place.said()).toMatch(/Small steps, version 0\.1\.0 \(draft\): no mistakes and .*\./);
    expect(await readdir(place.root)).not.toContain('dist');
  });

  it('writes ids once with --fix, and never changes them', async () => {
    const place = await workplace();
    const ids = path.join(place.root, 'modules', 'small', 'ids.yaml');

    await checkCommand(['small'], { targets: TARGETS, fix: true }, place.context);
    const first = await readFile(ids, 'utf8');
    expect(place.said()).toContain('Wrote modules/small/ids.yaml.');

    await checkCommand(['small'], { targets: TARGETS, fix: true }, place.context);
    expect(await readFile(ids, 'utf8')).toBe(first);
  });
});

describe('the command line', () => {
  it('takes a path for a name, one target, and an edition', async () => {
    const place = await workplace();
    const args = ['build', 'modules/small/', '--target', 'scorm2004', '--edition', '3'];

    expect(await main(args, place.context)).toBe(0);
    expect((await place.dist()).filter((name) => name.endsWith('.zip'))).toEqual([
      'small-0.1.0-draft-bridge.scorm2004-3rd.zip',
    ]);
  });

  it.each([
    [['build', 'small', '--targt', 'scorm12']],
    [['build', 'small', '--edition', '5']],
    [['build', 'small', '--for', 'mooodle']],
    [['build', 'small', '--target', 'scrom12']],
    [['build', 'small', '--for', 'moodle', '--all-targets']],
    [['buidl']],
    [['build']],
  ])('answers a slip with 1: %s', async (args) => {
    expect(await main(args, (await workplace()).context)).toBe(1);
  });
});
