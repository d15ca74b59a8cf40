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
  /** The number that Word shows in front of a heading; only where it is read. */
  readonly numbered?: string;
  /** What Word shows of all of it and a page has no mark for. */
  readonly seen?: readonly SeenLook[];
}

/** The item of a list that a paragraph is. */
export interface WordList {
  readonly ordered: boolean;
  /** 0 for the outermost. */
  readonly level: number;
  /** Which list it belongs to. */
  readonly id: string;
  /** Which item of its list it is, where that is not simply counted from 1. */
  readonly number?: number;
  /** How a numbered item shows its number, such as `B`; only where it is read. */
  readonly label?: string;
  /** All that Word shows in front of it, where that is not `1.` or a bullet: `Step 2)`, `✗`. */
  readonly shown?: string;
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
  /** Cells below the first row that have a colour which may mean something. */
  readonly coloured?: readonly { readonly look: SeenLook; readonly text: string }[];
}

export type WordCell = readonly WordBlock[];

export type WordInline =
  | WordText
  | { readonly type: 'break' }
  | { readonly type: 'box'; readonly ticked: boolean }
  | WordLink
  | { readonly type: 'note'; readonly id: string; readonly kind: 'footnote' | 'endnote' }
  | WordPicture
  | WordLost;

/** What a page cannot have as it is: a line on the list says so. */
export interface WordLost {
  readonly type: 'lost';
  /** Whether it was left out, could not be taken over, left a gap that is seen, or is to be checked where it stands. */
  readonly rule: 'left-out' | 'not-text' | 'gap' | 'look-at';
  readonly what: string;
  readonly text: string;
  /** Whether `text` itself stands on the page. */
  readonly shown?: boolean;
}

/** What Word shows of words and a page has no mark for. */
export type SeenLook =
  | 'underlined'
  | 'highlighted'
  | 'in capitals'
  | 'in small capitals'
  | 'in a frame'
  | 'marked with dots'
  | `in ${string}`
  | `on ${string}`;

/** Words in one look. */
export interface WordText {
  readonly type: 'text';
  readonly text: string;
  readonly bold?: boolean;
  readonly italic?: boolean;
  readonly strike?: boolean;
  readonly code?: boolean;
  readonly raised?: boolean;
  readonly lowered?: boolean;
  /** What a page has no mark for; only where it is read. */
  readonly seen?: readonly SeenLook[];
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
  /** Whether the file itself says that it only decorates. */
  readonly decorative?: boolean;
  /** How Word shows it otherwise than its file is, such as `cropped`. */
  readonly shownAs?: string;
}

/** The words of a paragraph, without pictures and notes. */
export function plainText(inline: readonly WordInline[]): string {
  return inline
    .map((one) => {
      if (one.type === 'text') return one.text;
      if (one.type === 'link') return plainText(one.children);
      if (one.type === 'box') return one.ticked ? '☒ ' : '☐ ';
      if (one.type === 'break') return ' ';
      return one.type === 'lost' && one.shown === true ? one.text : '';
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
