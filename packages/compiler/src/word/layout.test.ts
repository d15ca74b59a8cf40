import { describe, expect, it } from 'vitest';
import { buildDocx, p, r, table } from './testing/build-docx.js';
import { importBytes, importParts, listOf, pagesOf } from './testing/import-docx.js';

const mark = (kind: string, more = '') => `<w:r><w:fldChar w:fldCharType="${kind}">${more}</w:fldChar></w:r>`;
const instruct = (code: string) => `<w:r><w:instrText xml:space="preserve"> ${code} </w:instrText></w:r>`;
const field = (code: string, shown?: string) =>
  mark('begin') + instruct(code) + (shown === undefined ? '' : mark('separate') + r(shown)) + mark('end');

const PNG = new Uint8Array([0x89, 0x50, 0x4e, 0x47, 13, 10, 26, 10]);
const picture = (more: string, about = 'descr="A ward"') =>
  `<w:r><w:drawing><wp:inline><wp:docPr id="1" name="Picture 1" ${about}/><a:graphic><a:graphicData><a:blip r:embed="rId1"/>${more}</a:graphicData></a:graphic></wp:inline></w:drawing></w:r>`;
const withPicture = {
  relationships: '<Relationship Id="rId1" Type="x/image" Target="media/image1.png"/>',
  files: { 'word/media/image1.png': PNG },
};

describe('fields', () => {
  it('stand as the reader sees them, one in the other and over several paragraphs', async () => {
    const nested = `${mark('begin')}${instruct('IF')}${field('MERGEFIELD Sex', 'f')}${instruct('= "f" "she" "he"')}${mark('separate')}${r('she')}${mark('end')}`;
    const read = await importParts({
      body: [
        p(`${r('When ')}${nested}${r(' calls')}`),
        p(`${r('See ')}${field('REF x \\h', 'the table')}`),
        p(field('MACROBUTTON NoMacro Click here')),
        p(`${mark('begin')}${instruct('INCLUDETEXT "a.docx"')}${mark('separate')}${r('first')}`),
        p(`${r('second')}${mark('end')}${r(' third')}`),
        p(`${field('ADDIN ZOTERO_ITEM CSL_CITATION {}', '(Adams 2001)')}${field('XE "ward"')}${r('.')}`),
      ].join(''),
    });

    expect(pagesOf(read)).toBe(
      'When she calls\n\nSee the table\n\nClick here\n\nfirst\n\nsecond third\n\n(Adams 2001).',
    );
    expect(listOf(read)).toEqual([]);
  });

  it('keep fractions, roots, and what is raised, of EQ fields', async () => {
    const read = await importParts({
      body: p(
        [
          r('Give '),
          field('EQ \\f(1;2)'),
          r(', '),
          field('EQ x\\s\\up6(2)'),
          r(', '),
          field('EQ \\r(3,8)'),
          r(', '),
          field('EQ \\o(a,b)'),
        ].join(''),
      ),
    });

    expect(pagesOf(read)).toBe('Give (1)/(2), x², ∛(8), [?]');
    expect(listOf(read).map((line) => line.replace(/:.*/, ''))).toEqual([
      'look-at',
      'look-at',
      'look-at',
      'gap',
      'look-at',
    ]);
  });

  it('are listed where Word makes them anew, and leave a gap where they show nothing', async () => {
    const read = await importParts({
      body: [
        p(`${r('Today is ')}${field('DATE', '30 November')}`),
        p(`${r('The sum is ')}${field('= 2 + 2')}${r(' mg.')}`),
      ].join(''),
    });

    expect(pagesOf(read)).toBe('Today is 30 November\n\nThe sum is [?] mg.');
    expect(listOf(read)).toEqual([
      'look-at: a date that Word fills in stands on the page as "30 November".',
      'gap: a field that Word fills in (= 2 + 2) could not be read. The text has a gap there: "The sum is [?] mg.".',
    ]);
  });

  it('of forms keep their box, their choice and their words, and list what nobody filled in', async () => {
    const form = (data: string, shown = '') =>
      `${mark('begin', `<w:ffData>${data}</w:ffData>`)}${instruct('FORM')}${mark('separate')}${shown}${mark('end')}`;
    const control = (properties: string, words: string) =>
      `<w:sdt><w:sdtPr>${properties}</w:sdtPr><w:sdtContent>${r(words)}</w:sdtContent></w:sdt>`;
    const read = await importParts({
      body: [
        p(
          `${r('Chosen: ')}${form('<w:ddList><w:result w:val="1"/><w:listEntry w:val="left"/><w:listEntry w:val="right"/></w:ddList>')}`,
        ),
        p(`${r('Name: ')}${form('<w:name w:val="Name"/><w:textInput/>', r('\u2002\u2002'))}`),
        p(
          `${r('Side: ')}${control('<w:dropDownList/>', 'both')}${r(', ')}${control('<w:showingPlcHdr/>', 'Choose an item.')}`,
        ),
        `<w:sdt><w:sdtPr><w:showingPlcHdr/></w:sdtPr><w:sdtContent>${p('Click to enter text.')}</w:sdtContent></w:sdt>`,
      ].join(''),
    });

    expect(pagesOf(read)).toBe('Chosen: right\n\nName:\n\nSide: both,');
    expect(listOf(read)).toEqual([
      'look-at: a list to choose from (left, right) stands on the page as "right".',
      'left-out: an empty field of a form was left out: "Name".',
      'left-out: the prompt of an empty field was left out: "Choose an item.".',
      'left-out: the prompt of an empty field was left out: "Click to enter text.".',
    ]);
  });
});

