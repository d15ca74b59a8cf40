import type { Findings } from '../model/rules.js';
import { readBox, readBullet } from './list-habits.js';
import { asTyped, withBeginning, type NormalLine } from './normal-line.js';
import type { PARSE_RULES } from './rules.js';

/** What the normaliser remembers between the lines of a block. */
export interface OpenBlock {
  /** The name as the author meant it; not always the name of a block. */
  readonly name: string;
  /** Line of `:::name`, from 1. */
  readonly line: number;
  /** Spaces in front of the first option since the last heading; nothing before there is one. */
  optionIndent?: number | undefined;
  /** Whether the last heading of a scenario began a decision. */
  inDecision?: boolean;
}

/** Where lines go, and where mistakes are noted. */
export interface LineContext {
  readonly out: NormalLine[];
  readonly file: string;
  readonly where: string;
  readonly findings: Findings<typeof PARSE_RULES>;
}

/** Labels that begin a paragraph of their own, bold or not, whatever stands above them. */
const LABEL = new RegExp(
  `^(?:\\*\\*|__)?\\s*(?:${[
    'remember|outcomes?|credits?|licen[cs]e|decorative|feedback|otherwise|answer|within|unit|afterwards|baseline|target',
    'try|source|invented|aim|who|captions|transcript|compare|checked',
  ].join('|')})\\s*(?::|(?:\\*\\*|__)\\s*:)`,
  'i',
);

/** Blocks whose options have boxes. */
const BOXED: ReadonlySet<string> = new Set(['question', 'fill-in']);

/** Blocks whose list items take a quote below them, however it is indented. */
const QUOTED: ReadonlySet<string> = new Set([
  'ordering',
  'matching',
  'sorting',
  'number',
  'poll',
  'checklist',
  'run-chart',
  'spc-chart',
]);

/** Labels that begin a paragraph of the feedback. */
const FEEDBACK_LABEL = /^(?:\*\*|__)?\s*(?:why|go\s*to)\s*(?::|(?:\*\*|__)\s*:)/i;

/** Adds one line of running text: bullets, boxes, tabs and headings as people type them. */
export function addTextLine(typed: string, line: number, { out, file, where, findings }: LineContext): void {
  const { indent, body } = split(typed);
  if (isRule(body)) {
    gap(out, line, '');
    out.push(withBeginning('***', '', typed, line));
    return;
  }
  const edge = ' '.repeat(indent);
  // Markdown would take a sentence directly below a table for one more row.
  if (body !== '' && !body.includes('|') && endsInTable(out)) gap(out, line, '');
  const box = readBox(body);
  if (box?.bullet === true) {
    if (box.strange !== undefined)
      findings.add('tick-unknown', where, { file, line, column: indent + 1 }, { mark: box.strange });
    out.push(withBeginning(`${edge}- [${box.ticked ? 'x' : ' '}] `, box.rest, typed, line));
    return;
  }
  const number = /^\d{1,2}[.)](?=\s)/.exec(body)?.[0];
  const item = readBullet(body, false);
  const heading = /^(#{2,6})(?!#)\s*(?=\S)/u.exec(body);
  if (item !== undefined) out.push(withBeginning(`${edge}${number ?? '-'} `, item, typed, line));
  else if (heading) out.push(withBeginning(`${heading[1] ?? ''} `, body.slice(heading[0].length), typed, line));
  else out.push(body === '' ? asTyped('', line) : withBeginning(edge, body, typed, line));
}

