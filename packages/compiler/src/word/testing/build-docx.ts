import { zip } from '../../zip/zip.js';

/** The parts of a Word file as Word or LibreOffice writes them, for files that neither is here to write. */
export interface DocxParts {
  /** What stands in `w:body`. */
  readonly body: string;
  readonly styles?: string;
  readonly numbering?: string;
  readonly comments?: string;
  readonly commentsExtended?: string;
  readonly footnotes?: string;
  readonly header?: string;
  readonly theme?: string;
  readonly fontTable?: string;
  /** Relationships of the document, as `<Relationship …/>`. */
  readonly relationships?: string;
  readonly files?: Readonly<Record<string, Uint8Array>>;
}

const NAMES = [
  'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"',
  'xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"',
  'xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing"',
  'xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"',
  'xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006"',
  'xmlns:v="urn:schemas-microsoft-com:vml"',
  'xmlns:m="http://schemas.openxmlformats.org/officeDocument/2006/math"',
  'xmlns:o="urn:schemas-microsoft-com:office:office"',
  'xmlns:wps="http://schemas.microsoft.com/office/word/2010/wordprocessingShape"',
  'xmlns:adec="http://schemas.microsoft.com/office/drawing/2017/decorative"',
  'xmlns:w14="http://schemas.microsoft.com/office/word/2010/wordml"',
  'xmlns:w15="http://schemas.microsoft.com/office/word/2012/wordml"',
].join(' ');

/** Headings as a German Word has them: the ids are translated, the names are not. */
const STYLES = ['1', '2', '3']
  .map(
    (level) =>
      `<w:style w:type="paragraph" w:styleId="berschrift${level}"><w:name w:val="heading ${level}"/></w:style>`,
  )
  .join('');

/** A Word file of these parts. */
export function buildDocx(parts: DocxParts): Promise<Uint8Array> {
  const text = (xml: string) =>
    new TextEncoder().encode(`<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n${xml}`);
  const optional: readonly (readonly [string, string, string | undefined])[] = [
    ['word/numbering.xml', 'w:numbering', parts.numbering],
    ['word/comments.xml', 'w:comments', parts.comments],
    ['word/commentsExtended.xml', 'w15:commentsEx', parts.commentsExtended],
    ['word/footnotes.xml', 'w:footnotes', parts.footnotes],
    ['word/header1.xml', 'w:hdr', parts.header],
    ['word/theme/theme1.xml', 'a:theme', parts.theme],
    ['word/fontTable.xml', 'w:fonts', parts.fontTable],
  ];
  return zip(
    new Map([
      ['[Content_Types].xml', text('<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"/>')],
      ['word/document.xml', text(`<w:document ${NAMES}><w:body>${parts.body}</w:body></w:document>`)],
      ['word/styles.xml', text(`<w:styles ${NAMES}>${STYLES}${parts.styles ?? ''}</w:styles>`)],
      ['word/_rels/document.xml.rels', text(`<Relationships xmlns="x">${parts.relationships ?? ''}</Relationships>`)],
      ...optional.flatMap(([path, root, xml]) =>
        xml === undefined ? [] : [[path, text(`<${root} ${NAMES}>${xml}</${root}>`)] as const],
      ),
      ...Object.entries(parts.files ?? {}),
    ]),
  );
}

/** A paragraph with a style and a run for each piece of XML or words. */
export function p(words: string, style?: string, more = ''): string {
  const properties =
    style === undefined && more === ''
      ? ''
      : `<w:pPr>${style === undefined ? '' : `<w:pStyle w:val="${style}"/>`}${more}</w:pPr>`;
  return `<w:p>${properties}${words.startsWith('<') ? words : r(words)}</w:p>`;
}

/** A run of words. */
export function r(words: string, look = ''): string {
  return `<w:r>${look === '' ? '' : `<w:rPr>${look}</w:rPr>`}<w:t xml:space="preserve">${words.replace(/&/g, '&amp;').replace(/</g, '&lt;')}</w:t></w:r>`;
}

/** A heading of the level. */
export function h(level: number, words: string): string {
  return p(words, `berschrift${level}`);
}

/** A table of cells, each of them XML or words. */
export function table(rows: readonly (readonly string[])[]): string {
  const cell = (content: string) =>
    `<w:tc><w:tcPr/>${content.startsWith('<w:p') || content.startsWith('<w:tbl') ? content : p(content)}</w:tc>`;
  return `<w:tbl><w:tblPr/>${rows.map((row) => `<w:tr>${row.map(cell).join('')}</w:tr>`).join('')}</w:tbl>`;
}
