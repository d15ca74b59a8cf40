import { assessmentResult, type AssessmentResult } from './assessment.js';
import { whatIsLeft } from './completion.js';
import type { Layout } from './layout.js';
import type { ProgressState } from './progress.js';

/** A score out of 100, whole, as the strictest platform takes it (Moodle: 0 to 100, three digits). */
export interface Score {
  readonly raw: number;
  readonly min: 0;
  readonly max: 100;
}

/** What the platform is told about the learner: the rows of the table in architecture, rule 4. */
export type Report =
  | { readonly completion: 'incomplete'; readonly success: 'unknown' }
  /** Finished, and nothing was assessed, or the score of an earlier launch is not known any more: no invented score. */
  | { readonly completion: 'completed'; readonly success: 'passed' | 'failed' }
  | { readonly completion: 'completed'; readonly success: 'passed' | 'failed'; readonly score: Score };

/** Reports by how much they say; a report is never replaced by one that ranks lower. */
const RANK = { unknown: 0, failed: 1, passed: 2 } as const;

/** Under way: what every launch starts from. */
export const UNDER_WAY: Report = { completion: 'incomplete', success: 'unknown' };

/**
 * Decides completion, success and score, once and for every standard (architecture, rule 4).
 *
 * Passed is reported at the first moment that everything counted is done and the pass mark is reached.
 * Failed is reported only when the attempts are used up and the learner leaves, because some platforms end an attempt
 * on `failed` and keep the first final status.
 */
export function decideReport(layout: Layout, state: ProgressState, leaving: boolean): Report {
  const result = assessmentResult(layout, state);
  const left = whatIsLeft(layout, state);
  if (!result) return left.length === 0 ? { completion: 'completed', success: 'passed' } : UNDER_WAY;

  const score = scoreOf(result);
  // The second half holds whenever the first does; it is here so that no damaged state can make a pass without a score.
  if (left.length === 0 && result.passed) return { completion: 'completed', success: 'passed', score };

  const onlyPassMark = left.every((item) => item.type === 'pass-mark');
  if (leaving && onlyPassMark && result.triesLeft === 0) return { completion: 'completed', success: 'failed', score };
  return UNDER_WAY;
}

/** The score of the best finished try. */
export function scoreOf(result: AssessmentResult): Score {
  return { raw: Math.round((100 * result.best) / result.drawn), min: 0, max: 100 };
}

/** Whether a report ends the matter: it is sent once and never taken back. */
export function isFinal(report: Report): boolean {
  return report.completion === 'completed';
}

/**
 * The report that stands when one was already made: it never goes down. A better score replaces a lower one (best try
 * kept); where the earlier score is not known, it is left alone, because the new one might be lower.
 */
export function betterReport(earlier: Report, now: Report): Report {
  if (RANK[now.success] !== RANK[earlier.success]) return RANK[now.success] > RANK[earlier.success] ? now : earlier;
  return 'score' in now && 'score' in earlier && now.score.raw > earlier.score.raw ? now : earlier;
}
