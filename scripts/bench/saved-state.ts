import {
  encodeState,
  layoutFingerprint,
  type BlockId,
  type BlockLayout,
  type Layout,
  type OptionId,
  type PageId,
} from '../../packages/core/src/index.js';
import { fullState } from '../../packages/compiler/src/lint/payload.js';

/** The length of the saved state of a learner who answered everything: the same worst case that a build checks. */
export function fullStateLength(layout: Layout): number {
  return encodeState(layout, layoutFingerprint(layout), fullState(layout)).length;
}

/** A layout of 37 blocks of every kind: 30 questions (10 of them scored), 4 scenarios, 3 blocks to write in. */
export function layoutOf37(): Layout {
  const questions = Array.from({ length: 30 }, (_, at) => question(at));
  const scenarios = Array.from({ length: 4 }, (_, at) => scenario(at));
  const writing = Array.from({ length: 3 }, (_, at): BlockLayout => ({ kind: 'reflection', id: `r${at}` as BlockId }));
  return {
    pages: [{ id: 'one' as PageId, blocks: [...questions, ...scenarios, ...writing] }],
    assessment: { pass: 8, drawn: 10, tries: 0, shuffle: true },
  };
}

/** Every third one asks for two answers of five, the others for one of four. */
function question(at: number): BlockLayout {
  const several = at % 3 === 0;
  const options = (several ? ['a', 'b', 'c', 'd', 'e'] : ['a', 'b', 'c', 'd']) as OptionId[];
  return { kind: 'question', id: `q${at}` as BlockId, options, correct: several ? [1, 3] : [2], scored: at >= 20 };
}

/** Three decisions of four options, one after the other. */
function scenario(at: number): BlockLayout {
  const decisions = [1, 2, 'debrief'].map((next) => ({
    options: ['a', 'b', 'c', 'd'].map((id) => ({ id: id as OptionId, next: next as number | 'debrief' })),
  }));
  return { kind: 'scenario', id: `s${at}` as BlockId, decisions };
}
