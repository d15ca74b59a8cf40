import type { Image, RootContent } from 'mdast';
import type { Figure } from '../model/blocks.js';
import type { InlineText, RichText } from '../model/rich-text.js';
import type { ParsedBlock } from '../parse/parsed-module.js';
import type { PageNotes } from './notes.js';
import { isBlank, labelOf, paragraph, trimStart } from './rich.js';

const LABELS = ['Credit', 'Credits', 'Licence', 'License', 'Decorative'];

/** Reads a figure: one picture, its caption, who made it and on what terms it may be used. */
export function readFigure(block: ParsedBlock, notes: PageNotes): Figure | undefined {
  const pictures: Image[] = [];
  const caption: RootContent[] = [];
  const said = new Map<string, InlineText>();
  for (const child of block.children) {
    const labelled = labelOf(child, LABELS);
    if (labelled) said.set(labelled.label.replace('License', 'Licence').replace('Credits', 'Credit'), labelled.rest);
    else caption.push(...withoutPictures(child, pictures));
  }
  const [picture, second] = pictures;
  if (!picture) {
    notes.add('figure-no-picture', block.location);
    return undefined;
  }
  if (second) notes.add('figure-two-pictures', second);
  const missing = (['Credit', 'Licence'] as const).filter((label) => isBlank(said.get(label) ?? []));
  if (missing.length > 0) {
    const words = missing.map((label) => label.toLowerCase()).join(' and no ');
    notes.add('figure-uncredited', block.location, { src: picture.url, missing: words });
  }
  const alt = (picture.alt ?? '').trim();
  if (alt === '' && !said.has('Decorative')) notes.add('alt-missing', picture, { src: picture.url });
  const credit = said.get('Credit') ?? [];
  const licence = said.get('Licence') ?? [];
  return {
    type: 'figure',
    location: block.location,
    src: picture.url,
    alt: said.has('Decorative') ? '' : alt,
    caption,
    credit,
    licence,
  };
}

/** A node without its pictures, which go to the list; nothing when nothing is left. */
function withoutPictures(node: RootContent, pictures: Image[]): RichText {
  if (node.type !== 'paragraph') return [node];
  const rest = node.children.filter((child) => {
    if (child.type === 'image') pictures.push(child);
    return child.type !== 'image';
  });
  const text = trimStart(rest, /^\s+/);
  return isBlank(text) ? [] : [paragraph(text)];
}
