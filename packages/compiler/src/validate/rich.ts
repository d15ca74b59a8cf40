import type { Blockquote, Heading, List, ListItem, Paragraph, PhrasingContent, RootContent } from 'mdast';
import type { InlineText, RichText } from '../model/rich-text.js';
import { wordsOf } from '../model/words.js';

/** A heading and what stands below it, down to the next heading. The first section may have no heading. */
export interface Section {
  readonly heading: Heading | undefined;
  readonly children: readonly RootContent[];
}

/** Cuts a block at its headings, whatever their level: authors are often one level off. */
export function sectionsOf(children: readonly RootContent[]): readonly Section[] {
  const sections: { heading: Heading | undefined; children: RootContent[] }[] = [{ heading: undefined, children: [] }];
  for (const child of children) {
    if (child.type === 'heading') sections.push({ heading: child, children: [] });
    else sections.at(-1)?.children.push(child);
  }
  return sections;
}

/** A paragraph that begins with a label: `**Remember:** …`, `**Remember**: …` or `Remember: …`. */
export interface Labelled {
  readonly label: string;
  readonly rest: InlineText;
}

/** Reads the label of a paragraph, if it has one of these; `label` is the one of the list, in its spelling. */
export function labelOf(node: RootContent, labels: readonly string[]): Labelled | undefined {
  if (node.type !== 'paragraph') return undefined;
  const [first, second, ...others] = node.children;
  if (first?.type === 'strong') {
    const words = wordsOf(first);
    const inside = words.endsWith(':');
    const behind = second?.type === 'text' && /^\s*:/.test(second.value);
    const label = inside || behind ? find(words.replace(/\s*:$/, ''), labels) : undefined;
    if (label === undefined) return undefined;
    return { label, rest: trimStart([...(second ? [second] : []), ...others], /^[\s:]+/) };
  }
  if (first?.type !== 'text') return undefined;
  const match = /^([\p{L}\s]{2,14}?)\s*:\s*/u.exec(first.value);
  const label = match ? find(match[1] ?? '', labels) : undefined;
  if (!match || label === undefined) return undefined;
  return { label, rest: trimStart(node.children, new RegExp(`^.{${match[0].length}}`, 's')) };
}

function find(typed: string, labels: readonly string[]): string | undefined {
  const plain = typed.toLowerCase().replace(/\s+/g, '');
  return labels.find((label) => label.toLowerCase().replace(/\s+/g, '') === plain);
}

/** Inline text without what the pattern takes from its beginning. */
export function trimStart(children: InlineText, pattern: RegExp): InlineText {
  const [first, ...others] = children;
  if (first?.type !== 'text') return children;
  const value = first.value.replace(pattern, '');
  return value === '' ? others : [{ ...first, value }, ...others];
}

/** A paragraph of this text. */
export function paragraph(children: InlineText): Paragraph {
  return { type: 'paragraph', children: [...children] };
}

/** Plain words as inline text. */
export function plain(value: string): InlineText {
  return [{ type: 'text', value }];
}

/** Whether a node is a list. */
export function isList(node: RootContent): node is List {
  return node.type === 'list';
}

/** What an item says, without the quotes below it. */
export function labelPart(item: ListItem): RichText {
  return item.children.filter((child) => child.type !== 'blockquote');
}

/** What the quotes below an item say. */
export function quotePart(item: ListItem): RichText {
  return item.children
    .filter((child): child is Blockquote => child.type === 'blockquote')
    .flatMap((quote) => quote.children);
}

/** Whether inline text has nothing to read. */
export function isBlank(children: readonly (RootContent | PhrasingContent)[]): boolean {
  return wordsOf(children) === '' && !children.some((child) => child.type === 'image');
}
