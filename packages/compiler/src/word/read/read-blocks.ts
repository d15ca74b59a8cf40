import type { SeenLook, WordBlock, WordInline, WordList, WordParagraph } from '../model.js';
import { paragraph } from '../model.js';
import { below, child, elementsOf, switchOf, textOf, valueOf, type XmlNode } from '../package/xml.js';
import type { Fields } from './fields.js';
import { readFormula } from './formula.js';
import { beyond, meantLook, over, type LookSaid } from './look.js';
import { keptLook, withMicro } from './look-of-words.js';
import type { Numbering } from './numbering.js';
import type { Parts } from './parts.js';
import { chosen, controlBox, readInline, type Beside } from './read-inline.js';
import { readTable } from './read-table.js';
import { readPanel, type ReadStyle } from './styles.js';

/** What reading a part needs beside its XML. */
export interface Reading {
  readonly parts: Parts;
  readonly numbering: Numbering;
  readonly fields: Fields;
  /** How the table makes the words in it look. */
  readonly table: LookSaid;
  /** Bookmarks that stand between paragraphs; they belong to the next one. */
  marks: string[];
}

/** A paragraph that runs on into the next one: its end was deleted, or it is the large first letter of the next. */
interface Read {
  readonly block: WordBlock;
  readonly runsOn?: boolean;
}

/** Reads what stands in the text, a cell, a note or a box. */
export function readBlocks(node: XmlNode | undefined, reading: Reading): readonly WordBlock[] {
  return joinedUp(readAll(node, reading));
}

function readAll(node: XmlNode | undefined, reading: Reading): readonly Read[] {
  return elementsOf(node).flatMap((each): readonly Read[] => {
    switch (each.name) {
      case 'w:p':
        return readParagraph(each, reading);
      case 'w:tbl':
        return [{ block: readTable(each, reading.parts, (cell, table) => readBlocks(cell, { ...reading, table })) }];
      case 'w:sdt':
        return readControl(each, reading);
      case 'w:ins':
      case 'w:moveTo':
      case 'w:customXml':
      case 'w:smartTag':
        return readAll(each, reading);
      case 'mc:AlternateContent':
        return readAll(chosen(each), reading);
      case 'w:bookmarkStart':
        reading.marks.push(each.attributes['w:name'] ?? '');
        return [];
      case 'm:oMathPara':
      case 'm:oMath':
        return [{ block: paragraph('Normal', readFormula(each)) }];
      case 'w:altChunk':
        return [{ block: lone({ type: 'lost', rule: 'not-text', what: 'file within the file', text: '' }) }];
      default:
        return [];
    }
  });
}

/** A control round whole paragraphs. Grey words that say what to write are no words of the author. */
function readControl(node: XmlNode, reading: Reading): readonly Read[] {
  const properties = child(node, 'w:sdtPr');
  const content = child(node, 'w:sdtContent');
  const box = controlBox(properties);
  if (box) return [{ block: lone(box) }];
  if (switchOf(properties, 'w:showingPlcHdr') !== true) return readAll(content, reading);
  const text = below(content, 'w:t').map(textOf).join('');
  return [{ block: lone({ type: 'lost', rule: 'left-out', what: 'the prompt of an empty field', text }) }];
}

function lone(one: WordInline): WordParagraph {
  return paragraph('Normal', [one]);
}

