import { assessmentResult, drawnQuestions, isAnswerState, isRight } from './assessment.js';
import type { BlockId } from './ids.js';
import {
  blocksOf,
  isAnswerLayout,
  isScored,
  type AnswerLayout,
  type BlockLayout,
  type Layout,
  type WritingLayout,
} from './layout.js';
import type { LearningEvent } from './learning-event.js';
import { replaceAt } from './replace-at.js';
import { chooseInScenario, reopenScenario, scenarioEnded } from './scenario.js';

/** Where a learner stands in one block. Positions refer to the layout. */
export type BlockState =
  /** A question: positions of the chosen options. A task: a value for each option. Empty while unanswered. */
  | { readonly kind: 'question' | 'task'; readonly choice: readonly number[] }
  /** The option chosen at each decision, `undefined` where none is open or chosen; `ended` stays true once true. */
  | { readonly kind: 'scenario'; readonly choices: readonly (number | undefined)[]; readonly ended: boolean }
  /** Whether something was written; the words are on the device. */
  | { readonly kind: WritingLayout['kind']; readonly wrote: boolean };

/** Where a learner stands in the scored check. */
export interface AssessmentState {
  /** Decides draw and order; 0 until the check is first opened. */
  readonly seed: number;
  /** Tries finished, that is: every drawn question answered. */
  readonly triesUsed: number;
  /** The most right answers in one finished try; the score. */
  readonly best: number;
}

/** Everything that is kept of a learner's way through a module. Codes only. */
export interface ProgressState {
  /** Where the learner is: 0 the cover, 1 to n the pages, n + 1 the end page. */
  readonly place: number;
  /** Which pages were opened, in layout order. */
  readonly opened: readonly boolean[];
  /** One for each block of `blocksOf(layout)`, in that order. */
  readonly blocks: readonly BlockState[];
  readonly assessment: AssessmentState;
}

/** A learner who has not started. */
export function emptyProgress(layout: Layout): ProgressState {
  return {
    place: 0,
    opened: layout.pages.map(() => false),
    blocks: blocksOf(layout).map(emptyBlock),
    assessment: { seed: 0, triesUsed: 0, best: 0 },
  };
}

function emptyBlock(block: BlockLayout): BlockState {
  switch (block.kind) {
    case 'question':
    case 'task':
      return { kind: block.kind, choice: [] };
    case 'scenario':
      return { kind: 'scenario', choices: block.decisions.map(() => undefined), ended: false };
    default:
      return { kind: block.kind, wrote: false };
  }
}

/**
 * The state after an event. Pure; an event that does not fit the layout or the rules (an unknown block, an option that
 * is not there, a second answer to a scored question in one try) changes nothing and returns the same object.
 */
export function advance(layout: Layout, state: ProgressState, event: LearningEvent): ProgressState {
  switch (event.type) {
    case 'page-opened': {
      const index = layout.pages.findIndex((page) => page.id === event.page);
      if (index < 0) return state;
      if (state.opened[index] === true && state.place === index + 1) return state;
      return { ...state, place: index + 1, opened: replaceAt(state.opened, index, true) };
    }
    case 'place-opened': {
      const place = event.place === 'cover' ? 0 : layout.pages.length + 1;
      return place === state.place ? state : { ...state, place };
    }
    case 'answered':
      return answer(layout, state, event.block, event.choice);
    case 'answer-cleared':
      return updateBlock(layout, state, event.block, (block, before) =>
        isAnswerState(before) && !isScored(block) ? { ...before, choice: [] } : before,
      );
    case 'scenario-chose':
      return updateBlock(layout, state, event.block, (block, before) =>
        block.kind === 'scenario' && before.kind === 'scenario'
          ? withEnding(block, before, chooseInScenario(block, before.choices, event.decision, event.option))
          : before,
      );
    case 'scenario-reopened':
      return updateBlock(layout, state, event.block, (block, before) =>
        block.kind === 'scenario' && before.kind === 'scenario'
          ? { ...before, choices: reopenScenario(block, before.choices, event.decision) }
          : before,
      );
    case 'assessment-started':
      return state.assessment.seed !== 0 || !isSeed(event.seed)
        ? state
        : { ...state, assessment: { ...state.assessment, seed: event.seed } };
    case 'assessment-retried':
      return retry(layout, state);
    case 'wrote':
    case 'unwrote':
      return updateBlock(layout, state, event.block, (_, before) =>
        'wrote' in before ? { ...before, wrote: event.type === 'wrote' } : before,
      );
  }
}

