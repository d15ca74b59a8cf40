import { raisedSigns } from '../model/raised-signs.js';
import type { SourceLocation } from '@ladder/core';
import type { Image, Nodes, PhrasingContent, RootContent, Text } from 'mdast';
import type { ParsedPage } from '../parse/parsed-module.js';

/** What a piece of text is to a reader. Sentences are counted in text only. */
export type PassageKind = 'title' | 'heading' | 'text' | 'cell' | 'alt' | 'setting';

/** A piece of text as a reader meets it: words only, with the place of each sign in the author's file. */
export interface Passage {
  readonly kind: PassageKind;
  /** Where in words: `Page 3, "Plan it"`. */
  readonly where: string;
  readonly file: string;
  /** Without citations, addresses, code and marks; what was taken out leaves {@link GAP} behind where a word stood. */
  readonly text: string;
  /** The place of the sign at this position of `text`. */
  readonly placeAt: (index: number) => SourceLocation;
}

/** Stands where something was that is no language: code, a formula, an address. Not a letter. */
const GAP = '\u00a4';

/** Paragraphs that name people and licences; nobody reads them as prose. */
const CREDITS = /^\s*(?:credits?|licen[cs]e|go\s*to|outcomes?|captions|checked|source)\s*:/iu;

/** What is written in text and is no language: citations, addresses, mail addresses, file names. */
const NOT_WORDS =
  /\[\s*[@^][^\]]*\]|https?:\/\/\S+|www\.\S+|[\w.+-]+@[\w-]+\.[\w.-]+|\b[\w-]+\.(?:md|svg|png|jpe?g|mp[34]|yaml|pdf|docx?|org|uk|com|net|nhs)\b\S*/giu;

/** All passages of a page, in reading order. */
export function passagesOf(page: ParsedPage): readonly Passage[] {
  const lines = page.text.split('\n');
  const found: Passage[] = [titleOf(page, lines)];
  const add = (kind: PassageKind, nodes: readonly PhrasingContent[]): void => {
    const passage = readInline(kind, nodes, page, lines);
    if (passage.text.trim() !== '' && !CREDITS.test(passage.text)) found.push(passage);
  };
  const walk = (node: RootContent | Nodes): void => {
    switch (node.type) {
      case 'paragraph':
        add('text', node.children);
        break;
      case 'heading':
        add('heading', node.children);
        break;
      case 'tableCell':
        add('cell', node.children);
        break;
      default:
        if ('children' in node) for (const child of node.children) walk(child);
    }
    for (const image of imagesIn(node)) found.push(altOf(image, page, lines));
  };
  for (const node of page.nodes) for (const child of node.children) walk(child);
  return found;
}

/** The images of a paragraph or heading itself. */
function imagesIn(node: RootContent | Nodes): readonly Image[] {
  if (node.type !== 'paragraph' && node.type !== 'heading' && node.type !== 'tableCell') return [];
  const found: Image[] = [];
  const walk = (child: PhrasingContent): void => {
    if (child.type === 'image' && (child.alt ?? '') !== '') found.push(child);
    else if ('children' in child) child.children.forEach(walk);
  };
  node.children.forEach(walk);
  return found;
}

function titleOf({ file, where, title, titleAt }: ParsedPage, lines: readonly string[]): Passage {
  const { line } = titleAt;
  const column = Math.max(0, (lines[line - 1] ?? '').indexOf(title)) + 1;
  return { kind: 'title', where, file, text: title, placeAt: (index) => ({ file, line, column: column + index }) };
}

function altOf(image: Image, { file, where }: ParsedPage, lines: readonly string[]): Passage {
  const { line = 1, column = 1 } = image.position?.start ?? {};
  const alt = image.alt ?? '';
  const start = Math.max(column, (lines[line - 1] ?? '').indexOf(alt, column - 1) + 1);
  return { kind: 'alt', where, file, text: alt, placeAt: (index) => ({ file, line, column: start + index }) };
}

/** Text under way: signs, and the place of each. */
interface Collected {
  text: string;
  readonly lines: number[];
  readonly columns: number[];
}

function readInline(
  kind: PassageKind,
  nodes: readonly PhrasingContent[],
  { file, where }: ParsedPage,
  lines: readonly string[],
): Passage {
  const into: Collected = { text: '', lines: [], columns: [] };
  for (const node of nodes) collect(node, into, lines);
  const first = nodes[0]?.position?.start ?? { line: 1, column: 1 };
  return {
    kind,
    where,
    file,
    text: into.text,
    placeAt: (index) => ({
      file,
      line: into.lines[index] ?? first.line,
      column: into.columns[index] ?? first.column,
    }),
  };
}

function collect(node: PhrasingContent, into: Collected, lines: readonly string[]): void {
  const start = node.position?.start ?? { line: 1, column: 1 };
  const put = (sign: string): void => {
    into.text += sign;
    into.lines.push(start.line);
    into.columns.push(start.column);
  };
  if (node.type === 'text') collectText(node, into, lines);
  else if (node.type === 'break') put(' ');
  else if (node.type === 'inlineCode' || node.type === 'footnoteReference') put(GAP);
  else if (node.type === 'superscript' || node.type === 'subscript') {
    const from = into.text.length;
    for (const child of node.children) collect(child, into, lines);
    // A sign for a sign, so that every place stays; 10⁹ is no word "109".
    const signs = raisedSigns(into.text.slice(from), node.type);
    if (signs?.length === into.text.length - from) into.text = into.text.slice(0, from) + signs;
  } else if ('children' in node) for (const child of node.children) collect(child, into, lines);
}

/** Takes over the signs of a text node, each with its place; a sign may be escaped in the file, or begin a new line of a quote. */
function collectText(node: Text, into: Collected, lines: readonly string[]): void {
  let line = node.position?.start.line ?? 1;
  let at = (node.position?.start.column ?? 1) - 1;
  const value = node.value.replace(NOT_WORDS, (found) => GAP.padEnd(found.length, '\0'));
  for (let index = 0; index < value.length; index += 1) {
    const typed = node.value[index] ?? '';
    if (typed === '\n') {
      line += 1;
      at = /^[\s>]*/u.exec(lines[line - 1] ?? '')?.[0].length ?? 0;
    } else {
      const source = lines[line - 1] ?? '';
      const next = source.indexOf(typed, at);
      // What cannot be found stands for something else in the file, such as an entity: the place before it will do.
      if (next >= 0 && next - at <= 12) at = next;
    }
    const sign = value[index] ?? '';
    if (sign !== '\0') {
      into.text += sign === '\n' ? ' ' : sign;
      into.lines.push(line);
      into.columns.push(at + 1);
    }
    if (typed !== '\n') at += 1;
  }
}
