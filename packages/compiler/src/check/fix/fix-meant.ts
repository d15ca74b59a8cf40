import type { Diagnostic } from '@ladder/core';
import { compileFront } from '../../front.js';
import type { FileTree } from '../../model/file-tree.js';
import { withFixes, type LineFix } from './fix-page.js';
import type { PageFix } from './same-meaning.js';

/** Findings that name what took no effect. */
const MENDED = /^parse\/(?:list-meant|table-meant|heading-meant|signs-shown)$/;

/**
 * What took no effect, written so that it does, where only one thing can have been meant: lists with other bullets,
 * tables without their line of dashes or with tabs, a heading without its space, a link with one too many. The module
 * means something else afterwards, so each is tried: it stays only if its finding goes and no other comes.
 */
export async function meantFixes(files: FileTree, id: string): Promise<readonly PageFix[]> {
  const before = await found(files, id);
  const groups = new Map<string, LineFix[][]>();
  for (const { id: rule, location } of before) {
    const text = location && MENDED.test(rule) ? files.get(location.file) : undefined;
    const group = typeof text === 'string' && location ? fixesAt(text.split('\n'), location.line - 1) : [];
    if (location && group.length > 0) groups.set(location.file, [...(groups.get(location.file) ?? []), group]);
  }
  const fixed: PageFix[] = [];
  for (const [file, each] of groups) {
    const original = files.get(file) as string;
    let fixes: readonly LineFix[] = [];
    let known = before;
    for (const group of each) {
      if (group.some(({ line }) => fixes.some((one) => one.line === line))) continue;
      const text = withFixes(original, [...fixes, ...group]);
      const after = await found(new Map([...files, [file, text]]), id);
      if (!isBetter(known, after)) continue;
      fixes = [...fixes, ...group];
      known = after;
    }
    if (fixes.length > 0) fixed.push({ file, text: withFixes(original, fixes), fixes });
  }
  return fixed;
}

async function found(files: FileTree, id: string): Promise<readonly Diagnostic[]> {
  return (await compileFront(files, { id })).diagnostics;
}

/** Whether nothing is found that was not found before, and less of it. */
function isBetter(before: readonly Diagnostic[], after: readonly Diagnostic[]): boolean {
  const left = before.map(({ id, message }) => `${id} ${message}`);
  for (const { id, message } of after) {
    const at = left.indexOf(`${id} ${message}`);
    if (at < 0) return false;
    left.splice(at, 1);
  }
  return left.length > 0;
}

/** The fixes of the paragraph that has this line. */
function fixesAt(lines: readonly string[], at: number): LineFix[] {
  let from = at;
  while (from > 0 && lines[from - 1]?.trim()) from -= 1;
  let to = at;
  while (to + 1 < lines.length && lines[to + 1]?.trim()) to += 1;
  const typed = lines.slice(from, to + 1);
  const written = asTable(typed) ?? typed.map((line) => asLink(asHeading(asItem(line), typed.length)));
  return written.flatMap((after, place) => {
    const before = typed[place] ?? '';
    return after === before ? [] : [{ line: from + place + 1, before, after }];
  });
}

function asItem(line: string): string {
  const edge = /^\s*/u.exec(line)?.[0] ?? '';
  const body = line.slice(edge.length);
  const box = /^([☐□▢☑☒✓✔])\s?(?=\S)/u.exec(body);
  if (box) return `${edge}- [${/[☐□▢]/u.test(box[0]) ? ' ' : 'x'}] ${body.slice(box[0].length)}`;
  const bullet = /^(?:[-*+–—](?=\p{L}[^*]*$)|[–—]\s+|[■➢➤❖►▶◆◇○»→⇒§¶\uF0A7\uF0A8\uF0D8\uF076]\s?|o\s)(?=\S)/u.exec(
    body,
  );
  if (bullet) return `${edge}- ${body.slice(bullet[0].length)}`;
  const number = /^(?:\((\d{1,2})\)\s?|(\d{1,2})[.)](?=\p{L}))/u.exec(body);
  return number ? `${edge}${number[1] ?? number[2] ?? ''}. ${body.slice(number[0].length)}` : line;
}

function asHeading(line: string, count: number): string {
  return count === 1 ? line.replace(/^#(?=\p{Lu}\p{Ll})/u, '## ') : line;
}

function asLink(line: string): string {
  return line
    .replace(/(\[[^\]@^][^\]]*\])\s+(?=\((?:https?:\/\/|mailto:)[^\s)]+\))/gu, '$1')
    .replace(/(?<!\S)(\*\*\p{L}[^*:]{0,30}:\*\*)(?=\p{L})/gu, '$1 ');
}

/** The lines as a table, where every row has as many cells. */
function asTable(lines: readonly string[]): readonly string[] | undefined {
  const dashes = lines.findIndex((line) => line.includes('|') && /^[\s|:-]+$/.test(line));
  const rows = lines.filter((_, at) => at !== dashes).map(cellsOf);
  const [head] = rows;
  const count = head?.length ?? 0;
  if (!head || count < 2 || rows.length < 2 || dashes === 0 || rows.some((row) => row?.length !== count))
    return undefined;
  const line = `|${' --- |'.repeat(count)}`;
  const isTabbed = lines.every((one) => !one.includes('|'));
  const written = lines.map((one) => (isTabbed ? `| ${(cellsOf(one) ?? []).join(' | ')} |` : one));
  if (dashes === 1) return written.map((one, at) => (at === 1 ? line : one));
  return dashes < 0 ? written.map((one, at) => (at === 0 ? `${one}\n${line}` : one)) : undefined;
}

function cellsOf(line: string): readonly string[] | undefined {
  const body = line.trim();
  if (/\S\t+\S/u.test(body) && !body.includes('|')) return body.split(/\t/u).map((cell) => cell.trim());
  return /^\|.*\|$/u.test(body) ? body.slice(1, -1).split(/(?<!\\)\|/u) : undefined;
}
