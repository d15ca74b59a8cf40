import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { convertToHtml } from 'mammoth';
import { describe, expect, it } from 'vitest';
import { svgDrawer } from '../packages/compiler/src/commands/word/draw-svg.js';
import { compileFront } from '../packages/compiler/src/front.js';
import { loadModule } from '../packages/compiler/src/load/load-module.js';
import { normaliseText } from '../packages/compiler/src/load/normalise-text.js';
import type { FileTree } from '../packages/compiler/src/model/file-tree.js';
import type { ModuleModel } from '../packages/compiler/src/model/module-model.js';
import { parseModule } from '../packages/compiler/src/parse/parse-module.js';
import { BLOCKS } from '../packages/compiler/src/parse/block-names.js';
import { isDocxProblem, openDocx } from '../packages/compiler/src/word/package/open-docx.js';
import { readDocx } from '../packages/compiler/src/word/read/read-docx.js';
import { moduleFiles } from '../packages/compiler/src/word/storyboard/module-files.js';
import { contextOf, headerOf, moduleToWord } from '../packages/compiler/src/word/storyboard/module-to-word.js';
import { blockLabel, blockNamed } from '../packages/compiler/src/word/storyboard/names.js';
import { wordToModule } from '../packages/compiler/src/word/storyboard/word-to-module.js';
import { storyboardTemplate } from '../packages/compiler/src/word/template.js';
import { writeDocx } from '../packages/compiler/src/word/write/write-docx.js';
import { pictureSize } from '../packages/compiler/src/word/write/blank-picture.js';
import { writeHtml } from '../packages/compiler/src/word/write/write-html.js';
import { unzip, zip } from '../packages/compiler/src/zip/zip.js';
import { GALLERY, galleryModule } from '../scripts/gallery/gallery-module.js';
import { ROOT } from './support/source-files.js';

const MODULES = ['ward-round', 'qi-3', 'understanding-state-1'];

/** Every block there is, as a module: text normalised and pictures as bytes, as `load` gives them. */
function gallery(): FileTree {
  const encode = (content: string | Uint8Array) =>
    typeof content === 'string' ? new TextEncoder().encode(content) : content;
  const own = [...galleryModule()].map(([file, content]): [string, string | Uint8Array] => [
    `modules/${GALLERY}/${file}`,
    /\.(?:md|yaml|json|vtt)$/.test(file) ? (normaliseText(encode(content)) ?? '') : encode(content),
  ]);
  return new Map(
    [...own, ['organisation.yaml', 'provider: Us\nmailbox: us@example.org\n'] as [string, string]].sort(([a], [b]) =>
      a < b ? -1 : 1,
    ),
  );
}

async function exported(files: FileTree, id: string) {
  const { value: model } = await compileFront(files, { id });
  if (!model) throw new Error(`${id} has no model`);
  const document = moduleToWord(parseModule(files, id).value, model, files);
  return {
    model,
    document,
    bytes: await writeDocx(document, { language: 'en-GB', header: headerOf(model), draw: await svgDrawer() }),
  };
}

async function imported(bytes: Uint8Array) {
  const parts = await openDocx(bytes);
  if (isDocxProblem(parts)) throw new Error(parts.rule);
  return wordToModule(readDocx(parts), 'file');
}

async function filesOf(id: string): Promise<FileTree> {
  if (id === GALLERY) return gallery();
  const { value } = await loadModule(ROOT, id);
  if (!value) throw new Error(`${id} cannot be read`);
  return value;
}

/** What a learner meets, without the places in files: blocks, words, options, which are right, what leads where. */
function meaning({ pages, settings, references }: ModuleModel): unknown {
  const plain = JSON.stringify(
    { pages, references, title: settings.title, outcomes: settings.outcomes },
    (key, value: unknown) => {
      if (['location', 'position', 'spread', 'file', 'id', 'minutes', 'data', 'at'].includes(key)) return undefined;
      return typeof value === 'string' ? value.replace(/\s+/g, ' ') : value;
    },
  );
  return JSON.parse(plain);
}

