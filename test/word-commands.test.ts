import { cp, mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { stripVTControlCharacters } from 'node:util';
import { afterAll, describe, expect, it } from 'vitest';
import { exportStoryboardCommand } from '../packages/compiler/src/commands/word/export-storyboard.js';
import { importCommentsCommand } from '../packages/compiler/src/commands/word/import-comments.js';
import { importDocxCommand } from '../packages/compiler/src/commands/word/import-docx.js';
import { unzip, zip } from '../packages/compiler/src/zip/zip.js';
import { ROOT } from './support/source-files.js';

const made: string[] = [];

afterAll(async () => {
  for (const folder of made) await rm(folder, { recursive: true, force: true });
});

/** A place to work with the template in it, as an author has it. */
async function workplace() {
  const root = await mkdtemp(path.join(tmpdir(), 'ladder-'));
  made.push(root);
  await writeFile(path.join(root, 'organisation.yaml'), 'provider: Us\nmailbox: us@example.org\n');
  await cp(path.join(ROOT, 'templates', 'storyboard.docx'), path.join(root, 'storyboard.docx'));
  let said: string[] = [];
  const context = {
    root,
    toolkitRoot: ROOT,
    hashes: { compiler: '', player: '' },
    say: (line: string) => void said.push(line),
  };
  const at = (...parts: string[]) => path.join(root, ...parts);
  return {
    at,
    said: () => stripVTControlCharacters(said.join('\n')),
    import: (file = 'storyboard.docx', options: { as?: string; replace?: boolean } = {}) => {
      said = [];
      return importDocxCommand(at(file), { as: options.as ?? 'help', replace: options.replace ?? false }, context);
    },
    export: (id: string, html = false) => exportStoryboardCommand([id], { html }, context),
    comments: (file: string, module?: string) => {
      said = [];
      return importCommentsCommand(at(file), { module }, context);
    },
    page: (name: string) => readFile(at('modules', 'help', 'pages', name), 'utf8'),
    tree: async () => (await readdir(root, { recursive: true })).map((file) => file.split(path.sep).join('/')).sort(),
  };
}

/** The Word file with some of its words changed, as its author would in Word. */
async function inWord(file: string, change: (xml: string) => string): Promise<void> {
  const parts = new Map(await unzip(await readFile(file)));
  const before = new TextDecoder().decode(parts.get('word/document.xml'));
  const after = change(before);
  if (after === before) throw new Error('nothing changed');
  parts.set('word/document.xml', new TextEncoder().encode(after));
  await writeFile(file, await zip(parts));
}

describe('import:docx', () => {
  it('makes a module of the template, with ids and nothing to do', async () => {
    const place = await workplace();

    expect(await place.import()).toBe(0);
    expect(place.said()).toContain('Made modules/help: 3 pages, 1 picture.\nTo do by hand: nothing.');
    expect(place.said()).toContain('Check: no mistakes and no advice.');
    expect(await place.tree()).toEqual(
      expect.arrayContaining([
        'modules/help/ids.yaml',
        'modules/help/module.yaml',
        'modules/help/pages/02-when-to-call.md',
        'modules/help/references.md',
      ]),
    );
  });

  it('writes nothing the second time, when nothing differs', async () => {
    const place = await workplace();
    await place.import();
    const before = await place.tree();

    expect(await place.import()).toBe(0);
    expect(place.said()).toContain('modules/help says the same as the Word file. Nothing was written.');
    expect(await place.tree()).toEqual(before);
  });

  it('finds no difference in a review copy of a module that leaves the licence out', async () => {
    const place = await workplace();
    await place.import();
    const settings = (await readFile(place.at('modules', 'help', 'module.yaml'), 'utf8')).replace(/^licence:.*\n/m, '');
    await writeFile(place.at('modules', 'help', 'module.yaml'), settings);
    await place.export('help');

    expect(await place.import('dist/help/help-0.1.0-draft-storyboard.docx')).toBe(0);
    expect(place.said()).toContain('modules/help says the same as the Word file. Nothing was written.');
  });

  it('says which line of a setting differs', async () => {
    const place = await workplace();
    await place.import();
    const settings = await readFile(place.at('modules', 'help', 'module.yaml'), 'utf8');
    await writeFile(place.at('modules', 'help', 'module.yaml'), settings.replace(/^minutes:.*$/m, 'minutes: 99'));

    await place.import();
    expect(place.said()).toMatch(/^modules\/help\/module\.yaml differs\.\n {2}- minutes: 99\n {2}\+ minutes: \d+$/m);
  });

  it('keeps ids after edits in Word, and lines that only the author of the page touched', async () => {
    const place = await workplace();
    await place.import();
    const ids = await readFile(place.at('modules', 'help', 'ids.yaml'), 'utf8');
    const wrapped = (await place.page('01-why-early.md')).replace('Early, there is still', 'Early,\nthere is still');
    await writeFile(place.at('modules', 'help', 'pages', '01-why-early.md'), wrapped);
    await inWord(place.at('storyboard.docx'), (xml) =>
      xml
        .replace('After the round', 'When the round is over')
        .replace('Nobody leads alone.', 'Nobody leads on their own.'),
    );

    expect(await place.import('storyboard.docx', { replace: true })).toBe(0);

    expect(await place.page('02-when-to-call.md')).toContain('- [ ] When the round is over');
    expect(await place.page('01-why-early.md')).toContain('Early,\nthere is still');
    const names = (text: string) => text.match(/^ {2,}[a-z0-9-]+(?=:)|\b[a-z]:/gm);
    expect(names(await readFile(place.at('modules', 'help', 'ids.yaml'), 'utf8'))).toEqual(names(ids));
  });

  it('never overwrites an edit of the page without being asked, and keeps what it replaces', async () => {
    const place = await workplace();
    await place.import();
    const edited = (await place.page('01-why-early.md')).replace('part of leading', 'a part of every leadership');
    await writeFile(place.at('modules', 'help', 'pages', '01-why-early.md'), edited);

    expect(await place.import()).toBe(0);
    expect(place.said()).toMatch(
      / {2}- Calling your senior is \*\*a part of every leadership\*\*[^\n]*\n {2}\+ Calling your senior is \*\*part of leading\*\*/,
    );
    expect(place.said()).toContain('Nothing in modules/help was changed.');
    expect(await place.page('01-why-early.md')).toBe(edited);
    expect(await readFile(place.at('dist', 'help', 'from-word', 'pages', '01-why-early.md'), 'utf8')).toContain(
      '**part of leading**',
    );

    await place.import('storyboard.docx', { replace: true });
    expect(await place.page('01-why-early.md')).toContain('**part of leading**');
    expect(await readFile(place.at('dist', 'help', 'before-import', 'pages', '01-why-early.md'), 'utf8')).toBe(edited);
  });

  it('lists what it could not place, in a file outside the module, until there is nothing', async () => {
    const place = await workplace();
    const whole = await readFile(place.at('storyboard.docx'));
    await inWord(place.at('storyboard.docx'), (xml) =>
      xml
        .replace('>practice<', '>…<')
        .replace('>Scenario<', '>Play<')
        .replace('Grey lines like this one', 'Ask Sam! Grey lines like this one'),
    );
    await place.import('storyboard.docx', { as: 'other' });

    const list = await readFile(place.at('dist', 'other', 'other-import-todo.md'), 'utf8');
    expect(list).toContain(
      '- [ ] The table at the top does not say Strand.\n      Write it into module.yaml, for example `strand: practice`.',
    );
    expect(list).toContain('- [ ] Page 2, "When to call": there is no block called "Play". It stayed text.');
    expect(list).toContain('Ask Sam! Grey lines');

    await writeFile(place.at('storyboard.docx'), whole);
    await place.import('storyboard.docx', { as: 'other' });
    expect(await place.tree()).not.toContain('dist/other/other-import-todo.md');
  });

  it('names a mistake in what was written, with page and words', async () => {
    const place = await workplace();
    await inWord(place.at('storyboard.docx'), (xml) =>
      xml.replace('w14:checked w14:val="1"', 'w14:checked w14:val="0"').replace('☒', '☐'),
    );
    await place.import();

    expect(place.said()).toMatch(/Page 2, "When to call": the question "When do you call your…" has no right answer/);
    expect(place.said()).toContain('Check: 1 mistake');
  });

  it('says what is wrong with a file that is none, and writes nothing', async () => {
    const place = await workplace();
    await writeFile(place.at('old.docx'), '%PDF-1.7');
    await writeFile(place.at('half.docx'), (await readFile(place.at('storyboard.docx'))).subarray(0, 3000));
    await mkdir(place.at('folder.docx'));
    const before = await place.tree();

    expect(await place.import('old.docx')).toBe(1);
    expect(place.said()).toMatch(/old\.docx: this is a PDF, not a Word file with the ending \.docx\..*\n.*"Save as"/s);
    expect(await place.import('half.docx')).toBe(1);
    expect(place.said()).toMatch(/half\.docx: this file is damaged or was not copied to its end/);
    expect(await place.import('folder.docx')).toBe(1);
    expect(place.said()).toContain('is a folder. Give the Word file in it.');
    expect(await place.import('none.docx')).toBe(1);
    expect(place.said()).toContain('Check the name, or drag the file into this window');
    expect(await place.import('storyboard.docx', { as: 'My Module' })).toBe(1);
    expect(place.said()).toContain('--as my-module');
    expect(await place.tree()).toEqual(before);
  });
});

describe('export:storyboard and import:comments', () => {
  it('write a review copy, and list what a reviewer did to it', async () => {
    const place = await workplace();
    await place.import();
    expect(await place.export('help', true)).toBe(0);
    const copy = 'dist/help/help-0.1.0-draft-storyboard.docx';
    expect(await place.tree()).toEqual(expect.arrayContaining([copy, copy.replace('.docx', '.html')]));
    expect(place.said()).toContain('headed "Review copy". A double click opens it.');

    expect(await place.comments(copy)).toBe(0);
    expect(place.said()).toContain('has no comments and no tracked changes.');

    await inWord(place.at(copy), (xml) =>
      xml.replace(
        'Nobody leads alone.</w:t></w:r>',
        'Nobody leads alone.</w:t></w:r><w:ins w:id="900" w:author="Ann"><w:r><w:t> Never.</w:t></w:r></w:ins>',
      ),
    );
    expect(await place.comments(copy)).toBe(0);
    expect(place.said()).toContain(
      'modules/help/pages/01-why-early.md:14:19\n  Page 1, "Why early". Ann inserted "Never.".',
    );
    expect(await readFile(place.at('dist', 'help', 'help-comments.md'), 'utf8')).toContain(
      '- [ ] modules/help/pages/01-why-early.md:14:19',
    );
  });

  it('ask for the module when the file does not say it', async () => {
    const place = await workplace();

    expect(await place.comments('storyboard.docx')).toBe(1);
    expect(place.said()).toContain('does not say which module it is about');
    expect(await place.comments('storyboard.docx', 'nowhere')).toBe(1);
    expect(place.said()).toContain('there is no module called "nowhere"');
    expect(await place.export('nowhere')).toBe(1);
  });
});
