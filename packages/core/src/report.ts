import { assessmentResult } from './assessment.js';
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
  /** Finished, and nothing was assessed: no invented score. */
  | { readonly completion: 'completed'; readonly success: 'passed' }
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

  const score: Score = { raw: Math.round((100 * result.best) / result.drawn), min: 0, max: 100 };
  if (left.length === 0) return { completion: 'completed', success: 'passed', score };

  const onlyPassMark = left.every((item) => item.type === 'pass-mark');
  if (leaving && onlyPassMark && result.triesLeft === 0) return { completion: 'completed', success: 'failed', score };
  return UNDER_WAY;
}

/** Whether a report ends the matter: it is sent once and never taken back. */
export function isFinal(report: Report): boolean {
  return report.completion === 'completed';
}

/** The report that stands when one was already made: it never goes down. */
export function betterReport(earlier: Report, now: Report): Report {
  return RANK[now.success] > RANK[earlier.success] ? now : earlier;
}
