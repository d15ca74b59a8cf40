import type { PortableDocument, PortablePart } from '@ladder/core';
import { makerMessages as words } from '@ladder/core/messages';
import { INK, linesOf, Paper, QUIET, type Look } from './paper.js';

/** How a kind of document is set. */
interface Style {
  readonly title: Look;
  readonly headings: Readonly<Record<2 | 3, Look>>;
  readonly large: Look;
  readonly body: Look;
  readonly quiet: Look;
  readonly pairs: Look;
}

const BODY: Look = { size: 11, after: 8 };
const SMALL: Look = { size: 9, colour: QUIET, after: 6 };

/** Notes are a document to read: a title, headings, text. */
const NOTES: Style = {
  title: { size: 24, bold: true, after: 10 },
  headings: {
    2: { size: 15, bold: true, before: 12, after: 4 },
    3: { size: 11.5, bold: true, before: 6, after: 2 },
  },
  large: { size: 18, bold: true, after: 8 },
  body: BODY,
  quiet: SMALL,
  pairs: { size: 10.5, after: 10 },
};

/** A certificate is one calm sheet: name and title large, the rest quiet (the sheet on the screen is set the same). */
const CERTIFICATE: Style = {
  title: { size: 13, colour: QUIET, after: 26 },
  headings: {
    2: { size: 23, bold: true, before: 2, after: 4 },
    3: { size: 11.5, bold: true, before: 8, after: 2 },
  },
  large: { size: 32, bold: true, after: 6 },
  body: { ...BODY, after: 6 },
  quiet: { ...SMALL, before: 2, after: 12 },
  pairs: { size: 9.5, after: 10 },
};

/** What a certificate may shrink to before it takes a second page. */
const SMALLER = { notes: [], certificate: [0.94, 0.88, 0.82] } as const;

/** A tagged A4 file. A certificate is set smaller until it fits on one page, and takes a second one if it has to. */
export async function makePdf(document: PortableDocument, at: Date): Promise<Uint8Array> {
  const style = document.kind === 'notes' ? NOTES : CERTIFICATE;
  let paper = setPaper(document, style, at, 1);
  for (const scale of SMALLER[document.kind]) {
    if (paper.pages === 1) break;
    paper = setPaper(document, style, at, scale);
  }
  return paper.finish(document.foot, words.page);
}

function setPaper(document: PortableDocument, style: Style, at: Date, scale: number): Paper {
  const paper = new Paper(document, at, scale);
  paper.write('H1', document.title, style.title);
  for (const part of document.parts) writePart(paper, part, style);
  return paper;
}

function writePart(paper: Paper, part: PortablePart, style: Style): void {
  switch (part.type) {
    case 'heading':
      paper.write(`H${part.level}`, part.text, style.headings[part.level]);
      return;
    case 'paragraph':
      for (const line of linesOf(part.text)) paper.write('P', line, lookOf(part.look, style));
      return;
    case 'list':
      paper.list(part.items, style.body);
      return;
    case 'pairs':
      paper.pairs(part.rows, style.pairs);
  }
}

function lookOf(look: 'large' | 'quiet' | 'warning' | undefined, style: Style): Look {
  if (look === 'warning') return { ...style.body, bold: true, colour: INK, before: 4 };
  return look === undefined ? style.body : style[look];
}
