import type { Element, ElementContent, Nodes } from 'hast';
import { h } from 'hastscript';
import { changeTexts } from '@ladder/core/change-texts';
import { interfaceLanguage, messagesFor, type Messages } from '@ladder/core/languages';

/** Stand round interface words until the tree is there; no keyboard types them (private use, Unicode 23.5). */
const OPEN = '\uE000';
const CLOSE = '\uE001';

const marked = new Map<string, Messages>();

/**
 * The words of the interface for a module in a language. Where the interface does not speak it, they are marked, so
 * that `sayLanguage` can say their own language of them (WCAG 2.2, 3.1.2).
 */
export function wordsFor(language: string): Messages {
  const words = messagesFor(language);
  if (speaks(language)) return words;
  const known = marked.get(language) ?? { ...changeTexts(words, mark), languageMessages: words.languageMessages };
  marked.set(language, known);
  return known;
}

/** Puts `lang` on every interface word that was marked, in place, and takes the marks away. */
export function sayLanguage(tree: Nodes, language: string): void {
  if (!speaks(language)) visit(tree, interfaceLanguage(language));
}

function speaks(language: string): boolean {
  return interfaceLanguage(language).split('-')[0] === language.split('-')[0];
}

function mark(text: string, kept: readonly string[]): string {
  const [first, ...others] = [...kept].filter((part) => part !== '' && text.includes(part));
  if (text === '' || text.includes(OPEN)) return first === undefined ? text : apart(text, first, others);
  return first === undefined ? `${OPEN}${text}${CLOSE}` : apart(text, first, others);
}

function apart(text: string, first: string, others: readonly string[]): string {
  return text
    .split(first)
    .map((piece) => mark(piece, others))
    .join(first);
}

function visit(node: Nodes, language: string): void {
  if (!('children' in node)) return;
  if (node.type === 'element') {
    const [only] = node.children;
    const whole = only?.type === 'text' ? new RegExp(`^${OPEN}[^${OPEN}]*${CLOSE}$`).test(only.value) : false;
    if (node.children.length === 1 && whole) node.properties['lang'] = language;
    for (const [name, value] of Object.entries(node.properties)) {
      if (typeof value === 'string') node.properties[name] = bare(value);
    }
    // A drawing has no words within words.
    const splits = !(node.children.length === 1 && whole) && !['text', 'title', 'option'].includes(node.tagName);
    node.children = node.children.flatMap((child) => pieces(child, splits ? language : undefined));
  }
  for (const child of node.children) visit(child, language);
}

function pieces(child: ElementContent, language: string | undefined): readonly ElementContent[] {
  if (child.type !== 'text' || !child.value.includes(OPEN)) return [child];
  if (language === undefined) return [{ ...child, value: bare(child.value) }];
  return child.value
    .split(new RegExp(`(${OPEN}[^${CLOSE}]*${CLOSE})`))
    .filter((value) => value !== '')
    .map((value): Element | ElementContent =>
      value.startsWith(OPEN) ? h('span', { lang: language }, bare(value)) : { type: 'text', value },
    );
}

function bare(text: string): string {
  return text.replaceAll(OPEN, '').replaceAll(CLOSE, '');
}
