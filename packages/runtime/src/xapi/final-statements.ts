import { scaledThatReaches, type Report } from '@ladder/core';
import { duration, type StatementResult } from './statements.js';

/** What the LMS asks of a module, where the standard lets it ask (cmi5). */
export interface FinalRules {
  readonly moveOn: MoveOn | undefined;
  readonly masteryScore: number | undefined;
  /** cmi5: passed once per registration, failed only as the last word of a session. */
  readonly strict: boolean;
}

/** When the LMS lets a learner move on (cmi5 13.1.4). */
export type MoveOn = 'Passed' | 'Completed' | 'CompletedAndPassed' | 'CompletedOrPassed' | 'NotApplicable';

/** The final statements that stand for a registration. */
export interface Told {
  readonly completed: boolean;
  readonly passed: boolean;
  readonly failed: boolean;
}

/** A final statement to make. */
export interface FinalStatement {
  readonly verb: 'completed' | 'passed' | 'failed';
  readonly result: StatementResult;
}

/**
 * Puts a final report into statements, without what stands already. The report decides; where the LMS has a
 * `masteryScore`, it was decided by that. Where nothing is assessed, cmi5's `passed` is said only to an LMS that would
 * not let the learner move on without.
 *
 * `failed` in cmi5 waits until the learner leaves: a session may hold one of `passed` and `failed`, not both.
 */
export function finalStatements(
  report: Report,
  rules: FinalRules,
  told: Told,
  seconds: number,
  leaving: boolean,
): readonly FinalStatement[] {
  if (report.completion !== 'completed') return [];
  const time = { duration: duration(seconds) };
  const all: FinalStatement[] = [];
  if (!told.completed) all.push({ verb: 'completed', result: { completion: true, ...time } });

  const judged = verdict(report, rules);
  if (judged?.verb === 'passed' && !(rules.strict && told.passed)) {
    all.push({ verb: 'passed', result: { success: true, ...judged.score, ...time } });
  }
  if (judged?.verb === 'failed' && !told.passed && !(rules.strict && (told.failed || !leaving))) {
    all.push({ verb: 'failed', result: { success: false, ...judged.score, ...time } });
  }
  return all;
}

interface Verdict {
  readonly verb: 'passed' | 'failed';
  readonly score: Pick<StatementResult, 'score'>;
}

function verdict(report: Exclude<Report, { completion: 'incomplete' }>, rules: FinalRules): Verdict | undefined {
  const { moveOn, masteryScore } = rules;
  if (!('score' in report)) {
    if (report.success === 'failed') return { verb: 'failed', score: {} };
    const needed = moveOn === 'Passed' || moveOn === 'CompletedAndPassed';
    return needed && masteryScore === undefined ? { verb: 'passed', score: {} } : undefined;
  }
  const { raw, min, max } = report.score;
  const scaled = raw / max;
  // A pass is not lost to how the LMS keeps its mark (9.3.4); the same number decided it, as it is told.
  const told =
    report.success === 'passed' && masteryScore !== undefined ? scaledThatReaches(scaled, masteryScore) : scaled;
  return { verb: report.success, score: { score: { scaled: told, raw, min, max } } };
}
