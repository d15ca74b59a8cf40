import type { Nodes } from 'hast';

/** Elements inside a line: the text before and after them belongs together. */
const INLINE = new Set(['a', 'abbr', 'b', 'br', 'cite', 'del', 'em', 'i', 'img', 'q', 'span', 'strong', 'sub', 'sup']);

/** Elements whose text is shown as it was typed. */
const VERBATIM = new Set(['code', 'pre', 'script', 'style', 'textarea']);

/** After one of these, or at the start of a line, a quotation mark opens. */
const OPENS = /[\s([{\u2013\u2014\u2018\u201c/-]/;

/**
 * Sets straight quotation marks and apostrophes as a book does, in place, everywhere in a tree.
 * Authors type what the keyboard has; readers see “Who worries you?” and the patient’s plan. A mark after a digit is
 * left alone when nothing is open, because it may mean feet, inches or minutes.
 */
export function setQuotes(tree: Nodes): void {
  let before = '';
  let open = false;

  function walk(node: Nodes): void {
    if (node.type === 'text') {
      node.value = node.value.replace(/["']|[^"']+/g, (piece) => {
        const set = piece === '"' ? double() : piece === "'" ? single() : piece;
        before = set.slice(-1);
        return set;
      });
      return;
    }
    if (!('children' in node)) return;
    const name = node.type === 'element' ? node.tagName : '';
    if (VERBATIM.has(name)) {
      before = 'x';
      return;
    }
    const line = INLINE.has(name);
    if (!line) startLine();
    for (const child of node.children) walk(child);
    if (!line) startLine();
  }

  function startLine(): void {
    before = '';
    open = false;
  }

  function double(): string {
    if (before === '' || OPENS.test(before)) {
      open = true;
      return '\u201c';
    }
    if (/\d/.test(before) && !open) return '"';
    open = false;
    return '\u201d';
  }

  function single(): string {
    if (before === '' || OPENS.test(before)) return '\u2018';
    return /\d/.test(before) && !open ? "'" : '\u2019';
  }

  walk(tree);
}
