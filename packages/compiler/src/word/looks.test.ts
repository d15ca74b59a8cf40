import { readFile } from 'node:fs/promises';
import { describe, expect, it } from 'vitest';
import { p, r, table } from './testing/build-docx.js';
import { importBytes, importParts, listOf, pagesOf } from './testing/import-docx.js';

const found = async (name: string) =>
  importBytes(await readFile(new URL(`testing/found/${name}.docx`, import.meta.url)));

const font = (name: string) => `<w:rFonts w:ascii="${name}" w:hAnsi="${name}"/>`;
const style = (id: string, look: string, more = '', type = 'character') =>
  `<w:style w:type="${type}" w:styleId="${id}"><w:name w:val="${id}"/>${more}<w:rPr>${look}</w:rPr></w:style>`;
const based = (id: string) => `<w:basedOn w:val="${id}"/>`;
const styled = (id: string) => `<w:rStyle w:val="${id}"/>`;
const UP = '<w:vertAlign w:val="superscript"/>';
const DOWN = '<w:vertAlign w:val="subscript"/>';

describe('files as people sent them', () => {
  it('keep letters of the fonts Symbol and Wingdings as the signs that people see', async () => {
    const read = await found('symbol-font');

    expect(pagesOf(read)).toBe(
      [
        'Give 5 µg of the drug.',
        'β-blocker, keep at ≥ 94%',
        '✓ done',
        'Give 5 µg by SYMBOL field.',
        'Give 5 µg by w:sym.',
      ].join('\n\n'),
    );
    expect(read.todo).toEqual([]);
  });

  it('keep what is raised and lowered, and list what has no sign of its own', async () => {
    const read = await found('superscript');

    expect(pagesOf(read)).toBe('Platelets 150 × 10⁹/L; 10⁻⁶ mol; CO₂; 1.73 m²; x^n+1^.');
    expect(listOf(read)).toEqual(['raised: raised or lowered words stand between marks: "x^n+1^".']);
  });

  it('keep words crossed out by a style crossed out, and list words hidden by one', async () => {
    const read = await found('strike-and-hidden');

    expect(pagesOf(read)).toBe('~~50 mg~~ 5 mg\n\n~~never~~ always check\n\nQuestion.');
    expect(listOf(read)).toEqual(['left-out: hidden text was left out: "The answer is B.".']);
  });

  it('keep the stroke of a fraction, and list the formula', async () => {
    const read = await found('formula');

    expect(pagesOf(read)).toBe('Give (1)/(2) tablet.');
    expect(listOf(read)).toEqual(['look-at: a formula stands on the page as "(1)/(2)".']);
  });
});

describe('fonts of signs', () => {
  it('count by run, by style, by theme and by the defaults', async () => {
    const read = await importParts({
      styles:
        `<w:docDefaults><w:rPrDefault><w:rPr>${font('Arial')}</w:rPr></w:rPrDefault></w:docDefaults>` +
        style('Greek', font('Symbol')) +
        style('Deep', '', based('Greek')) +
        style('Ticks', font('Wingdings'), '', 'paragraph'),
      theme:
        '<a:themeElements><a:fontScheme><a:minorFont><a:latin typeface="Symbol"/></a:minorFont></a:fontScheme></a:themeElements>',
      body: [
        p(`${r('a', styled('Greek'))}${r(' and ')}${r('b', styled('Deep'))}`),
        p(r('\uf0fc'), 'Ticks'),
        p(`${r('D', '<w:rFonts w:asciiTheme="minorHAnsi" w:ascii="Calibri"/>')}${r('G')}`),
        p(r('The pKa is \u03bc', font('Symbol'))),
      ].join(''),
    });

    expect(pagesOf(read)).toBe('α and β\n\n✓\n\nΔG\n\nΤηε πΚα ισ μ');
  });

  it.each([
    ['Wingdings', '\uf0e0', '→'],
    ['Wingdings', '\uf0fb', '✗'],
    ['Wingdings 2', 'P', '✓'],
    ['Wingdings 2', 'O', '✗'],
    ['Webdings', 'a', '✓'],
    ['ZapfDingbats', '4', '✔'],
    ['Symbol', '\uf0a3', '≤'],
    ['Symbol', '\uf0b1', '±'],
    ['Symbol', '\uf0ad', '↑'],
    ['SymbolMT', 'W', 'Ω'],
  ])('%s %s is %s', async (name, letter, sign) => {
    const read = await importParts({ body: p(`${r('x ')}${r(letter, font(name))}`) });

    expect(pagesOf(read)).toBe(`x ${sign}`);
    expect(listOf(read)).toEqual([]);
  });

  it('leave a gap that is seen, and a line on the list, where nobody knows the sign', async () => {
    const read = await importParts({
      fontTable: '<w:font w:name="Trust Signs"><w:charset w:val="02"/></w:font>',
      body: [
        p(`${r('Give 5 ')}${r('\uf0b3')}${r('g')}`),
        p(`${r('Wear ')}${r('q', font('Trust Signs'))}${r(' here')}`),
        p(`${r('Of ')}<w:r><w:sym w:font="MT Extra" w:char="F04B"/></w:r>`),
      ].join(''),
    });

    expect(pagesOf(read)).toBe('Give 5 [?]g\n\nWear [?] here\n\nOf [?]');
    expect(listOf(read)).toEqual([
      'gap: the sign F0B3 of an unnamed font could not be read. The text has a gap there: "Give 5 [?]g".',
      'gap: the sign 0071 of the font Trust Signs could not be read. The text has a gap there: "Wear [?] here".',
      'gap: the sign F04B of the font MT Extra could not be read. The text has a gap there: "Of [?]".',
    ]);
  });

  it('say what a bullet says', async () => {
    const level = (format: string, text: string, look = '') =>
      `<w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="${format}"/><w:lvlText w:val="${text}"/>${look}</w:lvl>`;
    const wingdings = `<w:rPr>${font('Wingdings')}</w:rPr>`;
    const numbering =
      [level('bullet', '\uf0fc', wingdings), level('bullet', '\uf0fb', wingdings), level('lowerLetter', '%1)')]
        .map((each, at) => `<w:abstractNum w:abstractNumId="${at}">${each}</w:abstractNum>`)
        .join('') +
      [0, 1, 2].map((at) => `<w:num w:numId="${at + 1}"><w:abstractNumId w:val="${at}"/></w:num>`).join('');
    const item = (words: string, list: number) =>
      p(words, undefined, `<w:numPr><w:ilvl w:val="0"/><w:numId w:val="${list}"/></w:numPr>`);
    const read = await importParts({
      numbering,
      body: [item('Wash', 1), item('Shake hands', 2), p('Then:'), item('one', 3), p('between'), item('two', 3)].join(
        '',
      ),
    });

    expect(pagesOf(read)).toBe('- ✓ Wash\n- ✗ Shake hands\n\nThen:\n\n1. one\n\nbetween\n\n2. two');
    expect(listOf(read)).toEqual([
      'list-numbers: a list has other numbers or signs in Word than on the page: "a) one", "b) two".',
    ]);
  });
});

