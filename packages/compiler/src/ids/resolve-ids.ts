import type { BlockId, OptionId } from '@ladder/core';
import { EXTRA_LETTERS } from '../blocks/read-extra.js';
import type { ExtraPart, PageNode, RecordedBlock } from '../model/blocks.js';
import type { PageModel } from '../model/module-model.js';
import { wordsOf } from '../model/words.js';
import type { IdsFile, KnownBlock, KnownOption } from './ids-file.js';
import { NO_RETIRED_IDS, type RetiredIds } from '../update/retired-ids.js';
import { likeness, match } from './match.js';
import { baseName } from './page-ids.js';

/** The letter of each kind in the ids that the toolkit makes: `plan-it-q1`. */
const LETTERS = { question: 'q', scenario: 's', reflection: 'r', 'action-plan': 'a' } as const;

/**
 * Gives every block and option its lasting id. A known block is found again by exactly the same words anywhere in the
 * module, then by likeness on its page, then by its place there; options are found in the same way within their block.
 * What is new, and everything in a module without ids.yaml, is called by its place. Pure.
 */
export function resolveIds(
  pages: readonly PageModel[],
  known: IdsFile | undefined,
  retired: RetiredIds = NO_RETIRED_IDS,
): readonly PageModel[] {
  const recorded = pages.flatMap((page) => page.nodes.filter(isRecorded));
  const described = idsOf(pages).blocks;
  const found = findBlocks(described, known?.blocks ?? []);
  const taken = new Set([
    ...(known?.blocks ?? []).map((block) => block.id),
    ...pages.map((page) => page.id as string),
    ...(known ? retired.parts : []),
  ]);
  const blocks = described.map((block, at) => {
    const old = found[at];
    const id = old?.id ?? newId(`${block.page}-${letterOf(recorded[at])}`, taken);
    taken.add(id);
    return { ...block, id, options: optionIds(block, old, retired) };
  });
  let next = 0;
  return pages.map((page) => ({
    ...page,
    nodes: page.nodes.map((node): PageNode => {
      if (!isRecorded(node)) return node;
      const named = blocks[next];
      next += 1;
      return named ? rename(node, named) : node;
    }),
  }));
}

/** What ids.yaml should hold for pages with these ids. */
export function idsOf(pages: readonly PageModel[]): IdsFile {
  return {
    pages: pages.map(({ id, file, title }) => ({ id, file: baseName(file), title })),
    blocks: pages.flatMap((page) => page.nodes.filter(isRecorded).map((block) => describe(block, page.id))),
  };
}

/** Whether ids.yaml already holds all of this, so that the next edit cannot lose it. */
export function knowsAll(known: IdsFile, { pages, blocks }: IdsFile): boolean {
  const plain = ({ id, options }: KnownBlock) =>
    JSON.stringify([id, options.map((list) => list.map((option) => option.id).sort())]);
  const before = new Set(known.blocks.map(plain));
  return (
    pages.every((page) => known.pages.some((each) => each.id === page.id)) &&
    blocks.every((block) => before.has(plain(block)))
  );
}

function isRecorded(node: PageNode): node is RecordedBlock {
  return node.type === 'extra' ? node.id !== undefined : Object.hasOwn(LETTERS, node.type);
}

/** The letter of a block's kind in the ids that the toolkit makes. */
function letterOf(block: RecordedBlock | undefined): string {
  if (block?.type !== 'extra') return block ? LETTERS[block.type] : '';
  return block.records === 'nothing' ? '' : EXTRA_LETTERS[block.records];
}

/** A block as ids.yaml knows it. */
function describe(block: RecordedBlock, page: string): KnownBlock {
  const base = { id: block.id as string, kind: block.type === 'extra' ? block.name : block.type, page };
  switch (block.type) {
    case 'question':
      return { ...base, text: wordsOf(block.stem), options: [block.options.map(describeOption)] };
    case 'scenario':
      return {
        ...base,
        text: wordsOf(block.title),
        options: block.decisions.map((decision) => decision.options.map(describeOption)),
      };
    case 'reflection':
      return {
        ...base,
        text: wordsOf([...block.intro, ...block.fields.flatMap((field) => field.prompt)]),
        options: [],
      };
    case 'action-plan':
      return { ...base, text: wordsOf(block.intro), options: [] };
    case 'extra':
      return {
        ...base,
        text: block.words,
        options: [namedParts(block.options), namedParts(block.values)].filter(isFull),
      };
  }
}

function namedParts(parts: readonly ExtraPart[]): readonly KnownOption[] {
  return parts.flatMap(({ id, text }) => (text === undefined ? [] : [{ id, text }]));
}

function isFull(list: readonly unknown[]): boolean {
  return list.length > 0;
}

