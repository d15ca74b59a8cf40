import type { BlockId, PageId } from './ids.js';
import {
  blocksOf,
  type AssessmentRule,
  type BlockLayout,
  type Layout,
  type PageLayout,
  type QuestionLayout,
  type ScenarioLayout,
  type TaskLayout,
} from './layout.js';
import { blockKey, matchDecisions, matchTarget, scoredPlaces } from './match-layouts.js';

/** What every kind of change between two layouts means for learners who are half-way. */
export const CHANGE_VERDICTS = {
  'page-added': 'keeps',
  'page-moved': 'migrates',
  'page-removed': 'loses',
  'block-added': 'keeps',
  'block-moved': 'migrates',
  'block-removed': 'loses',
  'option-added': 'keeps',
  'options-moved': 'migrates',
  'option-removed': 'loses',
  'right-changed': 'migrates',
  'right-count-changed': 'loses',
  'items-changed': 'loses',
  'now-scored': 'loses',
  'no-longer-scored': 'migrates',
  'decision-added': 'keeps',
  'decision-removed': 'loses',
  'path-changed': 'loses',
  'check-added': 'keeps',
  'check-removed': 'loses',
  'pass-changed': 'migrates',
  'tries-changed': 'migrates',
  'order-changed': 'keeps',
  'draw-changed': 'loses',
  'draw-dropped': 'migrates',
} as const;

/**
 * `keeps`: all is as the learner left it, perhaps with something new beside it. `migrates`: it is carried over to where
 * it now belongs. `loses`: some learners have to do something again, or lose their place.
 */
export type ChangeVerdict = (typeof CHANGE_VERDICTS)[keyof typeof CHANGE_VERDICTS];

/** The kinds of change; the messages for authors are a table by these names. */
export type ChangeType = keyof typeof CHANGE_VERDICTS;

/** One difference between two layouts, by ids: whoever shows it knows the words. */
export interface LayoutChange {
  readonly type: ChangeType;
  readonly verdict: ChangeVerdict;
  /** The page it is about: in the new layout where it is there, else in the old one. */
  readonly page?: PageId;
  /** The block it is about. */
  readonly block?: BlockId;
  /** How many recorded blocks went with a page, or how many options or decisions were added or removed. */
  readonly count?: number;
}

/**
 * Everything that differs between a released layout and a newer one, in page order, each with what it means for a
 * learner half-way. Empty for layouts with the same fingerprint. `migrateProgress` loses something only where one of
 * these says `loses`.
 */
export function compareLayouts(from: Layout, to: Layout): readonly LayoutChange[] {
  const before = index(from);
  const after = index(to);
  const moved = outOfOrder(
    from.pages.map(({ id }) => id),
    to.pages.map(({ id }) => id),
  );
  const pages = to.pages.flatMap((page): readonly LayoutChange[] => {
    const old = from.pages.find(({ id }) => id === page.id);
    const own = !old
      ? [change('page-added', { page: page.id })]
      : moved.has(page.id)
        ? [change('page-moved', { page: page.id })]
        : [];
    return [...own, ...comparePage(old, page, before)];
  });
  const removed = from.pages.flatMap((page) => {
    const gone = page.blocks.filter((block) => !after.has(blockKey(block)));
    return to.pages.some(({ id }) => id === page.id)
      ? gone.map((block) => change('block-removed', { page: page.id, block: block.id }))
      : [change('page-removed', { page: page.id, count: gone.length })];
  });
  return [...pages, ...removed, ...compareChecks(from, to)];
}

interface Standing {
  readonly page: PageId;
  readonly block: BlockLayout;
}

function index(layout: Layout): ReadonlyMap<string, Standing> {
  return new Map(
    layout.pages.flatMap((page) =>
      page.blocks.map((block) => [blockKey(block), { page: page.id, block }] as const).reverse(),
    ),
  );
}

function change(type: ChangeType, about: Omit<LayoutChange, 'type' | 'verdict'> = {}): LayoutChange {
  return { type, verdict: CHANGE_VERDICTS[type], ...about };
}

function comparePage(
  old: PageLayout | undefined,
  page: PageLayout,
  before: ReadonlyMap<string, Standing>,
): readonly LayoutChange[] {
  const moved = outOfOrder(old?.blocks.map(blockKey) ?? [], page.blocks.map(blockKey));
  return page.blocks.flatMap((block): readonly LayoutChange[] => {
    const at = { page: page.id, block: block.id };
    const known = before.get(blockKey(block));
    // What came with a new page is named by its page.
    if (!known) return old ? [change('block-added', at)] : [];
    const elsewhere = known.page !== page.id || moved.has(blockKey(block));
    return [...(elsewhere ? [change('block-moved', at)] : []), ...compareBlocks(known.block, block, at)];
  });
}

function compareBlocks(from: BlockLayout, to: BlockLayout, at: Omit<LayoutChange, 'type' | 'verdict'>) {
  if (from.kind === 'question' && to.kind === 'question') return compareQuestions(from, to, at);
  if (from.kind === 'task' && to.kind === 'task') return compareTasks(from, to, at);
  return from.kind === 'scenario' && to.kind === 'scenario' ? compareScenarios(from, to, at) : [];
}

function compareQuestions(
  from: QuestionLayout,
  to: QuestionLayout,
  at: Omit<LayoutChange, 'type' | 'verdict'>,
): readonly LayoutChange[] {
  const found = compareOptions(from.options, to.options, at);
  const right = ({ options, correct }: QuestionLayout): string =>
    correct
      .map((place) => options[place])
      .sort()
      .join();
  if (from.correct.length !== to.correct.length) found.push(change('right-count-changed', at));
  else if (right(from) !== right(to)) found.push(change('right-changed', at));
  if (from.scored !== to.scored) found.push(change(to.scored ? 'now-scored' : 'no-longer-scored', at));
  return found;
}

