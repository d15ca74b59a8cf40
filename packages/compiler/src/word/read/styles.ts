import { child, elementsOf, switchOf, valueOf, type XmlNode } from '../package/xml.js';
import type { WordStyle } from '../model.js';
import { over, readLook, type LookSaid, type ThemeFonts } from './look.js';

/** What a paragraph or words have by their style. */
export interface ReadStyle {
  readonly style: WordStyle;
  /** Level of a heading, from 1. */
  readonly level?: number;
  readonly numbering?: { readonly id: string; readonly level: number };
  /** How it makes words look, with all that it is based on. */
  readonly look: LookSaid;
  /** What it says of single rows and columns of a table, by Word's own names: `firstRow`. */
  readonly parts: ReadonlyMap<string, LookSaid>;
  /** The ground and frame of whole paragraphs. */
  readonly panel: LookSaid;
  /** Whether it is the style of links, whose colour and line mean nothing else. */
  readonly link?: boolean;
}

/** The styles of a document by id, and what counts where nothing else is said. */
export interface ReadStyles {
  get(id: string): ReadStyle | undefined;
  /** The style of paragraphs that name none. */
  readonly usual: ReadStyle;
  readonly defaults: LookSaid;
  readonly theme: ThemeFonts;
}

/** What a paragraph without a style has. */
export const NORMAL: ReadStyle = { style: 'Normal', look: {}, panel: {}, parts: new Map() };

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
export function readStyles(root: XmlNode | undefined, theme: ThemeFonts): ReadStyles {
  const nodes = elementsOf(root).filter(({ name }) => name === 'w:style');
  const written = new Map(nodes.map((node) => [node.attributes['w:styleId'] ?? '', node] as const));
  const known = new Map<string, ReadStyle>();
  const read = (id: string, depth: number): ReadStyle => {
    const done = known.get(id);
    if (done) return done;
    const node = written.get(id);
    if (!node || depth > 20) return NORMAL;
    const found = withOwn(read(valueOf(node, 'w:basedOn') ?? '', depth + 1), node, theme);
    known.set(id, found);
    return found;
  };
  for (const id of written.keys()) read(id, 0);
  const usual = nodes.find(
    ({ attributes }) =>
      attributes['w:type'] === 'paragraph' && ['1', 'true', 'on'].includes(attributes['w:default'] ?? ''),
  );
  const defaults = child(child(child(root, 'w:docDefaults'), 'w:rPrDefault'), 'w:rPr');
  return {
    get: (id) => known.get(id),
    usual: known.get(usual?.attributes['w:styleId'] ?? '') ?? NORMAL,
    defaults: readLook(defaults, theme),
    theme,
  };
}

function withOwn(base: ReadStyle, node: XmlNode, theme: ThemeFonts): ReadStyle {
  const name = (valueOf(node, 'w:name') ?? '').toLowerCase();
  const properties = child(node, 'w:pPr');
  const outline = valueOf(properties, 'w:outlineLvl');
  const numbering = child(properties, 'w:numPr');
  const properly = child(node, 'w:rPr');
  const look: LookSaid = {
    ...(name === 'strong' && switchOf(properly, 'w:b') === undefined ? { bold: true } : {}),
    ...(name === 'emphasis' && switchOf(properly, 'w:i') === undefined ? { italic: true } : {}),
    ...readLook(properly, theme),
  };
  const parts = elementsOf(node)
    .filter((each) => each.name === 'w:tblStylePr')
    .map((each) => [each.attributes['w:type'] ?? '', readLook(child(each, 'w:rPr'), theme)] as const);
  return {
    ...base,
    ...meaning(name, outline === undefined ? undefined : Number(outline) + 1),
    ...(numbering
      ? { numbering: { id: valueOf(numbering, 'w:numId') ?? '0', level: Number(valueOf(numbering, 'w:ilvl') ?? 0) } }
      : {}),
    ...(/^(?:followed)?\s*hyperlink$|^internet link$/.test(name) ? { link: true } : {}),
    look: over(base.look, look),
    panel: over(base.panel, readPanel(properties)),
    parts: new Map([...base.parts, ...parts]),
  };
}

/** The ground and frame that paragraph properties give. */
export function readPanel(properties: XmlNode | undefined): LookSaid {
  const ground = child(properties, 'w:shd')?.attributes['w:fill'];
  const sides = elementsOf(child(properties, 'w:pBdr')).filter(
    ({ name, attributes }) =>
      /^w:(?:top|left|bottom|right)$/.test(name) && !['none', 'nil'].includes(attributes['w:val'] ?? ''),
  );
  return { ...(ground === undefined ? {} : { ground }), ...(sides.length === 4 ? { boxed: true } : {}) };
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
