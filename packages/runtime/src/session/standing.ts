import {
  assessmentResult,
  betterReport,
  decideReport,
  isFinal,
  scoreOf,
  UNDER_WAY,
  type Layout,
  type ProgressState,
  type Report,
  type SavedState,
} from '@ladder/core';
import type { Standing } from '../adapters/lms-adapter.js';

/**
 * The report that was made before this launch, from what the saved state and the platform say. A score is known only
 * when the progress that earned it is.
 */
export function earlierReport(
  layout: Layout,
  progress: ProgressState,
  reported: SavedState['reported'],
  standing: Standing,
): Report {
  // Where nothing is assessed, `completed` is all that was ever told.
  const platform = standing === 'completed' ? (layout.assessment ? 'none' : 'passed') : standing;
  const success = [reported, platform].includes('passed')
    ? 'passed'
    : [reported, platform].includes('failed')
      ? 'failed'
      : 'none';
  if (success === 'none') return UNDER_WAY;
  const result = assessmentResult(layout, progress);
  if (result?.finishedOnce && (success === 'failed' || result.passed)) {
    return { completion: 'completed', success, score: scoreOf(result) };
  }
  return { completion: 'completed', success };
}

/** The report that stands now. It never goes down. */
export function reportNow(layout: Layout, progress: ProgressState, earlier: Report, leaving: boolean): Report {
  return betterReport(earlier, decideReport(layout, progress, leaving));
}

/**
 * What to tell the platform: nothing where the status that stands there is as good, so that a finished module that is
 * opened again keeps status and score.
 */
export function reportToTell(standing: Standing, earlier: Report, now: Report): Report | undefined {
  if (standing === 'none') return now;
  if (now === earlier || !isFinal(now)) return undefined;
  return standing === 'completed' && now.success === 'failed' ? undefined : now;
}

/** The word that the saved state keeps for a report. */
export function reportedAs(report: Report): SavedState['reported'] {
  return report.success === 'unknown' ? 'none' : report.success;
}
