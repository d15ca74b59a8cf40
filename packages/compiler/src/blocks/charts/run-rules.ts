import { median } from 'd3-array';

/** A stretch of points, by their positions from 0, both ends in it. */
export interface Stretch {
  readonly from: number;
  readonly to: number;
}

/** What the rules of a run chart find. */
export interface RunFindings {
  readonly median: number;
  /** Points on neither side of the median count for nothing: "useful" are the others. */
  readonly useful: number;
  readonly runs: number;
  /** How many runs chance alone would give, at most 2.5 % in each tail; undefined below ten useful points. */
  readonly expected: readonly [least: number, most: number] | undefined;
  readonly shifts: readonly Stretch[];
  readonly trends: readonly Stretch[];
}

/** Six points on one side are a shift, five that rise or fall a trend (Perla, Provost and Murray 2011). */
const SHIFT = 6;
const TREND = 5;

/** With fewer useful points the number of runs says nothing. */
const LEAST_USEFUL = 10;

/** Reads a run chart by its rules. The median comes from the first `baseline` points. */
export function runFindings(values: readonly number[], baseline: number): RunFindings {
  const middle = median(values.slice(0, baseline)) ?? 0;
  const sides = values.map((value) => Math.sign(value - middle));
  const useful = sides.filter((side) => side !== 0);
  const runs = useful.filter((side, at) => side !== useful[at - 1]).length;
  return {
    median: middle,
    useful: useful.length,
    runs,
    expected: useful.length < LEAST_USEFUL ? undefined : expectedRuns(useful.length),
    shifts: stretchesOnOneSide(sides, SHIFT),
    trends: trends(values, TREND),
  };
}

/** Stretches of at least so many points on one side; points on the line neither add nor break. */
export function stretchesOnOneSide(sides: readonly number[], least: number): readonly Stretch[] {
  const found: Stretch[] = [];
  let places: number[] = [];
  const close = (): void => {
    const [from] = places;
    const to = places.at(-1);
    if (places.length >= least && from !== undefined && to !== undefined) found.push({ from, to });
  };
  sides.forEach((side, at) => {
    if (side === 0) return;
    const last = places.at(-1);
    if (last === undefined || sides[last] === side) places.push(at);
    else {
      close();
      places = [at];
    }
  });
  close();
  return found;
}

/** Stretches of at least so many points that all rise or all fall; equal neighbours count once. */
export function trends(values: readonly number[], least: number): readonly Stretch[] {
  const distinct = values.flatMap((value, at) => (at > 0 && value === values[at - 1] ? [] : [at]));
  const found: Stretch[] = [];
  let start = 0;
  const direction = (at: number): number =>
    Math.sign((values[distinct[at] ?? 0] ?? 0) - (values[distinct[at - 1] ?? 0] ?? 0));
  for (let at = 1; at <= distinct.length; at += 1) {
    const goesOn = at < distinct.length && (at === start + 1 || direction(at) === direction(at - 1));
    if (goesOn) continue;
    const [from, to] = [distinct[start], distinct[at - 1]];
    if (at - start >= least && from !== undefined && to !== undefined) found.push({ from, to });
    start = at - 1;
  }
  return found;
}

/** The numbers of runs that chance gives, with at most 2.5 % in each tail, from the exact runs distribution. */
export function expectedRuns(useful: number): readonly [least: number, most: number] {
  const above = Math.floor(useful / 2);
  const chance = Array.from({ length: useful + 1 }, (_, runs) => runsChance(runs, above, useful - above));
  const tail = (order: readonly number[]): number => {
    let sum = 0;
    let last = order[0] ?? 0;
    for (const runs of order) {
      sum += chance[runs] ?? 0;
      if (sum > 0.025) return last;
      last = runs;
    }
    return last;
  };
  const rising = chance.map((_, runs) => runs).slice(1);
  return [tail(rising) + 1, tail([...rising].reverse()) - 1];
}

/** How likely so many runs are in a row of two kinds of points (Swed and Eisenhart 1943). */
function runsChance(runs: number, above: number, below: number): number {
  if (runs < 2) return 0;
  const half = Math.floor(runs / 2);
  const ways =
    runs % 2 === 0
      ? 2 * choose(above - 1, half - 1) * choose(below - 1, half - 1)
      : choose(above - 1, half - 1) * choose(below - 1, half) + choose(above - 1, half) * choose(below - 1, half - 1);
  return ways / choose(above + below, above);
}

function choose(from: number, take: number): number {
  if (take < 0 || take > from) return 0;
  let result = 1;
  for (let at = 1; at <= take; at += 1) result *= (from - take + at) / at;
  return result;
}
