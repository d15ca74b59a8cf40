import { UNDER_WAY, type Report } from '@ladder/core';
import { describe, expect, it } from 'vitest';
import { finalStatements, type FinalRules } from './final-statements.js';

const CMI5: FinalRules = { moveOn: 'CompletedAndPassed', masteryScore: 0.75, strict: true };
const XAPI: FinalRules = { moveOn: undefined, masteryScore: undefined, strict: false };
const NOTHING = { completed: false, passed: false, failed: false };
const scored = (success: 'passed' | 'failed', raw: number): Report => ({
  completion: 'completed',
  success,
  score: { raw, min: 0, max: 100 },
});
const verbs = (...given: Parameters<typeof finalStatements>) => finalStatements(...given).map(({ verb }) => verb);

describe('what a final report becomes', () => {
  it('is nothing while the module is under way', () => {
    expect(verbs(UNDER_WAY, CMI5, NOTHING, 9, true)).toEqual([]);
  });

  it('is only what does not stand already, in cmi5', () => {
    expect(verbs(scored('passed', 80), CMI5, { ...NOTHING, completed: true }, 9, false)).toEqual(['passed']);
    expect(verbs(scored('passed', 80), CMI5, { ...NOTHING, passed: true }, 9, false)).toEqual(['completed']);
    expect(verbs(scored('passed', 90), CMI5, { completed: true, passed: true, failed: false }, 9, true)).toEqual([]);
  });

  it('may be a better score, in xAPI', () => {
    expect(verbs(scored('passed', 90), XAPI, { completed: true, passed: true, failed: false }, 9, true)).toEqual([
      'passed',
    ]);
  });

  it('holds failed back until the learner leaves, and never says it after passed, in cmi5', () => {
    expect(verbs(scored('failed', 50), CMI5, NOTHING, 9, false)).toEqual(['completed']);
    expect(verbs(scored('failed', 50), CMI5, NOTHING, 9, true)).toEqual(['completed', 'failed']);
    expect(verbs(scored('failed', 50), CMI5, { ...NOTHING, passed: true }, 9, true)).toEqual(['completed']);
    expect(verbs(scored('failed', 50), CMI5, { ...NOTHING, failed: true }, 9, true)).toEqual(['completed']);
  });

  it('does not lose a pass to rounding: one in three is 0.33 here and 0.3333 there', () => {
    const rules = { ...CMI5, masteryScore: 0.3333 };

    expect(finalStatements(scored('passed', 33), rules, NOTHING, 9, false).at(-1)).toEqual({
      verb: 'passed',
      result: { success: true, score: { scaled: 0.3333, raw: 33, min: 0, max: 100 }, duration: 'PT0H0M9S' },
    });
  });
});
