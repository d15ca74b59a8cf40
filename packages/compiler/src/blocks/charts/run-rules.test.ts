import { describe, expect, it } from 'vitest';
import { expectedRuns, runFindings, stretchesOnOneSide, trends } from './run-rules.js';
import { spcFindings } from './spc-rules.js';

/** 24 invented weeks of a project: twelve before the change, twelve after. */
const BEFORE = [61, 66, 58, 64, 69, 57, 62, 65, 60, 63, 55, 67];
const AFTER = [64, 61, 66, 70, 68, 73, 71, 76, 74, 72, 78, 75];

describe('a run chart', () => {
  it('takes its median from the baseline only', () => {
    expect(runFindings([...BEFORE, 90, 90, 90], 12).median).toBe(62.5);
  });

  it('reads a project that worked: a shift from week 15, too few runs no more than chance gives', () => {
    expect(runFindings([...BEFORE, ...AFTER], 12)).toMatchObject({
      median: 62.5,
      useful: 24,
      runs: 12,
      expected: [8, 18],
      shifts: [{ from: 14, to: 23 }],
      trends: [],
    });
  });

  it('sees a shift of six points on one side, and no shift of five', () => {
    expect(runFindings([...BEFORE, 70, 71, 72, 70, 71, 72], 12).shifts).toEqual([{ from: 11, to: 17 }]);
    expect(stretchesOnOneSide([-1, 1, 1, 1, 1, 1, -1], 6)).toEqual([]);
  });

  it('lets points on the median neither add to a shift nor break it', () => {
    expect(stretchesOnOneSide([1, 1, 0, 1, 1, 0, 1, 1, -1], 6)).toEqual([{ from: 0, to: 7 }]);
  });

  it('sees a trend of five points, and counts equal neighbours once', () => {
    expect(trends([5, 1, 2, 2, 3, 4, 5, 3], 5)).toEqual([{ from: 1, to: 6 }]);
    expect(trends([1, 2, 3, 4, 3], 5)).toEqual([]);
    expect(trends([9, 7, 6, 4, 2], 5)).toEqual([{ from: 0, to: 4 }]);
  });

  it('counts runs of points off the median', () => {
    const found = runFindings([1, 2, 9, 8, 1, 9, 5], 7);

    expect(found).toMatchObject({ median: 5, useful: 6, runs: 4, expected: undefined });
  });

  it.each([
    [10, [3, 9]],
    [20, [7, 15]],
    [24, [8, 18]],
    [30, [11, 21]],
  ])('expects as many runs of %i points as the exact distribution', (points, expected) => {
    expect(expectedRuns(points)).toEqual(expected);
  });
});

describe('an individuals chart', () => {
  it('works its limits out from the moving range of the baseline', () => {
    const { mean, movingRange, lower, upper, beyond } = spcFindings([...BEFORE, 85], 12);

    expect(mean).toBeCloseTo(62.25);
    expect(movingRange).toBeCloseTo(72 / 11);
    expect([lower, upper].map((limit) => Math.round(limit * 10) / 10)).toEqual([44.8, 79.7]);
    expect(beyond).toEqual([12]);
  });

  it('sees seven points on one side and two of three near a limit', () => {
    const calm = [10, 12, 10, 12, 10, 12, 10, 12];

    expect(spcFindings([...calm, 12, 12, 12, 12, 12, 12], 8).shifts).toEqual([{ from: 7, to: 13 }]);
    expect(spcFindings([...calm, 16, 10, 16], 8).nearLimit).toContainEqual({ from: 8, to: 10 });
  });
});
