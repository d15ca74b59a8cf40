import type { WordInline } from '../model.js';
import { below, child, elementsOf, switchOf, textOf, valueOf, type XmlNode } from '../package/xml.js';
import { readDrawing } from './drawing.js';
import { fieldResult, type Fields } from './fields.js';
import { readFormula } from './formula.js';
import { readLook, shownLook, type LookSaid } from './look.js';
import { keptLook, unknownSign, wordsSeen, type WordLook } from './look-of-words.js';
import type { Parts } from './parts.js';
import { signOf, symbolFont } from './symbol-fonts.js';

/** What is found while the words of a paragraph are read and does not belong into it. */
export interface Beside {
  /** Paragraphs of text boxes. */
  readonly boxes: XmlNode[];
  readonly marks: string[];
}

/** What the words of a paragraph depend on. */
export interface InlineReading {
  readonly parts: Parts;
  readonly beside: Beside;
  readonly fields: Fields;
  /** How table and paragraph make them look. */
  readonly table: LookSaid;
  readonly paragraph: LookSaid;
  /** Whether they stand in a link. */
  readonly linked: boolean;
}

/** Reads what stands in a paragraph or a link. */
export function readInline(node: XmlNode, reading: InlineReading): readonly WordInline[] {
  return elementsOf(node).flatMap((each) => readChild(each, reading));
}

function readChild(node: XmlNode, reading: InlineReading): readonly WordInline[] {
  const { parts, fields } = reading;
  const inside = (more: Partial<InlineReading> = {}) => readInline(node, { ...reading, ...more });
  switch (node.name) {
    case 'w:r':
      return readRun(node, reading);
    case 'w:bookmarkStart': {
      const name = node.attributes['w:name'] ?? '';
      if (name !== '' && name !== '_GoBack') reading.beside.marks.push(name);
      return [];
    }
    case 'w:hyperlink': {
      const anchor = node.attributes['w:anchor'];
      const target = parts.linkTarget(node.attributes['r:id']);
      const href = target ?? (anchor === undefined ? undefined : `#${anchor}`);
      const children = inside({ linked: true });
      return href === undefined || children.length === 0 ? children : [{ type: 'link', href, children }];
    }
    case 'w:fldSimple': {
      const code = node.attributes['w:instr'] ?? '';
      return fields.take(fieldResult({ code, shown: [...inside()], form: child(node, 'w:ffData'), spilled: false }));
    }
    case 'w:sdt':
      return fields.take(readControl(node, reading));
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
      return readInline(chosen(node), reading);
    case 'm:oMath':
    case 'm:oMathPara':
      return fields.take(readFormula(node));
    default:
      return [];
  }
}

/** A control of a form: its box, the words that were chosen or typed, or the prompt that nobody wrote over. */
function readControl(node: XmlNode, reading: InlineReading): readonly WordInline[] {
  const properties = child(node, 'w:sdtPr');
  const box = controlBox(properties);
  if (box) return [box];
  const content = child(node, 'w:sdtContent');
  if (switchOf(properties, 'w:showingPlcHdr') === true) {
    const text = below(content, 'w:t').map(textOf).join('');
    return [{ type: 'lost', rule: 'left-out', what: 'the prompt of an empty field', text }];
  }
  return content ? readInline(content, reading) : [];
}

/** The box of a control that is one. */
export function controlBox(properties: XmlNode | undefined): WordInline | undefined {
  const box = child(properties, 'w14:checkbox');
  const ticked = child(box, 'w14:checked')?.attributes['w14:val'];
  return box && { type: 'box', ticked: ticked === '1' || ticked === 'true' };
}

/** What newer programs show; what older ones show where the newer has nothing that can be read, such as ink. */
export function chosen(node: XmlNode): XmlNode {
  const newer = child(node, 'mc:Choice');
  const older = child(node, 'mc:Fallback');
  const isInk =
    newer && below(newer, 'w:contentPart', 'w14:contentPart', 'wp:contentPart', 'wpi:contentPart').length > 0;
  return (isInk === true ? (older ?? newer) : newer) ?? older ?? node;
}

