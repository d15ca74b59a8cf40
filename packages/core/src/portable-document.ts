/**
 * A document that leaves the module: the learner's notes, or the certificate. One neutral model, from which plain text,
 * HTML, PDF and DOCX are made, so that all four say the same. It lives in the learner's browser and on their disk only.
 */
export interface PortableDocument {
  /** The document's title, and its first heading. */
  readonly title: string;
  /** BCP 47: `en-GB`. */
  readonly language: string;
  readonly kind: 'notes' | 'certificate';
  readonly parts: readonly PortablePart[];
  /** Source and version, in one line. */
  readonly foot: string;
}

/** One piece of a document, in reading order. A text may hold line breaks. */
export type PortablePart =
  | { readonly type: 'heading'; readonly level: 2 | 3; readonly text: string }
  | { readonly type: 'paragraph'; readonly text: string; readonly look?: PortableLook }
  | { readonly type: 'list'; readonly items: readonly string[] }
  | { readonly type: 'pairs'; readonly rows: readonly PortablePair[] };

/** How a paragraph stands out: the name on a certificate, the small print, what must not be overlooked. */
export type PortableLook = 'large' | 'quiet' | 'warning';

/** A label and what belongs to it; a row of a table with two columns. */
export interface PortablePair {
  readonly label: string;
  readonly text: string;
}

/** A document as plain text, for the clipboard and for a `.txt` file: blank lines between parts, labels in front. */
export function plainTextOf({ title, parts, foot }: PortableDocument): string {
  return `${[title, ...parts.map(plainPart), foot].filter((text) => text.trim() !== '').join('\n\n')}\n`;
}

function plainPart(part: PortablePart): string {
  switch (part.type) {
    case 'heading':
    case 'paragraph':
      return part.text;
    case 'list':
      return part.items.map((item) => `- ${item.replaceAll('\n', '\n  ')}`).join('\n');
    case 'pairs':
      return part.rows
        .map(({ label, text }) => (text.includes('\n') ? `${label}:\n${text}` : `${label}: ${text}`))
        .join('\n');
  }
}