describe('formulas', () => {
  const t = (words: string) => `<m:r><m:t>${words}</m:t></m:r>`;
  it.each([
    [`<m:sSup><m:e>${t('x')}</m:e><m:sup>${t('2')}</m:sup></m:sSup>`, 'x²'],
    [`<m:sSub><m:e>${t('CO')}</m:e><m:sub>${t('2')}</m:sub></m:sSub>`, 'CO₂'],
    [`<m:rad><m:radPr><m:degHide/></m:radPr><m:deg/><m:e>${t('a+b')}</m:e></m:rad>`, '√(a+b)'],
    [`<m:f><m:num>${t('a')}</m:num><m:den>${t('b+c')}</m:den></m:f>`, '(a)/(b+c)'],
    [`<m:d><m:e>${t('x')}</m:e></m:d>`, '(x)'],
    [`<m:bar><m:barPr><m:pos m:val="top"/></m:barPr><m:e>${t('x')}</m:e></m:bar>`, 'x̄'],
    [`<m:bar><m:barPr><m:pos m:val="top"/></m:barPr><m:e>${t('xyz')}</m:e></m:bar>`, '[?]'],
    [
      `<m:m><m:mr><m:e>${t('1')}</m:e><m:e>${t('2')}</m:e></m:mr><m:mr><m:e>${t('3')}</m:e><m:e>${t('4')}</m:e></m:mr></m:m>`,
      '[1, 2; 3, 4]',
    ],
    [
      `<m:nary><m:naryPr><m:chr m:val="∑"/></m:naryPr><m:sub>${t('i=1')}</m:sub><m:sup>${t('n')}</m:sup><m:e>${t('x')}</m:e></m:nary>`,
      '∑~i=1~^n^ x',
    ],
    [
      `<m:sSup><m:e>${t('e')}</m:e><m:sup><m:f><m:num>${t('1')}</m:num><m:den>${t('2')}</m:den></m:f></m:sup></m:sSup>`,
      'e^(1)/(2)^',
    ],
    [`<m:new>${t('?')}</m:new>`, '[?]'],
  ])('%#: stand on one line as %s', async (formula, words) => {
    const read = await importParts({ body: p(`${r('Y is ')}<m:oMath>${formula}</m:oMath>`) });

    expect(pagesOf(read).replace(/\\/g, '')).toBe(`Y is ${words}`);
    expect(listOf(read).some((line) => line.startsWith('look-at: a formula'))).toBe(true);
  });
});

