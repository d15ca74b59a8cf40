import { blocksOf, isRight, isScored, type LearningEvent, type Layout } from '@ladder/core';
import type { ScoredAnswer } from '../adapters/lms-adapter.js';

/** What the journal of the platform is told of an event: an answer in the scored check, and nothing else. */
export function scoredAnswer(layout: Layout, event: LearningEvent, at: number): ScoredAnswer | undefined {
  if (event.type !== 'answered') return undefined;
  const block = blocksOf(layout).find(({ id }) => id === event.block);
  if (!isScored(block)) return undefined;
  const { choice, seconds } = event;
  const { id, options, correct } = block;
  const right = isRight(block, choice);
  const values = block.kind === 'task' ? { values: block.values } : {};
  return { block: id, options, ...values, choice, correct, right, seconds, at };
}
