import type { Nodes, Text } from 'hast';
import { pairMarks } from './pair-marks.js';
import { quoteMarks } from './quote-marks.js';

/** Elements inside a line: the text before and after them belongs together. */
const INLINE = new Set(['a', 'abbr', 'b', 'br', 'cite', 'del', 'em', 'i', 'img', 'q', 'span', 'strong', 'sub', 'sup']);

/** Elements whose text is shown as it was typed. */
const VERBATIM = new Set(['code', 'pre', 'script', 'style', 'textarea']);

/** Stands in a line for something that is no text of ours: code, a picture. */
const SOMETHING = '\uFFFC';

/**
 * Sets straight quotation marks and apostrophes as a book does, in place, everywhere in a tree, as the language of the
 * module writes them. Authors type what the keyboard has; readers see “Who worries you?” and the patient’s plan.
 * A line is looked at as a whole, across bold words and links: a mark is turned only where it is certain what it is,
 * and never one of a pair alone.
 */
export function setQuotes(tree: Nodes, language: string): void {
  const found = quoteMarks(language);
  if (!found) return;
  const marks = found;
  let line: (Text | string)[] = [];

  function walk(node: Nodes): void {
    if (node.type === 'text') {
      line.push(node);
      return;
    }
    if (!('children' in node)) return;
    const name = node.type === 'element' ? node.tagName : '';
    if (VERBATIM.has(name) || name === 'img') {
      line.push(SOMETHING);
      return;
    }
    if (name === 'br') line.push('\n');
    const inside = INLINE.has(name);
    if (!inside) endLine();
    for (const child of node.children) walk(child);
    if (!inside) endLine();
  }

  function endLine(): void {
    const pieces = line;
    line = [];
    const typed = pieces.map((piece) => (typeof piece === 'string' ? piece : piece.value)).join('');
    if (!/["']/.test(typed)) return;
    const set = pairMarks(typed, marks);
    let at = 0;
    for (const piece of pieces) {
      const length = (typeof piece === 'string' ? piece : piece.value).length;
      if (typeof piece !== 'string') piece.value = set.slice(at, at + length).join('');
      at += length;
    }
  }

  walk(tree);
  endLine();
}
