import type { PortableDocument } from '@ladder/core';

/**
 * What the on-demand scripts of a package offer, by name. Each is a classic script of its own that a learner downloads
 * only when they ask for what it makes (docs/decisions, "On-demand scripts").
 */
export interface Makers {
  readonly pdf: PdfMaker;
  readonly docx: DocxMaker;
}

/** The name of an on-demand script. */
export type MakerName = keyof Makers;

/** Makes tagged PDF files. */
export interface PdfMaker {
  /** Whether this text comes out right: false for signs the font lacks, and for scripts that join or run leftwards. */
  readonly covers: (text: string) => boolean;
  /** The bytes of an A4 file. `at` is the day and time written into it. */
  readonly make: (document: PortableDocument, at: Date) => Promise<Uint8Array>;
}

/** Makes Word files. */
export interface DocxMaker {
  /** The bytes of a DOCX file, the same for the same document. */
  readonly make: (document: PortableDocument) => Promise<Uint8Array>;
}

declare global {
  interface Window {
    /** Where on-demand scripts put what they offer. */
    ladder?: { [Name in MakerName]?: Makers[Name] };
  }
}
