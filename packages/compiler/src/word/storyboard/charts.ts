import type { List } from 'mdast';
import { paragraph, plainText, type WordTable } from '../model.js';
import type { WordBlock, WordInline } from '../model.js';
import { seenWords } from './raised.js';

/** Blocks whose list of points an expert reads more easily as a table. */
export const CHARTS: ReadonlySet<string> = new Set(['run-chart', 'spc-chart', 'bar-chart']);

const HEAD = ['Point', 'Value', 'Note'];

/** The points of a chart as a table; `undefined` for a list that has something else in it. */
export function pointsTable(
  list: List,
  inlineOf: (item: List['children'][number], quote: boolean) => readonly WordInline[],
  mark: (item: List['children'][number]) => string,
): WordTable | undefined {
  const rows = list.children.map((item) => {
    const words = plainText(inlineOf(item, false));
    const cut = words.lastIndexOf(':');
    const cells = [words.slice(0, cut).trim(), words.slice(cut + 1).trim(), plainText(inlineOf(item, true))];
    return cut < 1
      ? undefined
      : cells.map((cell, at) => [
          paragraph('Normal', cell, { marks: [at === 0 ? mark(item) : `${mark(item)}_v${at}`] }),
        ]);
  });
  if (rows.some((row) => row === undefined)) return undefined;
  const [first] = list.children;
  const head = HEAD.map((cell, at) => [
    paragraph('Normal', [{ type: 'text', text: cell, bold: true }], {
      marks: first ? [`${mark(first)}_h${at}`] : [],
    }),
  ]);
  return {
    type: 'table',
    header: true,
    widths: [40, 20, 40],
    rows: [head, ...rows.filter((row) => row !== undefined)],
  };
}

/** The paragraphs of a list of points that such a table is; `undefined` for any other table. */
export function pointsOf(table: WordTable): readonly WordBlock[] | undefined {
  const words = table.rows.map((row) =>
    row.map((cell) =>
      cell
        .map((block) => (block.type === 'paragraph' ? seenWords(block.inline) : ''))
        .join(' ')
        .trim(),
    ),
  );
  if (words[0]?.join('|').toLowerCase() !== HEAD.join('|').toLowerCase()) return undefined;
  return words.slice(1).flatMap(([point = '', value = '', note = '']) => {
    if (point === '' && value === '') return [];
    const item = paragraph('Normal', `${point}: ${value}`, { list: { ordered: false, level: 0, id: 'points' } });
    return note === '' ? [item] : [item, paragraph('Feedback', note)];
  });
}