describe.each([...MODULES, GALLERY])('%s through Word and back', (id) => {
  it('means the same in a module of its own, with nothing left to do', async () => {
    const files = await filesOf(id);
    const { model, bytes } = await exported(files, id);
    const read = await imported(bytes);
    const made = moduleFiles(read, id, undefined);
    // What a storyboard does not carry: recordings, and what only module.yaml says.
    const rest = [...files].filter(([file]) => !file.endsWith('.md') && !file.endsWith('references.json'));
    const again = new Map([
      ...rest,
      ...[...made.files]
        .filter(([file]) => file !== 'module.yaml')
        .map(([file, content]) => [`modules/${id}/${file}`, content] as const),
    ]);
    const { value } = await compileFront(new Map([...again].sort(([a], [b]) => (a < b ? -1 : 1))), { id });

    expect(read.todo).toEqual([]);
    expect(value && meaning(value)).toEqual(meaning(model));
  });
});

it('reads a copy that Word saved again: words cut into pieces, marks of spelling and of saving between them', async () => {
  const files = await filesOf('ward-round');
  const { bytes } = await exported(files, 'ward-round');
  const parts = new Map(await unzip(bytes));
  const xml = new TextDecoder().decode(parts.get('word/document.xml'));
  const cut = xml.replace(
    /<w:r>(<w:rPr>(?:(?!<\/w:rPr>).)*<\/w:rPr>)?<w:t xml:space="preserve">([^<&]{4,})<\/w:t><\/w:r>/g,
    (_, look: string | undefined, words: string) => {
      const half = Math.floor(words.length / 2);
      const piece = (text: string) =>
        `<w:r w:rsidR="00AB12CD">${look ?? ''}<w:t xml:space="preserve">${text}</w:t></w:r>`;
      return `${piece(words.slice(0, half))}<w:proofErr w:type="spellStart"/>${piece(words.slice(half))}`;
    },
  );
  parts.set('word/document.xml', new TextEncoder().encode(cut));

  expect(cut.length).toBeGreaterThan(xml.length * 1.2);
  expect(await imported(await zip(parts))).toEqual(await imported(bytes));
});