/** A paragraph, and the text boxes that hang on it. */
function readParagraph(node: XmlNode, reading: Reading): readonly Read[] {
  const { parts, numbering, fields, table } = reading;
  const properties = child(node, 'w:pPr');
  const style = parts.styles.get(valueOf(properties, 'w:pStyle') ?? '') ?? parts.styles.usual;
  const beside: Beside = { boxes: [], marks: reading.marks };
  reading.marks = [];
  const read = readInline(node, {
    parts,
    beside,
    fields,
    table,
    paragraph: lookOf(style, parts.styles.usual),
    linked: false,
  });
  const inline = withMicro([...read, ...fields.endOfParagraph()]);
  const outline = Number(valueOf(properties, 'w:outlineLvl') ?? 9) + 1;
  const level = style.level ?? (style.style === 'Normal' && outline <= 6 ? outline : undefined);
  const list = readList(properties, style.numbering, numbering);
  const panel = isPlain(style) ? panelOf(properties, style, parts.styles.usual) : [];
  const own: WordParagraph = {
    type: 'paragraph',
    style: level !== undefined && style.style === 'Normal' ? 'Heading' : style.style,
    inline: list && level === undefined ? withBullet(inline, list) : inline,
    marks: beside.marks,
    ...(level === undefined ? {} : { level }),
    ...(list && level === undefined ? { list } : {}),
    ...(list?.shown !== undefined && level !== undefined ? { numbered: list.shown } : {}),
    ...(panel.length === 0 ? {} : { seen: panel }),
  };
  const boxed = beside.boxes.flatMap((box) => readBlocks(box, { ...reading, marks: [] }));
  const frame = child(properties, 'w:framePr')?.attributes;
  const isInitial = ['drop', 'margin'].includes(frame?.['w:dropCap'] ?? '');
  return [
    {
      block: frame && !isInitial ? { ...own, boxed: true } : own,
      ...(isInitial || endIsDeleted(properties) ? { runsOn: true } : {}),
    },
    ...boxed.map((block) => ({ block: block.type === 'paragraph' ? { ...block, boxed: true } : block })),
  ];
}

/** Bold by its style is the look of a heading, not the force of words; so are its colour and its capitals. */
function lookOf(style: ReadStyle, usual: ReadStyle): LookSaid {
  return isPlain(style) ? beyond(usual.look, style.look) : meantLook(style.look);
}

function isPlain({ style }: ReadStyle): boolean {
  return style === 'Normal' || style === 'Continue';
}

function panelOf(properties: XmlNode | undefined, style: ReadStyle, usual: ReadStyle): readonly SeenLook[] {
  return keptLook(beyond(usual.panel, over(style.panel, readPanel(properties))), false).seen ?? [];
}

/** Whether a reviewer deleted the end of the paragraph, so that its words run on into the next. */
function endIsDeleted(properties: XmlNode | undefined): boolean {
  const look = child(properties, 'w:rPr');
  return child(look, 'w:del') !== undefined || child(look, 'w:moveFrom') !== undefined;
}

/** Paragraphs that run on, each as one with the next; the next one says what it is. */
function joinedUp(read: readonly Read[]): readonly WordBlock[] {
  const blocks: WordBlock[] = [];
  let before: WordParagraph | undefined;
  for (const { block, runsOn } of read) {
    if (block.type !== 'paragraph' || block.boxed === true) {
      if (before && block.type !== 'paragraph') {
        blocks.push(before);
        before = undefined;
      }
      blocks.push(block);
      continue;
    }
    const whole: WordParagraph = before
      ? { ...block, inline: [...before.inline, ...block.inline], marks: [...before.marks, ...block.marks] }
      : block;
    before = runsOn === true ? whole : undefined;
    if (runsOn !== true) blocks.push(whole);
  }
  return before && (before.inline.length > 0 || before.marks.length > 0) ? [...blocks, before] : blocks;
}

function readList(
  properties: XmlNode | undefined,
  byStyle: ReadStyle['numbering'],
  numbering: Numbering,
): WordList | undefined {
  const own = child(properties, 'w:numPr');
  const id = valueOf(own, 'w:numId') ?? byStyle?.id;
  if (id === undefined) return undefined;
  const level = Number(valueOf(own, 'w:ilvl') ?? byStyle?.level ?? 0);
  const next = numbering.next(id, level);
  return (
    next && {
      ordered: next.ordered,
      level,
      id,
      ...(next.label === '' ? {} : { label: next.label, number: next.number }),
      ...(next.shown === '' ? {} : { shown: next.shown }),
    }
  );
}

/** A box, tick or cross that stands for the bullet says something of the item, and stands in front of its words. */
function withBullet(inline: readonly WordInline[], { ordered, shown }: WordList): readonly WordInline[] {
  if (ordered || shown === undefined || inline.length === 0) return inline;
  if (/^[☐☑☒]$/u.test(shown)) return [{ type: 'box', ticked: shown !== '☐' }, ...inline];
  return [{ type: 'text', text: `${shown} ` }, ...inline];
}
