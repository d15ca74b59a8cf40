import {
  paragraph,
  plainText,
  wordsOfBlock,
  type WordBlock,
  type WordCell,
  type WordParagraph,
  type WordTable,
} from '../model.js';
import { seenWords } from './raised.js';
import type { WordFindings } from './to-do.js';

/** One line of the table at the top. */
interface Row {
  readonly key: string;
  readonly label: string;
  /** Other words for it, as a pattern. */
  readonly meant: RegExp;
  readonly kind: 'line' | 'list' | 'words' | 'number' | 'strand';
  readonly needed?: boolean;
  readonly example: string;
}

/** The five lines that a module needs, then those that it may have. */
const ROWS: readonly Row[] = [
  {
    key: 'title',
    label: 'Title',
    meant: /^(?:module )?title$|^name of (?:the )?module$/,
    kind: 'line',
    needed: true,
    example: 'title: Leading a Ward Round',
  },
  { key: 'strand', label: 'Strand', meant: /^strand$/, kind: 'strand', needed: true, example: 'strand: practice' },
  {
    key: 'minutes',
    label: 'Minutes',
    meant: /^(?:minutes|time|duration|length)(?: \(minutes\))?$/,
    kind: 'number',
    needed: true,
    example: 'minutes: 25',
  },
  {
    key: 'for',
    label: 'For',
    meant: /^(?:for|audience|target audience|who (?:it is|is it) for|learners)$/,
    kind: 'line',
    needed: true,
    example: 'for: Doctors in training',
  },
  {
    key: 'outcomes',
    label: 'Outcomes',
    meant: /^(?:(?:learning )?(?:outcomes|objectives)|by the end)$/,
    kind: 'list',
    needed: true,
    example: 'outcomes: [Plan a ward round]',
  },
  {
    key: 'summary',
    label: 'Summary',
    meant: /^(?:summary|description)$/,
    kind: 'line',
    example: 'summary: One or two sentences.',
  },
  { key: 'version', label: 'Version', meant: /^version$/, kind: 'line', example: 'version: 0.1.0' },
  { key: 'authors', label: 'Authors', meant: /^authors?$/, kind: 'list', example: 'authors: [A. Example]' },
  { key: 'keywords', label: 'Keywords', meant: /^key ?words$/, kind: 'words', example: 'keywords: [ward round]' },
  {
    key: 'capabilities',
    label: 'Capabilities',
    meant: /^capabilities$/,
    kind: 'words',
    example: 'capabilities: [gmc-gpc-2017#GPC5]',
  },
  {
    key: 'before',
    label: 'Before',
    meant: /^(?:before|prerequisites)$/,
    kind: 'list',
    example: 'before: [What is leadership?]',
  },
  {
    key: 'nations',
    label: 'Nations',
    meant: /^nations$/,
    kind: 'line',
    example: 'nations: The principles apply across the UK.',
  },
  {
    key: 'review',
    label: 'Next review',
    meant: /^(?:next )?review(?: date)?$/,
    kind: 'line',
    example: 'review: 2027-11-01',
  },
  { key: 'licence', label: 'Licence', meant: /^licen[cs]e$/, kind: 'line', example: 'licence: CC BY-NC-SA 4.0' },
  {
    key: 'page',
    label: 'Scored page',
    meant: /^(?:scored page|assessment)$/,
    kind: 'line',
    example: 'assessment: { page: 08-check.md, pass: 4 }',
  },
  {
    key: 'pass',
    label: 'Right answers needed',
    meant: /^(?:right answers needed|pass mark)$/,
    kind: 'line',
    example: 'pass: 4',
  },
];

/** What the table at the top says, by the keys of module.yaml; `page` and `pass` belong to the assessment. */
export type ReadSettings = ReadonlyMap<string, string | number | readonly string[]>;

/** The words that stand in the template where an author writes; nothing to keep. */
const PLACEHOLDER = /^(?:…|\.\.\.|\[.*\]|<.*>)?$/u;

/** Whether a table is the one with the settings: its left column has names of settings. */
export function isSettings(table: WordTable): boolean {
  const named = table.rows.filter((row) => rowOf(row[0]) !== undefined).length;
  return named >= 2 && named * 2 >= table.rows.length;
}