describe('raised and lowered words', () => {
  it('count by run, by style, by what that is based on, and by their place over the line', async () => {
    const read = await importParts({
      styles: style('Power', UP) + style('Mine', '', based('Power')) + style('Low', '<w:position w:val="-6"/>'),
      body: p(
        `${r('10')}${r('9', styled('Mine'))}${r('/L, HCO')}${r('3', styled('Low'))}${r('-', '<w:position w:val="8"/>')}`,
      ),
    });

    expect(pagesOf(read)).toBe('10⁹/L, HCO₃⁻');
  });

  it('become citations only where a citation can stand, and the list says which', async () => {
    const up = (words: string) => r(words, UP);
    const read = await importParts({
      body: [
        p(
          `${r('Call early.')}${up('1')}${r(' It helps')}${up('2,3')}${r(' and 150 × 10')}${up('2')}${r('/L, kg/m')}${up('2')}${r(', R')}${up('2')}${r(', 5 cm')}${up('3')}${r(' and ')}${r('CO')}${r('2', DOWN)}${r('.')}`,
        ),
        p('References', 'berschrift1'),
        p('1. Adams A. First. 2001.'),
        p('2. Brown B. Second. 2002.'),
        p('3. Clark C. Third. 2003.'),
      ].join(''),
    });

    expect(pagesOf(read)).toBe(
      'Call early. [@adams2001] It helps [@brown2002; @clark2003] and 150 × 10²/L, kg/m², R², 5 cm³ and CO₂.',
    );
    expect(listOf(read).filter((line) => line.startsWith('citation'))).toEqual([
      'citation-read: numbers were read as citations of the references: early.^1^ [@adams2001], helps^2,3^ [@brown2002; @clark2003].',
    ]);
  });

  it('keep their place in titles, tables, settings and references', async () => {
    const read = await importParts({
      body: [
        p(`${r('CO')}${r('2', DOWN)}${r(' matters')}`, 'berschrift1'),
        table([
          ['Test', 'Range'],
          [p(r('Platelets')), p(`${r('10')}${r('9', UP)}${r('/L')}`)],
        ]),
        p('References', 'berschrift1'),
        p(`${r('Adams A. Platelets above 10')}${r('9', UP)}${r('/L. 2001.')}`),
      ].join(''),
    });

    expect(read.pages.at(-1)?.title).toBe('CO₂ matters');
    expect(pagesOf(read)).toContain('| Platelets | 10⁹/L |');
    expect(read.references[0]?.text).toBe('Adams A. Platelets above 10⁹/L. 2001.');
  });
});

