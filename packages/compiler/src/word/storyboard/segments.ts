import { paragraph, plainText, wordsOfBlock, type WordBlock, type WordParagraph, type WordTable } from '../model.js';
import { shorten } from '../../model/words.js';
import { blockByLine, blockLabel, blockNamed, endsBlock, isEndLabel } from './names.js';
import type { WordFindings } from './to-do.js';

/** A run of a page: running text, or a block with what stands in it. */
export interface Segment {
  /** Name of the block; left out for running text. */
  readonly name?: string;
  readonly content: readonly WordBlock[];
}

/** Labels that may follow the options of a question, in whatever style. */
const CLOSING = /^(?:remember|outcomes?|feedback|correct\s+answers?|answers?|rationale|explanation|key)\s*[:=]/i;

/** Cuts a page into running text and blocks. A block ends where it says so, at the next one, or at a heading above it. */
export function segmentsOf(blocks: readonly WordBlock[], where: string, findings: WordFindings): readonly Segment[] {
  const flat = blocks.flatMap((block) => (block.type === 'table' ? flatten(block, where, findings) : [block]));
  const segments: Segment[] = [];
  let prose: WordBlock[] = [];
  const flush = () => {
    if (prose.length > 0) segments.push({ content: prose });
    prose = [];
  };
  for (let at = 0; at < flat.length; at += 1) {
    const block = flat[at];
    if (!block) continue;
    const name = startOf(block, where, findings);
    if (name === undefined) {
      if (!isStrayEnd(block)) prose.push(block);
      else noteLine(block, 'the end of a block', where, findings);
      continue;
    }
    const { content, next, end } = contentFrom(flat, at, name);
    if (isStyled(block) || plausible(name, content)) {
      flush();
      segments.push({ name, content });
      const label = blockLabel(name);
      if (!isStyled(block)) noteLine(block, `the beginning of a block, ${label}`, where, findings);
      if (end && !saysEnd(end)) noteLine(end, `the end of the block ${label}`, where, findings);
    } else prose.push(...flat.slice(at, next));
    at = next - 1;
  }
  flush();
  return segments;
}

function isStyled(block: WordBlock): boolean {
  return block.type === 'paragraph' && (block.style === 'Block' || plainText(block.inline).startsWith(':::'));
}

/** Whether a line is the end of a block where none is open: in our own style and words, or in Markdown. */
function isStrayEnd(block: WordBlock): boolean {
  if (block.type !== 'paragraph') return false;
  const words = plainText(block.inline);
  return words === ':::' || (block.style === 'End' && isEndLabel(words));
}

/** Whether nobody can take a line for anything but the end of a block. */
function saysEnd({ style, inline }: WordParagraph): boolean {
  const words = plainText(inline);
  return words === '' || words === ':::' || (style === 'End' && isEndLabel(words));
}

/** Lists a line whose words decided something. */
function noteLine(block: WordBlock, what: string, where: string, findings: WordFindings): void {
  findings.add('line-read', where, { text: shorten(wordsOfBlock(block), 80), what });
}

/** The block that a paragraph begins. */
function startOf(block: WordBlock, where?: string, findings?: WordFindings): string | undefined {
  if (block.type !== 'paragraph' || block.list) return undefined;
  const words = plainText(block.inline);
  if (words === '') return undefined;
  if (block.style === 'Block') {
    const name = blockNamed(words);
    if (name === undefined) findings?.add('block-unknown', where, { text: shorten(words, 60) });
    return name;
  }
  return block.style === 'End' ? undefined : blockByLine(words);
}

