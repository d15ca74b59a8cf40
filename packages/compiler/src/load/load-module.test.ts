import { mkdirSync, mkdtempSync, rmSync, symlinkSync, truncateSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, describe, expect, it } from 'vitest';
import { loadLogo } from './load-logo.js';
import { loadModule } from './load-module.js';

const roots: string[] = [];

function folder(files: Readonly<Record<string, string | Uint8Array>>): string {
  const root = mkdtempSync(join(tmpdir(), 'ladder-'));
  roots.push(root);
  for (const [path, content] of Object.entries(files)) {
    mkdirSync(dirname(join(root, path)), { recursive: true });
    writeFileSync(join(root, path), content);
  }
  return root;
}

afterEach(() => {
  for (const root of roots.splice(0)) rmSync(root, { recursive: true });
});

const PAGE = {
  'organisation.yaml': 'provider: A\n',
  'modules/round/module.yaml': 'title: A\n',
  'modules/round/pages/01-a.md': '# A\n',
};

it('reads text without byte order mark, with one kind of line end, in NFC, and media as bytes', async () => {
  const { value, diagnostics } = await loadModule(
    folder({
      ...PAGE,
      'modules/round/pages/01-a.md': '\uFEFF# Cafe\u0301\r\n\r\nText\r',
      'modules/round/media/a.png': Uint8Array.of(137, 13, 10),
      'modules/round/.DS_Store': 'x',
    }),
    'round',
  );

  expect(diagnostics).toEqual([]);
  expect([...(value?.keys() ?? [])]).toEqual([
    'modules/round/media/a.png',
    'modules/round/module.yaml',
    'modules/round/pages/01-a.md',
    'organisation.yaml',
  ]);
  expect(value?.get('modules/round/pages/01-a.md')).toBe('# Caf\u00e9\n\nText\n');
  expect(value?.get('modules/round/media/a.png')).toEqual(Uint8Array.of(137, 13, 10));
});

it('names a module that is not there and the one that was meant', async () => {
  const { value, diagnostics } = await loadModule(folder(PAGE), 'ruond');

  expect(value).toBeUndefined();
  expect(diagnostics).toMatchObject([
    { id: 'load/module-missing', message: 'there is no module called "ruond". Did you mean "round"?' },
  ]);
});

it('names what is missing, all at once', async () => {
  const { value, diagnostics } = await loadModule(folder({ 'modules/round/references.md': '- a: A\n' }), 'round');

  expect(value).toBeUndefined();
  expect(diagnostics.map(({ id }) => id)).toEqual([
    'load/organisation-missing',
    'load/settings-missing',
    'load/pages-missing',
  ]);
});

it('names a file that is not UTF-8', async () => {
  const { diagnostics } = await loadModule(
    folder({ ...PAGE, 'modules/round/pages/01-a.md': Uint8Array.of(35, 32, 233) }),
    'round',
  );

  expect(diagnostics).toMatchObject([{ id: 'load/text-encoding', location: { file: 'modules/round/pages/01-a.md' } }]);
});

it('names a file that is larger than a learner should wait for, and does not read it', async () => {
  const root = folder({ ...PAGE, 'modules/round/media/film.mp4': '', 'modules/round/media/talk.vtt': 'WEBVTT\r\n' });
  truncateSync(join(root, 'modules/round/media/film.mp4'), 200_000_001);

  const { value, diagnostics } = await loadModule(root, 'round');

  expect(diagnostics.map(({ id, message }) => [id, message])).toEqual([
    ['load/media-too-large', '"modules/round/media/film.mp4" has 201 MB; the most for one file is 200 MB.'],
  ]);
  expect(value?.get('modules/round/media/film.mp4')).toHaveLength(0);
  expect(value?.get('modules/round/media/talk.vtt')).toBe('WEBVTT\n');
});

const said = async (files: Readonly<Record<string, string | Uint8Array>>) =>
  (await loadModule(folder(files), 'round')).diagnostics.map(({ id, location }) => `${id} ${location?.file ?? ''}`);

it('says what a file is that has another name than the one that is read, and not that it is missing', async () => {
  expect(
    await said({
      'organisation.yml': 'provider: A\n',
      'modules/round/module.yaml.txt': 'title: A\n',
      'modules/round/Pages/01-a.md': '# A\n',
    }),
  ).toEqual([
    'load/file-misnamed organisation.yml',
    'load/folder-name modules/round/Pages',
    'load/file-misnamed modules/round/module.yaml.txt',
  ]);
});

