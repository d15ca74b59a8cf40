import { isBlockName } from '../../parse/block-names.js';
import { withoutComments } from '../../parse/comments.js';
import { readFence } from '../../parse/fence.js';
import { readBox, readBullet } from '../../parse/list-habits.js';

/** One line that is written as the toolkit's own samples have it. */
export interface LineFix {
  /** Number of the line, from 1. */
  readonly line: number;
  readonly before: string;
  readonly after: string;
}

/** Signs before a list item that are no hyphen; a number or a letter is an author's own choice and stays. */
const OTHER_BULLET = /^[*+•·●▪■◦‣∙⁃\uF0B7–—][\s\u200B]|^o\t/u;

/** Marks that stand on a line alone and are no list. */
const RULE = /^\s*(?:[-*_–—]\s*){3,}$/u;

/** Spaces that people do not see and do not mean. */
const ODD_SPACE = /[\u00A0\u2007\u202F\u200B]/gu;

/**
 * What may be written more plainly on a page without changing what it means: block names, list marks, boxes, spaces at
 * the end of lines, curly quotation marks where only a name is asked for. It changes only lines that the parser reads
 * the same way already; nothing within code or within an author's notes, and no line that it does not understand.
 */
export function fixPage(text: string): readonly LineFix[] {
  const lines = text.split('\n');
  const visible = new Map(withoutComments(text).lines.map(({ typed, line }) => [line, typed]));
  const fixes: LineFix[] = [];
  let code: string | undefined;
  let block: string | undefined;
  lines.forEach((before, at) => {
    const line = at + 1;
    // A line that is in part a note to oneself is left alone.
    if (visible.get(line) !== before) return;
    const ticks = /^\s*(`{3,}|~{3,})/.exec(before)?.[1];
    if (ticks !== undefined && (code === undefined || ticks.startsWith(code))) {
      code = code === undefined ? ticks : undefined;
      return;
    }
    if (code !== undefined) return;
    const fence = readFence(before);
    let after = before;
    if (fence?.type === 'close') {
      after = ':::';
      block = undefined;
    } else if (fence?.type === 'open') {
      block = fence.name;
      // What stands behind the name is a mistake that only the author can mend.
      if (isBlockName(fence.name) && fence.rest === '') after = `:::${fence.name}`;
    } else after = fixEnd(fixLine(before, block), lines[at + 1]);
    if (after !== before) fixes.push({ line, before, after });
  });
  return fixes;
}

function fixLine(typed: string, block: string | undefined): string {
  if (RULE.test(typed)) return typed;
  const edge = /^[\s\u200B\uFEFF]*/u.exec(typed)?.[0] ?? '';
  const body = typed.slice(edge.length);
  if (/^(?:>\s*)?(?:\*\*|__)?\s*go\s*to\s*(?::|(?:\*\*|__)\s*:)/iu.test(body))
    return typed.replace(/[“”„]/gu, '"').replace(/[‘’]/gu, "'");
  const box = readBox(body);
  if (box && box.strange === undefined && !/^[\dA-Za-z]+[.)]/u.test(body) && (box.bullet || hasBoxes(block))) {
    return `${plainEdge(edge)}- [${box.ticked ? 'x' : ' '}] ${box.rest}`;
  }
  const inBlock = block !== undefined;
  const item = OTHER_BULLET.test(body) ? readBullet(body, inBlock) : undefined;
  return item === undefined || item === '' ? typed : `${plainEdge(edge)}- ${item}`;
}

function hasBoxes(block: string | undefined): boolean {
  return block === 'question' || block === 'fill-in';
}

/** The edge of a line with ordinary spaces; a tab stays a tab, because it counts as four. */
function plainEdge(edge: string): string {
  return edge.replace(/[\u200B\uFEFF]/gu, '').replace(ODD_SPACE, ' ');
}

/** Without spaces at the end; two of them before another line of the paragraph begin a new line, and stay. */
function fixEnd(typed: string, next: string | undefined): string {
  const trimmed = typed.replace(/[\s\u200B]+$/u, '');
  const end = typed.slice(trimmed.length);
  if (end === '') return typed;
  const breaks = /^ {2,}$/.test(end) && trimmed !== '' && next !== undefined && next.trim() !== '';
  return breaks ? typed : trimmed;
}

/** A page with some of its lines fixed. */
export function withFixes(text: string, fixes: readonly LineFix[]): string {
  const lines = text.split('\n');
  for (const { line, after } of fixes) lines[line - 1] = after;
  return lines.join('\n');
}