function readRun(run: XmlNode, reading: InlineReading): readonly WordInline[] {
  const { parts, fields } = reading;
  const properties = child(run, 'w:rPr');
  const style = parts.styles.get(valueOf(properties, 'w:rStyle') ?? '');
  const look = shownLook({
    defaults: parts.styles.defaults,
    table: reading.table,
    paragraph: reading.paragraph,
    character: style?.look ?? {},
    direct: readLook(properties, parts.styles.theme),
  });
  const kept: WordLook = {
    ...keptLook(look, reading.linked || style?.link === true),
    ...(style?.style === 'Code' ? { code: true } : {}),
  };
  // The sign of a note may be the author's own; the words after it in the run are that sign.
  const ownMark = elementsOf(run).some(
    ({ name, attributes }) =>
      /^w:(?:foot|end)noteReference$/.test(name) &&
      ['1', 'true', 'on'].includes(attributes['w:customMarkFollows'] ?? ''),
  );
  return elementsOf(run).flatMap((each): readonly WordInline[] => {
    switch (each.name) {
      case 'w:fldChar':
        return fieldMark(each, fields);
      case 'w:instrText':
        fields.instruct(textOf(each));
        return [];
      case 'w:t':
        if (ownMark) return [];
    }
    const read = readRunChild(each, look, kept, reading);
    const shown = look.hidden === true ? read.map(asHidden) : read;
    return fields.take(shown);
  });
}

function fieldMark(node: XmlNode, fields: Fields): readonly WordInline[] {
  switch (node.attributes['w:fldCharType']) {
    case 'begin':
      fields.begin(child(node, 'w:ffData'));
      return [];
    case 'separate':
      fields.separate();
      return [];
    case 'end':
      return fields.end();
    default:
      return [];
  }
}

function asHidden(one: WordInline): WordInline {
  if (one.type === 'text') return { type: 'lost', rule: 'left-out', what: 'hidden text', text: one.text };
  if (one.type === 'picture') return { type: 'lost', rule: 'left-out', what: 'a hidden picture', text: one.alt };
  return one.type === 'box'
    ? { type: 'lost', rule: 'left-out', what: 'a hidden box', text: one.ticked ? '☒' : '☐' }
    : one;
}

function readRunChild(node: XmlNode, look: LookSaid, kept: WordLook, reading: InlineReading): readonly WordInline[] {
  const { parts } = reading;
  const words = (text: string): readonly WordInline[] => (text === '' ? [] : [{ type: 'text', text, ...kept }]);
  const seen = (text: string): readonly WordInline[] => wordsSeen(text, look, kept, parts.signs);
  switch (node.name) {
    case 'w:t':
      return seen(textOf(node));
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
    case 'w:sym':
      return sign(node, look, kept, parts);
    case 'w:footnoteReference':
    case 'w:endnoteReference': {
      const kind = node.name === 'w:footnoteReference' ? 'footnote' : 'endnote';
      return [{ type: 'note', kind, id: `${kind}-${node.attributes['w:id'] ?? ''}` }];
    }
    case 'w:drawing':
    case 'w:pict':
    case 'w:object':
    case 'w:contentPart':
    case 'w14:contentPart':
      return readDrawing(node, parts, reading.beside);
    case 'w:ruby': {
      const text = (name: string) => below(child(node, name), 'w:t').map(textOf).join('');
      return [...seen(text('w:rubyBase')), ...words(text('w:rt') === '' ? '' : ` (${text('w:rt')})`)];
    }
    case 'w:dayShort':
    case 'w:dayLong':
    case 'w:monthShort':
    case 'w:monthLong':
    case 'w:yearShort':
    case 'w:yearLong':
    case 'w:pgNum':
      return [{ type: 'lost', rule: 'gap', what: 'a date or number that Word fills in', text: '[?]', shown: true }];
    case 'mc:AlternateContent':
      return elementsOf(chosen(node)).flatMap((each) => readRunChild(each, look, kept, reading));
    default:
      return [];
  }
}

/** One sign of a font of signs (ISO 29500-1, 17.3.3.30). */
function sign(node: XmlNode, look: LookSaid, kept: WordLook, { signs }: Parts): readonly WordInline[] {
  const named = node.attributes['w:font'] ?? look.fonts?.other ?? look.fonts?.ascii;
  const code = parseInt(node.attributes['w:char'] ?? '', 16) || 0;
  const table = symbolFont(named, signs);
  const shown =
    table !== undefined
      ? signOf(table, code)
      : code >= 0x20 && !(code >= 0xe000 && code <= 0xf8ff)
        ? String.fromCodePoint(code)
        : undefined;
  return shown === undefined ? [unknownSign(code, named)] : wordsSeen(shown, { ...look, fonts: {} }, kept, signs);
}
