import { expect, it } from 'vitest';
import { textProblem } from './text-problem.js';

const utf8 = (text: string) => new TextEncoder().encode(text);
const utf16 = (text: string) =>
  Uint8Array.from([...text].flatMap((sign) => [sign.charCodeAt(0) & 255, sign.charCodeAt(0) >> 8]));
const latin1 = (text: string) => Uint8Array.from([...text].map((sign) => sign.charCodeAt(0)));

it.each<[string, Uint8Array]>([
  ['plain text', utf8('# Plan it\n\n“Don’t” – 10 °C, £5, café, naïve, Ångström, Ñandú, 10⁹/L')],
  ['a byte order mark', utf8('\uFEFF# Plan')],
  ['capitals before quotes', utf8('MANHÃ… CAFÉ… »MENÜ« Å… À «oui» ÇÀ»')],
  ['other scripts', utf8('计划 план الخطة 😀 ะ')],
])('reads %s', (_, bytes) => {
  expect(textProblem(bytes)).toBeUndefined();
});

it.each<[string, Uint8Array, object]>([
  ['nothing', utf8(''), { rule: 'file-empty' }],
  ['UTF-16 without a mark', utf16('# Plan it\n\nWords.\n'), { rule: 'text-utf16' }],
  ['UTF-16 with a mark', utf16('\uFEFF# Plan'), { rule: 'text-utf16' }],
  ['UTF-16, the other half first', latin1('\0#\0 \0P\0l\0a\0n'), { rule: 'text-utf16' }],
  [
    'Latin-1',
    latin1('# Plan\n\nA caf\u00e9 here'),
    { rule: 'text-encoding', line: 3, column: 6, values: { words: '"caf\uFFFD"' } },
  ],
  ['Word', latin1('PK\u0003\u0004....word/document.xml'), { rule: 'text-packed', values: { kind: 'a Word file' } }],
  [
    'old Word',
    latin1('\u00D0\u00CF\u0011\u00E0'),
    { rule: 'text-packed', values: { kind: 'a Word file of the old kind' } },
  ],
  ['RTF', utf8('{\\rtf1\\ansi'), { rule: 'text-packed', values: { kind: 'a file in Rich Text Format' } }],
  ['HTML', utf8('\uFEFF<!DOCTYPE html>\n<p>'), { rule: 'text-packed', values: { kind: 'a web page' } }],
  ['a PDF', utf8('%PDF-1.7'), { rule: 'text-packed', values: { kind: 'a PDF' } }],
  ['a picture', latin1('\u0089PNG\r\n'), { rule: 'text-packed' }],
  ['zeros', new Uint8Array(40), { rule: 'text-packed', values: { kind: 'a file of nothing but zeros' } }],
  [
    'a lost letter',
    utf8('# Plan\ncaf\uFFFD'),
    { rule: 'text-garbled', line: 2, column: 4, values: { words: '"caf\uFFFD"' } },
  ],
  ['misread quotes', utf8('We donâ€™t'), { rule: 'text-garbled', column: 7, values: { words: '"donâ€™t"' } }],
  ['misread accents', utf8('A cafÃ©'), { rule: 'text-garbled', column: 6 }],
  ['misread pounds', utf8('It cost Â£5'), { rule: 'text-garbled', column: 9 }],
  ['misread on a Mac', utf8('We don‚Äôt'), { rule: 'text-garbled', column: 7 }],
])('says of %s what it is', (_, bytes, expected) => {
  expect(textProblem(bytes)).toMatchObject(expected);
});

it('says which letter was meant', () => {
  expect(textProblem(utf8('We donâ€™t'))?.values['remedy']).toMatch(/^It was probably ’\./);
  expect(textProblem(utf8('cafÃ©'))?.values['remedy']).toMatch(/^It was probably é\./);
  expect(textProblem(utf8('‚Äì'))?.values['remedy']).toMatch(/^It was probably –\./);
});

it('says where two versions were put into one file, and leaves a rule of signs alone', () => {
  expect(textProblem(utf8('# A\n<<<<<<< HEAD\nOne\n=======\nTwo\n>>>>>>> theirs\n'))).toMatchObject({
    rule: 'text-conflict',
    line: 2,
    column: 1,
  });
  expect(textProblem(utf8('A\n=======\n\n<<<<<<< is a sign\n'))).toBeUndefined();
});
