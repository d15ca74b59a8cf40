import { blocksOf, type Layout, type QuestionLayout, type ScenarioLayout, type TaskLayout } from './layout.js';
import { blockKey, blockPlaces, matchDecisions } from './match-layouts.js';
import { migrateCheck } from './migrate-check.js';
import { emptyProgress, type BlockState, type ProgressState } from './progress.js';

/** A learner's progress in the words of a newer layout. */
export interface Migrated {
  readonly progress: ProgressState;
  /** Whether something the learner had done is not there any more, or has to be done again. */
  readonly lost: boolean;
}

/** How progress is taken over from one layout into another: `migrateProgress`, where a module needs it. */
export type Migrate = typeof migrateProgress;

/** The state of one block after the change, and whether that says less than before. */
interface MovedBlock {
  readonly state: BlockState;
  readonly lost: boolean;
}

/**
 * Takes progress that was made in one layout over into another: pages by id, blocks by id and kind, options by id.
 * Pure, never throws, and gives a state that fits the new layout whatever the old one was.
 *
 * What cannot be known to mean the same is let go: a chosen option that is gone, a question that now wants another
 * number of answers or has begun to score, the steps of a scenario from the first one that leads elsewhere.
 */
export function migrateProgress(from: Layout, to: Layout, before: ProgressState): Migrated {
  const empty = emptyProgress(to);
  const old = blocksOf(from);
  const next = blockPlaces(to);
  const targets = blocksOf(to);
  const blocks = [...empty.blocks];
  let lost = false;
  old.forEach((block, at) => {
    const state = before.blocks[at];
    const place = next.get(blockKey(block));
    const target = place === undefined ? undefined : targets[place];
    if (!state) return;
    if (place === undefined || !target) {
      lost ||= wasUsed(state);
      return;
    }
    const moved = moveBlock(block, target, state);
    blocks[place] = moved.state;
    lost ||= moved.lost;
  });

  const opened = to.pages.map(({ id }) => before.opened[from.pages.findIndex((page) => page.id === id)] === true);
  const place = placeIn(from, to, before.place);
  const checked = migrateCheck(from, to, before, { ...empty, place: place.place, opened, blocks });
  return { progress: checked.progress, lost: lost || place.lost || checked.lost };
}

/** Whether a learner has done anything in a block. */
function wasUsed(state: BlockState): boolean {
  switch (state.kind) {
    case 'question':
    case 'task':
      return state.choice.length > 0;
    case 'scenario':
      return state.ended || state.choices.some((choice) => choice !== undefined);
    default:
      return state.wrote;
  }
}

function moveBlock(from: Layout['pages'][number]['blocks'][number], to: typeof from, state: BlockState): MovedBlock {
  if (from.kind === 'question' && to.kind === 'question' && state.kind === 'question') {
    return moveQuestion(from, to, state.choice);
  }
  if (from.kind === 'task' && to.kind === 'task' && state.kind === 'task') return moveTask(from, to, state.choice);
  if (from.kind === 'scenario' && to.kind === 'scenario' && state.kind === 'scenario') {
    return moveScenario(from, to, state);
  }
  // Same kind on both sides: whether something was written needs no translation.
  return { state, lost: false };
}

function moveQuestion(from: QuestionLayout, to: QuestionLayout, choice: readonly number[]): MovedBlock {
  const moved = choice.map((at) => to.options.indexOf(from.options[at] as (typeof to.options)[number]));
  const same =
    from.correct.length === to.correct.length &&
    // What was tried out in practice is not taken for an answer that scores.
    (from.scored || !to.scored) &&
    !moved.includes(-1);
  return {
    state: { kind: 'question', choice: same ? [...new Set(moved)].sort((a, b) => a - b) : [] },
    lost: !same && choice.length > 0,
  };
}

/** A task is taken over whole or not at all: what was put in order beside other items was put in another order. */
function moveTask(from: TaskLayout, to: TaskLayout, choice: readonly number[]): MovedBlock {
  const moved = to.options.map((id) => {
    const value = from.values[choice[from.options.indexOf(id)] ?? -1];
    return value === undefined ? -1 : to.values.indexOf(value);
  });
  const same =
    choice.length > 0 &&
    from.options.length === to.options.length &&
    (from.scored || !to.scored) &&
    !moved.includes(-1);
  return { state: { kind: 'task', choice: same ? moved : [] }, lost: !same && choice.length > 0 };
}

/** Follows the way the learner took for as long as it is there; what lies behind the first change is open again. */
function moveScenario(
  from: ScenarioLayout,
  to: ScenarioLayout,
  before: Extract<BlockState, { kind: 'scenario' }>,
): MovedBlock {
  const decisions = matchDecisions(from, to);
  const asked = new Map(decisions.map((target, at) => [target, at] as const));
  const choices: (number | undefined)[] = to.decisions.map(() => undefined);
  let at: number | 'debrief' = 0;
  while (at !== 'debrief' && choices[at] === undefined) {
    const old: number | undefined = asked.get(at);
    const chosen: number | undefined = old === undefined ? undefined : before.choices[old];
    const id = old === undefined || chosen === undefined ? undefined : from.decisions[old]?.options[chosen]?.id;
    const options: ScenarioLayout['decisions'][number]['options'] = to.decisions[at]?.options ?? [];
    const option = id === undefined ? -1 : options.findIndex((one) => one.id === id);
    const next = options[option]?.next;
    // A way back is never part of a way (chooseInScenario).
    if (next === undefined || (next !== 'debrief' && (next === at || choices[next] !== undefined))) break;
    choices[at] = option;
    at = next;
  }
  const kept = choices.filter((choice) => choice !== undefined).length;
  const had = before.choices.filter((choice) => choice !== undefined).length;
  return {
    state: { kind: 'scenario', choices, ended: before.ended || at === 'debrief' },
    lost: kept < had,
  };
}

/** The same page; where it is gone, the nearest one before it that is still there, else the nearest after it. */
function placeIn(from: Layout, to: Layout, place: number): { readonly place: number; readonly lost: boolean } {
  if (place <= 0) return { place: 0, lost: false };
  if (place > from.pages.length) return { place: to.pages.length + 1, lost: false };
  const earlier = from.pages.slice(0, place).reverse();
  const nearest = [...earlier, ...from.pages.slice(place)].find(({ id }) => to.pages.some((page) => page.id === id));
  const found = to.pages.findIndex(({ id }) => id === nearest?.id);
  return { place: found + 1, lost: nearest?.id !== from.pages[place - 1]?.id };
}
