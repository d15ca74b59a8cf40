import type { Element, ElementContent, Nodes, Properties } from 'hast';
import { h } from 'hastscript';
import { directionOf } from '@ladder/core';
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
  if (!speaks(language)) visit(tree, interfaceLanguage(language), directionOf(language));
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

function visit(node: Nodes, language: string, direction: 'ltr' | 'rtl'): void {
  if (!('children' in node)) return;
  if (node.type === 'element') {
    const said = { lang: language, ...(directionOf(language) === direction ? {} : { dir: directionOf(language) }) };
    const [only] = node.children;
    const whole = node.children.length === 1 && only?.type === 'text' && isMarked(only.value);
    for (const [name, value] of Object.entries(node.properties)) {
      if (typeof value === 'string') node.properties[name] = bare(value);
    }
    // A drawing has no words within words.
    const isDrawn = ['text', 'title', 'option'].includes(node.tagName);
    if (whole && (isDrawn || !('dir' in said))) Object.assign(node.properties, said);
    // Words that run the other way are turned as one line, and not the box: it begins where the page's own boxes do.
    else if ('dir' in said && LINES.has(node.tagName) && isMarked(textOf(node))) {
      node.children = [h('span', said, node.children)];
      for (const child of node.children) unmark(child);
      return;
    }
    const splits = !isDrawn && !(whole && !('dir' in said));
    node.children = node.children.flatMap((child) => pieces(child, splits ? said : undefined));
  }
  for (const child of node.children) visit(child, language, direction);
}

/** What holds a line of words. */
const LINES = new Set([
  'p',
  'li',
  'dt',
  'dd',
  'th',
  'td',
  'h1',
  'h2',
  'h3',
  'h4',
  'h5',
  'legend',
  'label',
  'summary',
  'a',
  'div',
]);

/** Whether interface words are all that is there, in one piece or in several. */
function isMarked(text: string): boolean {
  return text.includes(OPEN) && text.replace(new RegExp(`${OPEN}[^${CLOSE}]*${CLOSE}`, 'g'), '').trim() === '';
}

function textOf(node: Nodes): string {
  if (node.type === 'text') return node.value;
  return 'children' in node ? node.children.map(textOf).join('') : '';
}

function unmark(node: Nodes): void {
  if (node.type === 'text') node.value = bare(node.value);
  if (node.type === 'element') {
    for (const [name, value] of Object.entries(node.properties)) {
      if (typeof value === 'string') node.properties[name] = bare(value);
    }
  }
  if ('children' in node) node.children.forEach(unmark);
}

function pieces(child: ElementContent, said: Properties | undefined): readonly ElementContent[] {
  if (child.type !== 'text' || !child.value.includes(OPEN)) return [child];
  if (said === undefined) return [{ ...child, value: bare(child.value) }];
  return child.value
    .split(new RegExp(`((?:${OPEN}[^${CLOSE}]*${CLOSE})+)`))
    .filter((value) => value !== '')
    .map((value): Element | ElementContent =>
      value.startsWith(OPEN) ? h('span', said, bare(value)) : { type: 'text', value },
    );
}

function bare(text: string): string {
  return text.replaceAll(OPEN, '').replaceAll(CLOSE, '');
}
