import type { Heading, List, Nodes, Paragraph, Parents, Root, Text } from 'mdast';
import type { Findings } from '../model/rules.js';
import { shorten, wordsOf } from '../model/words.js';
import { meantBy } from './meant-shapes.js';
import { FORMULAS, RAW_MARKS } from './raw-marks.js';
import type { PARSE_RULES } from './rules.js';
import { typedSigns, type TypedLines, type TypedSigns } from './typed-signs.js';

/** The page that is looked at. */
interface Page {
  readonly lines: TypedLines;
  readonly file: string;
  readonly where: string;
  readonly findings: Findings<typeof PARSE_RULES>;
}

/**
 * Names what took no effect and would reach learners as it was typed: marks that are none, and lines that look like a
 * list, a table, a question or a heading and are read as a paragraph. Advice: a page may well mean what it says.
 */
export function noteMeant(tree: Root, page: Page): void {
  walk(tree, false, page);
}

function walk(node: Nodes, inBlock: boolean, page: Page): void {
  if (node.type === 'paragraph' && noteParagraph(node, inBlock, page)) return;
  if (node.type === 'heading' && node.depth === 1) noteTitle(node, page);
  if (node.type === 'list') noteList(node, inBlock, page);
  if (!('children' in node)) return;
  const inside = inBlock || node.type === 'containerDirective';
  node.children.forEach((child, at) => {
    if (child.type === 'text') noteText(child, node, at, page);
    else walk(child, inside, page);
  });
}

/** Says what a paragraph was meant to be; true when its single signs need not be named as well. */
function noteParagraph(node: Paragraph, inBlock: boolean, page: Page): boolean {
  const { lines, file, where, findings } = page;
  const from = node.position?.start.line ?? 1;
  const to = node.position?.end.line ?? from;
  const start = (node.position?.start.column ?? 1) - 1;
  const typed = Array.from({ length: to - from + 1 }, (_, at) => {
    const line = lines.get(from + at) ?? '';
    return (at === 0 ? line.slice(start) : line.replace(/^[\s>]*/u, '')).trim();
  });
  const meant = meantBy(typed, !inBlock);
  if (!meant) return !inBlock && noteBold(node, typed, page);
  const line = from + meant.line;
  const column = meant.line === 0 ? start + 1 : (lines.get(line) ?? '').search(/[^\s>]|$/u) + 1;
  findings.add(meant.rule, where, { file, line, column }, { shown: shorten(meant.shown, 60) });
  return meant.rule === 'table-meant';
}

/** A short line in bold alone looks like a heading, and is none to somebody who listens. */
function noteBold(node: Paragraph, typed: readonly string[], { file, where, findings }: Page): boolean {
  const [only, second] = node.children;
  const words = only?.type === 'strong' && second === undefined ? wordsOf(only) : '';
  if (words === '' || typed.length > 1 || words.length > 60 || /[.!?,;:]$/u.test(words) || !/\p{L}/u.test(words))
    return false;
  const { line, column } = node.position?.start ?? { line: 1, column: 1 };
  findings.add('heading-meant', where, { file, line, column }, { shown: shorten(typed[0] ?? '', 60) });
  return false;
}

function noteText(node: Text, parent: Parents, at: number, page: Page): void {
  const signs = typedSigns(node.position ? node : located(node, parent, page.lines), page.lines, page.file);
  const next = parent.children[at + 1];
  // Before an address that was made into a link, the text ends in the middle of what was typed.
  const ended = next?.type !== 'link';
  const formula = formulaIn(signs);
  if (formula)
    page.findings.add('signs-shown', page.where, signs.placeOf(formula.from), {
      signs: shorten(signs.text.slice(formula.from, formula.to), 60),
      remedy: FORMULAS,
    });
  const named: { readonly from: number; readonly to: number }[] = [];
  for (const { pattern, remedy } of RAW_MARKS) {
    for (const { 0: found, index } of signs.text.matchAll(pattern)) {
      const to = index + found.length;
      if (named.some((one) => one.from < to && index < one.to)) continue;
      if (ended && to === signs.text.length && /[([]$/u.test(found)) continue;
      const mark = signs.text.slice(index).search(/[^\p{L}\p{N}\s]/u) + index;
      if (signs.isEscaped(mark) || signs.isEscaped(to - 1)) continue;
      named.push({ from: index, to });
      const lead = found.length - found.trimStart().length;
      page.findings.add('signs-shown', page.where, signs.placeOf(index + lead), {
        signs: shorten(found.trim(), 60),
        remedy,
      });
    }
  }
}

/** A formula between `\\(` and `\\)`, or `\\[` and `\\]`: the backslashes are gone from the text, and the rest is not. */
function formulaIn({ text, isEscaped }: TypedSigns): { readonly from: number; readonly to: number } | undefined {
  for (const { 0: found, index } of text.matchAll(/\([^()\n]+\)|\[[^[\]\n]+\]/gu)) {
    const to = index + found.length;
    if (isEscaped(index) && isEscaped(to - 1) && /[\\^_{}=+*/]/u.test(found)) return { from: index, to };
  }
  return undefined;
}

/** A text beside an address that became a link has lost its place; it is the first such text of its line. */
function located(node: Text, parent: Parents, lines: TypedLines): Text {
  const { line = 1, column = 1 } = parent.position?.start ?? {};
  const at = (lines.get(line) ?? '').indexOf(node.value.split('\n')[0] ?? '', column - 1);
  const start = { line, column: Math.max(at + 1, column) };
  return { ...node, position: { start, end: start } };
}

function noteTitle(node: Heading, { lines, file, where, findings }: Page): void {
  const first = node.children.find((child) => child.type === 'link' || child.type === 'image');
  const cited = node.children.find((child) => child.type === 'text' && /\[\s*@/u.test(child.value));
  const found = first ?? cited;
  if (!found) return;
  const { line, column: from } = found.position?.start ?? { line: 1, column: 1 };
  const column = first ? from : (lines.get(line) ?? '').search(/\[\s*@/u) + 1;
  const what = first === undefined ? 'a citation' : first.type === 'link' ? 'a link' : 'a picture';
  findings.add('title-marks', where, { file, line, column }, { what });
}

function noteList(node: List, inBlock: boolean, { lines, file, where, findings }: Page): void {
  const { line = 1, column = 1 } = node.position?.start ?? {};
  if (node.ordered === true) {
    const typed = node.children.map((item) => {
      const at = item.position?.start ?? { line: 1, column: 1 };
      return Number(/^\d+/u.exec((lines.get(at.line) ?? '').slice(at.column - 1))?.[0] ?? Number.NaN);
    });
    const first = typed[0] ?? 1;
    // All the same number, often 1, is a habit of people who let the machine count.
    const counted = typed.every((number, at) => number === first + at) || typed.every((number) => number === first);
    if (!counted && !typed.some(Number.isNaN))
      findings.add(
        'list-numbers',
        where,
        { file, line, column },
        {
          typed: typed.join(', '),
          shown: typed.map((_, at) => first + at).join(', '),
        },
      );
    return;
  }
  const ticked = node.children.filter(({ checked }) => checked === true);
  if (inBlock || ticked.length === 0 || ticked.length === node.children.length) return;
  findings.add('question-meant', where, { file, line, column }, { shown: shorten(lines.get(line)?.trim() ?? '', 60) });
}
