import { strToU8, zipSync } from 'fflate';
import type { PortableDocument, PortablePart } from '@ladder/core';
import { makerMessages as words } from '@ladder/core/messages';
import { NUMBERING, stylesXml } from './styles.js';
import { xml } from './xml.js';

const WORD = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main';
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006';
const TYPE = 'application/vnd.openxmlformats-officedocument.wordprocessingml';

/** The parts of the text, by the name that the file gives them. */
const PARTS = {
  document: 'document.main',
  styles: 'styles',
  numbering: 'numbering',
  settings: 'settings',
  footer1: 'footer',
};

/** Script that runs from right to left: Hebrew, Arabic and their neighbours. */
const LEFTWARD = /[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc]/;

/**
 * A small DOCX (ISO/IEC 29500-1, transitional): real headings, lists, and tables with row headers, language and title.
 * Word and LibreOffice bring their own typefaces, so every script comes out right. The same document gives the same
 * bytes, in every time zone: nothing in the file knows when it was made.
 */
export function makeDocx(document: PortableDocument): Uint8Array {
  const { title, language, foot } = document;
  const files: Record<string, string> = {
    '[Content_Types].xml': contentTypes(),
    '_rels/.rels': relations([
      ['officeDocument', OFFICE, 'word/document.xml'],
      ['metadata/core-properties', `${PACKAGE}/relationships`, 'docProps/core.xml'],
    ]),
    'docProps/core.xml':
      `<cp:coreProperties xmlns:cp="${PACKAGE}/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/">` +
      `<dc:title>${xml(title)}</dc:title><dc:language>${xml(language)}</dc:language></cp:coreProperties>`,
    'word/_rels/document.xml.rels': relations(
      Object.keys(PARTS)
        .slice(1)
        .map((name) => [name.replace(/\d/, ''), OFFICE, `${name}.xml`] as const),
    ),
    'word/document.xml': part('document', `<w:body>${body(document)}${SECTION}</w:body>`),
    'word/styles.xml': part('styles', stylesXml(language)),
    'word/numbering.xml': part('numbering', NUMBERING),
    // Without this, Word opens the file as one of 2007, and says so in its title.
    'word/settings.xml': part(
      'settings',
      '<w:compat><w:compatSetting w:name="compatibilityMode" w:uri="http://schemas.microsoft.com/office/word" w:val="15"/></w:compat>',
    ),
    'word/footer1.xml': part('ftr', footer(foot)),
  };
  const named = Object.entries(files).map(([name, text]) => [name, strToU8(`${DECLARATION}${text}`)] as const);
  // The zip's clock begins here; fflate writes the local time, and this is the same moment on every clock.
  return zipSync(Object.fromEntries(named), { mtime: new Date(1980, 0, 1), level: 9 });
}

const DECLARATION = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';

/** A4 with margins of 25 millimetres. */
const SECTION =
  '<w:sectPr><w:footerReference w:type="default" r:id="rId4"/><w:pgSz w:w="11906" w:h="16838"/>' +
  '<w:pgMar w:top="1418" w:right="1418" w:bottom="1418" w:left="1418" w:header="709" w:footer="709" w:gutter="0"/></w:sectPr>';

function part(root: string, content: string): string {
  return `<w:${root} xmlns:w="${WORD}" xmlns:r="${OFFICE}">${content}</w:${root}>`;
}

function contentTypes(): string {
  const overrides = Object.entries(PARTS).map(
    ([name, type]) => `<Override PartName="/word/${name}.xml" ContentType="${TYPE}.${type}+xml"/>`,
  );
  return (
    `<Types xmlns="${PACKAGE}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>` +
    `<Default Extension="xml" ContentType="application/xml"/>${overrides.join('')}` +
    '<Override PartName="/docProps/core.xml" ContentType="application/vnd.openxmlformats-package.core-properties+xml"/></Types>'
  );
}

function relations(entries: readonly (readonly [type: string, base: string, target: string])[]): string {
  const each = entries.map(
    ([type, base, target], at) => `<Relationship Id="rId${at + 1}" Type="${base}/${type}" Target="${target}"/>`,
  );
  return `<Relationships xmlns="${PACKAGE}/relationships">${each.join('')}</Relationships>`;
}

