import type { Heading, List, ListItem, RootContent } from 'mdast';
import type { RichText } from '../../model/rich-text.js';
import { shorten, slug, wordsOf } from '../../model/words.js';
import type { ParsedBlock } from '../../parse/parsed-module.js';
import type { PageNotes } from '../../validate/notes.js';
import { readOutcomes } from '../../validate/read-outcomes.js';
import { isBlank, isList, labelOf, paragraph } from '../../validate/rich.js';

/** What a block of this folder takes beside text. */
export interface PlanWanted {
  /** Labels below which more than one paragraph may stand. */
  readonly labels?: readonly string[];
  /** Whether a heading names the block. */
  readonly title?: boolean;
  /** Whether a list in it is more than text. */
  readonly list?: boolean;
}

/** What the blocks of this folder have in common, and what is left for each to read. */
export interface WrittenPlan {
  readonly title: Heading | undefined;
  /** What stands above the list and the labels. */
  readonly intro: RichText;
  readonly list: List | undefined;
  /** What stands behind and below each label. */
  readonly labels: ReadonlyMap<string, RichText>;
  readonly outcomes: readonly number[];
}

/** Cuts a block into title, text, list and labels; notes what has no place in it. */
export function readPlan(block: ParsedBlock, notes: PageNotes, wanted: PlanWanted): WrittenPlan {
  const { labels: known = [] } = wanted;
  const labels = new Map<string, RootContent[]>();
  let title: Heading | undefined;
  let outcomes: readonly number[] = [];
  let open: RootContent[] | undefined;
  const body: RootContent[] = [];
  for (const node of block.children) {
    const labelled = labelOf(node, [...known, 'Outcome', 'Outcomes']);
    if (labelled?.label.startsWith('Outcome') === true) outcomes = readOutcomes(labelled.rest, node, notes);
    else if (labelled) {
      const { label, rest } = labelled;
      if (labels.has(label)) notes.add('planning-label-twice', node, { label });
      open = isBlank(rest) ? [] : [paragraph(rest)];
      labels.set(label, open);
    } else if (node.type !== 'heading') (open ?? body).push(node);
    else if (wanted.title === true && !title) title = node;
    else notes.add('planning-heading', node, { heading: shorten(wordsOf(node)), block: block.name });
  }
  // The list that counts is the last one: what is asked may hold a list of its own.
  const at = wanted.list === true ? body.map(isList).lastIndexOf(true) : -1;
  for (const lost of at < 0 ? [] : body.slice(at + 1)) {
    notes.add('planning-text-lost', lost, { block: block.name, typed: shorten(wordsOf(lost)) || lost.type });
  }
  const list = at < 0 ? undefined : body[at];
  return {
    title,
    intro: at < 0 ? body : body.slice(0, at),
    list: list && isList(list) ? list : undefined,
    labels,
    outcomes,
  };
}

/** One thing to rate, to tick or to place. */
export interface PlanItem {
  /** The name of its field in the device notes: it follows the words, so that no rating ever slips to another item. */
  readonly name: string;
  readonly label: RichText;
  readonly item: ListItem;
}

/** Longest name of a field. */
const NAME = 40;

/** Reads the items of a list; notes empty ones, those that are there twice, and a tick that would count for nothing. */
export function readPlanItems(list: List | undefined, block: ParsedBlock, notes: PageNotes): readonly PlanItem[] {
  const items: PlanItem[] = [];
  const seen = new Set<string>();
  for (const item of list?.children ?? []) {
    const said = wordsOf(item.children);
    if (isBlank(item.children)) {
      notes.add('planning-item-empty', item, { block: block.name });
      continue;
    }
    if (seen.has(said.toLowerCase())) {
      notes.add('planning-item-twice', item, { item: shorten(said) });
      continue;
    }
    if (item.checked === true) notes.add('planning-ticked', item, { item: shorten(said), block: block.name });
    seen.add(said.toLowerCase());
    const name = freeName(slug(said).slice(0, NAME).replace(/-+$/, '') || 'item', items);
    items.push({ name, label: item.children, item });
  }
  return items;
}

function freeName(name: string, taken: readonly PlanItem[]): string {
  let free = name;
  for (let count = 2; taken.some((item) => item.name === free); count += 1) free = `${name}-${count}`;
  return free;
}
