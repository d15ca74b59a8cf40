import type { Nodes, Paragraph, PhrasingContent, RootContent } from 'mdast';
import type { PageNode } from '../model/blocks.js';
import { shorten, wordsOf } from '../model/words.js';
import type { ParsedNode } from '../parse/parsed-module.js';
import type { PageNotes } from './notes.js';
import { labelOf } from './rich.js';

/** Labels that mean something to the toolkit and nothing to a reader: where one is printed, it was not read. */
const MEANT = ['Outcome', 'Outcomes', 'Go to', 'Decorative'];

/** The same in what a learner answers. */
const MEANT_IN_TASKS = [...MEANT, 'Feedback', 'Otherwise'];

/**
 * Compares what was written with what was understood, whatever the block: a label that is left among the words that
 * learners see was not read, and words that are nowhere are lost. Every block is held to it, so that none has to think
 * of every place in which an author may put something.
 */
export function checkRead(written: ParsedNode, read: PageNode | undefined, sound: boolean, notes: PageNotes): void {
  if (!read || (written.type === 'prose' && written.unsure === true)) return;
  const name = written.type === 'block' ? `:::${written.name}` : '';
  const kept = new Kept();
  kept.take(read);
  const labels = read.type === 'prose' || read.type === 'details' ? MEANT : MEANT_IN_TASKS;
  for (const paragraph of kept.paragraphs) noteLabels(paragraph, written, labels, notes);
  if (written.type !== 'block' || !sound) return;
  for (const paragraph of paragraphsIn(written.children)) {
    if (/^[\s*_]*\p{L}[\p{L}\s–-]{1,24}:/u.test(wordsOf(paragraph))) continue;
    // Labels may stand anywhere in a line, "**Checked:** 2026-11-01": what they say is kept otherwise than in words.
    const lost = wordsOf(paragraph)
      .replace(/\p{L}+\s*:/gu, ' ')
      .split(/[^\p{L}\p{N}]+/u)
      .filter((word) => /\p{L}{3}/u.test(word) && !kept.words.has(word.toLowerCase()));
    if (lost.length > 0) notes.add('text-unread', paragraph, { block: name, typed: shorten(wordsOf(paragraph)) });
  }
}

/** What is left of the text in a block that was read. */
class Kept {
  readonly paragraphs: Paragraph[] = [];
  readonly words = new Set<string>();

  take(value: unknown): void {
    if (typeof value === 'string') {
      for (const word of value.split(/[^\p{L}\p{N}]+/u)) this.words.add(word.toLowerCase());
    } else if (Array.isArray(value)) {
      // Neighbours within a line may share a word: "un" and "believable".
      if (value.some(isText)) this.take(wordsOf(value as readonly Nodes[]));
      value.forEach((one) => this.take(one));
    } else if (value instanceof Map || value instanceof Set) {
      value.forEach((one, key) => [one, key].forEach((each) => this.take(each)));
    } else if (typeof value === 'object' && value !== null) {
      // What stood behind a label is a paragraph that nobody typed; its words have their places.
      if (isParagraph(value) && value.children[0]?.position) this.paragraphs.push(value);
      for (const [key, one] of Object.entries(value)) if (key !== 'position' && key !== 'location') this.take(one);
    }
  }
}

function isText(value: unknown): boolean {
  return typeof value === 'object' && value !== null && 'type' in value && value.type === 'text';
}

function isParagraph(value: object): value is Paragraph {
  return 'type' in value && value.type === 'paragraph' && 'children' in value;
}

function paragraphsIn(nodes: readonly RootContent[]): readonly Paragraph[] {
  return nodes.flatMap((node): readonly Paragraph[] =>
    node.type === 'paragraph'
      ? [node]
      : 'children' in node
        ? paragraphsIn(node.children as readonly RootContent[])
        : [],
  );
}

function noteLabels(node: Paragraph, written: ParsedNode, labels: readonly string[], notes: PageNotes): void {
  const first = labelOf(node, labels);
  if (first && isMeant(first.label, wordsOf(first.rest), node.children[0]?.type === 'strong', written)) {
    notes.add('label-unread', node.position ? node : (node.children[0] ?? node), { label: first.label });
    return;
  }
  const inLine = written.type === 'block' && written.name === 'scenario' ? [...labels, 'Why'] : labels;
  node.children.slice(1).forEach((child, at) => {
    const rest: readonly PhrasingContent[] = node.children.slice(at + 1);
    const label =
      child.type === 'strong' ? labelOf({ type: 'paragraph', children: [...rest] }, inLine)?.label : undefined;
    if (label !== undefined && isMeant(label, wordsOf(rest.slice(1)), true, written))
      notes.add('label-in-line', child, { label });
  });
  if (written.type !== 'block' || written.name !== 'scenario') return;
  const plain = node.children.find((child) => child.type === 'text' && /[.!?”"]\s+Go to:/u.test(child.value));
  if (plain) notes.add('label-in-line', plain, { label: 'Go to' });
}

/** Whether a label can only be the toolkit's: "Outcome: she went home" and "Go to: the ward" are sentences. */
function isMeant(label: string, behind: string, bold: boolean, written: ParsedNode): boolean {
  const words = behind.replace(/^[\s:]+/u, '');
  if (label.startsWith('Outcome')) return /^[\d\s,;&.–-]+(?:and\s*\d+)?\.?$/u.test(words);
  if (label === 'Decorative') return /^(?:yes|no)\.?$/iu.test(words);
  if (label === 'Go to') return bold || (written.type === 'block' && written.name === 'scenario');
  return bold;
}
