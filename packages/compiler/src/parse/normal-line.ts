/** One line as the Markdown parser reads it, and where it came from. */
export interface NormalLine {
  readonly text: string;
  /** Number of the line in the file, from 1. A line that the toolkit added has the number of the line it stands before. */
  readonly line: number;
  /** The line as the author typed it, from this position on, is unchanged … */
  readonly typedFrom: number;
  /** … from this position on in `text`. */
  readonly sameFrom: number;
  /** Where the first mark of the typed line is. */
  readonly typedIndent: number;
}

/** A line that is read as it was typed. */
export function asTyped(text: string, line: number): NormalLine {
  return { text, line, typedFrom: 0, sameFrom: 0, typedIndent: 0 };
}

/** A line whose beginning is read differently; `rest` is the end of what was typed, unchanged. */
export function withBeginning(beginning: string, rest: string, typed: string, line: number): NormalLine {
  return {
    text: beginning + rest,
    line,
    typedFrom: typed.length - rest.length,
    sameFrom: beginning.length,
    typedIndent: typed.search(/\S|$/),
  };
}

/** Where a position of the normalised text is in the file. Columns from 1. */
export function typedPlace(
  lines: readonly NormalLine[],
  line: number,
  column: number,
): { readonly line: number; readonly column: number } {
  const normal = lines[line - 1];
  if (!normal) return { line: (lines.at(-1)?.line ?? 0) + 1, column: 1 };
  const before = column - 1 - normal.sameFrom;
  if (before >= 0) return { line: normal.line, column: normal.typedFrom + before + 1 };
  // Inside a beginning that reads otherwise than typed: as far from the first mark as there, but never past it.
  const indent = normal.text.search(/\S|$/);
  const marker = normal.typedIndent + Math.max(0, column - 1 - indent);
  return { line: normal.line, column: Math.min(marker, normal.typedFrom) + 1 };
}