function compareTasks(
  from: TaskLayout,
  to: TaskLayout,
  at: Omit<LayoutChange, 'type' | 'verdict'>,
): readonly LayoutChange[] {
  const changed =
    from.options.length !== to.options.length ||
    from.options.some((id) => !to.options.includes(id)) ||
    from.values.some((id) => !to.values.includes(id));
  const right = ({ options, values, correct }: TaskLayout): string =>
    options
      .map((id, place) => `${id}.${values[correct[place] ?? -1] ?? ''}`)
      .sort()
      .join();
  return [
    ...(changed ? [change('items-changed', at)] : []),
    ...(!changed && outOfOrder(from.options, to.options).size > 0 ? [change('options-moved', at)] : []),
    ...(!changed && right(from) !== right(to) ? [change('right-changed', at)] : []),
    ...(from.scored !== to.scored ? [change(to.scored ? 'now-scored' : 'no-longer-scored', at)] : []),
  ];
}

function compareOptions(
  from: readonly string[],
  to: readonly string[],
  at: Omit<LayoutChange, 'type' | 'verdict'>,
): LayoutChange[] {
  const added = to.filter((id) => !from.includes(id)).length;
  const removed = from.filter((id) => !to.includes(id)).length;
  return [
    ...(added > 0 ? [change('option-added', { ...at, count: added })] : []),
    ...(outOfOrder(from, to).size > 0 ? [change('options-moved', at)] : []),
    ...(removed > 0 ? [change('option-removed', { ...at, count: removed })] : []),
  ];
}

function compareScenarios(
  from: ScenarioLayout,
  to: ScenarioLayout,
  at: Omit<LayoutChange, 'type' | 'verdict'>,
): readonly LayoutChange[] {
  const decisions = matchDecisions(from, to);
  const matched = decisions.filter((target) => target !== undefined).length;
  const options = from.decisions.flatMap((before, place) => {
    const after = to.decisions[decisions[place] ?? -1];
    return after ? compareOptions(ids(before.options), ids(after.options), at) : [];
  });
  // The same kind of change in several decisions is one line to read.
  const merged = [...new Map(options.map((one) => [one.type, one])).values()];
  const removed = from.decisions.length - matched;
  const added = to.decisions.length - matched;
  return [
    ...merged.map((one) => ({ ...one, ...total(options, one) })),
    ...(added > 0 ? [change('decision-added', { ...at, count: added })] : []),
    ...(removed > 0 ? [change('decision-removed', { ...at, count: removed })] : []),
    ...(leadsElsewhere(from, to, decisions) ? [change('path-changed', at)] : []),
  ];
}

function total(all: readonly LayoutChange[], one: LayoutChange): Pick<LayoutChange, 'count'> {
  if (one.count === undefined) return {};
  return { count: all.reduce((sum, { type, count }) => sum + (type === one.type ? (count ?? 0) : 0), 0) };
}

/** Whether the first decision or the way on from an option that is still there is another one. */
function leadsElsewhere(from: ScenarioLayout, to: ScenarioLayout, decisions: readonly (number | undefined)[]): boolean {
  if (from.decisions.length > 0 && decisions[0] !== undefined && decisions[0] !== 0) return true;
  return from.decisions.some((before, place) => {
    const after = to.decisions[decisions[place] ?? -1];
    return before.options.some(({ id, next }) => {
      const now = after?.options.find((option) => option.id === id);
      return now !== undefined && matchTarget(next, decisions) !== now.next;
    });
  });
}

function compareChecks(from: Layout, to: Layout): readonly LayoutChange[] {
  const before = from.assessment;
  const after = to.assessment;
  if (!before || !after) return after ? [change('check-added')] : before ? [change('check-removed')] : [];
  const same = (key: keyof AssessmentRule): boolean => before[key] === after[key];
  const pool = scoredIds(to);
  const isPool = after.drawn < pool.length;
  const wasPool = before.drawn < scoredIds(from).length;
  return [
    ...(same('pass') ? [] : [change('pass-changed')]),
    ...(same('tries') ? [] : [change('tries-changed')]),
    ...(same('shuffle') ? [] : [change('order-changed')]),
    ...(isPool && (!same('drawn') || scoredIds(from).join() !== pool.join()) ? [change('draw-changed')] : []),
    ...(wasPool && !isPool ? [change('draw-dropped')] : []),
  ];
}

function scoredIds(layout: Layout): readonly string[] {
  return scoredPlaces(layout).flatMap((at) => blocksOf(layout)[at]?.id ?? []);
}

function ids(options: readonly { readonly id: string }[]): readonly string[] {
  return options.map(({ id }) => id);
}

/** The fewest members of both lists that changed their place among the others: all but the longest rising run. */
function outOfOrder(from: readonly string[], to: readonly string[]): ReadonlySet<string> {
  const places = new Map(from.map((id, at) => [id, at] as const));
  const common = to.filter((id) => places.has(id));
  // The longest rising run that ends at each member, found from those before it; lists are short.
  const runs: (readonly string[])[] = [];
  common.forEach((id, at) => {
    const place = places.get(id) ?? 0;
    const before = runs
      .slice(0, at)
      .filter((_, earlier) => (places.get(common[earlier] ?? '') ?? 0) < place)
      .reduce<readonly string[]>((longest, run) => (run.length > longest.length ? run : longest), []);
    runs.push([...before, id]);
  });
  const stays = new Set(runs.reduce((longest, run) => (run.length > longest.length ? run : longest), []));
  return new Set(common.filter((id) => !stays.has(id)));
}
