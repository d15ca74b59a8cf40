import PDFDocument, { type StructureElement } from 'pdfkit';
import type { PortableDocument } from '@ladder/core';
import { drawn } from './covers.js';
import { fonts } from './fonts.js';

/** How a run of text looks. */
export interface Look {
  readonly size: number;
  readonly bold?: boolean;
  readonly colour?: string;
  /** Space before and after, in points. */
  readonly before?: number;
  readonly after?: number;
}

/** Dark grey on white, 14.6 to 1. */
export const INK = '#212b32';
/** 5.9 to 1. */
export const QUIET = '#4c6272';
const LINE = '#aeb7bd';

/** 22 millimetres: wide enough to write in. */
const MARGIN = 62;
const FOOT_AT = 40;

/**
 * A tagged A4 document being written from top to bottom. Everything drawn is either in the structure tree or marked as
 * an artefact, which is what PDF/UA-1 (ISO 14289-1, 7.1) asks for.
 */
export class Paper {
  readonly pdf: PDFDocument;
  private readonly scale: number;
  private readonly root: StructureElement;

  /** `scale` makes everything smaller, so that a certificate stays on one page. */
  constructor({ title, language }: PortableDocument, at: Date, scale: number) {
    this.scale = scale;
    this.pdf = new PDFDocument({
      size: 'A4',
      margins: { top: MARGIN, bottom: MARGIN + 14, left: MARGIN, right: MARGIN },
      lang: language,
      tagged: true,
      displayTitle: true,
      pdfVersion: '1.7',
      subset: 'PDF/UA',
      font: null,
      bufferPages: true,
      info: { Title: drawn(title), Creator: 'Leadership Ladder', Producer: 'PDFKit', CreationDate: at },
    });
    const { regular, bold } = fonts();
    this.pdf.registerFont('regular', regular).registerFont('bold', bold);
    this.root = this.pdf.struct('Document');
    this.pdf.addStructure(this.root);
  }

  private get left(): number {
    return this.pdf.page.margins.left;
  }

  private get width(): number {
    return this.pdf.page.width - 2 * MARGIN;
  }

  private get bottom(): number {
    return this.pdf.page.height - this.pdf.page.margins.bottom;
  }

  /** Opens an element of the structure tree. */
  element(type: string, parent = this.root, scope?: 'Row'): StructureElement {
    const element = this.pdf.struct(type, scope ? { scope } : {});
    parent.add(element);
    return element;
  }

  /** A text of one line, however long, as one element: a paragraph or a heading. */
  write(type: string, text: string, look: Look): void {
    const words = drawn(text);
    this.space(look.before ?? 0);
    this.use(look);
    // A heading at the foot of a page would lose what it heads.
    const least = this.pdf.heightOfString('X', {}) * (/^H\d/.test(type) ? 4 : 1);
    this.makeRoom(least, look);
    const element = this.element(type);
    element.add(() => this.pdf.text(words, this.left, this.pdf.y, this.options(this.width)));
    element.end();
    this.space(look.after ?? 0);
  }

  /** A list: a dot, and what it stands for, each in its own element as PDF/UA wants it. */
  list(items: readonly string[], look: Look): void {
    const list = this.element('L');
    const indent = 14 * this.scale;
    for (const item of items) {
      this.use(look);
      const words = drawn(item);
      this.makeRoom(this.pdf.heightOfString('X', {}), look);
      const line = this.element('LI', list);
      const { y } = this.pdf;
      const label = this.element('Lbl', line);
      label.add(() => this.pdf.text('•', this.left, y, { lineBreak: false }));
      label.end();
      const body = this.element('LBody', line);
      body.add(() => this.pdf.text(words, this.left + indent, y, this.options(this.width - indent)));
      body.end();
      line.end();
      this.space(3);
    }
    list.end();
    this.space(look.after ?? 0);
  }

