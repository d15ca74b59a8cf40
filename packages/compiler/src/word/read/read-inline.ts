import type { WordInline, WordText } from '../model.js';
import { below, child, elementsOf, switchOf, textOf, valueOf, type XmlNode } from '../package/xml.js';
import type { Parts } from './parts.js';
import type { ReadStyle } from './styles.js';

/** What is found while the words of a paragraph are read and does not belong into it. */
export interface Beside {
  /** Paragraphs of text boxes. */
  readonly boxes: XmlNode[];
  readonly marks: string[];
}

/** Signs of the fonts Symbol and Wingdings that people tick boxes with. */
const SIGNS: Readonly<Record<string, string>> = {
  F0FE: '☒',
  F0FD: '☒',
  F078: '☒',
  F052: '☒',
  F054: '☒',
  F0A8: '☐',
  F06F: '☐',
  F071: '☐',
  F030: '☐',
  F0FC: '✓',
  F050: '✓',
  F0B7: '•',
  F0A7: '▪',
  F0E0: '→',
  F0DF: '←',
};

const BOX = /^[☐☑☒✓✔🗹]$/u;

/** Reads what stands in a paragraph or a link. */
export function readInline(
  node: XmlNode,
  base: Pick<ReadStyle, 'bold' | 'italic'>,
  parts: Parts,
  beside: Beside,
): readonly WordInline[] {
  const found: WordInline[] = [];
  const field: Field = { depth: 0, code: '', shown: [] };
  for (const each of elementsOf(node)) {
    const read = readChild(each, base, parts, beside, field);
    (field.depth > 0 ? field.shown : found).push(...read);
    if (field.depth === 0 && field.shown.length > 0) {
      found.push(...fieldResult(field));
      field.shown = [];
      field.code = '';
    }
  }
  return [...found, ...field.shown];
}

interface Field {
  depth: number;
  code: string;
  shown: WordInline[];
}

/** A field that is a link, as one; any other as the words that it shows. */
function fieldResult({ code, shown }: Pick<Field, 'code' | 'shown'>): readonly WordInline[] {
  const address = /HYPERLINK\s+(\\l\s+)?"([^"]+)"/i.exec(code);
  if (!address) return shown;
  return [{ type: 'link', href: `${address[1] === undefined ? '' : '#'}${address[2] ?? ''}`, children: shown }];
}

function readChild(
  node: XmlNode,
  base: Pick<ReadStyle, 'bold' | 'italic'>,
  parts: Parts,
  beside: Beside,
  field: Field,
): readonly WordInline[] {
  const inside = () => readInline(node, base, parts, beside);
  switch (node.name) {
    case 'w:r':
      return readRun(node, base, parts, beside, field);
    case 'w:bookmarkStart': {
      const name = node.attributes['w:name'] ?? '';
      if (name !== '' && name !== '_GoBack') beside.marks.push(name);
      return [];
    }
    case 'w:hyperlink': {
      const anchor = node.attributes['w:anchor'];
      const target = parts.linkTarget(node.attributes['r:id']);
      const href = target ?? (anchor === undefined ? undefined : `#${anchor}`);
      return href === undefined ? inside() : [{ type: 'link', href, children: inside() }];
    }
    case 'w:fldSimple':
      return fieldResult({ code: node.attributes['w:instr'] ?? '', shown: [...inside()] });
    case 'w:sdt': {
      const ticked = child(child(child(node, 'w:sdtPr'), 'w14:checkbox'), 'w14:checked')?.attributes['w14:val'];
      if (ticked !== undefined) return [{ type: 'box', ticked: ticked === '1' || ticked === 'true' }];
      if (child(child(node, 'w:sdtPr'), 'w14:checkbox')) return [{ type: 'box', ticked: false }];
      // Grey words that say what to write are no words of the author.
      if (switchOf(child(node, 'w:sdtPr'), 'w:showingPlcHdr') === true) return [];
      return readInline(child(node, 'w:sdtContent') ?? node, base, parts, beside);
    }
    case 'w:del':
    case 'w:moveFrom':
      // Listed by the reader of changes.
      return [];
    case 'w:ins':
    case 'w:moveTo':
    case 'w:smartTag':
    case 'w:customXml':
    case 'w:dir':
    case 'w:bdo':
      return inside();
    case 'mc:AlternateContent':
      return readInline(chosen(node), base, parts, beside);
    case 'm:oMath':
    case 'm:oMathPara':
      return [{ type: 'lost', what: 'formula', text: textOf(node).trim() }];
    default:
      return [];
  }
}

/** What newer programs show, or what older ones do where the first says nothing. */
function chosen(node: XmlNode): XmlNode {
  return child(node, 'mc:Choice') ?? child(node, 'mc:Fallback') ?? node;
}

