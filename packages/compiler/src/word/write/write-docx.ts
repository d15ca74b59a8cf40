import type { WordDocument, WordPicture } from '../model.js';
import { escapeXml } from '../package/xml.js';
import { zip, type PackageFiles } from '../../zip/zip.js';
import { BLANK_PNG } from './blank-picture.js';
import { BlockWriter, type Relations } from './document-xml.js';
import { pictureMark, FALLBACK } from './fallback-mark.js';
import { numberingXml, stylesXml, type ListStart } from './styles-xml.js';

/** How a Word file is written, beside what is in it. */
export interface DocxOptions {
  readonly language: string;
  /** The line at the top of every page. */
  readonly header: string;
  /** Draws an SVG as a PNG, for programs that cannot; `undefined` where it cannot be drawn. */
  readonly draw: (svg: Uint8Array) => Uint8Array | undefined;
}

const HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006';
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006';
const WORD = 'application/vnd.openxmlformats-officedocument.wordprocessingml';
const NAMESPACES = `xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" xmlns:r="${OFFICE}/relationships" xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing" xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006" xmlns:w14="http://schemas.microsoft.com/office/word/2010/wordml" mc:Ignorable="w14"`;

/** A date of no meaning: the bytes must not depend on the day. */
const NO_DAY = '2000-01-01T00:00:00Z';

/**
 * Writes a Word file. Written out by hand and not by a library, because the same document must give the same bytes,
 * and because bookmarks, boxes to tick and SVG pictures have to be as Word itself makes them.
 */
export async function writeDocx(document: WordDocument, { language, header, draw }: DocxOptions): Promise<Uint8Array> {
  const relations = new DocumentRelations(draw);
  const body = new BlockWriter(relations).blocks(document.body);
  const page =
    '<w:sectPr><w:headerReference w:type="default" r:id="rIdHeader"/><w:footerReference w:type="default" r:id="rIdFooter"/><w:pgSz w:w="11906" w:h="16838"/><w:pgMar w:top="1134" w:right="1134" w:bottom="1134" w:left="1134" w:header="567" w:footer="567" w:gutter="0"/></w:sectPr>';
  const text = (path: string, xml: string) => [path, new TextEncoder().encode(HEAD + xml)] as const;
  const files: PackageFiles = new Map([
    text('[Content_Types].xml', contentTypes()),
    text('_rels/.rels', relationships(ROOT_PARTS.map(([id, kind, target]) => ({ id, kind, target })))),
    text('word/document.xml', `<w:document ${NAMESPACES}><w:body>${body}${page}</w:body></w:document>`),
    text('word/_rels/document.xml.rels', relationships([...DOCUMENT_PARTS, ...relations.written])),
    text('word/styles.xml', stylesXml(language)),
    text('word/numbering.xml', numberingXml(relations.lists)),
    text(
      'word/settings.xml',
      `<w:settings ${NAMESPACES}><w:zoom w:percent="100"/><w:themeFontLang w:val="${language}"/></w:settings>`,
    ),
    text('word/header1.xml', `<w:hdr ${NAMESPACES}>${small(header)}</w:hdr>`),
    text(
      'word/footer1.xml',
      `<w:ftr ${NAMESPACES}><w:p><w:pPr><w:jc w:val="right"/></w:pPr><w:fldSimple w:instr=" PAGE "><w:r><w:t>1</w:t></w:r></w:fldSimple></w:p></w:ftr>`,
    ),
    text('docProps/core.xml', core(document.title, language)),
    text('docProps/custom.xml', custom(new Map([...document.properties, ...relations.fallbacks]))),
    ...relations.media,
  ]);
  return zip(files);
}

interface Relation {
  readonly id: string;
  readonly kind: string;
  readonly target: string;
  readonly outside?: boolean;
}

/** Collects links, pictures and lists while the document is written. */
class DocumentRelations implements Relations {
  readonly written: Relation[] = [];
  readonly media = new Map<string, Uint8Array>();
  /** Which drawing each of our own pictures of pixels stands for, so that the way back knows it. */
  readonly fallbacks = new Map<string, string>();
  private readonly draw: DocxOptions['draw'];
  private readonly links = new Map<string, string>();
  private readonly pictures = new Map<Uint8Array, { readonly shown: string; readonly vector?: string }>();
  private readonly listIds = new Map<string, number>();
  readonly lists: ListStart[] = [];

  constructor(draw: DocxOptions['draw']) {
    this.draw = draw;
  }

  link(address: string): string {
    const known = this.links.get(address);
    if (known !== undefined) return known;
    const id = this.add('hyperlink', address, true);
    this.links.set(address, id);
    return id;
  }

  picture(picture: WordPicture): { readonly shown: string; readonly vector?: string } {
    const known = this.pictures.get(picture.bytes);
    if (known) return known;
    const ids =
      picture.kind === 'svg'
        ? this.drawing(picture)
        : { shown: this.keep(picture.kind === 'jpg' ? 'jpeg' : picture.kind, picture.bytes) };
    this.pictures.set(picture.bytes, ids);
    return ids;
  }

