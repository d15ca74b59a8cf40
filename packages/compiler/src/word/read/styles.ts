import { child, elementsOf, switchOf, valueOf, type XmlNode } from '../package/xml.js';
import type { WordStyle } from '../model.js';

/** What a paragraph or words have by their style. */
export interface ReadStyle {
  readonly style: WordStyle;
  /** Level of a heading, from 1. */
  readonly level?: number;
  readonly numbering?: { readonly id: string; readonly level: number };
  readonly bold: boolean;
  readonly italic: boolean;
}

/** The styles of a document by id. */
export type ReadStyles = ReadonlyMap<string, ReadStyle>;

/** What a paragraph without a style has. */
export const NORMAL: ReadStyle = { style: 'Normal', bold: false, italic: false };

/** Our own styles by the end of their name: `Ladder Block`. */
const OWN: Readonly<Record<string, WordStyle>> = {
  banner: 'Banner',
  note: 'Note',
  block: 'Block',
  end: 'End',
  part: 'Part',
  section: 'Section',
  option: 'Option',
  feedback: 'Feedback',
  code: 'Code',
  rule: 'Rule',
  reference: 'Reference',
};

/** Reads styles.xml. Names are English in every Word, whatever language its menus have; ids are not. */
export function readStyles(root: XmlNode | undefined): ReadStyles {
  const written = new Map(
    elementsOf(root)
      .filter(({ name }) => name === 'w:style')
      .map((node) => [node.attributes['w:styleId'] ?? '', node] as const),
  );
  const known = new Map<string, ReadStyle>();
  const read = (id: string, depth: number): ReadStyle => {
    const done = known.get(id);
    if (done) return done;
    const node = written.get(id);
    if (!node || depth > 20) return NORMAL;
    const base = read(valueOf(node, 'w:basedOn') ?? '', depth + 1);
    const found = { ...base, ...own(node) };
    known.set(id, found);
    return found;
  };
  for (const id of written.keys()) read(id, 0);
  return known;
}

function own(node: XmlNode): Partial<ReadStyle> {
  const name = (valueOf(node, 'w:name') ?? '').toLowerCase();
  const properties = child(node, 'w:pPr');
  const outline = valueOf(properties, 'w:outlineLvl');
  const numbering = child(properties, 'w:numPr');
  const look = child(node, 'w:rPr');
  const bold = switchOf(look, 'w:b') ?? (name === 'strong' ? true : undefined);
  const italic = switchOf(look, 'w:i') ?? (name === 'emphasis' ? true : undefined);
  return {
    ...meaning(name, outline === undefined ? undefined : Number(outline) + 1),
    ...(numbering
      ? { numbering: { id: valueOf(numbering, 'w:numId') ?? '0', level: Number(valueOf(numbering, 'w:ilvl') ?? 0) } }
      : {}),
    ...(bold === undefined ? {} : { bold }),
    ...(italic === undefined ? {} : { italic }),
  };
}

function meaning(name: string, outline: number | undefined): Partial<ReadStyle> {
  const ladder = OWN[/^ladder (\w+)(?: words)?$/.exec(name)?.[1] ?? ''];
  if (ladder) return { style: ladder };
  const heading = /^heading (\d)$/.exec(name)?.[1];
  if (heading !== undefined) return { style: 'Heading', level: Number(heading) };
  if (name === 'title') return { style: 'Title' };
  if (/^toc\b|^contents/.test(name)) return { style: 'Contents' };
  if (/quote|block text/.test(name)) return { style: 'Quote' };
  if (name === 'caption') return { style: 'Caption' };
  if (/^list continue/.test(name)) return { style: 'Continue' };
  if (outline !== undefined && outline <= 6) return { style: 'Heading', level: outline };
  return {};
}