function readRun(
  run: XmlNode,
  base: Pick<ReadStyle, 'bold' | 'italic'>,
  parts: Parts,
  beside: Beside,
  field: Field,
): readonly WordInline[] {
  const look = child(run, 'w:rPr');
  const style = parts.styles.get(valueOf(look, 'w:rStyle') ?? '');
  const format: Omit<WordText, 'type' | 'text'> = {
    ...((switchOf(look, 'w:b') ?? (style?.bold === true || base.bold)) ? { bold: true } : {}),
    ...((switchOf(look, 'w:i') ?? (style?.italic === true || base.italic)) ? { italic: true } : {}),
    ...(switchOf(look, 'w:strike') === true ? { strike: true } : {}),
    ...(style?.style === 'Code' ? { code: true } : {}),
    ...(valueOf(look, 'w:vertAlign') === 'superscript' ? { raised: true } : {}),
  };
  const hidden = switchOf(look, 'w:vanish') === true;
  return elementsOf(run).flatMap((each): readonly WordInline[] => {
    if (each.name === 'w:fldChar') {
      const kind = each.attributes['w:fldCharType'];
      if (kind === 'begin') field.depth += 1;
      else if (kind === 'end') field.depth = Math.max(0, field.depth - 1);
      // A box of the kind that Word 97 had.
      const old = child(child(each, 'w:ffData'), 'w:checkBox');
      if (!old) return [];
      return [{ type: 'box', ticked: switchOf(old, 'w:checked') ?? switchOf(old, 'w:default') ?? false }];
    }
    if (each.name === 'w:instrText') {
      if (field.depth === 1) field.code += textOf(each);
      return [];
    }
    const read = readRunChild(each, format, parts, beside);
    return hidden
      ? read.map((one) => (one.type === 'text' ? { type: 'lost', what: 'hidden text', text: one.text } : one))
      : read;
  });
}

function readRunChild(
  node: XmlNode,
  format: Omit<WordText, 'type' | 'text'>,
  parts: Parts,
  beside: Beside,
): readonly WordInline[] {
  const words = (text: string): readonly WordInline[] => (text === '' ? [] : [{ type: 'text', text, ...format }]);
  switch (node.name) {
    case 'w:t':
      return withBoxes(textOf(node), format);
    case 'w:tab':
    case 'w:ptab':
      return words('\t');
    case 'w:noBreakHyphen':
      return words('\u2011');
    case 'w:br':
      return node.attributes['w:type'] === undefined || node.attributes['w:type'] === 'textWrapping'
        ? [{ type: 'break' }]
        : [];
    case 'w:cr':
      return [{ type: 'break' }];
    case 'w:sym': {
      const code = (node.attributes['w:char'] ?? '').toUpperCase();
      const sign = SIGNS[code] ?? SIGNS[`F0${code.slice(-2)}`];
      return sign === undefined
        ? [{ type: 'lost', what: 'sign of a special font', text: code }]
        : withBoxes(sign, format);
    }
    case 'w:footnoteReference':
    case 'w:endnoteReference': {
      const kind = node.name === 'w:footnoteReference' ? 'footnote' : 'endnote';
      return [{ type: 'note', kind, id: `${kind}-${node.attributes['w:id'] ?? ''}` }];
    }
    case 'w:drawing':
    case 'w:pict':
    case 'w:object':
      return readDrawing(node, parts, beside);
    case 'w:ruby':
      return below(node, 'w:t').flatMap((each) => words(textOf(each)));
    case 'mc:AlternateContent':
      return elementsOf(chosen(node)).flatMap((each) => readRunChild(each, format, parts, beside));
    default:
      return [];
  }
}

/** Words, with the boxes and ticks among them that stand in front. */
function withBoxes(text: string, format: Omit<WordText, 'type' | 'text'>): readonly WordInline[] {
  return text
    .split(/([☐☑☒🗹])/u)
    .filter((part) => part !== '')
    .map((part): WordInline =>
      BOX.test(part) ? { type: 'box', ticked: part !== '☐' } : { type: 'text', text: part, ...format },
    );
}

function readDrawing(node: XmlNode, parts: Parts, beside: Beside): readonly WordInline[] {
  const boxes = below(node, 'w:txbxContent');
  beside.boxes.push(...boxes);
  const about = below(node, 'wp:docPr')[0] ?? below(node, 'v:shape')[0];
  const alt = about?.attributes['descr'] ?? about?.attributes['alt'] ?? '';
  const decorative = below(node, 'adec:decorative')[0]?.attributes['val'] === '1';
  const vector = below(node, 'asvg:svgBlip')[0]?.attributes['r:embed'];
  const blips = below(node, 'a:blip').map((each) => each.attributes['r:embed']);
  const old = below(node, 'v:imagedata').map((each) => each.attributes['r:id']);
  const pictures = [...(vector === undefined ? blips : [vector]), ...old].flatMap((id) => {
    const file = parts.file(id);
    if (!file) return [];
    const extent = below(node, 'wp:extent')[0];
    return [
      {
        type: 'picture' as const,
        name: about?.attributes['name'] ?? '',
        alt: decorative ? '' : alt,
        bytes: file.bytes,
        kind: file.kind,
        ...(extent ? { width: pixels(extent.attributes['cx']), height: pixels(extent.attributes['cy']) } : {}),
      },
    ];
  });
  if (pictures.length > 0) return pictures;
  const words = parts.drawnWords(node);
  if (words !== undefined) return [{ type: 'lost', what: 'chart or diagram', text: words || alt }];
  if (boxes.length > 0) return alt === '' ? [] : [{ type: 'lost', what: 'drawing', text: alt }];
  return [{ type: 'lost', what: node.name === 'w:object' ? 'file within the file' : 'drawing', text: alt }];
}

function pixels(units: string | undefined): number {
  return Math.round(Number(units ?? 0) / 9525);
}