  list(id: string, level: number, start: number): number {
    const known = this.listIds.get(id);
    if (known !== undefined) return known;
    this.lists.push({ level, start });
    this.listIds.set(id, this.lists.length + 1);
    return this.lists.length + 1;
  }

  /** A drawing twice: as it is for Word of today, and in pixels for everything else. */
  private drawing({ name, bytes }: WordPicture): { readonly shown: string; readonly vector: string } {
    const pixels = this.draw(bytes) ?? BLANK_PNG;
    this.fallbacks.set(`${FALLBACK} ${this.fallbacks.size + 1}`, `${pictureMark(pixels)} ${name}`);
    return { shown: this.keep('png', pixels), vector: this.keep('svg', bytes) };
  }

  private keep(ending: string, bytes: Uint8Array): string {
    const name = `media/image${this.media.size + 1}.${ending}`;
    this.media.set(`word/${name}`, bytes);
    return this.add('image', name);
  }

  private add(kind: string, target: string, outside = false): string {
    const id = `rId${this.written.length + 1}`;
    this.written.push({ id, kind: `${OFFICE}/relationships/${kind}`, target, ...(outside ? { outside } : {}) });
    return id;
  }
}

const ROOT_PARTS = [
  ['rId1', `${OFFICE}/relationships/officeDocument`, 'word/document.xml'],
  ['rId2', `${PACKAGE}/relationships/metadata/core-properties`, 'docProps/core.xml'],
  ['rId3', `${OFFICE}/relationships/custom-properties`, 'docProps/custom.xml'],
] as const;

const DOCUMENT_PARTS: readonly Relation[] = [
  { id: 'rIdStyles', kind: `${OFFICE}/relationships/styles`, target: 'styles.xml' },
  { id: 'rIdNumbering', kind: `${OFFICE}/relationships/numbering`, target: 'numbering.xml' },
  { id: 'rIdSettings', kind: `${OFFICE}/relationships/settings`, target: 'settings.xml' },
  { id: 'rIdHeader', kind: `${OFFICE}/relationships/header`, target: 'header1.xml' },
  { id: 'rIdFooter', kind: `${OFFICE}/relationships/footer`, target: 'footer1.xml' },
];

function relationships(relations: readonly Relation[]): string {
  const rows = relations.map(
    ({ id, kind, target, outside }) =>
      `<Relationship Id="${id}" Type="${kind}" Target="${escapeXml(target)}"${outside === true ? ' TargetMode="External"' : ''}/>`,
  );
  return `<Relationships xmlns="${PACKAGE}/relationships">${rows.join('')}</Relationships>`;
}

function contentTypes(): string {
  const defaults = [
    ['rels', 'application/vnd.openxmlformats-package.relationships+xml'],
    ['xml', 'application/xml'],
    ['png', 'image/png'],
    ['jpeg', 'image/jpeg'],
    ['svg', 'image/svg+xml'],
  ].map(([ending, type]) => `<Default Extension="${ending}" ContentType="${type}"/>`);
  const parts = [
    ['/word/document.xml', `${WORD}.document.main+xml`],
    ['/word/styles.xml', `${WORD}.styles+xml`],
    ['/word/numbering.xml', `${WORD}.numbering+xml`],
    ['/word/settings.xml', `${WORD}.settings+xml`],
    ['/word/header1.xml', `${WORD}.header+xml`],
    ['/word/footer1.xml', `${WORD}.footer+xml`],
    ['/docProps/core.xml', 'application/vnd.openxmlformats-package.core-properties+xml'],
    ['/docProps/custom.xml', 'application/vnd.openxmlformats-officedocument.custom-properties+xml'],
  ].map(([part, type]) => `<Override PartName="${part}" ContentType="${type}"/>`);
  return `<Types xmlns="${PACKAGE}/content-types">${defaults.join('')}${parts.join('')}</Types>`;
}

function core(title: string, language: string): string {
  return `<cp:coreProperties xmlns:cp="${PACKAGE}/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"><dc:title>${escapeXml(title)}</dc:title><dc:language>${language}</dc:language><dcterms:created xsi:type="dcterms:W3CDTF">${NO_DAY}</dcterms:created><dcterms:modified xsi:type="dcterms:W3CDTF">${NO_DAY}</dcterms:modified></cp:coreProperties>`;
}

function custom(properties: ReadonlyMap<string, string>): string {
  const rows = [...properties].map(
    ([name, value], at) =>
      `<property fmtid="{D5CDD505-2E9C-101B-9397-08002B2CF9AE}" pid="${at + 2}" name="${escapeXml(name)}"><vt:lpwstr>${escapeXml(value)}</vt:lpwstr></property>`,
  );
  return `<Properties xmlns="${OFFICE}/custom-properties" xmlns:vt="${OFFICE}/docPropsVTypes">${rows.join('')}</Properties>`;
}

function small(words: string): string {
  return `<w:p><w:r><w:rPr><w:color w:val="425563"/><w:sz w:val="18"/></w:rPr><w:t xml:space="preserve">${escapeXml(words)}</w:t></w:r></w:p>`;
}