it('names a page that is saved in UTF-16 without a mark, a Word file called a page, and an empty one, all at once', async () => {
  expect(
    await said({
      ...PAGE,
      'modules/round/pages/02-b.md': Uint8Array.from([...'# B\n\nText'].flatMap((sign) => [sign.charCodeAt(0), 0])),
      'modules/round/pages/03-c.md': new TextEncoder().encode('PK\u0003\u0004word/document.xml'),
      'modules/round/pages/04-d.md': '',
      'modules/round/media/a.png': '',
      'modules/round/ids.yaml': '',
    }),
  ).toEqual([
    'load/file-empty modules/round/media/a.png',
    'load/text-utf16 modules/round/pages/02-b.md',
    'load/text-packed modules/round/pages/03-c.md',
    'load/file-empty modules/round/pages/04-d.md',
  ]);
});

it('passes over what computers and editors leave behind', async () => {
  expect(
    await said({
      ...PAGE,
      'modules/round/pages/~$-a.docx': 'x',
      'modules/round/pages/.~lock.01-a.docx#': 'x',
      'modules/round/pages/._01-a.md': 'x',
      'modules/round/media/Thumbs.db': 'x',
      'modules/round/.obsidian/app.json': '{}',
      'modules/round/__MACOSX/._module.yaml': 'x',
    }),
  ).toEqual([]);
});

describe('what leads out of the module', () => {
  const secret = 'the password';

  function withLink(link: string, target: (root: string) => string): string {
    const root = folder({ ...PAGE, 'secret.txt': secret, 'secret/b.md': secret });
    mkdirSync(dirname(join(root, link)), { recursive: true });
    symlinkSync(target(root), join(root, link));
    return root;
  }

  it.each([
    ['a page', 'modules/round/pages/02-b.md', (root: string) => join(root, 'secret.txt')],
    ['a picture', 'modules/round/media/a.png', () => '../../../secret.txt'],
    ['captions', 'modules/round/media/a.vtt', () => '../../../secret.txt'],
    ['references', 'modules/round/references.bib', () => '../../secret.txt'],
    ['a device', 'modules/round/media/b.png', () => '/dev/zero'],
    ['a folder', 'modules/round/more', (root: string) => join(root, 'secret')],
  ])('is not read through a link: %s', async (_, link, target) => {
    const { value, diagnostics } = await loadModule(withLink(link, target), 'round');

    expect(diagnostics.map(({ id, location }) => `${id} ${location?.file ?? ''}`)).toContain(
      `load/file-outside ${link}`,
    );
    expect(JSON.stringify([...(value ?? [])])).not.toContain(secret);
  });

  it('is read where a link stays inside', async () => {
    const root = folder({ ...PAGE, 'modules/round/pages/03-c.md': '# C\n' });
    symlinkSync('03-c.md', join(root, 'modules/round/pages/02-b.md'));

    expect((await loadModule(root, 'round')).value?.get('modules/round/pages/02-b.md')).toBe('# C\n');
  });

  it.each([
    ['../secret.txt', 'logo-outside'],
    ['../secret.png', 'logo-outside'],
    ['/etc/logo.png', 'logo-outside'],
    ['C:\\logo.png', 'logo-outside'],
    ['\\\\server\\share\\logo.png', 'logo-outside'],
    ['media/../../logo.png', 'logo-outside'],
    ['file:///etc/logo.png', 'logo-outside'],
    ['"logo\\0.png"', 'logo-outside'],
    ['organisation.yaml', 'logo-no-picture'],
    ['modules/round/pages/01-a.md', 'logo-no-picture'],
    ['nothing.png', 'logo-missing'],
    ['linked.png', 'logo-outside'],
  ])('is not taken for a logo: %s', async (image, rule) => {
    const parent = folder({ 'secret.txt': secret, 'secret.png': secret });
    const root = join(parent, 'toolkit');
    for (const [path, content] of Object.entries(PAGE)) {
      mkdirSync(dirname(join(root, path)), { recursive: true });
      writeFileSync(join(root, path), content);
    }
    writeFileSync(join(root, 'organisation.yaml'), `provider: A\nlogo:\n  image: ${image}\n`);
    symlinkSync('../secret.png', join(root, 'linked.png'));
    const module = await loadModule(root, 'round');
    const { value, diagnostics } = await loadLogo(root, module.value ?? new Map());

    expect(diagnostics.map(({ id, location }) => `${id} ${location?.line ?? 0}:${location?.column ?? 0}`)).toEqual([
      `load/${rule} 3:10`,
    ]);
    expect(
      JSON.stringify(
        [...value].map(([path, content]) => [
          path,
          content instanceof Uint8Array ? new TextDecoder().decode(content) : content,
        ]),
      ),
    ).not.toContain(secret);
  });
});

it('reads nothing that is no file, whatever it is called', async () => {
  const root = folder({ ...PAGE, 'modules/round/media/inside/a.png': 'x' });
  symlinkSync(join(root, 'modules/round/media/inside'), join(root, 'modules/round/pages/02-b.md'), 'junction');

  const { diagnostics } = await loadModule(root, 'round');

  expect(diagnostics).toMatchObject([
    { id: 'load/file-none', location: { file: 'modules/round/pages/02-b.md', line: 1, column: 1 } },
  ]);
});
