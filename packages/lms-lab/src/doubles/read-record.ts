import { numberOf, readStatus, secondsOf, type LearnerReport } from './double.js';
import type { KeptRecord } from '../host/types.js';

/** Reads the elements of either SCORM version as a report, the plain way: what the standard says they mean. */
export function readRecord(record: KeptRecord): LearnerReport {
  const status = record['cmi.core.lesson_status'];
  const completion = record['cmi.completion_status'] ?? '';
  const success = record['cmi.success_status'] ?? 'unknown';
  const scaled = numberOf(record['cmi.score.scaled']);
  return {
    ...(status === undefined
      ? {
          completion: completion === 'completed' ? 'completed' : completion === '' ? 'not-started' : 'incomplete',
          success: success === 'passed' || success === 'failed' ? success : 'unknown',
        }
      : readStatus(status)),
    score:
      numberOf(record['cmi.core.score.raw'] ?? record['cmi.score.raw']) ??
      (scaled === undefined ? undefined : scaled * 100),
    place: record['cmi.core.lesson_location'] ?? record['cmi.location'] ?? '',
    state: record['cmi.suspend_data'] ?? '',
    seconds: secondsOf(record['cmi.core.session_time'] ?? record['cmi.session_time'] ?? ''),
    word: status ?? (completion === '' ? '' : `${completion}, ${success}`),
    attempts: 0,
  };
}
