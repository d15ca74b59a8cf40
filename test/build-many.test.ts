import { spawn, spawnSync } from 'node:child_process';
import { cp, mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { stripVTControlCharacters } from 'node:util';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { pickModules } from '../packages/compiler/src/cli/pick-modules.js';
import { main } from '../packages/compiler/src/cli.js';
import { buildCommand } from '../packages/compiler/src/commands/build.js';
import type { BuildOptions } from '../packages/compiler/src/commands/build/options.js';
import { buildModule } from '../packages/compiler/src/commands/build/build-module.js';
import { watchCommand } from '../packages/compiler/src/commands/build/watch.js';
import { load } from '../packages/compiler/src/commands/front-end.js';
import { STAYS_ON_DISK } from '../packages/compiler/src/load/load-module.js';
import { mp3With } from '../packages/compiler/src/media/testing/make-media.js';
import { scorm12 } from '../packages/compiler/src/targets/scorm12.js';
import { web } from '../packages/compiler/src/targets/web.js';
import { toolkitHashes } from '../packages/compiler/src/toolkit/toolkit-hash.mjs';
import { unzip } from '../packages/compiler/src/zip/zip.js';
import { PATIENT } from './support/patience.js';
import { ROOT } from './support/source-files.js';
import { testToolkit } from './support/test-toolkit.js';

const SMALL = path.join(ROOT, 'test', 'fixtures', 'small');
const made: string[] = [];

beforeAll(async () => {
  await testToolkit();
}, 120_000);

afterAll(async () => {
  for (const folder of made) await rm(folder, { recursive: true, force: true });
});

/** A folder with several modules that are the same but for their names. */
async function workplace(...ids: readonly string[]) {
  const root = await mkdtemp(path.join(tmpdir(), 'ladder-'));
  made.push(root);
  await cp(path.join(SMALL, 'organisation.yaml'), path.join(root, 'organisation.yaml'));
  for (const id of ids)
    await cp(path.join(SMALL, 'modules', 'small'), path.join(root, 'modules', id), { recursive: true });
  const said: string[] = [];
  const context = { root, toolkitRoot: ROOT, hashes: toolkitHashes(ROOT), say: (line: string) => void said.push(line) };
  const page = (id: string) => path.join(root, 'modules', id, 'pages', '01-first.md');
  return {
    root,
    context,
    said: () => stripVTControlCharacters(said.join('\n')),
    build: (names: readonly string[], options: Partial<BuildOptions> = {}) =>
      buildCommand(names, { targets: [scorm12], cache: true, ...options }, context),
    edit: async (id: string, change: (text: string) => string) =>
      writeFile(page(id), change(await readFile(page(id), 'utf8'))),
  };
}

const mistake = (text: string) => text.replace('- [x] One', '- [ ] One');

describe('which modules are built', () => {
  it.each<[readonly string[], boolean, readonly string[] | undefined]>([
    [['qi-*'], false, ['qi-1', 'qi-2']],
    [['q?-2', 'ward', 'modules/qi-2/'], false, ['qi-2', 'ward']],
    [[], true, ['qi-1', 'qi-2', 'ward']],
    [['other'], false, ['other']],
    [['x*'], false, undefined],
    [[], false, undefined],
  ])('%s (all: %s)', async (names, all, expected) => {
    const place = await workplace('qi-1', 'qi-2', 'ward');

    expect(await pickModules({ names, all }, 'build:module', place.context)).toEqual(expected);
  });

  it('are listed when none is named, with the way to build all', async () => {
    const place = await workplace('qi-1');
    await pickModules({ names: [], all: false }, 'build:module', place.context);

    expect(place.said()).toMatch(/build:module qi-1\n.*build:module --all/);
  });
});

describe('several modules', () => {
  it('are all built but the one with a mistake, and the table says what became of each', async () => {
    const place = await workplace('one', 'three', 'two');
    await place.edit('two', mistake);

    expect(await place.build(['one', 'three', 'two'])).toBe(1);
    expect((await readdir(path.join(place.root, 'dist'))).sort()).toEqual([
      'one',
      'three',
      'upload-index.html',
      'upload-index.txt',
    ]);
    const said = place.said();
    expect(said).toContain('3 of 3: two, not built');
    expect(said).toMatch(/Mistake .*\n.*modules\/two\/pages\/01-first\.md:\d+:\d+/);
    expect(said).toMatch(/^one {4}version 0\.1\.0, draft, made$/m);
    expect(said).toContain('  one-0.1.0-draft-learning-hub-e-lfh-esr-moodle.scorm12.zip');
    expect(said).toMatch(/^two {4}not built: 1 mistake$/m);
    expect(said).toContain('3 modules: 2 made, 1 not built.');
    const table = said.slice(said.indexOf('one    version'), said.indexOf('3 modules:'));
    for (const line of table.split('\n')) expect(line.length, line).toBeLessThanOrEqual(80);

    await place.edit('two', (text) => text.replace('- [ ] One', '- [x] One'));
    expect(await place.build(['one', 'three', 'two'])).toBe(0);
    expect(place.said()).toContain('3 modules: 1 made, 2 unchanged.');
  });

  it('show on a terminal one line that is written again and is gone at the end', async () => {
    const place = await workplace('one', 'two');
    let shown = '';
    await place.build(['one', 'two'], { terminal: { columns: 40, write: (text) => void (shown += text) } });

    expect(shown).toContain('Building 1 of 2 one');
    expect(shown).toContain('Building 2 of 2 two');
    expect(shown).not.toContain('\n');
    expect(shown.endsWith('\r\u001B[2K')).toBe(true);
    expect(place.said()).not.toContain('1 of 2:');
  });

  it('are one JSON document for other programs', async () => {
    const place = await workplace('one', 'two');
    await place.edit('two', mistake);
    const written: string[] = [];
    const write = vi.spyOn(process.stdout, 'write').mockImplementation((text) => written.push(String(text)) > 0);
    const code = await main(['build', '--all', '--json', '--target', 'web'], place.context);
    const slip = await main(['build', 'x*', '--json'], place.context);
    write.mockRestore();

    expect([code, slip]).toEqual([1, 1]);
    const [document, problem] = written.map((text) => JSON.parse(text) as Record<string, unknown>);
    expect(document).toMatchObject({
      format: 1,
      ok: false,
      modules: [
        {
          id: 'one',
          state: 'made',
          version: '0.1.0',
          draft: true,
          packages: [{ path: 'dist/one/one-0.1.0-draft-any-web-server.web.zip', target: 'web' }],
        },
        {
          id: 'two',
          state: 'not-built',
          packages: [],
          diagnostics: expect.arrayContaining([
            expect.objectContaining({ severity: 'error', file: 'modules/two/pages/01-first.md', column: 1 }),
          ]) as unknown,
        },
      ],
    });
    expect(JSON.stringify(document)).toMatch(/"sha256":"[0-9a-f]{64}","platforms":\[\{"id":"any-web-server"/);
    expect(problem).toMatchObject({ ok: false, problem: 'No module fits x*. There are: one, two.' });
  });
});

it('packs a long recording from the disk, in pieces, and knows it again', async () => {
  const place = await workplace('films');
  const folder = path.join(place.root, 'modules', 'films');
  const film = Buffer.alloc(3_000_000, 'film');
  film.write('\0\0\0\bftyp', 'latin1');
  await mkdir(path.join(folder, 'media'), { recursive: true });
  await writeFile(path.join(folder, 'media', 'talk.mp4'), film);
  await writeFile(
    path.join(folder, 'pages', '09-film.md'),
    '# Film\n\n:::video\n![The talk](media/talk.mp4)\n\nCaptions: none, because nothing is said.\n\nCredit: Us.\n\nLicence: CC0.\n\nTranscript:\n\nNothing is said.\n:::\n',
  );

  expect(await place.build(['films'], { targets: [web] }), place.said()).toBe(0);
  const zips = (await readdir(path.join(place.root, 'dist', 'films'))).filter((name) => name.endsWith('.zip'));
  expect(zips).toHaveLength(1);
  for (const name of zips) {
    const files = await unzip(await readFile(path.join(place.root, 'dist', 'films', name)));
    const packed = [...files].find(([file]) => file.endsWith('.m4v'))?.[1];
    expect(film.equals(packed as Uint8Array)).toBe(true);
  }
  await place.build(['films'], { targets: [web] });
  expect(place.said()).toContain('Unchanged  dist/films/');
});

it('builds again after a save, says one line, and shows a mistake until it is mended', async () => {
  const place = await workplace('one');
  const ended = new AbortController();
  const watching = watchCommand(
    { ids: ['one'], all: false },
    { targets: [web], cache: true },
    place.context,
    ended.signal,
  );
  const says = (words: RegExp) => vi.waitFor(() => expect(place.said()).toMatch(words), PATIENT);

  await says(/one: 1 file made, no mistakes/);
  await place.edit('one', mistake);
  await says(/01-first\.md:\d+:\d+[\s\S]*one: not built, 1 mistake/);
  await place.edit('one', (text) => text.replace('- [ ] One', '- [x] One'));
  await says(/not built[\s\S]*one: 1 file \w+, no mistakes/);
  ended.abort();
  expect(await watching).toBe(0);
});

it('a recording that was saved while it was packed stops the build, by its path in the folder of modules', async () => {
  const place = await workplace('ward');
  const talk = path.join(place.root, 'modules', 'ward', 'media', 'talk.mp3');
  await mkdir(path.dirname(talk), { recursive: true });
  // So long that it stays on the disk until it is packed.
  const long = new Uint8Array(STAYS_ON_DISK);
  await writeFile(talk, Buffer.concat([mp3With('one', 'note'), long]));
  await place.edit(
    'ward',
    (text) =>
      `${text}\n:::audio\n![A talk](media/talk.mp3)\n\n**Transcript:** One speaks of rounds.\n\n**Credit:** Us\n\n**Licence:** CC0 1.0\n:::\n`,
  );
  const loaded = await load(place.root, 'ward');
  await writeFile(talk, Buffer.concat([mp3With('longer than it was before', 'note'), long]));

  const made = await buildModule('ward', { targets: [web], cache: false }, await testToolkit(), place.context, loaded);

  expect(made.diagnostics.filter(({ severity }) => severity === 'error').map(({ message }) => message)).toEqual([
    '"modules/ward/media/talk.mp3" changed while it was being packed.',
  ]);
  expect(made.state).toBe('failed');
  expect(await readdir(path.join(place.root, 'dist')).catch(() => [])).toEqual([]);
});

describe('Ctrl-C', () => {
  beforeAll(() => {
    // Compiles the toolkit where that is not done yet; without a name nothing is built.
    spawnSync(process.execPath, [path.join(ROOT, 'scripts', 'ladder.mjs'), 'build'], { stdio: 'ignore' });
  });

  it('leaves whole files only, whenever it comes, and threads end with it', async () => {
    const place = await workplace('a', 'b', 'c', 'd', 'e', 'f');
    const program = path.join(ROOT, 'scripts', 'bench', 'ladder-in.mjs');
    let stopped = 0;
    // At five moments at least; on a busy machine the program has not begun by then, so later ones are tried.
    for (let moment = 350; moment <= 1150 || (stopped === 0 && moment < 60_000); moment += 200) {
      const child = spawn(process.execPath, [program, place.root, 'build', '--all', '--all-targets', '--no-cache'], {
        stdio: 'ignore',
      });
      const ended = new Promise<number | null>((resolve) => child.on('close', resolve));
      await setTimeout(moment);
      child.kill('SIGINT');
      const code = await ended;
      // A very slow machine is still loading the program, a very quick one is done.
      if (code === 130) stopped += 1;
      else expect([0, null]).toContain(code);
      const left = await readdir(place.root, { recursive: true });
      expect(left.filter((name) => /\.writing-|\.tmp$/.test(name))).toEqual([]);
      for (const name of left.filter((file) => file.endsWith('.zip'))) {
        expect((await unzip(await readFile(path.join(place.root, name)))).size).toBeGreaterThan(3);
      }
    }
    expect(stopped).toBeGreaterThan(0);
  });
});
