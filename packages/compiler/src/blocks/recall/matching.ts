import type { PhrasingContent } from 'mdast';
import type { RichText } from '../../model/rich-text.js';
import { shorten, wordsOf } from '../../model/words.js';
import { isBlank, paragraph } from '../../validate/rich.js';
import { messagesOf } from '../../render/context.js';
import { defineBlock } from '../define-block.js';
import { mixed, rises } from './mix.js';
import { readPairs, renderPairs, type Paired, type Pairs } from './pairs.js';
import {
  noteLost,
  noteMissing,
  noteTwice,
  readItems,
  readTask,
  type WrittenItem,
  type WrittenTask,
} from './read-task.js';

/** Items to pair with partners. Items keep the author's order; the partners are mixed. */
export const matching = defineBlock<Pairs>({
  say: 'Items to pair with their partners: a term and its meaning, a case and its kind.',
  purpose: 'recall',
  records: 'recorded',
  mayScore: true,
  meant: ['match', 'pairs', 'pair'],
  element: 'll-matching',
  look: 'recall',
  read(block, notes) {
    const written = readTask(block, notes);
    const halves = readItems(written.list, written).flatMap((item) => readHalves(item, written));
    const lefts = halves.filter(({ left }) => !isBlank(left));
    const values = distinct(halves.map(({ right }) => wordsOf(right)));
    noteTwice(
      lefts.map(({ written: item, left }) => ({ ...item, words: wordsOf(left) })),
      written,
    );
    noteLost(
      halves.filter(({ left }) => isBlank(left)).flatMap(({ written: item }) => item.why),
      block.name,
      notes,
    );
    noteMissing(written, written.feedback, block);
    const { task } = written;
    if (lefts.length < 2) notes.add('matching-few-pairs', block.location, { task });
    else if (values.length < 2) notes.add('matching-one-partner', block.location, { task });
    if (lefts.length < 1) return undefined;
    const items = lefts.map(({ left, right, written: { why } }): Paired => ({
      label: left,
      value: values.findIndex((value) => same(value, wordsOf(right))),
      right,
      why,
    }));
    return readPairs(written, items, values);
  },
  render(block, context) {
    const { recallWords } = messagesOf(context);
    const { items, values } = block.content;
    const each = items.map(({ value }) => value);
    const oneEach = values.length === items.length && new Set(each).size === values.length;
    return renderPairs(
      block,
      {
        hint: oneEach ? recallWords.matchingEachHint : recallWords.matchingHint,
        title: recallWords.partners,
        itemOrder: items.map((_, at) => at),
        valueOrder: mixed(values.length, block.id ?? '', rises),
      },
      context,
    );
  },
});

interface Halves {
  readonly left: RichText;
  readonly right: RichText;
  readonly written: WrittenItem;
}

/** Cuts an item at its last = between spaces. A wrong partner has nothing on the left. */
function readHalves(item: WrittenItem, { notes, block }: WrittenTask): readonly Halves[] {
  const [first, ...others] = item.label;
  noteLost(others, block, notes);
  const children = first?.type === 'paragraph' ? first.children : [];
  const at = children.map((child) => child.type === 'text' && EQUALS.test(child.value)).lastIndexOf(true);
  const text = children[at];
  if (text?.type !== 'text') {
    const rule = children.length > 0 && /=\s*$/.test(item.words) ? 'matching-half-empty' : 'matching-no-equals';
    notes.add(rule, item.item, { item: shorten(item.words) });
    return [];
  }
  const cut = EQUALS.exec(text.value);
  const before = text.value.slice(0, cut?.index).trimEnd();
  const after = text.value.slice((cut?.index ?? 0) + (cut?.[0].length ?? 0)).trimStart();
  const left = [...children.slice(0, at), ...textNode(before)];
  const right = [...textNode(after), ...children.slice(at + 1)];
  if (isBlank(right)) {
    notes.add('matching-half-empty', item.item, { item: shorten(item.words) });
    return [];
  }
  return [{ left: isBlank(left) ? [] : [paragraph(left)], right: [paragraph(right)], written: item }];
}

/** The last = that stands free: between spaces, or at an end of its text. */
const EQUALS = /(?:^|\s)=(?=\s|$)(?!.*\s=(?:\s|$))/su;

function textNode(value: string): readonly PhrasingContent[] {
  return value === '' ? [] : [{ type: 'text', value }];
}

function distinct(words: readonly string[]): readonly string[] {
  return words.filter((word, at) => words.findIndex((other) => same(other, word)) === at);
}

function same(one: string, other: string): boolean {
  return one.toLowerCase() === other.toLowerCase();
}
