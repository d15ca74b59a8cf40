import type { WordBlock, WordCell, WordDocument, WordList, WordParagraph, WordTable } from '../model.js';
import { paragraph, plainText } from '../model.js';
import { below, child, elementsOf, switchOf, textOf, valueOf, type XmlNode } from '../package/xml.js';
import type { PackageFiles } from '../../zip/zip.js';
import { Numbering } from './numbering.js';
import { partAt, partsFor, type Parts } from './parts.js';
import { readInline, type Beside } from './read-inline.js';
import { NORMAL, readStyles } from './styles.js';

/** What reading a part needs beside its XML. */
interface Reading {
  readonly parts: Parts;
  readonly numbering: Numbering;
  /** Bookmarks that stand between paragraphs; they belong to the next one. */
  marks: string[];
}

/** Reads the parts of a Word file. Insertions count as made and deletions too; `readReview` lists both. */
export function readDocx(files: PackageFiles): WordDocument {
  const styles = readStyles(partAt(files, 'word/styles.xml'));
  const numbering = new Numbering(partAt(files, 'word/numbering.xml'));
  const part = (path: string): Reading => ({ parts: partsFor(files, path, styles), numbering, marks: [] });
  const body = child(partAt(files, 'word/document.xml'), 'w:body');
  const around = [...files.keys()]
    .filter((path) => /^word\/(?:header|footer)\d*\.xml$/.test(path))
    .sort()
    .map((path) =>
      readBlocks(partAt(files, path), part(path))
        .map((block) => wordsIn(block))
        .join(' ')
        .trim(),
    );
  return {
    title: textOf(below(partAt(files, 'docProps/core.xml'), 'dc:title')[0]).trim(),
    body: body ? readBlocks(body, part('word/document.xml')) : [],
    notes: new Map([...readNotes(files, 'footnote', part), ...readNotes(files, 'endnote', part)]),
    around: [...new Set(around)].filter((words) => words !== ''),
    properties: readProperties(files),
  };
}

/** The custom properties of a Word file: what an export noted about itself. */
export function readProperties(files: PackageFiles): ReadonlyMap<string, string> {
  return new Map(
    elementsOf(partAt(files, 'docProps/custom.xml')).map((node) => [
      node.attributes['name'] ?? '',
      textOf(node).trim(),
    ]),
  );
}

function wordsIn(block: WordBlock): string {
  if (block.type === 'paragraph') return plainText(block.inline);
  return block.rows.flatMap((row) => row.flatMap((cell) => cell.map(wordsIn))).join(' ');
}

function readNotes(
  files: PackageFiles,
  kind: 'footnote' | 'endnote',
  part: (path: string) => Reading,
): readonly (readonly [string, readonly WordBlock[]])[] {
  const path = `word/${kind}s.xml`;
  const nodes = elementsOf(partAt(files, path)).filter(
    ({ attributes }) => (attributes['w:type'] ?? 'normal') === 'normal',
  );
  if (nodes.length === 0) return [];
  // What notes look up is the same for all; bookmarks are each note's own.
  const shared = part(path);
  return nodes.map(
    (node) => [`${kind}-${node.attributes['w:id'] ?? ''}`, readBlocks(node, { ...shared, marks: [] })] as const,
  );
}

function readBlocks(node: XmlNode | undefined, reading: Reading): readonly WordBlock[] {
  return elementsOf(node).flatMap((each): readonly WordBlock[] => {
    switch (each.name) {
      case 'w:p':
        return readParagraph(each, reading);
      case 'w:tbl':
        return [readTable(each, reading)];
      case 'w:sdt':
        return readBlocks(child(each, 'w:sdtContent'), reading);
      case 'w:ins':
      case 'w:moveTo':
      case 'w:customXml':
      case 'w:smartTag':
        return readBlocks(each, reading);
      case 'mc:AlternateContent':
        return readBlocks(child(each, 'mc:Choice') ?? child(each, 'mc:Fallback'), reading);
      case 'w:bookmarkStart':
        reading.marks.push(each.attributes['w:name'] ?? '');
        return [];
      case 'm:oMathPara':
        return [paragraph('Normal', [{ type: 'lost', what: 'formula', text: textOf(each) }])];
      case 'w:altChunk':
        return [paragraph('Normal', [{ type: 'lost', what: 'file within the file', text: '' }])];
      default:
        return [];
    }
  });
}

/** A paragraph, and the text boxes that hang on it. */
function readParagraph(node: XmlNode, reading: Reading): readonly WordBlock[] {
  const { parts, numbering } = reading;
  const properties = child(node, 'w:pPr');
  const style = parts.styles.get(valueOf(properties, 'w:pStyle') ?? '') ?? NORMAL;
  const beside: Beside = { boxes: [], marks: reading.marks };
  reading.marks = [];
  // Bold by its style is the look of a heading, not the force of words.
  const plain = style.style === 'Normal' || style.style === 'Continue';
  const inline = readInline(node, plain ? style : NORMAL, parts, beside);
  const outline = Number(valueOf(properties, 'w:outlineLvl') ?? 9) + 1;
  const level = style.level ?? (style.style === 'Normal' && outline <= 6 ? outline : undefined);
  const list = level === undefined ? readList(properties, style.numbering, numbering) : undefined;
  // A paragraph whose own mark was deleted runs on into the next one in Word; its words are the same.
  const own: WordParagraph = {
    type: 'paragraph',
    style: level !== undefined && style.style === 'Normal' ? 'Heading' : style.style,
    inline,
    marks: beside.marks,
    ...(level === undefined ? {} : { level }),
    ...(list ? { list } : {}),
  };
  const boxed = beside.boxes.flatMap((box) => readBlocks(box, { ...reading, marks: [] }));
  return [own, ...boxed.map((block) => (block.type === 'paragraph' ? { ...block, boxed: true } : block))];
}

function readList(
  properties: XmlNode | undefined,
  byStyle: { readonly id: string; readonly level: number } | undefined,
  numbering: Numbering,
): WordList | undefined {
  const own = child(properties, 'w:numPr');
  const id = valueOf(own, 'w:numId') ?? byStyle?.id;
  if (id === undefined) return undefined;
  const level = Number(valueOf(own, 'w:ilvl') ?? byStyle?.level ?? 0);
  const next = numbering.next(id, level);
  return next && { ordered: next.ordered, level, id, ...(next.label === '' ? {} : { label: next.label }) };
}

function readTable(node: XmlNode, reading: Reading): WordTable {
  let merged = false;
  const rows = elementsIn(node, 'w:tr').map((row) =>
    elementsIn(row, 'w:tc').flatMap((cell): WordCell[] => {
      const properties = child(cell, 'w:tcPr');
      const span = Number(valueOf(properties, 'w:gridSpan') ?? 1);
      const down = child(properties, 'w:vMerge');
      if (span > 1 || down) merged = true;
      return [readBlocks(cell, reading), ...Array.from({ length: Math.min(span, 60) - 1 }, (): WordCell => [])];
    }),
  );
  const first = elementsIn(node, 'w:tr')[0];
  const header = switchOf(child(first, 'w:trPr'), 'w:tblHeader') === true;
  return { type: 'table', header, rows, ...(merged ? { merged } : {}) };
}

/** Rows or cells, also those that stand in a wrapper for a form or a change. */
function elementsIn(node: XmlNode, name: string): readonly XmlNode[] {
  return elementsOf(node).flatMap((each) => {
    if (each.name === name) return [each];
    return ['w:sdt', 'w:sdtContent', 'w:ins', 'w:customXml'].includes(each.name) ? elementsIn(each, name) : [];
  });
}
