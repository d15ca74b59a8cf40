/** A file that is made from the code, so that the two never say different things. */
export interface GeneratedFile {
  /** Path from the root of the repository, with `/`. */
  readonly path: string;
  /** Bytes for a file that is no text. */
  readonly text: string | Uint8Array;
}

/** The first lines of every generated page: who made it, from what, and how to make it again. */
export function pageHead(title: string, source: string): string {
  return `<!-- Written by \`pnpm generate\` from ${source}. Change that, not this page. -->\n\n# ${title}\n`;
}

/** A Markdown table. A bar within a cell would end the cell, a line break the row. */
export function table(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[]) =>
    `| ${cells.map((cell) => cell.replaceAll('|', '\\|').replace(/\s*\n\s*/g, ' ')).join(' | ')} |`;
  return [line(head), line(head.map(() => '---')), ...rows.map(line)].join('\n');
}
