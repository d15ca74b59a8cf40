import type { Node } from 'unist';
import { raisedText } from './raised-signs.js';

/** The plain words of Markdown nodes: no marks, no citations, single spaces. */
export function wordsOf(node: Node | readonly Node[]): string {
  return collect(node, false).replace(/\s+/g, ' ').trim();
}

/** The same with the words of pictures, as a screen reader would say it. */
export function spokenWordsOf(node: Node | readonly Node[]): string {
  return collect(node, true).replace(/\s+/g, ' ').trim();
}

function collect(node: Node | readonly Node[], alts: boolean): string {
  if (isList(node)) return node.map((one) => collect(one, alts)).join(isInline(node[0]) ? '' : ' ');
  if (node.type === 'citation') return '';
  if (node.type === 'break') return ' ';
  if ('value' in node && typeof node.value === 'string') return node.value;
  if (alts && node.type === 'image') return 'alt' in node && typeof node.alt === 'string' ? node.alt : '';
  const inside = 'children' in node ? collect(node.children as readonly Node[], alts) : '';
  return (node.type === 'superscript' || node.type === 'subscript') && inside !== ''
    ? raisedText(inside, node.type)
    : inside;
}

function isList(node: Node | readonly Node[]): node is readonly Node[] {
  return Array.isArray(node);
}

const INLINE: ReadonlySet<string> = new Set([
  ...['text', 'strong', 'emphasis', 'delete', 'superscript', 'subscript', 'link', 'inlineCode', 'citation', 'break'],
  'image',
]);

function isInline(node: Node | undefined): boolean {
  return node !== undefined && INLINE.has(node.type);
}

/** The start of a long text, with an ellipsis, as messages quote it. */
export function shorten(text: string, length = 40): string {
  if (text.length <= length) return text;
  const cut = text.slice(0, length);
  const space = cut.lastIndexOf(' ');
  return `${(space > length / 2 ? cut.slice(0, space) : cut).replace(/[\s.,;:]+$/, '')}…`;
}

/** Words with a capital at their beginning. */
export function capital(words: string): string {
  return words.slice(0, 1).toUpperCase() + words.slice(1);
}

/** A page as a finding names it: `Page 3, "Plan it"`. */
export function whereOf({ number, title }: { readonly number: number; readonly title: string }): string {
  return `Page ${number}, "${title}"`;
}

/** Text as a part of an id or an address: lower case, ASCII letters and digits, hyphens. */
export function slug(text: string): string {
  return text
    .normalize('NFKD')
    .replace(/[\u0300-\u036f'’]/g, '')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-+|-+$/g, '');
}
