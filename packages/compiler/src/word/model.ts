/**
 * A document as Word has it and as we need it: paragraphs with a style, lists, tables, pictures. What is read from a
 * Word file and what is written to one is the same model, so that the way out and the way back can be compared.
 */
export interface WordDocument {
  readonly title: string;
  readonly body: readonly WordBlock[];
  /** Footnotes and endnotes by the id that `note` has. */
  readonly notes: ReadonlyMap<string, readonly WordBlock[]>;
  /** Words of headers and footers, each once. */
  readonly around: readonly string[];
  /** Custom properties of the file: which module and version it was made from. */
  readonly properties: ReadonlyMap<string, string>;
}

export type WordBlock = WordParagraph | WordTable;

/** One paragraph. */
export interface WordParagraph {
  readonly type: 'paragraph';
  readonly style: WordStyle;
  /** Level of a heading, from 1. */
  readonly level?: number;
  readonly list?: WordList;
  readonly inline: readonly WordInline[];
  /** Names of the bookmarks that begin in it. */
  readonly marks: readonly string[];
  /** Whether it came out of a text box. */
  readonly boxed?: boolean;
}

/** The item of a list that a paragraph is. */
export interface WordList {
  readonly ordered: boolean;
  /** 0 for the outermost. */
  readonly level: number;
  /** Which list it belongs to. */
  readonly id: string;
  /** How a numbered item shows its number, such as `B`; only where it is read. */
  readonly label?: string;
}

/** The styles that mean something to us; everything else is Normal. */
export type WordStyle =
  | 'Normal'
  | 'Title'
  | 'Heading'
  | 'Quote'
  | 'Caption'
  | 'Contents'
  | 'Continue'
  | 'Banner'
  | 'Note'
  | 'Block'
  | 'End'
  | 'Part'
  | 'Section'
  | 'Option'
  | 'Feedback'
  | 'Code'
  | 'Rule'
  | 'Reference';

export interface WordTable {
  readonly type: 'table';
  /** Whether its first row is a heading. */
  readonly header: boolean;
  readonly rows: readonly (readonly WordCell[])[];
  /** Whether cells go over several rows or columns. */
  readonly merged?: boolean;
  /** Widths of the columns in percent, where they are not equal. */
  readonly widths?: readonly number[];
}

export type WordCell = readonly WordBlock[];

export type WordInline =
  | WordText
  | { readonly type: 'break' }
  | { readonly type: 'box'; readonly ticked: boolean }
  | WordLink
  | { readonly type: 'note'; readonly id: string; readonly kind: 'footnote' | 'endnote' }
  | WordPicture
  /** What has no place in a page: a finding says so with these words. */
  | { readonly type: 'lost'; readonly what: string; readonly text: string };

/** Words in one look. */
export interface WordText {
  readonly type: 'text';
  readonly text: string;
  readonly bold?: boolean;
  readonly italic?: boolean;
  readonly strike?: boolean;
  readonly code?: boolean;
  readonly raised?: boolean;
}

export interface WordLink {
  readonly type: 'link';
  /** An address, or `#name` of a bookmark. */
  readonly href: string;
  readonly children: readonly WordInline[];
}

export interface WordPicture {
  readonly type: 'picture';
  /** What the file is called, if anything: `media/bedside.svg`. */
  readonly name: string;
  readonly alt: string;
  readonly bytes: Uint8Array;
  /** `png`, `jpg`, `svg`, `webp`; anything else cannot be shown. */
  readonly kind: string;
  /** In pixels. */
  readonly width?: number;
  readonly height?: number;
}

/** The words of a paragraph, without pictures and notes. */
export function plainText(inline: readonly WordInline[]): string {
  return inline
    .map((one) => {
      if (one.type === 'text') return one.text;
      if (one.type === 'link') return plainText(one.children);
      if (one.type === 'box') return one.ticked ? '☒ ' : '☐ ';
      if (one.type === 'break') return ' ';
      return one.type === 'lost' ? one.text : '';
    })
    .join('')
    .replace(/\s+/g, ' ')
    .trim();
}

/** The words of a piece of the document. */
export function wordsOfBlock(block: WordBlock): string {
  if (block.type === 'paragraph') return plainText(block.inline);
  return block.rows.flatMap((row) => row.map((cell) => cell.map(wordsOfBlock).join(' '))).join(' ');
}

/** A paragraph, briefly. */
export function paragraph(
  style: WordStyle,
  inline: string | readonly WordInline[],
  more: Partial<Pick<WordParagraph, 'level' | 'list' | 'marks'>> = {},
): WordParagraph {
  return {
    type: 'paragraph',
    style,
    inline: typeof inline === 'string' ? [{ type: 'text', text: inline }] : inline,
    marks: [],
    ...more,
  };
}
