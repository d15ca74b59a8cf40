import type { Findings } from '../model/rules.js';
import type { PARSE_RULES } from './rules.js';

/** One line of a page as the author typed it, without the notes that they wrote to themselves. */
export interface TypedLine {
  readonly typed: string;
  /** Number of the line in the file, from 1. */
  readonly line: number;
}

/** A comment whose end has not come yet. */
interface OpenComment {
  readonly line: number;
  readonly column: number;
  /** How many lines there were before it; without an end, everything behind it is read after all. */
  readonly lines: number;
}

/**
 * The lines of a page without `<!-- notes -->`, which are for authors and never reach a learner. A line that holds
 * nothing else is as if it were not there, so that a note may stand anywhere, also between the lines of a block.
 * Within code a comment is text like any other.
 */
export function withoutComments(text: string): {
  readonly lines: readonly TypedLine[];
  /** Where a comment begins that has no end. */
  readonly open: readonly { readonly line: number; readonly column: number }[];
  /** Where the end of a comment is left that has no beginning. */
  readonly stray: readonly { readonly line: number; readonly column: number }[];
} {
  const typedLines = text.split('\n');
  const out: TypedLine[] = [];
  const open: OpenComment[] = [];
  const stray: { line: number; column: number }[] = [];
  let comment: OpenComment | undefined;
  let code: string | undefined;

  for (let at = 0; at < typedLines.length; at += 1) {
    const typed = typedLines[at] ?? '';
    const line = at + 1;
    if (!comment) {
      const ticks = /^\s*(`{3,}|~{3,})/.exec(typed)?.[1];
      if (ticks !== undefined && (code === undefined || ticks.startsWith(code))) {
        code = code === undefined ? ticks : undefined;
        out.push({ typed, line });
        continue;
      }
      if (code !== undefined) {
        out.push({ typed, line });
        continue;
      }
    }

    const began = comment;
    const again = outsideCode(typed).indexOf('<!--');
    const end = typed.indexOf('-->');
    // A second beginning says that the first was never ended.
    const forgotten = comment !== undefined && again >= 0 && (end < 0 || again < end);
    const cut = cutLine(typed, comment !== undefined);
    if (!forgotten && cut.opensAt !== undefined) comment = { line, column: cut.opensAt + 1, lines: out.length };
    else if (!forgotten && cut.closed) comment = undefined;
    if (comment && (forgotten || at === typedLines.length - 1)) {
      open.push({ line: comment.line, column: comment.column, lines: comment.lines });
      // Without an end it is no comment: what stands below it is read, so that nothing is lost unseen.
      const from = comment.line;
      out.length = comment.lines;
      out.push({ typed: (typedLines[from - 1] ?? '').slice(0, comment.column - 1).trimEnd(), line: from });
      comment = undefined;
      at = from - 1;
      continue;
    }
    if (cut.touched && cut.rest.trim() === '') {
      if (!began && !comment && standsBetweenParagraphs(out, typedLines[at + 1])) out.push({ typed: '', line });
      continue;
    }
    const left = code === undefined ? /-->\s*$/.exec(outsideCode(cut.rest))?.index : undefined;
    if (left !== undefined) stray.push({ line, column: left + 1 });
    out.push({ typed: cut.rest, line });
  }
  return { lines: out, open, stray };
}

/** Notes what an author has to see about the comments of a page: one without an end, and an end without a beginning. */
export function noteComments(
  { open, stray }: Pick<ReturnType<typeof withoutComments>, 'open' | 'stray'>,
  file: string,
  where: string,
  findings: Findings<typeof PARSE_RULES>,
): void {
  for (const { line, column } of open) findings.add('comment-open', where, { file, line, column });
  for (const { line, column } of stray) findings.add('comment-close', where, { file, line, column });
}

interface CutLine {
  /** What is left of the line. */
  readonly rest: string;
  readonly touched: boolean;
  readonly closed: boolean;
  /** Where the comment begins that goes on below. */
  readonly opensAt?: number;
}

function cutLine(typed: string, inside: boolean): CutLine {
  const bare = outsideCode(typed);
  let rest = '';
  let from = 0;
  if (inside) {
    const end = typed.indexOf('-->');
    if (end < 0) return { rest: '', touched: true, closed: false };
    from = end + 3;
  }
  for (let touched = inside; ; touched = true) {
    const start = bare.indexOf('<!--', from);
    // Spaces behind would be read as a line break; those in front are how far the line is indented.
    if (start < 0) {
      const all = joined(rest, typed.slice(from));
      return { rest: touched ? all.trimEnd() : typed, touched, closed: inside };
    }
    const end = typed.indexOf('-->', start + 4);
    rest = joined(rest, typed.slice(from, start));
    if (end < 0) return { rest: rest.trimEnd(), touched: true, closed: inside, opensAt: start };
    from = end + 3;
  }
}

/** What stands before and behind a comment, with the spaces of one side only. */
function joined(before: string, behind: string): string {
  return /\s$|^$/.test(before) ? before + behind.trimStart() : before + behind;
}

/** The line with `code` blanked out, of the same length. */
function outsideCode(typed: string): string {
  return typed.replace(/(`+)[^`]+\1/g, (code) => ' '.repeat(code.length));
}

/** Whether text stands directly above and below, which the comment keeps apart as two paragraphs. */
function standsBetweenParagraphs(above: readonly TypedLine[], below: string | undefined): boolean {
  return /^\p{L}/u.test(above.at(-1)?.typed ?? '') && /^\p{L}/u.test(below ?? '');
}