describe('layout', () => {
  it('joins a large first letter to its word, and keeps the base and reading of ruby', async () => {
    const read = await importParts({
      body: [
        p('T', undefined, '<w:framePr w:dropCap="drop"/>'),
        p('he patient comes first.'),
        p(
          '<w:r><w:ruby><w:rt><w:r><w:t>kan</w:t></w:r></w:rt><w:rubyBase><w:r><w:t>漢</w:t></w:r></w:rubyBase></w:ruby></w:r>',
        ),
      ].join(''),
    });

    expect(pagesOf(read)).toBe('The patient comes first.\n\n漢 (kan)');
  });

  it('lists columns of tabs, numbers of headings, merged cells, and headings too deep', async () => {
    const read = await importParts({
      numbering:
        '<w:abstractNum w:abstractNumId="0"><w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="decimal"/><w:lvlText w:val="%1"/></w:lvl><w:lvl w:ilvl="1"><w:start w:val="1"/><w:numFmt w:val="decimal"/><w:lvlText w:val="%1.%2"/></w:lvl></w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num>',
      styles: '<w:style w:type="paragraph" w:styleId="h4"><w:name w:val="heading 4"/></w:style>',
      body: [
        p('Doses', 'berschrift2', '<w:numPr><w:ilvl w:val="1"/><w:numId w:val="1"/></w:numPr>'),
        p('<w:r><w:t>Adult</w:t><w:tab/><w:t>50 mg</w:t></w:r>'),
        p('<w:r><w:t>Child</w:t><w:tab/><w:t>5 mg</w:t></w:r>'),
        p('Deep', 'h4'),
        `<w:tbl><w:tr><w:tc><w:tcPr><w:gridSpan w:val="2"/></w:tcPr>${p('Both')}</w:tc></w:tr><w:tr><w:tc>${p('a')}</w:tc><w:tc>${p('b')}</w:tc></w:tr></w:tbl>`,
      ].join(''),
    });

    expect(listOf(read)).toEqual([
      'heading-numbers: headings are numbered in Word, and not on the page: "1.1 Doses".',
      'tabs: lines are set in columns with tabs. Each became one line of text: "Adult 50 mg", "Child 5 mg".',
      'table-merged: a table has cells that go over several rows or columns. Each became a cell and empty ones. It begins: "Both a b".',
      'heading-deep: a heading has level 4; a page has headings of two levels. It became the lower one: "Deep".',
    ]);
  });

  it('lists what a crop hides, what is turned, and asks no alt text of what only decorates', async () => {
    const decorative =
      '<w:r><w:drawing><wp:inline><wp:docPr id="1" name="Picture 2"><a:extLst><a:ext><adec:decorative val="1"/></a:ext></a:extLst></wp:docPr><a:graphic><a:graphicData><a:blip r:embed="rId1"/></a:graphicData></a:graphic></wp:inline></w:drawing></w:r>';
    const read = await importParts({
      ...withPicture,
      body: [p(picture('<a:srcRect l="20000"/>')), p(picture('<a:xfrm rot="5400000"/>')), p(decorative)].join(''),
    });

    expect(listOf(read).filter((line) => !line.startsWith('picture-rights'))).toEqual([
      'picture-cropped: a picture is cropped in Word. Its file still has what the crop hides, and so has the page: "A ward".',
      'picture-turned: a picture is turned in Word, and not on the page: "A ward".',
    ]);
  });

  it('leaves a gap for a formula that is an object, and lists letters that are drawn, ink and controls', async () => {
    const object = (inside: string) => `<w:r><w:object>${inside}</w:object></w:r>`;
    const read = await importParts({
      body: [
        p(`${r('Give ')}${object('<o:OLEObject ProgID="Equation.3"/>')}${r(' tablet')}`),
        p('<w:r><w:pict><v:shape><v:textpath string="DRAFT"/></v:shape></w:pict></w:r>'),
        p(object('<w:control w:name="CheckBox1"/>')),
        p(
          '<w:r><mc:AlternateContent><mc:Choice><w:drawing><w14:contentPart/></w:drawing></mc:Choice></mc:AlternateContent></w:r>',
        ),
      ].join(''),
    });

    expect(pagesOf(read)).toBe('Give [?] tablet');
    expect(listOf(read)).toEqual([
      'gap: a formula that is an object could not be read. The text has a gap there: "Give [?] tablet".',
      'not-text: a drawing of letters could not be taken over. It says "DRAFT".',
      'not-text: a control of a form could not be taken over. It says "CheckBox1".',
      'not-text: a drawing could not be taken over. It says nothing.',
    ]);
  });
});

describe('lines of the list that nothing else brings up', () => {
  it('name a page without a title, a setting that cannot be read, and media that Word cannot hold', async () => {
    const read = await importParts({
      styles: '<w:style w:type="paragraph" w:styleId="Note"><w:name w:val="Ladder Note"/></w:style>',
      body: [
        p(`<w:r><w:rPr><w:strike/></w:rPr><w:t>Old title</w:t></w:r>`, 'berschrift1'),
        p('Text.'),
        p('Media: media/talk.mp4', 'Note'),
      ].join(''),
    });
    const settings = await importParts({ body: '' });

    expect(read.pages.at(-1)?.title).toBe('Page 2');
    expect(listOf(read)).toContain('no-title: a page has no title.');
    expect(read.missing).toEqual(['media/talk.mp4']);
    expect(settings.pages).toHaveLength(1);
  });

  it('name a setting that cannot be read', async () => {
    const read = await importBytes(
      await buildDocx({
        body: table([
          ['Title', 'A round'],
          ['Strand', 'theory and practice'],
          ['Minutes', 'many'],
          ['Keywords', '[ward round]'],
        ]),
      }),
    );

    expect(read.todo.filter(({ id }) => id === 'word/setting-unread').map(({ message }) => message)).toEqual([
      'the line "Strand: theory and practice" of the table at the top could not be read.',
      'the line "Minutes: many" of the table at the top could not be read.',
      'the line "Keywords: [ward round]" of the table at the top could not be read.',
    ]);
  });
});
