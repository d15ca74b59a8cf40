import type { WordBlock, WordInline, WordParagraph, WordPicture, WordTable, WordText } from '../model.js';
import { escapeXml } from '../package/xml.js';
import { pictureSize } from './blank-picture.js';
import { STYLE_IDS } from './styles-xml.js';

/** Files and addresses that the document names by ids, collected while it is written. */
export interface Relations {
  link(address: string): string;
  picture(picture: WordPicture): { readonly shown: string; readonly vector?: string };
  /** The number of a numbered list by the number of its first item. */
  list(id: string, level: number, start: number): number;
}

/** Widths in twentieths of a point: A4 less its margins. */
const TEXT_WIDTH = 9638;

/** The most that a picture takes, in English metric units: 15 cm by 12 cm. */
const MOST = { width: 5_400_000, height: 4_320_000 };

/** Writes blocks as WordprocessingML, the elements in the order that the standard's schema asks for. */
export class BlockWriter {
  private readonly relations: Relations;
  private bookmarks = 0;
  private drawings = 0;
  private readonly names = new Set<string>();

  constructor(relations: Relations) {
    this.relations = relations;
  }

  blocks(blocks: readonly WordBlock[]): string {
    return blocks.map((block) => (block.type === 'table' ? this.table(block) : this.paragraph(block))).join('');
  }

  private paragraph({ style, level, list, inline, marks }: WordParagraph): string {
    const id = style === 'Heading' ? `Heading${Math.min(level ?? 1, 4)}` : STYLE_IDS[style];
    const number = list && (list.ordered ? this.relations.list(list.id, list.level, list.number ?? 1) : 1);
    // Boxes hang further in the deeper they stand; lists have their own distance.
    const indent =
      style === 'Option' && level !== undefined && level > 0
        ? `<w:ind w:left="${397 + level * 397}" w:hanging="397"/>`
        : '';
    const properties = `<w:pPr><w:pStyle w:val="${id}"/>${list ? `<w:numPr><w:ilvl w:val="${Math.min(list.level, 8)}"/><w:numId w:val="${number ?? 1}"/></w:numPr>` : ''}${indent}</w:pPr>`;
    const starts = marks
      .filter((name) => !this.names.has(name))
      .map((name) => {
        this.names.add(name);
        this.bookmarks += 1;
        return { id: this.bookmarks, name };
      });
    const open = starts.map((mark) => `<w:bookmarkStart w:id="${mark.id}" w:name="${escapeXml(mark.name)}"/>`).join('');
    const close = starts.map((mark) => `<w:bookmarkEnd w:id="${mark.id}"/>`).join('');
    return `<w:p>${properties}${open}${this.inline(inline)}${close}</w:p>`;
  }

  private table({ header, rows, widths }: WordTable): string {
    const columns = Math.max(1, ...rows.map((row) => row.length));
    const width = (at: number) => Math.round((TEXT_WIDTH * (widths?.[at] ?? 100 / columns)) / 100);
    const grid = Array.from({ length: columns }, (_, at) => `<w:gridCol w:w="${width(at)}"/>`).join('');
    const lines = rows.map((row, line) => {
      const cells = Array.from({ length: columns }, (_, at) => {
        const content = row[at] ?? [];
        const shade = header && line === 0 ? '<w:shd w:val="clear" w:color="auto" w:fill="E8EDEE"/>' : '';
        // Word repairs a cell that does not end with a paragraph.
        const end = content.at(-1)?.type === 'paragraph' ? '' : '<w:p/>';
        return `<w:tc><w:tcPr><w:tcW w:w="${width(at)}" w:type="dxa"/>${shade}</w:tcPr>${this.blocks(content)}${end}</w:tc>`;
      });
      const properties = `<w:trPr><w:cantSplit/>${header && line === 0 ? '<w:tblHeader/>' : ''}</w:trPr>`;
      return `<w:tr>${properties}${cells.join('')}</w:tr>`;
    });
    return `<w:tbl><w:tblPr><w:tblStyle w:val="TableGrid"/><w:tblW w:w="${TEXT_WIDTH}" w:type="dxa"/><w:tblLayout w:type="fixed"/><w:tblLook w:val="${header ? '0020' : '0080'}" w:firstRow="${header ? 1 : 0}" w:lastRow="0" w:firstColumn="${header ? 0 : 1}" w:lastColumn="0" w:noHBand="1" w:noVBand="1"/></w:tblPr><w:tblGrid>${grid}</w:tblGrid>${lines.join('')}</w:tbl><w:p/>`;
  }

