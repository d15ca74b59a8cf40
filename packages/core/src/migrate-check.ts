import { assessmentResult, drawnQuestions, isAnswerState, isRight } from './assessment.js';
import { blocksOf, isAnswerLayout, type AssessmentRule, type Layout } from './layout.js';
import { scoredPlaces } from './match-layouts.js';
import { MAX_TRIES, type BlockState, type ProgressState } from './progress.js';

/** How many draws are looked at to find one that asks what the learner has answered already. */
const DRAWS_TRIED = 2_000;

/** Progress with its check taken over. */
interface MigratedCheck {
  readonly progress: ProgressState;
  readonly lost: boolean;
}

/**
 * Takes the scored check over into a new layout. `moved` has the answers at their new places; its check is empty.
 *
 * Whoever has passed stays passed. Nobody loses a try through an update: a try that was finished and has new questions
 * goes on, and a limit that now is lower leaves one more. A finished try is never left without its result, because then
 * nothing would be left to do and nothing passed.
 */
export function migrateCheck(from: Layout, to: Layout, before: ProgressState, moved: ProgressState): MigratedCheck {
  const rule = to.assessment;
  const earlier = assessmentResult(from, before);
  if (!rule) return { progress: moved, lost: earlier?.finishedOnce === true };
  const drawn = onlyDrawn(to, moved, before.assessment.seed);
  const now = assessmentResult(to, drawn.progress);
  // Where nothing scored before, no answer was taken over into the check.
  if (!earlier || !from.assessment || !now) return { progress: moved, lost: false };

  const wasComplete = earlier.answered === earlier.drawn;
  const isComplete = now.answered === now.drawn;
  let { triesUsed } = before.assessment;
  let best = scaled(before.assessment.best, from.assessment, rule);
  if (earlier.passed) best = Math.max(best, Math.min(rule.pass, rule.drawn));
  if (isComplete) {
    best = Math.max(best, now.right);
    if (!wasComplete) triesUsed += 1;
    triesUsed = Math.max(triesUsed, 1);
  } else if (wasComplete && !earlier.passed) {
    triesUsed = Math.max(0, triesUsed - 1);
  }

  let { blocks } = drawn.progress;
  const outOfTries = rule.tries > 0 && triesUsed >= rule.tries && best < rule.pass;
  if (outOfTries && earlier.triesLeft > 0) {
    triesUsed = rule.tries - 1;
    if (isComplete) blocks = withoutWrong(to, drawn.progress);
  }
  const assessment = { seed: drawn.progress.assessment.seed, triesUsed: Math.min(triesUsed, MAX_TRIES), best };
  return { progress: { ...drawn.progress, blocks, assessment }, lost: drawn.lost };
}

/**
 * The best result as a number of the new check's questions, rounded down: a share of right answers never grows by an
 * update alone, and whatever beats it later also beats what was reported.
 */
function scaled(best: number, from: AssessmentRule, to: AssessmentRule): number {
  if (from.drawn === to.drawn) return Math.min(best, to.drawn);
  return from.drawn === 0 ? 0 : Math.min(to.drawn, Math.floor((best * to.drawn) / from.drawn));
}

/** Keeps the learner's draw, or finds the one nearest to it; answers to questions that it leaves out are let go. */
function onlyDrawn(to: Layout, moved: ProgressState, seed: number): MigratedCheck {
  const scored = scoredPlaces(to);
  const answered = scored.filter((at) => isAnswered(moved.blocks[at]));
  const kept = nearestDraw(to, seed, answered);
  const asked = new Set(drawnQuestions(to, kept));
  const gone = new Set(answered.filter((at) => !asked.has(at)));
  const blocks = moved.blocks.map((state, at) => (gone.has(at) ? cleared(state) : state));
  const progress = { ...moved, blocks, assessment: { ...moved.assessment, seed: kept } };
  return { progress, lost: gone.size > 0 };
}

function nearestDraw(to: Layout, seed: number, answered: readonly number[]): number {
  const isPool = (to.assessment?.drawn ?? 0) < scoredPlaces(to).length;
  if (!isPool || answered.length === 0) return seed;
  let best = seed;
  let most = -1;
  for (let tried = 0; tried <= DRAWS_TRIED && most < answered.length; tried += 1) {
    // The learner's own draw first, then a fixed row of others.
    const candidate = tried === 0 ? seed : tried;
    const asked = new Set(drawnQuestions(to, candidate));
    const shared = answered.filter((at) => asked.has(at)).length;
    if (shared > most) [best, most] = [candidate, shared];
  }
  return best;
}

function withoutWrong(layout: Layout, progress: ProgressState): readonly BlockState[] {
  const layouts = blocksOf(layout);
  const drawn = new Set(drawnQuestions(layout, progress.assessment.seed));
  return progress.blocks.map((state, at) => {
    const block = layouts[at];
    const wrong = isAnswerLayout(block) && isAnswerState(state) && !isRight(block, state.choice);
    return wrong && drawn.has(at) ? cleared(state) : state;
  });
}

function isAnswered(state: BlockState | undefined): boolean {
  return isAnswerState(state) && state.choice.length > 0;
}

function cleared(state: BlockState): BlockState {
  return isAnswerState(state) && state.choice.length > 0 ? { ...state, choice: [] } : state;
}
