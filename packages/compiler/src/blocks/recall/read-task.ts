import type { List, ListItem, RootContent } from 'mdast';
import type { RichText } from '../../model/rich-text.js';
import { shorten, wordsOf } from '../../model/words.js';
import type { ParsedBlock } from '../../parse/parsed-module.js';
import type { PageNotes } from '../../validate/notes.js';
import { readOutcomes } from '../../validate/read-outcomes.js';
import {
  isBlank,
  isList,
  labelOf,
  labelPart,
  paragraph,
  plain,
  quotePart,
  type Labelled,
} from '../../validate/rich.js';

/** Labels below which more than one paragraph may stand. */
const LONG = ['Feedback', 'Otherwise'];

const ANY = ['Remember', 'Outcome', 'Outcomes'];

/** What the blocks of this folder have in common, and what is left for each to read. */
export interface WrittenTask {
  readonly notes: PageNotes;
  /** The word after `:::`. */
  readonly block: string;
  /** The words by which messages name the task. */
  readonly task: string;
  /** What stands above the list, or above the first heading. */
  readonly stem: RichText;
  /** The list of items or answers; a block with headings has none here. */
  readonly list: List | undefined;
  /** From the first heading down to the first label. */
  readonly sections: readonly RootContent[];
  readonly feedback: RichText;
  readonly otherwise: RichText;
  readonly outcomes: readonly number[];
  /** The labels that only this block has, by name, each with what stands behind it. */
  readonly labels: ReadonlyMap<string, Labelled & { readonly node: RootContent }>;
}

/**
 * Cuts a block into the task, its list or sections, and the labels at its end. The list is the last one above the
 * labels; where there is none, the first one below a label that takes a single line.
 */
export function readTask(block: ParsedBlock, notes: PageNotes, own: readonly string[] = []): WrittenTask {
  const known = [...LONG, ...ANY, ...own];
  const labelsFrom = indexOr(block.children, (child) => labelOf(child, known) !== undefined);
  const body = block.children.slice(0, labelsFrom);
  const headingsFrom = indexOr(body, (child) => child.type === 'heading');
  const hasSections = block.name === 'sorting';
  const listTo = hasSections ? -1 : body.map(isList).lastIndexOf(true);
  // Another kind of bullet begins another list; for an author it is still the same one.
  let listAt = listTo;
  while (listAt > 0 && isList(body[listAt - 1] as RootContent)) listAt -= 1;
  const above = body.slice(0, hasSections ? headingsFrom : listAt < 0 ? body.length : listAt);
  const stem = above.filter((child) => child.type !== 'heading');
  const task = nameOf(stem);
  if (isBlank(stem)) notes.add('recall-no-stem', block.location, { block: block.name });

  const lost: RootContent[] = above.filter((child) => child.type === 'heading');
  if (!hasSections && listAt >= 0) lost.push(...body.slice(listTo + 1));
  const tail = readTail(block, labelsFrom, own, listAt < 0 && !hasSections, notes);
  noteLost([...lost, ...tail.lost], block.name, notes);
  return {
    notes,
    block: block.name,
    task,
    stem,
    list: tail.list ?? joined(body.slice(Math.max(0, listAt), listTo + 1).filter(isList)),
    sections: hasSections ? body.slice(headingsFrom) : [],
    feedback: tail.feedback,
    otherwise: tail.otherwise,
    outcomes: tail.outcomes,
    labels: tail.labels,
  };
}

/** Notes a block without feedback, or without an answer to what nobody foresaw. */
export function noteMissing(written: WrittenTask, feedback: RichText, at: ParsedBlock, needsOtherwise = false): void {
  const { notes, task, otherwise } = written;
  if (isBlank(feedback)) notes.add('recall-no-feedback', at.location, { task });
  if (needsOtherwise && isBlank(otherwise)) notes.add('recall-no-otherwise', at.location, { task });
}

/** One item of a list: its text, why it is as it is, and where it stands. */
export interface WrittenItem {
  readonly item: ListItem;
  readonly label: RichText;
  readonly words: string;
  readonly why: RichText;
}

/** Reads the items of a list; notes empty ones, which are left out, and what is said twice. */
export function readItems(list: List | undefined, { notes, task }: WrittenTask): readonly WrittenItem[] {
  return (list?.children ?? []).flatMap((item) => {
    const label = labelPart(item);
    if (!isBlank(label)) return [{ item, label, words: wordsOf(label), why: quotePart(item) }];
    notes.add('recall-item-empty', item, { task });
    return [];
  });
}

/** Notes what is there twice, letter for letter but for capitals. */
export function noteTwice(items: readonly WrittenItem[], { notes }: WrittenTask): void {
  const seen = new Set<string>();
  for (const { item, words } of items) {
    const key = words.toLowerCase();
    if (seen.has(key)) notes.add('recall-item-twice', item, { item: shorten(words) });
    seen.add(key);
  }
}

/** Notes text that a block cannot show: what is not understood is not swallowed. */
export function noteLost(nodes: readonly RootContent[], block: string, notes: PageNotes): void {
  for (const node of nodes) {
    notes.add('recall-text-lost', node, { block: `:::${block}`, typed: shorten(wordsOf(node)) || node.type });
  }
}

interface Tail {
  readonly list: List | undefined;
  readonly feedback: RichText;
  readonly otherwise: RichText;
  readonly outcomes: readonly number[];
  readonly labels: WrittenTask['labels'];
  readonly lost: readonly RootContent[];
}

function readTail(
  block: ParsedBlock,
  from: number,
  own: readonly string[],
  wantsList: boolean,
  notes: PageNotes,
): Tail {
  const long: Record<string, RootContent[]> = { Feedback: [], Otherwise: [] };
  const labels = new Map<string, Labelled & { readonly node: RootContent }>();
  const lost: RootContent[] = [];
  let outcomes: readonly number[] = [];
  let list: List | undefined;
  let open: RootContent[] | undefined;
  for (const node of block.children.slice(from)) {
    const labelled = labelOf(node, [...LONG, ...ANY, ...own]);
    if (!labelled) {
      if (wantsList && !list && !open && isList(node)) list = node;
      else (open && node.type !== 'heading' ? open : lost).push(node);
      continue;
    }
    const { label, rest } = labelled;
    open = long[label];
    if (open) {
      if (open.length > 0) notes.add('recall-label-twice', node, { label });
      if (!isBlank(rest)) open.push(paragraph(rest));
    } else if (label === 'Remember') {
      // Written in the language of the interface, which is not known yet, when it is shown.
      const bold = { type: 'strong' as const, data: { shown: 'remember' as const }, children: [...plain(`${label}:`)] };
      long['Feedback']?.push(paragraph([bold, ...plain(' '), ...rest]));
    } else if (label.startsWith('Outcome')) outcomes = readOutcomes(rest, node, notes);
    else if (labels.has(label)) notes.add('recall-label-twice', node, { label });
    else labels.set(label, { ...labelled, node });
  }
  return { list, feedback: long['Feedback'] ?? [], otherwise: long['Otherwise'] ?? [], outcomes, labels, lost };
}

function joined([first, ...others]: readonly List[]): List | undefined {
  return first && { ...first, children: [first, ...others].flatMap((list) => list.children) };
}

function indexOr(nodes: readonly RootContent[], test: (node: RootContent) => boolean): number {
  const at = nodes.findIndex(test);
  return at < 0 ? nodes.length : at;
}

function nameOf(stem: RichText): string {
  return shorten(wordsOf(stem.slice(-1)), 32);
}