function body({ title, parts }: PortableDocument): string {
  return [paragraph('Heading1', title), ...parts.map(partXml)].join('');
}

function partXml(each: PortablePart): string {
  switch (each.type) {
    case 'heading':
      return paragraph(`Heading${each.level}`, each.text);
    case 'paragraph':
      return linesOf(each.text)
        .map((line) => paragraph(each.look === undefined ? undefined : LOOKS[each.look], line))
        .join('');
    case 'list':
      return each.items.map((item) => paragraph('ListBullet', item)).join('');
    case 'pairs':
      return table(each.rows);
  }
}

const LOOKS = { large: 'Large', quiet: 'Quiet', warning: 'Warning' };

function linesOf(text: string): readonly string[] {
  return text.split(/\r\n?|\n/).filter((line) => line.trim() !== '');
}

/** One paragraph. Line breaks within it stay; a text that runs from right to left is set so. */
function paragraph(style: string | undefined, text: string): string {
  const leftward = LEFTWARD.test(text);
  // Word finds the list by the style; other readers look for it here.
  const list = style === 'ListBullet' ? '<w:numPr><w:ilvl w:val="0"/><w:numId w:val="1"/></w:numPr>' : '';
  const named = style === undefined ? '' : `<w:pStyle w:val="${style}"/>`;
  const properties = `${named}${list}${leftward ? '<w:bidi/>' : ''}`;
  const run = leftward ? '<w:rPr><w:rtl/></w:rPr>' : '';
  const lines = text.split(/\r\n?|\n/).map((line) => `<w:t xml:space="preserve">${xml(line)}</w:t>`);
  return `<w:p><w:pPr>${properties}</w:pPr><w:r>${run}${lines.join('<w:br/>')}</w:r></w:p>`;
}

/** Two columns, the first with the headers of the rows: that is how Word tells a screen reader (`w:firstColumn`). */
function table(rows: readonly { readonly label: string; readonly text: string }[]): string {
  const line = (side: string): string => `<w:${side} w:val="single" w:sz="4" w:space="0" w:color="AEB7BD"/>`;
  const cell = (width: number, content: string): string =>
    `<w:tc><w:tcPr><w:tcW w:w="${width}" w:type="dxa"/></w:tcPr>${content}</w:tc>`;
  const each = rows.map(
    ({ label, text }) =>
      `<w:tr><w:trPr><w:cantSplit/></w:trPr>${cell(2600, paragraph('CellHead', label))}` +
      `${cell(
        6470,
        linesOf(text)
          .map((one) => paragraph('Cell', one))
          .join('') || paragraph('Cell', ''),
      )}</w:tr>`,
  );
  return (
    `<w:tbl><w:tblPr><w:tblW w:w="9070" w:type="dxa"/><w:tblBorders>${['top', 'bottom', 'insideH'].map(line).join('')}</w:tblBorders>` +
    '<w:tblLook w:val="0080" w:firstRow="0" w:lastRow="0" w:firstColumn="1" w:lastColumn="0" w:noHBand="1" w:noVBand="1"/></w:tblPr>' +
    `<w:tblGrid><w:gridCol w:w="2600"/><w:gridCol w:w="6470"/></w:tblGrid>${each.join('')}</w:tbl>${paragraph(undefined, '')}`
  );
}

/** Source and version, and the page: Word counts the pages itself. */
function footer(foot: string): string {
  const field = (name: string): string => `<w:fldSimple w:instr="${name}"><w:r><w:t>1</w:t></w:r></w:fldSimple>`;
  const text = (each: string): string => `<w:r><w:t xml:space="preserve">${xml(each)}</w:t></w:r>`;
  const [before = '', between = ''] = words.page('#', '#').split('#');
  return `<w:p><w:pPr><w:pStyle w:val="Footer"/></w:pPr>${text(foot)}</w:p><w:p><w:pPr><w:pStyle w:val="Footer"/></w:pPr>${text(before)}${field('PAGE')}${text(between)}${field('NUMPAGES')}</w:p>`;
}
