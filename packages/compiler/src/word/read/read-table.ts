import { wordsOfBlock, type SeenLook, type WordBlock, type WordCell, type WordTable } from '../model.js';
import { below, child, elementsOf, switchOf, textOf, valueOf, type XmlNode } from '../package/xml.js';
import { colourName } from './look-of-words.js';
import { meantLook, over, type LookSaid } from './look.js';
import type { Parts } from './parts.js';
import { NORMAL, type ReadStyle } from './styles.js';

/** The most columns that a table has; a stranger's file may say more. */
const MOST = 60;

/** A table as Word shows it when every change is accepted; hidden rows are left out and listed. */
export function readTable(
  node: XmlNode,
  { styles }: Parts,
  readCell: (cell: XmlNode, table: LookSaid) => readonly WordBlock[],
): WordTable {
  let merged = false;
  const coloured: { look: SeenLook; text: string }[] = [];
  const properties = child(node, 'w:tblPr');
  const style = styles.get(valueOf(properties, 'w:tblStyle') ?? '') ?? NORMAL;
  const shown = elementsIn(node, 'w:tr').filter((row) => child(child(row, 'w:trPr'), 'w:del') === undefined);
  const rows = shown.map((row, line) => {
    const about = child(row, 'w:trPr');
    if (switchOf(about, 'w:hidden') === true) return [hiddenRow(row)];
    const cells = elementsIn(row, 'w:tc').filter((cell) => child(child(cell, 'w:tcPr'), 'w:cellDel') === undefined);
    const read = cells.flatMap((cell, at): WordCell[] => {
      const own = child(cell, 'w:tcPr');
      const span = count(valueOf(own, 'w:gridSpan'), 1);
      if (span > 1 || child(own, 'w:vMerge') || child(own, 'w:hMerge')) merged = true;
      const last = { row: line === shown.length - 1, column: at === cells.length - 1 };
      const table = over(meantLook(style.look), lookOfCell(style, properties, { line, at, last }));
      const content = readCell(cell, table);
      const colour = colourName(child(own, 'w:shd')?.attributes['w:fill']);
      if (line > 0 && colour !== undefined && colour !== 'white')
        coloured.push({ look: `on ${colour}`, text: content.map(wordsOfBlock).join(' ') });
      return [content, ...empty(span - 1)];
    });
    return [
      ...empty(count(valueOf(about, 'w:gridBefore'), 0)),
      ...read,
      ...empty(count(valueOf(about, 'w:gridAfter'), 0)),
    ];
  });
  const header = switchOf(child(shown[0], 'w:trPr'), 'w:tblHeader') === true;
  return { type: 'table', header, rows, ...(merged ? { merged } : {}), ...(coloured.length > 0 ? { coloured } : {}) };
}

function hiddenRow(row: XmlNode): WordCell {
  const text = below(row, 'w:t').map(textOf).join(' ');
  const block: WordBlock = {
    type: 'paragraph',
    style: 'Normal',
    inline: [{ type: 'lost', rule: 'left-out', what: 'a hidden row of a table', text }],
    marks: [],
  };
  return [block];
}

interface Place {
  readonly line: number;
  readonly at: number;
  readonly last: { readonly row: boolean; readonly column: boolean };
}

/** What the style of the table says of the row and column, where the table asks for it. */
function lookOfCell({ parts }: ReadStyle, properties: XmlNode | undefined, { line, at, last }: Place): LookSaid {
  const asked = child(properties, 'w:tblLook')?.attributes ?? {};
  const bits = parseInt(asked['w:val'] ?? '0', 16) || 0;
  const wants = (name: string, bit: number) =>
    asked[`w:${name}`] === undefined ? (bits & bit) !== 0 : ['1', 'true', 'on'].includes(asked[`w:${name}`] ?? '');
  const names = [
    ...(at === 0 && wants('firstColumn', 0x80) ? ['firstCol'] : []),
    ...(last.column && wants('lastColumn', 0x100) ? ['lastCol'] : []),
    ...(line === 0 && wants('firstRow', 0x20) ? ['firstRow'] : []),
    ...(last.row && wants('lastRow', 0x40) ? ['lastRow'] : []),
  ];
  return names.map((name) => meantLook(parts.get(name) ?? {})).reduce(over, {});
}

function count(typed: string | undefined, usual: number): number {
  const number = Math.floor(Number(typed ?? usual));
  return Number.isFinite(number) ? Math.min(Math.max(number, 0), MOST) : usual;
}

function empty(cells: number): readonly WordCell[] {
  return Array.from({ length: Math.max(0, cells) }, (): WordCell => []);
}

/** Rows or cells, also those that stand in a wrapper for a form or a change. */
function elementsIn(node: XmlNode, name: string): readonly XmlNode[] {
  return elementsOf(node).flatMap((each) => {
    if (each.name === name) return [each];
    return ['w:sdt', 'w:sdtContent', 'w:ins', 'w:moveTo', 'w:customXml'].includes(each.name)
      ? elementsIn(each, name)
      : [];
  });
}
