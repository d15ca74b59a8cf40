import type { SourceLocation } from '@ladder/core';
import type { Heading, Root, RootContent } from 'mdast';
import type { Node } from 'unist';
import { SKIP, visit } from 'unist-util-visit';
import type { Findings } from '../model/rules.js';
import { shorten, slug, wordsOf } from '../model/words.js';
import { isBlockName } from './block-names.js';
import { noteComments, withoutComments } from './comments.js';
import { tooMuch, type TooMuch } from './guard.js';
import { parseMarkdown } from './markdown.js';
import { noteMeant } from './note-meant.js';
import { normalisePage } from './normalise-page.js';
import type { ParsedNode, ParsedPage } from './parsed-module.js';
import type { PARSE_RULES } from './rules.js';

/** Reads one page: its title, then running text and blocks in order. */
export function parsePage(
  text: string,
  file: string,
  number: number,
  findings: Findings<typeof PARSE_RULES>,
): ParsedPage {
  const much = tooMuch(text, 'page');
  if (much) return unread(text, file, number, much, findings);
  const bare = withoutComments(text);
  const read = bare.lines.map(({ typed }) => typed).join('\n');
  const typedTitle = (/^[^\S\n]*#(?!#)\s*(\S.*)$/mu.exec(read) ?? /^\s*#+\s*(\S.*)/u.exec(read))?.[1]?.trim();
  const where =
    typedTitle === undefined ? `Page ${number}` : `Page ${number}, "${shorten(typedTitle.replace(/[*_`]/g, ''), 60)}"`;
  noteComments(bare, file, where, findings);
  const tree = parseMarkdown(normalisePage(bare.lines, file, where, findings));
  noteUnread(tree, file, where, findings);
  noteMeant(tree, { lines: new Map(bare.lines.map(({ typed, line }) => [line, typed])), file, where, findings });

  const title = titleOf(tree);
  const titleAt = title ? placeOf(title, file) : { file, line: 1, column: 1 };
  if (!title) findings.add('title-missing', where, titleAt);
  else if (tree.children[0] !== title) findings.add('title-not-first', where, placeOf(tree.children[0] ?? title, file));
  const rest = tree.children.filter((node) => node !== title);
  if (title && rest.length === 0) findings.add('page-empty', where, titleAt);
  for (const node of rest) {
    if (node.type !== 'heading' || node.depth > 1) continue;
    findings.add('title-second', where, placeOf(node, file), { title: wordsOf(node) });
  }
  const words = title ? wordsOf(title) : slug(file.replace(/^.*\/|\.md$/g, ''));
  return { file, number, where, title: words, titleAt, text, nodes: toNodes(rest, file) };
}

/** A page that no parser is given; it is there, so that nothing else is said about it. */
function unread(
  text: string,
  file: string,
  number: number,
  { line, column, what }: TooMuch,
  findings: Findings<typeof PARSE_RULES>,
): ParsedPage {
  const where = `Page ${number}`;
  const at = { file, line, column };
  findings.add('too-much', where, at, { what });
  return { file, number, where, title: slug(file.replace(/^.*\/|\.md$/g, '')), titleAt: at, text, nodes: [] };
}

/** The first `#` heading, or a heading one level off on the first line. */
function titleOf(tree: Root): Heading | undefined {
  const first = tree.children[0];
  const main = tree.children.find((node): node is Heading => node.type === 'heading' && node.depth === 1);
  return main ?? (first?.type === 'heading' ? first : undefined);
}

function toNodes(children: readonly RootContent[], file: string): readonly ParsedNode[] {
  const nodes: ParsedNode[] = [];
  for (const child of children) {
    if (child.type === 'containerDirective' && isBlockName(child.name)) {
      nodes.push({ type: 'block', name: child.name, location: placeOf(child, file), children: child.children });
      continue;
    }
    const unknown = child.type === 'containerDirective';
    const inside = unknown ? child.children : [child];
    const last = nodes.at(-1);
    const unsure = unknown || (last?.type === 'prose' && last.unsure === true) ? { unsure: true as const } : {};
    if (last?.type === 'prose')
      nodes[nodes.length - 1] = { type: 'prose', children: [...last.children, ...inside], ...unsure };
    else if (inside.length > 0) nodes.push({ type: 'prose', children: inside, ...unsure });
  }
  return nodes;
}

/** Names what is in the text and would be lost: HTML, footnotes, blocks in lists. */
function noteUnread(tree: Root, file: string, where: string, findings: Findings<typeof PARSE_RULES>): void {
  visit(tree, (node, index, parent) => {
    const at = placeOf(node, file);
    if (node.type === 'html') {
      // What is opened is named; that it is closed as well says nothing new.
      const closes = node.value.startsWith('</') && parent?.type === 'paragraph';
      if (!closes) findings.add('html', where, at, { html: shorten(node.value.split('\n')[0] ?? '') });
      if (parent && index !== undefined) {
        parent.children.splice(index, 1);
        return [SKIP, index];
      }
    } else if (node.type === 'footnoteDefinition' || node.type === 'footnoteReference') {
      findings.add('footnote', where, at);
      return SKIP;
    } else if (node.type === 'containerDirective' && parent !== tree) {
      findings.add('block-inside', where, at, { name: node.name });
      return SKIP;
    }
    return undefined;
  });
}

/** Where a node begins in the author's file. */
export function placeOf(node: Node, file: string): SourceLocation {
  return { file, line: node.position?.start.line ?? 1, column: node.position?.start.column ?? 1 };
}