describe('crossed-out and hidden words', () => {
  it('count by every way in which a style says it, and a run can say the opposite', async () => {
    const off = '<w:strike w:val="0"/>';
    const read = await importParts({
      styles: [
        style('Old', '<w:strike/>'),
        style('Older', '', based('Old')),
        style('Not', off, based('Old')),
        style('OldPara', '<w:strike/>', '', 'paragraph'),
        style('Hide', '<w:vanish/>', '', 'paragraph'),
        style('Twice', '<w:dstrike/>'),
      ].join(''),
      body: [
        p(`${r('50 mg', styled('Older'))}${r(' 5 mg ')}${r('kept', styled('Not'))}`),
        p(`${r('gone ')}${r('back', off)}`, 'OldPara'),
        // On in the style of the paragraph and in that of the words: off (ISO 29500-1, 17.7.3).
        p(r('both', styled('Old')), 'OldPara'),
        p(r('twice', styled('Twice')), 'OldPara'),
        p('Key: B', 'Hide'),
      ].join(''),
    });

    expect(pagesOf(read)).toBe('~~50 mg~~ 5 mg kept\n\n~~gone~~ back\n\nboth\n\n~~twice~~');
    expect(listOf(read)).toEqual(['left-out: hidden text was left out: "Key: B".']);
  });

  it('count in tables, titles, references and settings too', async () => {
    const struck = '<w:strike/>';
    const read = await importParts({
      styles: `<w:style w:type="table" w:styleId="Void"><w:name w:val="Void"/><w:rPr>${struck}</w:rPr></w:style>`,
      body: [
        '<w:tbl><w:tblPr><w:tblStyle w:val="Void"/></w:tblPr><w:tr><w:tc><w:p><w:r><w:t>Dose</w:t></w:r></w:p></w:tc><w:tc><w:p><w:r><w:t>50 mg</w:t></w:r></w:p></w:tc></w:tr><w:tr><w:trPr><w:hidden/></w:trPr><w:tc><w:p><w:r><w:t>secret</w:t></w:r></w:p></w:tc></w:tr></w:tbl>',
        p(`${r('Old ', struck)}${r('New')}`, 'berschrift1'),
        p('Text.'),
        p('References', 'berschrift1'),
        p(`${r('Adams A. 2001. ')}${r('Withdrawn.', struck)}`),
      ].join(''),
    });

    expect(pagesOf(read)).toContain('| ~~Dose~~ | ~~50 mg~~ |');
    expect(pagesOf(read)).not.toContain('secret');
    expect(read.pages.at(-1)?.title).toBe('New');
    expect(read.references[0]?.text).toBe('Adams A. 2001.');
    expect(listOf(read).filter((line) => line.startsWith('left-out'))).toEqual([
      'left-out: what is crossed out was left out: "Withdrawn.".',
      'left-out: a hidden row of a table was left out: "secret".',
      'left-out: what is crossed out was left out: "Old".',
    ]);
  });
});

it('lists the looks that a page has no mark for, once for each page and look', async () => {
  const read = await importParts({
    styles: style('Warn', '<w:color w:val="C00000"/>', '', 'paragraph'),
    body: [
      p(
        `${r('Do ')}${r('not', '<w:u w:val="single"/>')}${r(' give ')}${r('potassium', '<w:highlight w:val="yellow"/>')}${r(' to ')}${r('nhs', '<w:caps/>')}${r(' staff, ')}${r('answer: B', '<w:color w:val="FFFFFF"/>')}`,
      ),
      p('Stop at once.', 'Warn'),
      p(`<w:hyperlink w:anchor="x">${r('a link', '<w:color w:val="0563C1"/><w:u w:val="single"/>')}</w:hyperlink>`),
      '<w:tbl><w:tr><w:tc><w:p/></w:tc><w:tc><w:p><w:r><w:t>Risk</w:t></w:r></w:p></w:tc></w:tr><w:tr><w:tc><w:p><w:r><w:t>Falls</w:t></w:r></w:p></w:tc><w:tc><w:tcPr><w:shd w:val="clear" w:fill="FF0000"/></w:tcPr><w:p><w:r><w:t>high</w:t></w:r></w:p></w:tc></w:tr></w:tbl>',
    ].join(''),
  });

  expect(pagesOf(read)).toContain('Do not give potassium to NHS staff, answer: B');
  expect(listOf(read)).toEqual([
    'look: Word shows words underlined, which a page cannot. They stand as plain words: "not".',
    'look: Word shows words highlighted, which a page cannot. They stand as plain words: "potassium".',
    'look: Word shows words in capitals, which a page cannot. They stand as plain words: "NHS".',
    'look: Word shows words in white, which a page cannot. They stand as plain words: "answer: B".',
    'look: Word shows words in red, which a page cannot. They stand as plain words: "Stop at once.".',
    'look: Word shows words on red, which a page cannot. They stand as plain words: "high".',
  ]);
});

it('keeps stars out of words, and lists a word of which a part was bold', async () => {
  const bold = (words: string) => r(words, '<w:b/>');
  const read = await importParts({
    body: [p(`${r('un')}${bold('believ')}${r('able, ')}${bold('S')}${r('ituation, ')}${bold('wait')}${r('.')}`)].join(
      '',
    ),
  });

  expect(pagesOf(read)).toBe('unbelievable, **S**ituation, **wait**.');
  expect(listOf(read).join('\n')).toContain('"unbelievable"');
});
