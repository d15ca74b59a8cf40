import { mean } from 'd3-array';
import { stretchesOnOneSide, trends, type Stretch } from './run-rules.js';

/** What the rules of an individuals chart (XmR) find. */
export interface SpcFindings {
  readonly mean: number;
  /** The average of the differences between neighbours. */
  readonly movingRange: number;
  readonly lower: number;
  readonly upper: number;
  /** Positions of points beyond a limit. */
  readonly beyond: readonly number[];
  readonly shifts: readonly Stretch[];
  readonly trends: readonly Stretch[];
  /** Two of three neighbours in the outer third towards the same limit. */
  readonly nearLimit: readonly Stretch[];
}

/** Three standard deviations, worked out from the moving range: 3 divided by 1.128. */
const LIMIT_FACTOR = 2.66;

/** Seven points on one side, or seven that rise or fall, as NHS England's Making data count teaches. */
const LONG = 7;

/** Reads an individuals chart by its rules. Mean and limits come from the first `baseline` points. */
export function spcFindings(values: readonly number[], baseline: number): SpcFindings {
  const base = values.slice(0, baseline);
  const middle = mean(base) ?? 0;
  const movingRange = mean(base.slice(1).map((value, at) => Math.abs(value - (base[at] ?? 0)))) ?? 0;
  const reach = LIMIT_FACTOR * movingRange;
  const [lower, upper] = [middle - reach, middle + reach];
  const outer = (value: number): number =>
    value > middle + (2 / 3) * reach ? 1 : value < middle - (2 / 3) * reach ? -1 : 0;
  const near = values.flatMap((_, at): readonly Stretch[] => {
    const three = values.slice(at, at + 3).map(outer);
    if (three.length < 3) return [];
    const sides = [1, -1].filter((side) => three.filter((one) => one === side).length >= 2);
    return sides.length > 0 ? [{ from: at, to: at + 2 }] : [];
  });
  return {
    mean: middle,
    movingRange,
    lower,
    upper,
    beyond: values.flatMap((value, at) => (value < lower || value > upper ? [at] : [])),
    shifts: stretchesOnOneSide(
      values.map((value) => Math.sign(value - middle)),
      LONG,
    ),
    trends: trends(values, LONG),
    nearLimit: near,
  };
}
