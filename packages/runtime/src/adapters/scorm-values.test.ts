import { describe, expect, it } from 'vitest';
import { interactionId, letters, moment2004, timespan12, timespan2004 } from './scorm-values.js';

describe('time spans', () => {
  it.each([
    [1, '0000:00:01', 'PT0H0M1S'],
    [59.9, '0000:00:59', 'PT0H0M59S'],
    [60, '0000:01:00', 'PT0H1M0S'],
    [3_661, '0001:01:01', 'PT1H1M1S'],
    [35_999, '0009:59:59', 'PT9H59M59S'],
    [-5, '0000:00:00', 'PT0H0M0S'],
    [Number.NaN, '0000:00:00', 'PT0H0M0S'],
  ])('writes %d seconds as %s and %s', (seconds, in12, in2004) => {
    expect([timespan12(seconds), timespan2004(seconds)]).toEqual([in12, in2004]);
  });
});

it('writes a moment with a zone and a fraction', () => {
  expect(moment2004(Date.UTC(2026, 10, 21, 9, 5, 7, 123))).toBe('2026-11-21T09:05:07.0Z');
});

it('writes positions as single letters', () => {
  expect(letters([0, 2, 25])).toEqual(['a', 'c', 'z']);
});

it.each(['plan-it-q1', 'a'.repeat(300), 'ärzte q=1'])('makes an id that e-LfH keeps of %s', (id) => {
  expect(interactionId(id)).toMatch(/^[A-Za-z0-9_]{1,250}$/);
});
