import { cp, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { stripVTControlCharacters } from 'node:util';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { readWords, slipsIn } from '../packages/compiler/src/check/spelling.js';
import { checkCommand, type CheckOptions } from '../packages/compiler/src/commands/check.js';
import { askLinks } from '../packages/compiler/src/commands/check/ask-links.js';
import { openLooker } from '../packages/compiler/src/commands/check/look-in-browser.js';
import { asGitHub } from '../packages/compiler/src/commands/check/output.js';
import { openWordReader } from '../packages/compiler/src/commands/check/word-reader.js';
import type { LastingMemo } from '../packages/compiler/src/commands/front-memo.js';
import { web } from '../packages/compiler/src/targets/web.js';
import { toolkitHashes } from '../packages/compiler/src/toolkit/toolkit-hash.mjs';
import type { Toolkit } from '../packages/compiler/src/toolkit/toolkit.js';
import { ROOT } from './support/source-files.js';
import { testToolkit } from './support/test-toolkit.js';

let toolkit: Toolkit;
const made: string[] = [];

beforeAll(async () => {
  toolkit = await testToolkit();
}, 120_000);

afterAll(async () => {
  for (const folder of made) await rm(folder, { recursive: true, force: true });
});

/** Remembers nothing. */
const forgetful: LastingMemo = { recall: () => undefined, keep: () => undefined, save: () => undefined };

async function workplace() {
  const root = await mkdtemp(path.join(tmpdir(), 'ladder-check-'));
  made.push(root);
  await cp(path.join(ROOT, 'test', 'fixtures', 'small'), root, { recursive: true });
  const said: string[] = [];
  const context = { root, toolkitRoot: ROOT, hashes: toolkitHashes(ROOT), say: (line: string) => void said.push(line) };
  return {
    root,
    said: () => stripVTControlCharacters(said.join('\n')),
    check: (options: Partial<CheckOptions> = {}) =>
      checkCommand(
        ['small'],
        { targets: [web], fix: false, look: { browser: false, links: false }, ...options },
        context,
      ),
    page: async (change: (text: string) => string) => {
      const file = path.join(root, 'modules', 'small', 'pages', '01-first.md');
      await writeFile(file, change(await readFile(file, 'utf8')));
    },
  };
}

describe('check', () => {
  it('says what it saw, names each word with its place, and writes the report twice', async () => {
    const place = await workplace();
    await place.page((text) => text.replace('Some words', 'Some wrods about the color of salbutamol and apixaban'));

    expect(await place.check()).toBe(0);
    expect(place.said()).toMatch(/Spelling {2,}2 words to look at/);
    expect(place.said()).toMatch(
      /modules\/small\/pages\/01-first\.md:\d+:\d+ {2}The word "wrods" is in no word list\. Did you mean "words"\?/,
    );
    expect(place.said()).toMatch(/The spelling "color" is American\.[^]*Write "colour"\./);
    expect(place.said()).toContain('Not looked at in a browser: left out with --no-browser.');
    expect(place.said()).toContain('dist/small/small-0.1.0-draft-check.html');
    expect((await readdir(path.join(place.root, 'dist', 'small'))).sort()).toEqual([
      'small-0.1.0-draft-check.html',
      'small-0.1.0-draft-check.txt',
    ]);
  });

  it('answers with 1 for a mistake, and looks at the rest once it is mended', async () => {
    const place = await workplace();
    await place.page((text) => text.replace('- [x] One', '- [ ] One'));

    expect(await place.check()).toBe(1);
    expect(place.said()).toContain('once the mistakes are mended.');
    expect(await readdir(place.root)).not.toContain('dist');
  });

  it('prints nothing but findings for a program', async () => {
    const place = await workplace();
    await place.page((text) => text.replace('Some words', 'Some wrods'));
    await place.check({ format: 'json' });
    const { modules } = JSON.parse(place.said()) as {
      modules: { module: string; findings: object[]; report: string }[];
    };

    expect(modules[0]).toMatchObject({
      module: 'small',
      mistakes: 0,
      report: 'dist/small/small-0.1.0-draft-check.html',
    });
    expect(modules[0]?.findings).toContainEqual({
      id: 'check/spelling',
      severity: 'advice',
      file: 'modules/small/pages/01-first.md',
      line: expect.any(Number) as number,
      column: expect.any(Number) as number,
      where: expect.stringContaining('Page 1') as string,
      message: 'the word "wrods" is in no word list. Did you mean "words"?',
      remedy: expect.stringContaining('modules/small/words.txt') as string,
    });
  });

  it('puts findings beside the lines on GitHub, and lets no author write a command', async () => {
    const place = await workplace();
    await place.page((text) => text.replace('- [x] One', '- [ ] One'));
    await place.check({ format: 'github' });

    expect(place.said()).toMatch(
      /^::error file=modules\/small\/pages\/01-first\.md,line=\d+,col=1,title=Mistake \(validate\/question-none-right\)::/m,
    );
    const lines = asGitHub([
      {
        module: 'small',
        findings: [
          {
            id: 'check/spelling',
            severity: 'warning',
            message: '100% "a\r\n::error::b".',
            remedy: 'Mend it.',
            location: { file: 'a,b:c.md', line: 1, column: 2 },
          },
        ],
      },
    ]);
    expect(lines).toEqual([
      '::notice file=a%2Cb%3Ac.md,line=1,col=2,title=Advice (check/spelling)::100%25 "a%0D%0A::error::b". Mend it.',
    ]);
  });
});

describe('the dictionary', () => {
  it('knows clinical British English, and finds what is neither', async () => {
    const reader = openWordReader(toolkit, forgetful);
    const read = await reader.read(
      [
        'The multidisciplinary team handed over: enoxaparin, bisoprolol and paediatric oedema. We organise, prioritise and practise.',
        'They recieve a consultnat who will organize the behavior of the pediatric center. Acommodate the seperate liason.',
      ],
      [],
    );

    expect(read[0]?.slips.map(({ word }) => word)).toEqual([]);
    expect(read[1]?.slips.map(({ word, american, near }) => `${word}: ${american ?? near}`)).toEqual([
      'recieve: receive',
      'consultnat: consultant',
      'organize: organise',
      'behavior: behaviour',
      'pediatric: paediatric',
      'center: centre',
      'Acommodate: accommodate',
      'seperate: separate',
      'liason: liaison',
    ]);
  });

  it('holds no American spelling among the words that it lets pass', async () => {
    const folder = path.join(ROOT, 'packages', 'compiler', 'src', 'check', 'words');
    const read = async (name: string) => readFile(path.join(folder, name), 'utf8');
    const known = [...readWords(await read('clinical.txt')), ...readWords(await read('project.txt'))];
    const american = new Map(
      readWords(await read('american.txt')).flatMap((word, at, all) =>
        at % 2 === 0 ? [[word, all[at + 1] ?? ''] as const] : [],
      ),
    );
    const nothing = { known: new Set<string>(), american };

    expect(slipsIn(known.join(' '), nothing, { has: () => true, suggest: () => [] }).map(({ word }) => word)).toEqual(
      [],
    );
  });
});

describe('looking in a browser', () => {
  const files = new Map([
    [
      'index.html',
      new TextEncoder().encode(
        `<!doctype html><html lang="en-GB"><title>T</title><ll-player><main>
        <section class="ll-page" id="a" data-page="a" data-title="A"><h1>A</h1></section>
        <section class="ll-page" id="b" data-page="b" data-title="B" hidden><h1>B</h1><img src="x.png"></section></main></ll-player>
        <script>document.addEventListener('click', (event) => {
          const id = event.target.closest('a')?.getAttribute('href').slice(1);
          for (const page of document.querySelectorAll('.ll-page')) page.hidden = page.id !== id;
        });</script></html>`,
      ),
    ],
  ]);

  it('turns every page and tells what axe minds, once for both widths', async () => {
    const looker = openLooker(toolkit, () => undefined);
    const look = await looker.look(files, forgetful);
    await looker.close();

    expect(look).toMatchObject({ looked: true, pages: ['A', 'B'], widths: [1024, 360] });
    expect(look.looked && look.violations).toEqual([
      { rule: 'image-alt', help: expect.any(String) as string, target: 'img', page: 'B', widths: [1024, 360] },
    ]);
  }, 60_000);

  it('says that there is no Chromium, and is no failure', async () => {
    vi.stubEnv('CHROMIUM', path.join(tmpdir(), 'no-such-browser'));
    const looker = openLooker(toolkit, () => undefined);
    const look = await looker.look(files, forgetful);
    await looker.close();
    vi.unstubAllEnvs();

    expect(look).toEqual({ looked: false, why: 'no Chromium here.' });
  });
});

describe('asking outside addresses', () => {
  it('tells what is gone from what could not be reached, and asks again where a site minds HEAD', async () => {
    const asked: string[] = [];
    const server = createServer((request, response) => {
      asked.push(`${request.method} ${request.url}`);
      const status =
        request.url === '/gone'
          ? 404
          : request.url === '/shy' && request.method === 'HEAD'
            ? 405
            : request.url === '/shut'
              ? 403
              : request.url === '/moved'
                ? 301
                : 200;
      response.writeHead(status, status === 301 ? { location: '/new' } : {}).end();
    });
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    const base = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
    const answers = await askLinks(
      ['/there', '/gone', '/shy', '/shut', '/moved'].map((one) => base + one).concat('http://127.0.0.1:9/'),
    );
    await new Promise((resolve) => server.close(resolve));

    expect([...answers].map(([url, answer]) => [url.replace(base, ''), answer.is]).sort()).toEqual([
      ['/gone', 'gone'],
      ['/moved', 'moved'],
      ['/shut', 'not reached'],
      ['/shy', 'there'],
      ['/there', 'there'],
      ['http://127.0.0.1:9/', 'not reached'],
    ]);
    expect(asked.filter((one) => one.endsWith('/there'))).toEqual(['HEAD /there']);
  });
});
