import { assessmentResult, drawnQuestions, isAnswerState } from './assessment.js';
import type { BlockId, PageId } from './ids.js';
import { blocksOf, isScored, type Layout } from './layout.js';
import type { ProgressState } from './progress.js';

/** One thing that is still to do before the module counts as finished. */
export type MissingItem =
  | { readonly type: 'page'; readonly page: PageId }
  | { readonly type: 'scenario'; readonly page: PageId; readonly block: BlockId }
  /** Any block of the scored check, with the number under which this learner is asked it. */
  | { readonly type: 'question'; readonly page: PageId; readonly block: BlockId; readonly number: number }
  /** Everything was answered, but the pass mark is not reached and a try is left. */
  | { readonly type: 'pass-mark'; readonly page: PageId };

/**
 * What is left before the module is finished and, where it has a scored check, passed (architecture, rule 5):
 * every page opened, every scenario ended once, every scored question answered.
 * Reflection, action plan, feedback and practice questions never count.
 */
export function whatIsLeft(layout: Layout, state: ProgressState): readonly MissingItem[] {
  const result = assessmentResult(layout, state);
  const numbers = new Map(drawnQuestions(layout, state.assessment.seed).map((index, at) => [index, at + 1]));
  const left: MissingItem[] = [];
  let index = 0;
  layout.pages.forEach((page, at) => {
    if (state.opened[at] !== true) left.push({ type: 'page', page: page.id });
    const questions: Extract<MissingItem, { type: 'question' }>[] = [];
    for (const block of page.blocks) {
      const here = state.blocks[index];
      if (here?.kind === 'scenario' && !here.ended) {
        left.push({ type: 'scenario', page: page.id, block: block.id });
      }
      const unanswered = isAnswerState(here) && here.choice.length === 0;
      const number = numbers.get(index);
      if (unanswered && number !== undefined && result && !result.finishedOnce) {
        questions.push({ type: 'question', page: page.id, block: block.id, number });
      }
      index += 1;
    }
    // As they stand on the page, which need not be as the author wrote them.
    left.push(...questions.sort((one, other) => one.number - other.number));
    if (result?.finishedOnce === true && !result.passed && page.blocks.some(isScored)) {
      left.push({ type: 'pass-mark', page: page.id });
    }
  });
  return left;
}

/** How far a learner is, as a share of everything that counts, 0 to 1. */
export function progressShare(layout: Layout, state: ProgressState): number {
  const scenarios = blocksOf(layout).filter((block) => block.kind === 'scenario').length;
  const questions = layout.assessment?.drawn ?? 0;
  const all = layout.pages.length + scenarios + questions;
  const left = whatIsLeft(layout, state).filter((item) => item.type !== 'pass-mark').length;
  return all === 0 ? 1 : (all - left) / all;
}
