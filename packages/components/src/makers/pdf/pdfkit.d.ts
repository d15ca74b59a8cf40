/** The part of PDFKit 0.20 that is used here. Its published types bring Node's along, which a browser does not have. */
declare module 'pdfkit' {
  /** One element of the structure tree: what a screen reader walks. */
  export interface StructureElement {
    add(child: StructureElement | (() => void)): this;
    end(): void;
  }

  export interface TextOptions {
    readonly width?: number;
    readonly lineGap?: number;
    readonly align?: 'left' | 'right';
    readonly lineBreak?: boolean;
  }

  // eslint-disable-next-line no-restricted-syntax -- this is how the library exports it
  export default class PDFDocument {
    constructor(options: {
      readonly size: 'A4';
      readonly margins: {
        readonly top: number;
        readonly bottom: number;
        readonly left: number;
        readonly right: number;
      };
      readonly lang: string;
      readonly tagged: true;
      readonly displayTitle: true;
      readonly pdfVersion: '1.7';
      readonly subset: 'PDF/UA';
      readonly font: null;
      readonly bufferPages: true;
      readonly info: Readonly<Record<'Title' | 'Creator' | 'Producer', string>> & { readonly CreationDate: Date };
    });
    x: number;
    y: number;
    readonly page: {
      readonly width: number;
      readonly height: number;
      readonly margins: { top: number; bottom: number; left: number; right: number };
    };
    registerFont(name: string, source: Uint8Array): this;
    font(name: string): this;
    fontSize(size: number): this;
    fillColor(colour: string): this;
    strokeColor(colour: string): this;
    lineWidth(width: number): this;
    moveTo(x: number, y: number): this;
    lineTo(x: number, y: number): this;
    stroke(): this;
    rect(x: number, y: number, width: number, height: number): this;
    fill(colour: string): this;
    text(text: string, x: number, y: number, options: TextOptions): this;
    heightOfString(text: string, options: TextOptions): number;
    widthOfString(text: string): number;
    addPage(): this;
    switchToPage(page: number): unknown;
    bufferedPageRange(): { readonly start: number; readonly count: number };
    struct(type: string, options?: { readonly scope?: 'Row' | 'Column'; readonly title?: string }): StructureElement;
    addStructure(element: StructureElement): this;
    markContent(tag: 'Artifact', options: { readonly type: 'Pagination' | 'Layout' }): this;
    endMarkedContent(): this;
    on(event: 'data', listener: (chunk: Uint8Array) => void): this;
    on(event: 'end', listener: () => void): this;
    on(event: 'pageAdded', listener: () => void): this;
    end(): void;
  }
}
