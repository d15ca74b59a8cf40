import type { ModuleData, PortableDocument, SessionPort, SessionView } from '@ladder/core';
import type { WrittenBlock } from '../notes/notes-text.js';

/**
 * What the on-demand scripts of a package offer, by name. Each is a classic script of its own that a learner downloads
 * only when they ask for what it makes (docs/decisions, "On-demand scripts").
 */
export interface Makers {
  readonly pdf: PdfMaker;
  readonly docx: DocxMaker;
  readonly notes: NotesMaker;
  readonly 'own-pages': OwnPages;
}

/** The name of an on-demand script. */
export type MakerName = keyof Makers;

/** Makes tagged PDF files. */
export interface PdfMaker {
  /** Whether this text comes out right: false for signs the font lacks, and for scripts that join or run leftwards. */
  readonly covers: (text: string) => boolean;
  /** The bytes of an A4 file. `at` is the day and time written into it. */
  readonly make: (document: PortableDocument, at: Date) => Promise<Uint8Array>;
  /** The sheet of a certificate as a document: what is on paper is what was on the screen. */
  readonly read: (sheet: HTMLElement) => PortableDocument;
  /** The text of a web page that stands alone. */
  readonly html: (document: PortableDocument) => string;
}

/** Makes Word files. */
export interface DocxMaker {
  /** The bytes of a DOCX file, the same for the same document. */
  readonly make: (document: PortableDocument) => Promise<Uint8Array>;
}

/** Draws what My notes offers besides copying, plain text and paper. */
export interface NotesMaker {
  /** Draws into `place`; to be called again whenever something of what is given has changed. */
  readonly draw: (place: HTMLElement, given: NotesGiven) => void;
}

/** Defines the elements of the player's own pages, which wake where they stand. */
export interface OwnPages {
  readonly tags: readonly string[];
}

/** What My notes hands to its on-demand script. It stays in this document. */
export interface NotesGiven {
  readonly module: ModuleData;
  readonly session: SessionView;
  readonly port: SessionPort | undefined;
  /** The blocks that hold something. */
  readonly blocks: readonly WrittenBlock[];
  /** All of it as plain text; empty when nothing was written. */
  readonly text: string;
}

declare global {
  interface Window {
    /** Where on-demand scripts put what they offer. */
    ladder?: { [Name in MakerName]?: Makers[Name] };
  }
}
