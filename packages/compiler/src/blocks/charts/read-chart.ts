import type { RootContent, Table } from 'mdast';
import type { InlineText, RichText } from '../../model/rich-text.js';
import { shorten, wordsOf } from '../../model/words.js';
import type { ParsedBlock } from '../../parse/parsed-module.js';
import type { PageNotes } from '../../validate/notes.js';
import { isList, labelOf, labelPart, quotePart } from '../../validate/rich.js';
import { readNumber } from './read-number.js';

/** One row of a chart's data. */
export interface DataRow {
  readonly label: string;
  /** One value for each series; `undefined` where a cell of a table is empty. */
  readonly values: readonly (number | undefined)[];
  /** What happened at this point, as the author wrote it below it. */
  readonly note: RichText;
}

/** What every chart has: a title, rows of numbers, what was said by labels, and what stands around. */
export interface ChartData {
  readonly title: InlineText;
  readonly lead: RichText;
  readonly after: RichText;
  /** The head of the first column of a table; empty for a list. */
  readonly axis: string;
  /** Names of the series; one empty name for a list. */
  readonly series: readonly string[];
  readonly rows: readonly DataRow[];
  readonly said: ReadonlyMap<string, InlineText>;
}

/** Labels that any chart may have. */
const CHART_LABELS = ['Unit', 'Source', 'Invented'];

/** Reads title, data, labels and text of a chart; `undefined` when there is nothing to draw. */
export function readChart(block: ParsedBlock, labels: readonly string[], notes: PageNotes): ChartData | undefined {
  let title: InlineText = [];
  let data: Pick<ChartData, 'axis' | 'series' | 'rows'> | undefined;
  const said = new Map<string, InlineText>();
  const lead: RootContent[] = [];
  const after: RootContent[] = [];
  for (const child of block.children) {
    const labelled = labelOf(child, [...CHART_LABELS, ...labels]);
    if (labelled) said.set(labelled.label, labelled.rest);
    else if (child.type === 'heading' && title.length === 0) title = child.children;
    else if (!data && child.type === 'table') data = readTable(child, notes);
    else if (!data && isList(child))
      data = { axis: '', series: [''], rows: child.children.flatMap((item) => readItem(item, notes)) };
    else (data ? after : lead).push(child);
  }
  if (title.length === 0) notes.add('chart-no-title', block.location);
  if (!data || data.rows.length < 2) {
    notes.add('chart-no-data', block.location, { title: shorten(wordsOf(title)) });
    return undefined;
  }
  if (!said.has('Source') && !said.has('Invented')) {
    notes.add('chart-no-source', block.location, { title: shorten(wordsOf(title)) });
  }
  return { title, lead, after, said, ...data };
}

function readItem(item: Parameters<typeof labelPart>[0], notes: PageNotes): readonly DataRow[] {
  const words = wordsOf(labelPart(item));
  const cut = words.lastIndexOf(':');
  const value = cut < 0 ? undefined : readNumber(words.slice(cut + 1));
  if (value === undefined) {
    notes.add('chart-number', item, { typed: shorten(words) });
    return [];
  }
  return [{ label: words.slice(0, cut).trim(), values: [value], note: quotePart(item) }];
}

function readTable(table: Table, notes: PageNotes): Pick<ChartData, 'axis' | 'series' | 'rows'> {
  const [head, ...body] = table.children;
  const names = (head?.children ?? []).map((cell) => wordsOf(cell));
  if (names.length < 2 || names.length > 5) notes.add('chart-columns', table, { count: names.length });
  const rows = body.map((row) => {
    const [label, ...cells] = row.children;
    const values = cells.slice(0, 4).map((cell) => {
      const words = wordsOf(cell);
      const value = readNumber(words);
      if (value === undefined && words !== '') notes.add('chart-number', cell, { typed: shorten(words) });
      return value;
    });
    return { label: label ? wordsOf(label) : '', values, note: [] };
  });
  return { axis: names[0] ?? '', series: names.slice(1, 5), rows };
}