  /** A table with two columns: labels as row headers, and what belongs to them. */
  pairs(rows: readonly { readonly label: string; readonly text: string }[], look: Look): void {
    const table = this.element('Table');
    const labelWidth = this.width * 0.27;
    const textWidth = this.width * 0.7;
    const textLeft = this.left + this.width - textWidth;
    for (const { label, text } of rows) {
      const lines = linesOf(text);
      this.use({ ...look, bold: true });
      const labelHeight = this.pdf.heightOfString(drawn(label), this.options(labelWidth));
      this.use(look);
      const height = Math.max(labelHeight, this.pdf.heightOfString(lines.join('\n'), this.options(textWidth)));
      const pad = 4 * this.scale;
      // A row stays together, unless it is taller than half a page.
      const room = Math.min(height + 2 * pad, (this.bottom - MARGIN) / 2);
      this.makeRoom(room, look);
      this.rule(this.pdf.y);
      const top = this.pdf.y + pad;
      const row = this.element('TR', table);
      const head = this.element('TH', row, 'Row');
      const cell = this.element('TD', row);
      this.use({ ...look, bold: true });
      head.add(() => this.pdf.text(drawn(label), this.left, top, this.options(labelWidth)));
      const labelEnd = this.pdf.y;
      this.use(look);
      const pages = this.pages;
      this.pdf.y = top;
      for (const line of lines) {
        // Lines in one element would be read out without a breath between them.
        const element = lines.length === 1 ? cell : this.element('P', cell);
        element.add(() => this.pdf.text(line, textLeft, this.pdf.y, this.options(textWidth)));
      }
      this.pdf.y = (pages === this.pages ? Math.max(labelEnd, this.pdf.y) : this.pdf.y) + pad;
      head.end();
      cell.end();
      row.end();
    }
    table.end();
    this.rule(this.pdf.y);
    this.space(look.after ?? 0);
  }

  /** A line across the page: decoration, not content. */
  rule(y: number, colour = LINE, weight = 0.5): void {
    const { pdf, left, width } = this;
    pdf.markContent('Artifact', { type: 'Layout' });
    pdf
      .lineWidth(weight)
      .strokeColor(colour)
      .moveTo(left, y)
      .lineTo(left + width, y)
      .stroke();
    pdf.endMarkedContent();
  }

  /** Room between two pieces; none at the top of a page. */
  space(points: number): void {
    if (this.pdf.y > MARGIN + 1) this.pdf.y += points * this.scale;
  }

  get pages(): number {
    return this.pdf.bufferedPageRange().count;
  }

  /** Writes the foot on every page and hands the file over. Screen readers have their own way to tell the page. */
  async finish(foot: string, pageOf: (page: number, pages: number) => string): Promise<Uint8Array> {
    const { pdf, pages } = this;
    for (let page = 0; page < pages; page += 1) {
      pdf.switchToPage(page);
      // PDFKit begins a new page for whatever is written into the margin.
      pdf.page.margins.bottom = 0;
      const y = pdf.page.height - FOOT_AT;
      pdf.markContent('Artifact', { type: 'Pagination' });
      pdf.font('regular').fontSize(8).fillColor(QUIET);
      const number = pageOf(page + 1, pages);
      const room = pdf.widthOfString(number) + 20;
      pdf.text(drawn(foot), MARGIN, y - 10, { width: this.width - room, lineGap: 1 });
      pdf.text(number, MARGIN, y - 10, { width: this.width, align: 'right' });
      pdf.endMarkedContent();
    }
    this.root.end();
    const chunks: Uint8Array[] = [];
    return new Promise((done) => {
      pdf.on('data', (chunk) => chunks.push(chunk));
      pdf.on('end', () => done(joined(chunks)));
      pdf.end();
    });
  }

  /** A new page where what comes next has no room on this one. Its ink has to be chosen again: it belongs to the page. */
  private makeRoom(height: number, look: Look): void {
    if (this.pdf.y + height <= this.bottom) return;
    this.pdf.addPage();
    this.use(look);
  }

  private use({ size, bold = false, colour = INK }: Look): void {
    this.pdf
      .font(bold ? 'bold' : 'regular')
      .fontSize(size * this.scale)
      .fillColor(colour);
  }

  private options(width: number): { readonly width: number; readonly lineGap: number } {
    return { width, lineGap: 3 * this.scale };
  }
}

/** The lines of a text that hold anything. */
export function linesOf(text: string): readonly string[] {
  return drawn(text)
    .split('\n')
    .filter((line) => line.trim() !== '');
}

function joined(chunks: readonly Uint8Array[]): Uint8Array {
  const whole = new Uint8Array(chunks.reduce((length, chunk) => length + chunk.length, 0));
  let at = 0;
  for (const chunk of chunks) {
    whole.set(chunk, at);
    at += chunk.length;
  }
  return whole;
}
