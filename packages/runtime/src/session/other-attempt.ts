import type { Launch } from '../adapters/lms-adapter.js';
import type { DeviceCopy } from './device-copy.js';

/**
 * Whether a copy on this device belongs to an earlier attempt than the one that the platform has just opened, where
 * nothing is finished. Then it is not newer, whatever it counts, and must not be taken for this attempt's
 * (docs/decisions/0024-what-is-newer.md). SCORM has no name for an attempt, so we go by what the platform says now, and
 * by what it said to the copy when it was written.
 *
 * @param began when this page began, in milliseconds since 1970
 */
export function isOfOtherAttempt(
  copy: DeviceCopy,
  finished: boolean,
  { attempt, entry, state }: Launch,
  began: number,
): boolean {
  // Copies are then kept by the attempt's own name.
  if (attempt !== undefined) return false;
  // What was written since this page began is another window's, whose attempt goes on.
  if (copy.at > began) return false;
  const empty = state.trim() === '';
  // SCORM 1.2 RTE 3.4.4, cmi.core.entry; SCORM 2004 RTE 4.2.8: "ab-initio" is the first access of an attempt.
  if (empty && entry === 'ab-initio') return copy.everHeard === 2 || (finished && copy.everHeard === 1);
  // A result that was taken stands in its own attempt (it never goes down), and this one has none.
  return finished && (copy.heard === 2 || (copy.heard === 1 && empty && entry !== 'resume'));
}