/** Adds one line of a block. In questions and scenarios, feedback goes to the option above it, however it is indented. */
export function addBlockLine(typed: string, line: number, block: OpenBlock, context: LineContext): void {
  const { out } = context;
  const { indent, body } = split(typed);
  const heading = /^(#{1,6})(?!#)\s*(?=\S)/u.exec(body);
  if (heading) {
    block.optionIndent = undefined;
    block.inDecision = block.name === 'scenario' && /^#+\s*decision/iu.test(body);
    out.push(withBeginning(`${heading[1] ?? ''} `, body.slice(heading[0].length), typed, line));
    return;
  }
  if (LABEL.test(body)) {
    gap(out, line, '');
    block.optionIndent = undefined;
    out.push(withBeginning('', body, typed, line));
    return;
  }
  const hasOptions = BOXED.has(block.name) || QUOTED.has(block.name) || block.inDecision === true;
  if (!hasOptions || !addOptionLine({ typed, line, indent, body }, block, context)) addTextLine(typed, line, context);
}

interface SplitLine {
  readonly typed: string;
  readonly line: number;
  readonly indent: number;
  readonly body: string;
}

/** Adds an option or a line of its feedback. False when the line is neither. */
function addOptionLine({ typed, line, indent, body }: SplitLine, block: OpenBlock, context: LineContext): boolean {
  const { out, findings, file, where } = context;
  const top = indent <= (block.optionIndent ?? 12) + 1;
  const afterOption = block.optionIndent !== undefined;

  const feedback = body.startsWith('>') ? body.slice(1) : FEEDBACK_LABEL.test(body) && afterOption ? body : undefined;
  if (feedback !== undefined && afterOption) {
    if (FEEDBACK_LABEL.test(feedback.trimStart())) gap(out, line, '  >');
    out.push(withBeginning('  > ', feedback.trimStart(), typed, line));
    return true;
  }
  const box = BOXED.has(block.name) ? readBox(body) : undefined;
  // An item with a box is an option, however it is indented: options hold no lists of boxes.
  if (box) {
    if (box.strange !== undefined)
      findings.add('tick-unknown', where, { file, line, column: indent + 1 }, { mark: box.strange });
    block.optionIndent ??= indent;
    out.push(withBeginning(`- [${box.ticked ? 'x' : ' '}] `, box.rest, typed, line));
    return true;
  }
  const item = readBullet(body, true);
  const numberedStem = BOXED.has(block.name) && !afterOption && /^\d/.test(body);
  if (item === undefined || !top || numberedStem) return false;
  if (!BOXED.has(block.name)) block.optionIndent ??= indent;
  // A list above the options of a question stays a list of its own: another bullet keeps the two apart.
  const bullet = block.optionIndent === undefined ? '*' : '-';
  out.push(withBeginning(`${bullet} `, item, typed, line));
  return true;
}

/** Whether a line is one across the page, in any of the ways in which people draw it; `___` is a gap to fill in. */
function isRule(body: string): boolean {
  return /^(?:(?:\*[\s\u200B]*){3,}|(?:-[\s\u200B]*){3,}|(?:[–—][\s\u200B]*){3,})$/u.test(body);
}

/** Whether the lines above, up to an empty one, are a table. */
function endsInTable(out: readonly NormalLine[]): boolean {
  for (let at = out.length - 1; at > 0; at -= 1) {
    const text = out[at]?.text ?? '';
    if (!text.includes('|')) return false;
    if (/^[\s|:-]*-[\s|:-]*$/u.test(text)) return (out[at - 1]?.text ?? '').includes('|');
  }
  return false;
}

/** Puts an empty line, or an empty line of a quote, before what comes next, if there is none. */
function gap(out: NormalLine[], line: number, text: string): void {
  const last = out.at(-1)?.text ?? '';
  if (/^\s*(>\s*)?$/.test(last)) return;
  out.push({ text, line, typedFrom: 0, sameFrom: text.length, typedIndent: 0 });
}

/** How far a line is indented, a tab counting four, and what stands behind. Odd spaces at the edge count as spaces. */
function split(typed: string): { readonly indent: number; readonly body: string } {
  const edge = /^[\s\u200B\uFEFF\u00AD]*/u.exec(typed)?.[0] ?? '';
  const indent = [...edge].reduce((sum, sign) => sum + (sign === '\t' ? 4 : /\s/u.test(sign) ? 1 : 0), 0);
  return { indent, body: typed.slice(edge.length) };
}