/** What stands in the block whose label is at `start`, and where the page goes on. */
function contentFrom(
  blocks: readonly WordBlock[],
  start: number,
  name: string,
): { readonly content: readonly WordBlock[]; readonly next: number; readonly end?: WordParagraph } {
  const label = blocks[start];
  const level = label?.type === 'paragraph' && label.level !== undefined ? label.level : 2;
  let end = start + 1;
  for (; end < blocks.length; end += 1) {
    const block = blocks[end];
    if (!block) break;
    if (block.type !== 'paragraph') continue;
    if (block.style === 'End' || (!block.list && block.style !== 'Heading' && endsBlock(plainText(block.inline), name)))
      return { content: blocks.slice(start + 1, end), next: end + 1, end: block };
    if (startOf(block) !== undefined || block.style === 'Block') break;
    if (block.style === 'Heading' && (block.level ?? 1) <= level) break;
  }
  const content = blocks.slice(start + 1, end);
  if (name !== 'question') return { content, next: end };
  // Nobody said where the question ends: behind its last option, feedback or label.
  const last = content.map(isQuestionPart).lastIndexOf(true);
  const own = last < 0 ? content : content.slice(0, last + 1);
  return { content: own, next: start + 1 + own.length };
}

function isQuestionPart(block: WordBlock): boolean {
  if (block.type !== 'paragraph') return false;
  const words = plainText(block.inline);
  return (
    block.style === 'Option' ||
    block.style === 'Feedback' ||
    block.inline.some(({ type }) => type === 'box') ||
    block.list !== undefined ||
    CLOSING.test(words) ||
    /^\(?[A-H][).]\s|^\[[ xX✓]?\]\s/.test(words)
  );
}

/** Whether what follows a line in an ordinary style can be the block that the line seems to begin. */
function plausible(name: string, content: readonly WordBlock[]): boolean {
  const words = content.map(wordsOfBlock);
  const parts = content.some(
    (block) => block.type === 'paragraph' && (block.style === 'Heading' || block.style === 'Part'),
  );
  if (name === 'question') return content.some(isQuestionPart);
  if (name === 'scenario')
    return words.some((text) => /^decision\b/i.test(text)) && words.some((text) => /^debrief\b/i.test(text));
  if (name === 'reflection') return parts || words.some((text) => /^(?:what|so what|now what)\s*\?/i.test(text));
  if (name === 'action-plan') return words.some((text) => /^ideas\b/i.test(text));
  return parts;
}

/** A table that a page can have, or what stands in it as running text. */
function flatten(table: WordTable, where: string, findings: WordFindings): readonly WordBlock[] {
  const cells = table.rows.flat();
  const begins = shorten(wordsOfBlock(table), 60);
  if (
    begins === '' &&
    cells.every(
      (cell) => cell.length === 0 || cell.every((block) => block.type === 'paragraph' && block.inline.length === 0),
    )
  )
    return [];
  // A table of one cell is a frame round text.
  if (cells.length === 1)
    return (cells[0] ?? []).flatMap((block) => (block.type === 'table' ? flatten(block, where, findings) : [block]));
  if (cells.every(isSimple)) {
    if (table.merged === true) findings.add('table-merged', where, { text: begins });
    return [table];
  }
  findings.add('table-laid-out', where, { text: begins });
  return table.rows.flatMap((row) =>
    row.flatMap((cell, at) => {
      const content = cell.flatMap((block) => (block.type === 'table' ? flatten(block, where, findings) : [block]));
      const [only, second] = content;
      const isLabel =
        at === 0 && row.length > 1 && only?.type === 'paragraph' && !second && plainText(only.inline).length < 40;
      if (!isLabel || blockByLine(plainText(only.inline)) !== undefined) return content;
      return plainText(only.inline) === ''
        ? []
        : [paragraph('Normal', [{ type: 'text', text: plainText(only.inline), bold: true }], { marks: only.marks })];
    }),
  );
}

function isSimple(cell: readonly WordBlock[]): boolean {
  const full = cell.filter(
    (block) => block.type === 'table' || block.inline.some((one) => one.type !== 'text' || one.text.trim() !== ''),
  );
  return (
    full.length <= 1 &&
    full.every(
      (block): block is WordParagraph =>
        block.type === 'paragraph' &&
        !block.list &&
        block.style !== 'Heading' &&
        block.style !== 'Block' &&
        !block.inline.some(({ type }) => type === 'picture'),
    )
  );
}