describe('what is exported', () => {
  it('has the same bytes every time', async () => {
    const files = await filesOf('ward-round');

    expect(
      Buffer.from((await exported(files, 'ward-round')).bytes).equals((await exported(files, 'ward-round')).bytes),
    ).toBe(true);
  });

  it('is read by another reader: every page a heading, every picture with its alt text', async () => {
    const { model, bytes } = await exported(await filesOf('ward-round'), 'ward-round');
    const { value: html, messages } = await convertToHtml({ buffer: Buffer.from(bytes) });

    expect(messages.filter(({ message }) => !message.startsWith('Unrecognised paragraph style'))).toEqual([]);
    for (const { title } of model.pages) expect(html).toMatch(new RegExp(`<h1>(?:<a[^>]*></a>)*${title}</h1>`));
    expect(html).toContain('Review copy');
    expect(html).toMatch(/<img alt="A small group of colleagues[^"]*"/);
  });

  it('opens as one web page too, headed Review copy, that asks nothing of any other place', async () => {
    const { document } = await exported(await filesOf('ward-round'), 'ward-round');
    const html = writeHtml(document, 'en-GB');

    expect(html).toContain('<html lang="en-GB">');
    expect(html).toMatch(/<p class="banner">(?:<a id="\w+"><\/a>)?Review copy<\/p>/);
    expect(html).not.toMatch(/<(?:script|link|iframe)\b|src="(?!data:)/);
    expect(html.match(/<section>/g)).toHaveLength(html.match(/<\/section>/g)?.length ?? 0);
  });
});

it('knows every block by the name that it has in Word', () => {
  expect(Object.keys(BLOCKS).filter((name) => blockNamed(blockLabel(name)) !== name)).toEqual([]);
});

it('has a template that is fresh, and makes a module without a mistake, advice or anything to do', async () => {
  const bytes = await storyboardTemplate(await svgDrawer());
  const read = await imported(bytes);
  const made = moduleFiles(read, 'sample', undefined);
  const files = new Map([...made.files].map(([file, content]) => [`modules/sample/${file}`, content] as const));
  const { diagnostics } = await compileFront(
    new Map<string, string | Uint8Array>([...files, ['organisation.yaml', 'provider: Us\nmailbox: us@example.org\n']]),
    { id: 'sample' },
  );

  expect(read.todo).toEqual([]);
  expect(diagnostics.map(({ id }) => id)).toEqual(['validate/ids-missing']);
  expect(Buffer.from(bytes).equals(await readFile(path.join(ROOT, 'templates', 'storyboard.docx')))).toBe(true);
});

describe('a copy that LibreOffice saved again', () => {
  /** What LibreOffice 7.4 does to a copy: drawings go, their pictures of pixels stay, and addresses change their form. */
  async function savedThere(bytes: Uint8Array): Promise<Uint8Array> {
    const parts = new Map(await unzip(bytes));
    for (const path of parts.keys()) if (path.endsWith('.svg')) parts.delete(path);
    const change = (path: string, edit: (xml: string) => string) => {
      parts.set(path, new TextEncoder().encode(edit(new TextDecoder().decode(parts.get(path)))));
    };
    change('word/document.xml', (xml) => xml.replace(/(<a:blip [^>]*>)<a:extLst>.*?<\/a:extLst>(<\/a:blip>)/g, '$1$2'));
    change('word/_rels/document.xml.rels', (xml) =>
      xml
        .replace(/Target="(https?:\/\/[^/"]+)" /g, 'Target="$1/" ')
        .replace(/Target="([^/":]+\.md)" /g, 'Target="../copies/$1" '),
    );
    return zip(parts);
  }

  it.each(MODULES)('says the same as %s, drawings and all', async (id) => {
    const files = await filesOf(id);
    const { model, bytes } = await exported(files, id);
    const read = await imported(await savedThere(bytes));
    const made = moduleFiles(read, id, {
      files,
      parsed: parseModule(files, id).value,
      context: contextOf(model, files),
      keys: new Set(model.references.map(({ key }) => key)),
    });

    expect(read.todo).toEqual([]);
    expect([...made.files.keys()]).toEqual([]);
  });

  it('has real pictures for programs that draw no SVG', async () => {
    const { bytes } = await exported(await filesOf('ward-round'), 'ward-round');
    const parts = await unzip(await savedThere(bytes));
    const pictures = [...parts]
      .filter(([path]) => path.endsWith('.png'))
      .map(([, picture]) => pictureSize(picture, 'png'));

    expect(pictures.length).toBeGreaterThan(0);
    for (const size of pictures) expect(size?.width).toBeGreaterThan(600);
  });

  it('becomes a module of its own with the pictures of pixels', async () => {
    const { bytes } = await exported(await filesOf('ward-round'), 'ward-round');
    const read = await imported(await savedThere(bytes));
    const made = moduleFiles(read, 'fresh', undefined);

    expect([...read.drawings.keys()]).toContain('media/bedside.svg');
    expect(made.files.get('media/bedside.png')).toBeInstanceOf(Uint8Array);
    expect([...made.files.values()].join('\n')).not.toContain('media/bedside.svg');
  });

  it('lists a picture that somebody put in place of a drawing', async () => {
    const { bytes } = await exported(await filesOf('ward-round'), 'ward-round');
    const parts = new Map(await unzip(await savedThere(bytes)));
    const [path = '', picture = new Uint8Array()] = [...parts].find(([each]) => each.endsWith('.png')) ?? [];
    parts.set(path, new Uint8Array([...picture, 0]));
    const read = await imported(await zip(parts));

    expect(read.todo.map(({ id }) => id)).toEqual(['word/picture-other']);
  });
});
