import JSZip from 'jszip';
import { describe, expect, it } from 'vitest';
import { rawZip, type RawEntry } from '../../lint/testing/raw-zip.js';
import { zip } from '../../zip/zip.js';
import { buildDocx, p } from '../testing/build-docx.js';
import { isDocxProblem, openDocx } from './open-docx.js';
import { XmlFault } from '../../xml/fault.js';
import { readPart } from './xml.js';

const bytes = (text: string) => Uint8Array.from(text, (sign) => sign.charCodeAt(0));

async function problemOf(content: Uint8Array) {
  const opened = await openDocx(content);
  return isDocxProblem(opened) ? [opened.rule, ...Object.values(opened.values)].join(': ') : 'opened';
}

it.each([
  ['a PDF that was renamed', '%PDF-1.7 …', 'not-docx: a PDF'],
  ['an old .doc, or one with a password', '\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1', 'locked'],
  ['rich text', '{\\rtf1 }', 'not-docx: an RTF file'],
  ['a saved web page', '<!DOCTYPE html><p>Hi', 'not-docx: a web page or an XML file'],
  ['nothing', '', 'not-docx: an empty file'],
  ['a picture', '\xff\xd8\xff\xe0', 'not-docx: a picture'],
])('names what a file is instead: %s', async (_, content, problem) => {
  expect(await problemOf(bytes(content))).toBe(problem);
});

it.each([
  ['ppt/presentation.xml', 'not-docx: a PowerPoint file'],
  ['xl/workbook.xml', 'not-docx: an Excel file'],
  ['content.xml', 'not-docx: an OpenDocument file'],
  ['imsmanifest.xml', 'not-docx: a package for a learning platform'],
  ['photo.png', 'not-docx: a zip'],
])('names what else a zip with %s is', async (path, problem) => {
  expect(await problemOf(await zip(new Map([[path, bytes('x')]])))).toBe(problem);
});

it('notices a file that was cut off, at any length, or changed inside', async () => {
  const whole = await buildDocx({ body: p('Words that are long enough to be packed, packed, packed, packed.') });

  for (let length = 4; length < whole.length; length += 97)
    expect(await problemOf(whole.slice(0, length))).toMatch(/^damaged: /);
  const changed = whole.slice();
  // The first packed byte of the first file, behind its header.
  const at = 30 + '[Content_Types].xml'.length + 3;
  changed[at] = (changed[at] ?? 0) ^ 0xff;
  expect(await problemOf(changed)).toMatch(/^damaged: /);
  expect(await problemOf(whole)).toBe('opened');
});

it('opens what other programs packed: with sizes behind the content, and the document under another number', async () => {
  const archive = await JSZip.loadAsync(await buildDocx({ body: p('Words') }));
  archive.file('word/document2.xml', (await archive.file('word/document.xml')?.async('uint8array')) ?? '');
  archive.remove('word/document.xml');
  const opened = await openDocx(
    await archive.generateAsync({ type: 'uint8array', streamFiles: true, compression: 'DEFLATE' }),
  );

  expect(isDocxProblem(opened) ? opened : [...opened.keys()]).toContain('word/document.xml');
});

it('unpacks no bomb', async () => {
  const bomb = await zip(new Map([['word/document.xml', new Uint8Array(40 * 1024 * 1024)]]));

  expect(await problemOf(bomb)).toMatch(/^bomb: /);
});

describe('a file that the guard does not pass', () => {
  const document = { name: 'word/document.xml', content: '<w:document xmlns:w="w"/>' };
  const zeros = new Uint8Array(15 * 1024 * 1024);

  it.each<[string, readonly RawEntry[], RegExp]>([
    ['leads out of it', [document, { name: '../evil.png', content: 'x' }], /lead out of it: \.\.\/evil\.png/],
    ['leads to the root', [document, { name: '/etc/evil', content: 'x' }], /lead out of it/],
    ['leads to a drive', [document, { name: 'C:\\evil', content: 'x' }], /lead out of it/],
    ['has a NUL in its name', [document, { name: 'word/a.png\0.xml', content: 'x' }], /lead out of it/],
    ['is there twice', [document, { ...document, content: 'other' }], /more than one file called word\/document\.xml/],
    [
      'is there twice with another slash',
      [document, { ...document, name: 'word\\document.xml' }],
      /more than one file/,
    ],
    [
      'is there twice by way of its folder',
      [document, { ...document, name: 'word/./document.xml' }],
      /more than one file/,
    ],
    ['is there twice in capitals', [document, { ...document, name: 'word/Document.xml' }], /two files called/],
    ['has two names', [document, { name: 'word/a.xml', localName: 'word/b.xml', content: 'x' }], /does not agree/],
    ['shares its bytes', [document, { name: 'word/a.xml', content: 'x', at: 0 }], /does not agree/],
    ['is a link', [document, { name: 'word/a.xml', content: '/etc/passwd', mode: 0o120777 }], /cannot be unpacked/],
    ['is locked', [document, { name: 'word/a.xml', content: 'x', flags: 0x801 }], /cannot be unpacked/],
    [
      'is small many times over',
      [document, ...Array.from({ length: 10 }, (_, at) => ({ name: `word/media/${at}.png`, content: zeros }))],
      /^bomb/,
    ],
  ])('is refused before anything is unpacked: one inside %s', async (_, entries, problem) => {
    expect(await problemOf(rawZip(entries))).toMatch(problem);
  });

  it('fills no memory by an entry that the guard skipped: 150 kB stay 150 kB', async () => {
    const bomb = rawZip([document, { name: '../x', content: new Uint8Array(150 * 1024 * 1024) }]);
    const before = process.memoryUsage().arrayBuffers;
    const problem = await problemOf(bomb);

    expect(problem).toMatch(/^(?:bomb|damaged): /);
    expect(process.memoryUsage().arrayBuffers - before).toBeLessThan(8 * 1024 * 1024);
  });
});

it('reads words with their spaces, and other prefixes than those of Word', () => {
  const main = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main';
  const read = readPart(
    bytes(`<x:p xmlns:x="${main}" xmlns="${main}"><r x:val="a &amp; b">  two  </r><!-- no --><![CDATA[<x>]]></x:p>`),
  );

  expect(read).toEqual({
    name: 'w:p',
    attributes: { 'xmlns:x': main, xmlns: main, 'w:val': undefined },
    children: [{ name: 'w:r', attributes: { 'w:val': 'a & b' }, children: ['  two  '] }, '<x>'],
  });
});

it.each([
  '<a><b></a></b>',
  '<a>',
  'words',
  '<!DOCTYPE a [<!ENTITY b "c">]><a/>',
  `${'<a>'.repeat(500)}${'</a>'.repeat(500)}`,
])('refuses what is no sound XML: %s', (text) => {
  expect(() => readPart(bytes(text))).toThrow(XmlFault);
});