  private inline(inline: readonly WordInline[], link = false): string {
    return inline
      .map((one) => {
        switch (one.type) {
          case 'text':
            return run(one, link);
          case 'break':
            return '<w:r><w:br/></w:r>';
          case 'box':
            return box(one.ticked);
          case 'link': {
            const to = one.href.startsWith('#')
              ? `w:anchor="${escapeXml(one.href.slice(1))}"`
              : `r:id="${this.relations.link(one.href)}"`;
            return `<w:hyperlink ${to} w:history="1">${this.inline(one.children, true)}</w:hyperlink>`;
          }
          case 'picture':
            return this.picture(one);
          default:
            return '';
        }
      })
      .join('');
  }

  private picture(picture: WordPicture): string {
    const { shown, vector } = this.relations.picture(picture);
    this.drawings += 1;
    const id = this.drawings;
    const size = pictureSize(picture.bytes, picture.kind) ?? { width: 640, height: 400 };
    const scale = Math.min(MOST.width / (size.width * 9525), MOST.height / (size.height * 9525), 1);
    const [cx, cy] = [size.width, size.height].map((pixels) => Math.max(1, Math.round(pixels * 9525 * scale)));
    const name = escapeXml(picture.name);
    const decorative =
      picture.alt === ''
        ? '<a:extLst><a:ext uri="{C183D7F6-B498-43B3-948B-1728B52AA6E4}"><adec:decorative xmlns:adec="http://schemas.microsoft.com/office/drawing/2017/decorative" val="1"/></a:ext></a:extLst>'
        : '';
    const svg =
      vector === undefined
        ? ''
        : `<a:extLst><a:ext uri="{96DAC541-7B7A-43D3-8B79-37D633B846F1}"><asvg:svgBlip xmlns:asvg="http://schemas.microsoft.com/office/drawing/2016/SVG/main" r:embed="${vector}"/></a:ext></a:extLst>`;
    return `<w:r><w:drawing><wp:inline distT="0" distB="0" distL="0" distR="0"><wp:extent cx="${cx}" cy="${cy}"/><wp:docPr id="${id}" name="${name}" descr="${escapeXml(picture.alt)}">${decorative}</wp:docPr><wp:cNvGraphicFramePr><a:graphicFrameLocks noChangeAspect="1"/></wp:cNvGraphicFramePr><a:graphic><a:graphicData uri="http://schemas.openxmlformats.org/drawingml/2006/picture"><pic:pic xmlns:pic="http://schemas.openxmlformats.org/drawingml/2006/picture"><pic:nvPicPr><pic:cNvPr id="${id}" name="${name}" descr="${escapeXml(picture.alt)}"/><pic:cNvPicPr/></pic:nvPicPr><pic:blipFill><a:blip r:embed="${shown}">${svg}</a:blip><a:stretch><a:fillRect/></a:stretch></pic:blipFill><pic:spPr><a:xfrm><a:off x="0" y="0"/><a:ext cx="${cx}" cy="${cy}"/></a:xfrm><a:prstGeom prst="rect"><a:avLst/></a:prstGeom></pic:spPr></pic:pic></a:graphicData></a:graphic></wp:inline></w:drawing></w:r>`;
  }
}

/** A box to tick, which a click ticks in Word. */
function box(ticked: boolean): string {
  return `<w:sdt><w:sdtPr><w14:checkbox><w14:checked w14:val="${ticked ? 1 : 0}"/><w14:checkedState w14:val="2612" w14:font="MS Gothic"/><w14:uncheckedState w14:val="2610" w14:font="MS Gothic"/></w14:checkbox></w:sdtPr><w:sdtContent><w:r><w:rPr><w:rFonts w:ascii="MS Gothic" w:hAnsi="MS Gothic" w:eastAsia="MS Gothic" w:hint="eastAsia"/></w:rPr><w:t>${ticked ? '☒' : '☐'}</w:t></w:r></w:sdtContent></w:sdt><w:r><w:t xml:space="preserve"> </w:t></w:r>`;
}

function run({ text, bold, italic, strike, code, raised, lowered }: WordText, link: boolean): string {
  const look = [
    link ? '<w:rStyle w:val="Hyperlink"/>' : code === true ? '<w:rStyle w:val="LadderCodeWords"/>' : '',
    bold === true ? '<w:b/>' : '',
    italic === true ? '<w:i/>' : '',
    strike === true ? '<w:strike/>' : '',
    raised === true ? '<w:vertAlign w:val="superscript"/>' : '',
    lowered === true ? '<w:vertAlign w:val="subscript"/>' : '',
  ].join('');
  const pieces = text
    .split('\t')
    .map((part) => (part === '' ? '' : `<w:t xml:space="preserve">${escapeXml(part)}</w:t>`));
  return `<w:r>${look === '' ? '' : `<w:rPr>${look}</w:rPr>`}${pieces.join('<w:tab/>')}</w:r>`;
}
