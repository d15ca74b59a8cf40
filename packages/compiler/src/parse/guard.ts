/** Something in a text that no author writes and that would hold the readers up, and where it is. */
export interface TooMuch {
  readonly line: number;
  readonly column: number;
  /** In plain words. */
  readonly what: string;
}

/** What one page or one settings file may have: many times what any author has written. */
export const TEXT_LIMITS = {
  /** Signs in all; a page that is read in ten minutes has 12,000. */
  signs: 300_000,
  /** Signs in one line. */
  line: 50_000,
  /** Quotes and lists inside one another at the start of a line. */
  nesting: 60,
  /** Spaces at the start of a line. */
  indent: 200,
  /** Columns of a table. */
  columns: 200,
  /** The same mark in lines that belong together: `*`, `[`, backticks. */
  marks: 1_000,
  /** Lines that begin a list item. */
  items: 3_000,
  /** Brackets inside one another, in settings. */
  brackets: 60,
} as const;

const MARKS = '`*_~[]<>&!^=\\';

/**
 * Looks at a text before any parser does, in one pass. Readers of Markdown and YAML take more than a line's worth of
 * time for each of thousands of marks that lean on each other, and as much stack as things stand inside one another.
 */
export function tooMuch(text: string, kind: 'page' | 'settings'): TooMuch | undefined {
  if (text.length > TEXT_LIMITS.signs) return { line: 1, column: 1, what: `more than ${TEXT_LIMITS.signs} signs` };
  const counts = new Map<string, number>();
  let depth = 0;
  let items = 0;
  let line = 0;
  for (let from = 0; from <= text.length;) {
    line += 1;
    const next = text.indexOf('\n', from);
    const end = next === -1 ? text.length : next;
    const words = text.slice(from, end);
    const found = inLine(words);
    if (found) return { line, ...found };
    if (kind === 'page' && /^\s*(?:[-+*]|\d{1,9}[.)])\s/.test(words) && (items += 1) > TEXT_LIMITS.items)
      return { line, column: 1, what: `lists of more than ${TEXT_LIMITS.items} items` };
    if (words.trim() === '') counts.clear();
    for (let at = 0; at < words.length; at += 1) {
      const sign = words.charAt(at);
      if (kind === 'settings') {
        if (sign === '[' || sign === '{') depth += 1;
        else if ((sign === ']' || sign === '}') && depth > 0) depth -= 1;
        if (depth > TEXT_LIMITS.brackets)
          return { line, column: at + 1, what: 'brackets inside one another without end' };
      }
      if (!MARKS.includes(sign)) continue;
      const count = (counts.get(sign) ?? 0) + 1;
      if (count > TEXT_LIMITS.marks)
        return {
          line,
          column: at + 1,
          what: `more than ${TEXT_LIMITS.marks} times the sign ${sign} in lines that belong together`,
        };
      counts.set(sign, count);
    }
    from = end + 1;
  }
  return undefined;
}

function inLine(words: string): Omit<TooMuch, 'line'> | undefined {
  if (words.length > TEXT_LIMITS.line)
    return { column: TEXT_LIMITS.line, what: `a line of more than ${TEXT_LIMITS.line} signs` };
  const opening = /^(?:[ \t]*(?:>|[-+*](?=[ \t]|$)|\d{1,9}[.)](?=[ \t]|$)))+/.exec(words)?.[0];
  if (opening !== undefined && /[>\d]|[-+*][^]*[^-+*\s]/.test(words)) {
    const levels = opening.match(/>|[-+*]|\d+[.)]/g)?.length ?? 0;
    if (levels > TEXT_LIMITS.nesting) return { column: 1, what: 'quotes or lists inside one another without end' };
  }
  const indent = /^[ \t]*/.exec(words)?.[0].replace(/\t/g, '    ').length ?? 0;
  if (indent > TEXT_LIMITS.indent && indent < words.replace(/\t/g, '    ').length)
    return { column: 1, what: 'a line that begins far to the right' };
  if (words.split('|', TEXT_LIMITS.columns + 3).length > TEXT_LIMITS.columns + 1)
    return { column: 1, what: `a table of more than ${TEXT_LIMITS.columns} columns` };
  return undefined;
}
