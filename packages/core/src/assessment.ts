import { blocksOf, isAnswerLayout, isScored, type AnswerLayout, type Layout } from './layout.js';
import type { BlockState, ProgressState } from './progress.js';

/** How a learner stands in the scored check. All counts are numbers of questions. */
export interface AssessmentResult {
  /** Questions this learner was given. */
  readonly drawn: number;
  /** Of these, answered in the present try; right answers of earlier tries count. */
  readonly answered: number;
  /** Of these, answered rightly. */
  readonly right: number;
  /** The most right answers in a finished try. */
  readonly best: number;
  /** Right answers needed to pass. */
  readonly needed: number;
  /** Whether the best finished try reached the pass mark. */
  readonly passed: boolean;
  /** Whether at least one try was finished. */
  readonly finishedOnce: boolean;
  /** Whether the present try is finished, something in it was wrong, and a try is left. */
  readonly mayRetry: boolean;
  /** Tries left, the present one not counted; `Infinity` when the author set no limit. */
  readonly triesLeft: number;
}

/** The state of a block that is answered by a list of positions. */
export type AnswerState = Extract<BlockState, { readonly choice: readonly number[] }>;

/** Whether a block is answered by a list of positions. */
export function isAnswerState(state: BlockState | undefined): state is AnswerState {
  return state !== undefined && 'choice' in state;
}

/**
 * Whether a choice is right: for a question exactly the right options and no other, for a task the right value for
 * every option.
 */
export function isRight({ kind, correct }: AnswerLayout, choice: readonly number[]): boolean {
  const fits = (value: number, at: number): boolean =>
    kind === 'task' ? choice[at] === value : choice.includes(value);
  return choice.length === correct.length && correct.every(fits);
}

/** Where the learner stands in the scored check; `undefined` for a module without one. */
export function assessmentResult(layout: Layout, state: ProgressState): AssessmentResult | undefined {
  const rule = layout.assessment;
  if (!rule) return undefined;
  const layouts = blocksOf(layout);
  let answered = 0;
  let right = 0;
  for (const index of drawnQuestions(layout, state.assessment.seed)) {
    const block = layouts[index];
    const here = state.blocks[index];
    if (!isAnswerLayout(block) || !isAnswerState(here) || here.choice.length === 0) continue;
    answered += 1;
    if (isRight(block, here.choice)) right += 1;
  }
  const { best, triesUsed } = state.assessment;
  const triesLeft = rule.tries === 0 ? Infinity : Math.max(0, rule.tries - triesUsed);
  const tryFinished = answered === rule.drawn;
  return {
    drawn: rule.drawn,
    answered,
    right,
    best,
    needed: rule.pass,
    passed: triesUsed > 0 && best >= rule.pass,
    finishedOnce: triesUsed > 0,
    mayRetry: tryFinished && right < rule.drawn && triesLeft > 0,
    triesLeft,
  };
}

/** Positions in `blocksOf(layout)` of the questions this learner gets, in the order in which they are asked. */
export function drawnQuestions(layout: Layout, seed: number): readonly number[] {
  const rule = layout.assessment;
  if (!rule) return [];
  const scored = blocksOf(layout).flatMap((block, index) => (isScored(block) ? [index] : []));
  if (!rule.shuffle && rule.drawn >= scored.length) return scored;
  const drawn = shuffled(scored, seed).slice(0, rule.drawn);
  return rule.shuffle ? drawn : [...drawn].sort((a, b) => a - b);
}

/** The order in which a question shows its options to this learner. True and False keep their places. */
export function optionOrder(layout: Layout, seed: number, index: number): readonly number[] {
  const block = blocksOf(layout)[index];
  if (block?.kind !== 'question') return [];
  const inOrder = block.options.map((_, at) => at);
  const shuffles = layout.assessment?.shuffle === true && block.scored && block.options.length > 2;
  return shuffles ? shuffled(inOrder, seed + 7919 * (index + 1)) : inOrder;
}

/** A Fisher–Yates shuffle; the same seed gives the same order on every device. */
function shuffled<T>(list: readonly T[], seed: number): readonly T[] {
  const copy = [...list];
  let random = seed >>> 0 || 1;
  for (let last = copy.length - 1; last > 0; last -= 1) {
    // Numerical Recipes' linear congruential generator: plenty for the order of a few questions.
    random = (Math.imul(random, 1664525) + 1013904223) >>> 0;
    const other = Math.floor((random / 2 ** 32) * (last + 1));
    const kept = copy[last] as T;
    copy[last] = copy[other] as T;
    copy[other] = kept;
  }
  return copy;
}