/** Reads the table at the top. What is missing or cannot be read is named; nothing is made up. */
export function readSettings(table: WordTable | undefined, title: string, findings: WordFindings): ReadSettings {
  const found = new Map<string, string | number | readonly string[]>();
  for (const row of table?.rows ?? []) {
    const about = rowOf(row[0]);
    const lines = row.slice(1).flatMap((cell) => linesOf(cell));
    const value = lines.join(' ');
    if (!about) {
      const name = (row[0] ?? []).map(wordsOfBlock).join(' ').trim();
      if (name !== '' || value !== '') findings.add('setting-unknown', undefined, { name, value });
      continue;
    }
    if (lines.every((line) => /^(?:…|\.\.\.)?$/u.test(line))) continue;
    const read = lines.every((line) => PLACEHOLDER.test(line)) ? undefined : valueOfRow(about, lines);
    if (read === undefined)
      findings.add('setting-unread', undefined, { name: about.label, value, example: about.example });
    else found.set(about.key, read);
  }
  if (!found.has('title') && title !== '') found.set('title', title);
  for (const { key, label, needed, example } of ROWS) {
    if (needed === true && !found.has(key)) findings.add('setting-missing', undefined, { name: label, example });
  }
  return found;
}

function rowOf(cell: WordCell | undefined): Row | undefined {
  const words = (cell ?? [])
    .map(wordsOfBlock)
    .join(' ')
    .toLowerCase()
    .replace(/[\s:*?]+$/, '')
    .trim();
  return words === '' ? undefined : ROWS.find(({ meant }) => meant.test(words));
}

function linesOf(cell: WordCell): readonly string[] {
  return cell
    .map((block) => (block.type === 'paragraph' ? seenWords(block.inline) : wordsOfBlock(block)))
    .map((line) => line.trim())
    .filter((line) => line !== '');
}

function valueOfRow({ kind }: Row, lines: readonly string[]): string | number | readonly string[] | undefined {
  const all = lines.join(' ');
  switch (kind) {
    case 'line':
      return all;
    case 'number': {
      const number = Number(/\d+/.exec(all)?.[0]);
      return Number.isNaN(number) ? undefined : number;
    }
    case 'strand': {
      const named = ['theory', 'myself', 'practice'].filter((strand) => all.toLowerCase().includes(strand));
      return named.length === 1 ? named[0] : undefined;
    }
    case 'words':
      return (lines.length === 1 ? all.split(/[,;]/) : lines).map((word) => word.trim()).filter((word) => word !== '');
    case 'list':
      return lines.map((line) => line.replace(/^(?:\d{1,2}[.)]|[-•–])\s+/u, ''));
  }
}

/** The table for what module.yaml says; rows without a value are only there while they are needed. */
export function settingsTable(values: ReadonlyMap<string, string | readonly string[]>): WordTable {
  const rows = ROWS.flatMap(({ key, label, needed, kind }): WordCell[][] => {
    const value = values.get(key);
    if (value === undefined && needed !== true) return [];
    const name = [paragraph('Normal', [{ type: 'text', text: label, bold: true }], { marks: [`ll_module_${key}`] })];
    const content = contentOf(value ?? '…', kind, key);
    return [[name, content.map((block, at) => ({ ...block, marks: [`ll_module_${key}_${at + 1}`] }))]];
  });
  return { type: 'table', header: false, widths: [24, 76], rows };
}

function contentOf(value: string | readonly string[], kind: Row['kind'], key: string): readonly WordParagraph[] {
  if (typeof value === 'string') return [paragraph('Normal', value)];
  if (kind === 'words') return [paragraph('Normal', value.join(', '))];
  return value.map((line) =>
    paragraph('Normal', line, { list: { ordered: key === 'outcomes', level: 0, id: `settings ${key}` } }),
  );
}

/**
 * The setting in module.yaml that a bookmark names, with the number of the line in it; `undefined` for the bookmark of any
 * other place. The line above all is the title once more, and has a letter at its end.
 */
export function settingOfMark(mark: string): readonly (string | number)[] | undefined {
  const [, key, line] = /^ll_module_([a-z]+)(?:_(\d+|t))?$/.exec(mark) ?? [];
  if (key === undefined) return undefined;
  const about = ROWS.find((row) => row.key === key);
  if (key === 'page' || key === 'pass') return ['assessment', key];
  return about?.kind === 'list' && line !== undefined ? [key, Number(line) - 1] : [key];
}

/** Whether a paragraph is nothing but space. */
export function isEmpty(block: WordBlock): boolean {
  return (
    block.type === 'paragraph' &&
    plainText(block.inline) === '' &&
    !block.inline.some(({ type }) => type === 'picture' || type === 'lost')
  );
}
