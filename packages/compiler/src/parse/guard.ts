/** Something in a text that no author writes and that would hold the readers up, and where it is. */
export interface TooMuch {
  readonly line: number;
  readonly column: number;
  /** In plain words. */
  readonly what: string;
}

/** What one page or one settings file may have: many times what any author has written. */
const TEXT_LIMITS = {
  /**
   * Signs in all: a page that is read in ten minutes has 12,000, the ids of 1,000 questions have 350,000, and an export of
   * 3,000 references has 600,000.
   */
  signs: { page: 200_000, settings: 300_000, kept: 600_000, list: 1_000_000 },
  /** Spaces side by side, in a list. */
  spaces: 1_000,
  /** Rows of tables, lines without bars below one among them. */
  rows: 1_000,
  /** Colons that could begin a value, in one line of settings. */
  values: 200,
  /** Lines of one paragraph, without an empty one between. */
  together: 1_000,
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
 * What is looked at: a page, settings that an author writes, settings that the toolkit keeps (ids, releases, signatures),
 * or a list that a program exported (references, captions).
 */
export type TextKind = keyof typeof TEXT_LIMITS.signs;

/**
 * Looks at a text before any parser does, in one pass. Readers of Markdown and YAML take more than a line's worth of
 * time for each of thousands of marks that lean on each other, and as much stack as things stand inside one another.
 */
export function tooMuch(text: string, kind: TextKind): TooMuch | undefined {
  const most = TEXT_LIMITS.signs[kind];
  if (text.length > most) return { ...placeAt(text, most), what: `more than ${most.toLocaleString('en-GB')} signs` };
  if (kind === 'list') return inList(text);
  const counts = new Map<string, number>();
  let depth = 0;
  let items = 0;
  let rows = 0;
  let together = 0;
  let inTable = false;
  let line = 0;
  for (let from = 0; from <= text.length;) {
    line += 1;
    const next = text.indexOf('\n', from);
    const end = next === -1 ? text.length : next;
    const words = text.slice(from, end);
    const found = inLine(words, kind);
    if (found) return { line, ...found };
    if (kind === 'page' && /^\s*(?:[-+*]|\d{1,9}[.)])\s/.test(words) && (items += 1) > TEXT_LIMITS.items)
      return { line, column: 1, what: `lists of more than ${TEXT_LIMITS.items} items` };
    if (words.trim() === '') inTable = false;
    else if (/^[\s>]*\|?\s*:?-+:?\s*\|[\s:|-]*$/.test(words)) inTable = true;
    if (kind === 'page' && (inTable || /^\s*\|/.test(words)) && (rows += 1) > TEXT_LIMITS.rows)
      return { line, column: 1, what: `tables of more than ${TEXT_LIMITS.rows} rows` };
    if (words.trim() === '') counts.clear();
    together = /^\s*(?:$|[-+*|>#]|\d{1,9}[.)])/.test(words) ? 0 : together + 1;
    if (kind === 'page' && together > TEXT_LIMITS.together)
      return { line, column: 1, what: `more than ${TEXT_LIMITS.together} lines without an empty one between` };
    for (let at = 0; at < words.length; at += 1) {
      const sign = words.charAt(at);
      if (kind !== 'page') {
        if (sign === '[' || sign === '{') depth += 1;
        else if ((sign === ']' || sign === '}') && depth > 0) depth -= 1;
        if (depth > TEXT_LIMITS.brackets)
          return { line, column: at + 1, what: 'brackets inside one another without end' };
      }
      // What the toolkit writes has brackets in each line, and no parser that they hold up.
      if (kind === 'kept' || !(MARKS.includes(sign) || (kind === 'page' && ':@'.includes(sign)))) continue;
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

/** What holds up the readers of exports: they look for words between spaces, and put brackets on top of each other. */
function inList(text: string): TooMuch | undefined {
  const gap = new RegExp(`\\s{${TEXT_LIMITS.spaces}}`).exec(text);
  if (gap) return { ...placeAt(text, gap.index), what: `more than ${TEXT_LIMITS.spaces} spaces side by side` };
  let depth = 0;
  for (const { 0: sign, index } of text.matchAll(/[[\]{}]/g)) {
    depth = Math.max(0, depth + (sign === '[' || sign === '{' ? 1 : -1));
    if (depth > TEXT_LIMITS.spaces) return { ...placeAt(text, index), what: 'brackets inside one another without end' };
  }
  return undefined;
}

function placeAt(text: string, offset: number): { readonly line: number; readonly column: number } {
  const before = text.slice(0, offset);
  return { line: before.split('\n').length, column: offset - before.lastIndexOf('\n') };
}

function inLine(words: string, kind: TextKind): Omit<TooMuch, 'line'> | undefined {
  if (kind !== 'kept' && words.length > TEXT_LIMITS.line)
    return { column: TEXT_LIMITS.line, what: `a line of more than ${TEXT_LIMITS.line} signs` };
  const opening = /^(?:[ \t]*(?:>|[-+*?](?=[ \t]|$)|\d{1,9}[.)](?=[ \t]|$)))+/.exec(words)?.[0];
  if (opening !== undefined && /[>\d]|[-+*?][^]*[^-+*\s]/.test(words)) {
    const levels = opening.match(/>|[-+*?]|\d+[.)]/g)?.length ?? 0;
    if (levels > TEXT_LIMITS.nesting) return { column: 1, what: 'quotes or lists inside one another without end' };
  }
  const indent = /^[ \t]*/.exec(words)?.[0].replace(/\t/g, '    ').length ?? 0;
  if (indent > TEXT_LIMITS.indent && indent < words.replace(/\t/g, '    ').length)
    return { column: 1, what: 'a line that begins far to the right' };
  if (kind !== 'page' && words.split(/:\s/, TEXT_LIMITS.values + 2).length > TEXT_LIMITS.values + 1)
    return { column: 1, what: `more than ${TEXT_LIMITS.values} times a name with a colon in one line` };
  if (kind === 'page' && words.split('|', TEXT_LIMITS.columns + 3).length > TEXT_LIMITS.columns + 1)
    return { column: 1, what: `a table of more than ${TEXT_LIMITS.columns} columns` };
  return undefined;
}