function isSeed(seed: number): boolean {
  return Number.isInteger(seed) && seed >= 1 && seed <= 0xffff;
}

function withEnding(
  layout: Extract<BlockLayout, { kind: 'scenario' }>,
  before: Extract<BlockState, { kind: 'scenario' }>,
  choices: readonly (number | undefined)[],
): BlockState {
  return { kind: 'scenario', choices, ended: before.ended || scenarioEnded(layout, choices) };
}

function answer(layout: Layout, state: ProgressState, id: BlockId, choice: readonly number[]): ProgressState {
  const index = blocksOf(layout).findIndex((block) => block.id === id);
  const block = blocksOf(layout)[index];
  const before = state.blocks[index];
  if (!isAnswerLayout(block) || !before || !isAnswerState(before)) return state;
  const settled = block.kind === 'task' ? choice : [...new Set(choice)].sort((a, b) => a - b);
  if (!fits(block, settled)) return state;
  // A scored answer stands until the learner takes another try; a question left out of the draw is not asked.
  if (block.scored && (before.choice.length > 0 || !isDrawn(layout, state, index))) return state;
  const blocks = replaceAt<BlockState>(state.blocks, index, { kind: block.kind, choice: settled });
  return block.scored ? finishTry(layout, { ...state, blocks }) : { ...state, blocks };
}

/** A question takes at least one of its options; a task a value for each of them. */
function fits(block: AnswerLayout, choice: readonly number[]): boolean {
  const isTask = block.kind === 'task';
  const limit = (isTask ? block.values : block.options).length;
  const enough = isTask ? choice.length === block.options.length : choice.length > 0;
  return enough && choice.every((at) => Number.isInteger(at) && at >= 0 && at < limit);
}

function isDrawn(layout: Layout, state: ProgressState, index: number): boolean {
  return !layout.assessment || drawnQuestions(layout, state.assessment.seed).includes(index);
}

/** Counts a try when its last question was answered; the best one is kept. */
function finishTry(layout: Layout, state: ProgressState): ProgressState {
  const result = assessmentResult(layout, state);
  if (!result || result.answered < result.drawn) return state;
  const { assessment } = state;
  return {
    ...state,
    assessment: {
      ...assessment,
      triesUsed: Math.min(assessment.triesUsed + 1, MAX_TRIES),
      best: Math.max(assessment.best, result.right),
    },
  };
}

/** More tries than this are not counted further; it is what the saved state has room for. */
export const MAX_TRIES = 63;

/** Clears the wrong answers of the drawn questions: only they are asked again. */
function retry(layout: Layout, state: ProgressState): ProgressState {
  const result = assessmentResult(layout, state);
  if (!result || !result.mayRetry) return state;
  const drawn = new Set(drawnQuestions(layout, state.assessment.seed));
  const layouts = blocksOf(layout);
  const blocks = state.blocks.map((before, index) => {
    const block = layouts[index];
    const wrong = isAnswerLayout(block) && isAnswerState(before) && !isRight(block, before.choice);
    return drawn.has(index) && wrong ? { ...before, choice: [] } : before;
  });
  return { ...state, blocks };
}

function updateBlock(
  layout: Layout,
  state: ProgressState,
  id: BlockId,
  change: (block: BlockLayout, before: BlockState) => BlockState,
): ProgressState {
  const index = blocksOf(layout).findIndex((block) => block.id === id);
  const block = blocksOf(layout)[index];
  const before = state.blocks[index];
  if (!block || !before) return state;
  const after = change(block, before);
  return after === before ? state : { ...state, blocks: replaceAt(state.blocks, index, after) };
}
