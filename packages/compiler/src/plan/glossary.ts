import { compareText } from '@ladder/core';
import type { PhrasingContent, RootContent, Text } from 'mdast';
import type { Glossary, Term } from '../blocks/media/glossary.js';
import type { ExtraBlock, PageNode } from '../model/blocks.js';
import type { ModuleModel, PageModel } from '../model/module-model.js';
import type { RichText } from '../model/rich-text.js';
import { slug } from '../model/words.js';

/** A word of the module's one list of words, with the id by which the text links to it. */
export interface ListedTerm extends Term {
  readonly id: string;
}

/** The words of all glossaries of a module, once each, in the order of the alphabet. */
export function planGlossary({ pages }: Pick<ModuleModel, 'pages'>): readonly ListedTerm[] {
  const terms = new Map<string, Term>();
  for (const term of pages.flatMap(({ nodes }) => nodes.flatMap(termsIn))) {
    const key = term.term.toLowerCase();
    if (!terms.has(key)) terms.set(key, term);
  }
  const ids = new Set<string>();
  return [...terms]
    .sort(([a], [b]) => compareText(a, b))
    .map(([, term]) => {
      const name = `term-${slug(term.term) || 'word'}`;
      let id = name;
      for (let count = 2; ids.has(id); count += 1) id = `${name}-${count}`;
      ids.add(id);
      return { ...term, id };
    });
}

function termsIn(node: PageNode): readonly Term[] {
  return node.type === 'extra' && node.name === 'glossary' ? (node as ExtraBlock<Glossary>).content.terms : [];
}

/**
 * A page on which the first use of each word in running text links to the list of words. Headings, links, code and the
 * heads of tables stay as they are, and so do the blocks in which a learner does something.
 */
export function linkTerms(page: PageModel, terms: readonly ListedTerm[]): PageModel {
  if (terms.length === 0) return page;
  const left: Wanted[] = terms.flatMap(({ term, id }) => patternsOf(term).map((pattern) => ({ pattern, id })));
  const nodes = page.nodes.map((node): PageNode => {
    if (node.type !== 'prose' && node.type !== 'inset' && node.type !== 'warning') return node;
    return { ...node, children: linkedText(node.children, left) };
  });
  return { ...page, nodes };
}

/** One way to write a word that was not met yet on this page. */
interface Wanted {
  readonly pattern: RegExp;
  readonly id: string;
}

/**
 * How a word may stand in the text. An abbreviation counts in capitals only: a bath is no BATH. In brackets stands an
 * abbreviation, which counts as well, or a note such as `Shift (on a chart)`: then the word has other meanings too, and
 * is listed without links.
 */
function patternsOf(term: string): readonly RegExp[] {
  const [, words = term, inside] = /^(.*\S)\s*\(([^)]*)\)$/su.exec(term) ?? [];
  if (inside !== undefined && !isAbbreviation(inside)) return [];
  return [words, ...(inside === undefined ? [] : [inside])].map((text) => {
    const stem = isAbbreviation(text) ? text : text.replace(/([^s])s$/, '$1');
    const written = stem.replace(/[.*+?^${}()|[\]\\]/g, '\\$&').replace(/\s+/g, '\\s+');
    return new RegExp(
      `(?<![\\p{L}\\p{N}_-])${written}(?:e?s)?(?![\\p{L}\\p{N}_]|-\\p{L})`,
      isAbbreviation(text) ? 'u' : 'iu',
    );
  });
}

function isAbbreviation(text: string): boolean {
  return /^[\p{Lu}\p{N}][\p{Lu}\p{N}&/.-]+$/u.test(text);
}

const CLOSED: ReadonlySet<string> = new Set(['heading', 'link', 'code', 'inlineCode', 'image', 'citation']);

function linkedText(nodes: RichText, left: Wanted[]): RichText {
  return nodes.flatMap((node): readonly RootContent[] => {
    if (node.type === 'text') return linkedWords(node, left);
    if (CLOSED.has(node.type) || !('children' in node)) return [node];
    const [head, ...rows] = node.children as RootContent[];
    // A column's name is repeated beside each value on a phone, where a link has no place.
    const children =
      node.type === 'table' && head ? [head, ...linkedText(rows, left)] : linkedText(node.children, left);
    return [{ ...node, children } as RootContent];
  });
}

function linkedWords(node: Text, left: Wanted[]): readonly PhrasingContent[] {
  const found = left
    .flatMap(({ pattern, id }) => {
      const match = pattern.exec(node.value);
      return match ? [{ id, at: match.index, words: match[0] }] : [];
    })
    // The first of them; of two that begin at the same place, the longer.
    .sort((a, b) => a.at - b.at || b.words.length - a.words.length)[0];
  if (!found) return [node];
  const { id, at, words } = found;
  for (let each = left.length - 1; each >= 0; each -= 1) if (left[each]?.id === id) left.splice(each, 1);
  const before: Text = { ...node, value: node.value.slice(0, at) };
  const after: Text = { ...node, value: node.value.slice(at + words.length) };
  return [
    ...(before.value === '' ? [] : [before]),
    { type: 'link', url: `#${id}`, children: [{ type: 'text', value: words }] },
    ...(after.value === '' ? [] : linkedWords(after, left)),
  ];
}