function describeOption({
  id,
  label,
}: {
  readonly id: OptionId;
  readonly label: Parameters<typeof wordsOf>[0];
}): KnownOption {
  return { id, text: wordsOf(label) };
}

function findBlocks(sought: readonly KnownBlock[], known: readonly KnownBlock[]): readonly (KnownBlock | undefined)[] {
  const found: (KnownBlock | undefined)[] = sought.map(() => undefined);
  const free = new Set(known);
  // The same words: on the same page first, so that two alike blocks do not change places.
  for (const samePage of [true, false]) {
    sought.forEach((block, at) => {
      if (found[at]) return;
      const alike = [...free].filter(
        (one) => one.kind === block.kind && one.text === block.text && (one.page === block.page) === samePage,
      );
      const best = alike.sort(
        (a, b) => likeness(allWords(block), allWords(b)) - likeness(allWords(block), allWords(a)),
      )[0];
      if (best && free.delete(best)) found[at] = best;
    });
  }
  const groups = new Set(sought.map(({ page, kind }) => `${page} ${kind}`));
  for (const group of groups) {
    const inGroup = (block: KnownBlock) => `${block.page} ${block.kind}` === group;
    const open = sought.flatMap((block, at) => (!found[at] && inGroup(block) ? [{ at, text: allWords(block) }] : []));
    const candidates = [...free].filter(inGroup).map((block) => ({ block, text: allWords(block) }));
    match(open, candidates).forEach((one, index) => {
      const at = open[index]?.at;
      if (at !== undefined && one && free.delete(one.block)) found[at] = one.block;
    });
  }
  return found;
}

function allWords({ text, options }: KnownBlock): string {
  return [text, ...options.flat().map((option) => option.text)].join(' ');
}

/** The ids of a block's options: the old ones where they are known again, new ones for the rest. */
function optionIds(block: KnownBlock, old: KnownBlock | undefined, retired: RetiredIds): KnownBlock['options'] {
  if (!old) return block.options;
  const taken = new Set([...old.options.flat().map((option) => option.id), ...(retired.options.get(old.id) ?? [])]);
  const groups = block.kind === 'scenario' ? matchDecisions(block, old) : old.options;
  return block.options.map((options, group) => {
    const found = match(options, groups[group] ?? []);
    return options.map((option, at) => {
      const id = found[at]?.id ?? newOptionId(option.id, taken);
      taken.add(id);
      return { ...option, id };
    });
  });
}

/** Pairs the decisions of a scenario with the old ones, by the words of their options. */
function matchDecisions(block: KnownBlock, old: KnownBlock): readonly (readonly KnownOption[])[] {
  const words = (options: readonly KnownOption[]) => options.map((option) => option.text).join(' ');
  const known = old.options.map((options) => ({ options, text: words(options) }));
  return match(
    block.options.map((options) => ({ text: words(options) })),
    known,
  ).map((one) => one?.options ?? []);
}

function newId(stem: string, taken: ReadonlySet<string>): string {
  let count = 1;
  while (taken.has(`${stem}${count}`)) count += 1;
  return `${stem}${count}`;
}

function newOptionId(wanted: string, taken: ReadonlySet<string>): string {
  const stem = wanted.replace(/[a-z]+$/, '');
  let code = 0;
  let id = wanted;
  while (taken.has(id)) {
    id = `${stem}${code < 26 ? String.fromCharCode(97 + code) : `o${code}`}`;
    code += 1;
  }
  return id;
}

function rename(block: RecordedBlock, { id, options }: KnownBlock): RecordedBlock {
  const named = id as BlockId;
  const optionId = (group: number, at: number, own: OptionId) => (options[group]?.[at]?.id ?? own) as OptionId;
  if (block.type === 'question') {
    return {
      ...block,
      id: named,
      options: block.options.map((option, at) => ({ ...option, id: optionId(0, at, option.id) })),
    };
  }
  if (block.type === 'extra') {
    // Both lists or the one that has words, as `describe` wrote them.
    const lists = [block.options, block.values].filter((parts) => isFull(namedParts(parts)));
    const renamed = (parts: readonly ExtraPart[]) => {
      const group = lists.indexOf(parts);
      return group < 0 ? parts : parts.map((part, at) => ({ ...part, id: optionId(group, at, part.id) }));
    };
    return { ...block, id: named, options: renamed(block.options), values: renamed(block.values) };
  }
  if (block.type !== 'scenario') return { ...block, id: named };
  const decisions = block.decisions.map((decision, group) => ({
    ...decision,
    options: decision.options.map((option, at) => ({ ...option, id: optionId(group, at, option.id) })),
  }));
  return { ...block, id: named, decisions };
}
