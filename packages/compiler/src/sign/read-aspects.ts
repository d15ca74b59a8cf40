import type { Nodes } from 'mdast';
import { raisedText } from '../model/raised-signs.js';
import type { Aspects } from './part.js';
import { CITED, isFact, sentencesOf, withoutNumbers } from './sentences.js';

/** What the reader has to know beyond the part itself. */
export interface Surroundings {
  /** Language of the module. */
  readonly language: string;
  /** Name and mark of a file of the module; `undefined` when the text is no file's path. */
  fileMark(path: string): string | undefined;
}

/** Keys that say nothing to a learner, or that follow from something that is read anyway. */
const DERIVED = new Set(['id', 'type', 'trueFalse', 'scored']);

const ANSWERS = new Set(['correct', 'right', 'verdict', 'value']);

const PATH = new Set(['next', 'scene']);

/** What a learner is told to be right or wrong, also in a block whose story is not all facts. */
const TOLD = new Set(['debrief', 'feedback', 'remember']);

/** A name that the toolkit made from words beside it. */
const SLUG = /^[a-z0-9]+(?:-[a-z0-9]+)*$/;

/** Emphasis counts as wording, and is not quoted. */
const EMPHASIS = /[\u0001\u0002]/g;

type Fields = Readonly<Record<string, unknown>>;

/**
 * Reads the aspects of anything that a page is made of: a block of the format, or the content of one that only its own
 * definition knows. It goes by what values are, so that a new kind of block needs nothing here. `always` says that every
 * sentence in it counts as a fact.
 */
export function readAspects(value: unknown, always: boolean, around: Surroundings, to: Aspects): void {
  if (Array.isArray(value)) {
    if (isRich(value)) readRich(value, always, around, to);
    else for (const each of value as readonly unknown[]) readAspects(each, always, around, to);
  } else if (typeof value === 'object' && value !== null) {
    if (isNode(value)) readRich([value], always, around, to);
    else readFields(value as Fields, always, around, to);
  } else if (typeof value === 'string') readText(value, always, around, to);
  else if (typeof value === 'number' || typeof value === 'boolean') to.add('values', String(value));
}

/** Notes running words sentence by sentence. */
export function addWords(text: string, mark: string, always: boolean, around: Surroundings, to: Aspects): void {
  for (const sentence of sentencesOf(text)) {
    const fact = sentence.replace(EMPHASIS, '');
    const shown = fact.replaceAll(CITED, '').replace(/ (?=[.,;:!?]|$)/g, '');
    if (shown !== '') to.add('wording', mark + withoutNumbers(sentence.replaceAll(CITED, '')), shown);
    if (always || isFact(fact, around.language)) to.add('facts', fact, shown);
  }
}

function readFields(fields: Fields, always: boolean, around: Surroundings, to: Aspects): void {
  const judged = always || 'verdict' in fields;
  for (const [key, value] of Object.entries(fields)) {
    if (DERIVED.has(key) || value === undefined || isLocation(value)) continue;
    if (key === 'name' && typeof value === 'string' && SLUG.test(value)) continue;
    if (key === 'outcomes') for (const outcome of value as readonly number[]) to.add('outcomes', String(outcome));
    else if (PATH.has(key)) to.add('path', `${key} ${JSON.stringify(value)}`);
    else if (ANSWERS.has(key) && !isRich(value)) to.add('answers', `${key} ${JSON.stringify(value)}`);
    else {
      if (!isRich(value) && Array.isArray(value)) to.add('shape', `${key} ${(value as readonly unknown[]).length}`);
      readAspects(value, judged || TOLD.has(key), around, to);
    }
  }
}

/** A text outside running words: the name of a file, an address, or words in a field of their own. */
function readText(text: string, always: boolean, around: Surroundings, to: Aspects): void {
  const file = around.fileMark(text);
  if (file !== undefined) to.add('files', file);
  else if (/^(?:https?|mailto):/.test(text)) to.add('addresses', text);
  else addWords(text, '', always, around, to);
}

function readRich(nodes: readonly Nodes[], always: boolean, around: Surroundings, to: Aspects): void {
  if (nodes.every(isInline)) {
    addLine(nodes, '', always, around, to);
    return;
  }
  for (const node of nodes) readNode(node, always, around, to);
}

function readNode(node: Nodes, always: boolean, around: Surroundings, to: Aspects, mark = ''): void {
  switch (node.type) {
    case 'paragraph':
    case 'tableCell':
      return addLine(node.children, mark, always, around, to);
    case 'heading':
      return addLine(node.children, `${'#'.repeat(node.depth)} `, always, around, to);
    case 'list':
      for (const item of node.children) {
        const box = typeof item.checked === 'boolean' ? (item.checked ? '[x] ' : '[ ] ') : '';
        readNode(item, always, around, to, `${node.ordered ? '1. ' : '- '}${box}`);
      }
      return;
    case 'table':
      to.add('shape', `table ${node.children[0]?.children.length ?? 0} ${(node.align ?? []).join()}`);
      break;
    case 'code':
      return addWords(node.value, '', always, around, to);
    default:
      if (isInline(node)) return addLine([node], mark, always, around, to);
  }
  if ('children' in node) for (const child of node.children) readNode(child, always, around, to, mark);
}

/** One paragraph: its words, and what is set into them. */
function addLine(nodes: readonly Nodes[], mark: string, always: boolean, around: Surroundings, to: Aspects): void {
  const text = nodes.map((node) => inlineText(node, always, around, to)).join('');
  addWords(text, mark, always, around, to);
}

function inlineText(node: Nodes, always: boolean, around: Surroundings, to: Aspects): string {
  switch (node.type) {
    case 'text':
    case 'inlineCode':
      return node.value;
    case 'break':
      return ' ';
    case 'citation':
      for (const { key } of node.sources) to.add('citations', key);
      return CITED;
    case 'image':
      to.add('files', around.fileMark(node.url) ?? node.url);
      addWords(node.alt ?? '', 'alt ', always, around, to);
      return '';
    case 'link':
      to.add(node.url.startsWith('#') ? 'links' : 'addresses', node.url);
      break;
    default:
  }
  const inner = 'children' in node ? node.children.map((child) => inlineText(child, always, around, to)).join('') : '';
  if (node.type === 'strong') return `\u0001${inner}\u0001`;
  // Raised is no look: 10⁹ is another number than 109.
  if (node.type === 'superscript' || node.type === 'subscript') return raisedText(inner, node.type);
  return node.type === 'emphasis' || node.type === 'delete' ? `\u0002${inner}\u0002` : inner;
}

const INLINE = new Set<string>([
  ...['text', 'strong', 'emphasis', 'delete', 'superscript', 'subscript', 'link', 'inlineCode', 'citation'],
  ...['break', 'image'],
]);

function isInline(node: Nodes): boolean {
  return INLINE.has(node.type);
}

const KNOWN = new Set<string>([
  ...INLINE,
  ...['paragraph', 'heading', 'list', 'listItem', 'table', 'tableRow', 'tableCell', 'blockquote', 'code'],
  'thematicBreak',
]);

function isNode(value: object): value is Nodes {
  return 'type' in value && typeof value.type === 'string' && KNOWN.has(value.type);
}

function isRich(value: unknown): value is readonly Nodes[] {
  return Array.isArray(value) && value.length > 0 && value.every((each) => isObject(each) && isNode(each));
}

function isLocation(value: unknown): boolean {
  return isObject(value) && 'file' in value && 'line' in value && 'column' in value;
}

function isObject(value: unknown): value is object {
  return typeof value === 'object' && value !== null;
}
