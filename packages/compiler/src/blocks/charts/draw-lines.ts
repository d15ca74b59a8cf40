import type { Element, ElementContent } from 'hast';
import { s } from 'hastscript';
import { nice, ticks } from 'd3-array';

/** A level line across a chart. */
export interface LevelLine {
  readonly look: 'middle' | 'limit' | 'target';
  readonly value: number;
  readonly label: string;
  /** Position of the last point that it was worked out from; it is dashed behind. */
  readonly solidTo?: number;
}

/** Everything that is on a drawing of points in a row. */
export interface LineDrawing {
  readonly labels: readonly string[];
  readonly series: readonly { readonly name: string; readonly values: readonly (number | undefined)[] }[];
  readonly levels: readonly LevelLine[];
  /** Positions of points that belong to a signal. */
  readonly ringed: ReadonlySet<number>;
  /** Positions of points with a note, in order: the first is marked 1. */
  readonly noted: readonly number[];
  readonly unit: string;
  readonly axis: string;
  /** How numbers are written. */
  readonly locale: string;
  /** What the whole says, for those who do not see it. */
  readonly description: string;
}

/** The two sizes of each drawing: letters keep their size on a phone, where a wide drawing would shrink them. */
const SIZES = {
  wide: { width: 640, height: 340, text: 15 },
  narrow: { width: 320, height: 280, text: 14 },
} as const;

/** One of the two sizes. */
export type DrawingSize = keyof typeof SIZES;

/** Where the values of a drawing lie, for an element that draws on it. */
export interface PlotFrame {
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
  readonly low: number;
  readonly high: number;
}

/** Draws points in a row, with lines across, in one of the two sizes. Colours are classes; nothing is styled inline. */
export function drawLines(
  drawing: LineDrawing,
  size: DrawingSize,
): { readonly svg: Element; readonly frame: PlotFrame } {
  const { width, height, text } = SIZES[size];
  const all = [
    ...drawing.series.flatMap(({ values }) => values.filter((value) => value !== undefined)),
    ...drawing.levels.map(({ value }) => value),
  ];
  const steps = size === 'wide' ? 6 : 4;
  const [low, high] = nice(...bounds(all, drawing.unit), steps);
  const marks = ticks(low, high, steps);
  const widest = Math.max(...marks.map((mark) => written(mark, drawing.locale).length + unitMark(drawing.unit).length));
  const frame: PlotFrame = {
    left: 12 + widest * text * 0.58,
    right: width - 14,
    top: drawing.noted.length > 0 ? 34 : 14,
    bottom: height - (drawing.axis === '' ? 28 : 46),
    low,
    high,
  };
  const last = Math.max(1, drawing.labels.length - 1);
  const x = (at: number): number => round(frame.left + 8 + (at * (frame.right - frame.left - 16)) / last);
  const y = (value: number): number =>
    round(frame.bottom - ((value - low) / (high - low)) * (frame.bottom - frame.top));
  const svg = s(
    'svg',
    {
      className: ['ll-chart__drawing', `ll-chart__drawing--${size}`],
      viewBox: `0 0 ${width} ${height}`,
      width,
      height,
      role: 'img',
      ariaLabel: drawing.description,
      fontSize: text,
    },
    [
      ...marks.flatMap((mark) => grid(mark, y(mark), frame, drawing)),
      ...labelled(drawing, x, frame, text),
      ...drawing.noted.flatMap((at, index) => noteMark(index + 1, x(at), frame)),
      ...drawing.levels.flatMap((level) => levelLine(level, x, y(level.value), frame)),
      ...drawing.series.flatMap(({ values }, index) => seriesLine(values, index, x, y, drawing.ringed)),
      // Words last: they lie on top of every line.
      ...drawing.levels.map((level) => levelLabel(level, y(level.value), frame)),
    ],
  );
  return { svg, frame };
}

/** Percentages are seen against 0 and 100 only where they come near: a chart shows change, not a share. */
function bounds(values: readonly number[], unit: string): readonly [number, number] {
  const low = Math.min(...values);
  const high = Math.max(...values);
  const room = Math.max((high - low) * 0.15, Math.abs(high) * 0.02, 0.5);
  const from = low >= 0 && low - room < 0 ? 0 : low - room;
  const to = unitMark(unit) === '%' && high <= 100 ? Math.min(100, high + room) : high + room;
  return [from, to];
}

function grid(mark: number, at: number, frame: PlotFrame, { unit, locale }: LineDrawing): ElementContent[] {
  return [
    s('line', { className: ['ll-chart__grid'], x1: round(frame.left), x2: frame.right, y1: at, y2: at }),
    s('text', { className: ['ll-chart__tick'], x: round(frame.left - 6), y: round(at + 5), textAnchor: 'end' }, [
      written(mark, locale) + unitMark(unit),
    ]),
  ];
}

/** Labels under the points; as many as have room, and the word that all of them begin with only once. */
function labelled(
  { labels, axis }: LineDrawing,
  x: (at: number) => number,
  frame: PlotFrame,
  text: number,
): ElementContent[] {
  const longest = Math.max(...labels.map((label) => label.length));
  const room = (frame.right - frame.left) / Math.max(1, labels.length);
  const every = Math.max(1, Math.ceil((longest * text * 0.58 + 8) / room));
  const shown = labels.flatMap((label, at) =>
    at % every === 0
      ? [s('text', { className: ['ll-chart__tick'], x: x(at), y: frame.bottom + 20, textAnchor: 'middle' }, [label])]
      : [],
  );
  const middle = round((frame.left + frame.right) / 2);
  if (axis === '') return shown;
  const under = { className: ['ll-chart__axis'], x: middle, y: frame.bottom + 40, textAnchor: 'middle' };
  return [...shown, s('text', under, [axis])];
}

function noteMark(number: number, x: number, frame: PlotFrame): ElementContent[] {
  return [
    s('line', { className: ['ll-chart__note'], x1: x, x2: x, y1: 24, y2: frame.bottom }),
    s('circle', { className: ['ll-chart__note-disc'], cx: x, cy: 13, r: 11 }),
    s('text', { className: ['ll-chart__note-number'], x, y: 18, textAnchor: 'middle' }, [String(number)]),
  ];
}

function levelLine(
  { look, solidTo }: LevelLine,
  x: (at: number) => number,
  y: number,
  frame: PlotFrame,
): ElementContent[] {
  const line = (x1: number, x2: number, dashed: boolean): Element =>
    s('line', {
      className: ['ll-chart__level', `ll-chart__level--${look}`, ...(dashed ? ['ll-chart__level--drawn-on'] : [])],
      x1: round(x1),
      x2: round(x2),
      y1: y,
      y2: y,
    });
  if (solidTo === undefined) return [line(frame.left, frame.right, false)];
  return [line(frame.left, x(solidTo), false), line(x(solidTo), frame.right, true)];
}

function levelLabel({ look, label }: LevelLine, y: number, frame: PlotFrame): Element {
  // To the left: what is worth looking at comes late.
  const at = { x: round(frame.left + 4), y: round(y - 6) };
  return s('text', { className: ['ll-chart__label', `ll-chart__label--${look}`], ...at }, [label]);
}

function seriesLine(
  values: readonly (number | undefined)[],
  index: number,
  x: (at: number) => number,
  y: (value: number) => number,
  ringed: ReadonlySet<number>,
): ElementContent[] {
  const known = values.flatMap((value, at) => (value === undefined ? [] : [{ at, value }]));
  const points = known.map(({ at, value }) => `${x(at)},${y(value)}`).join(' ');
  const look = `ll-chart__series--${index + 1}`;
  return [
    s('polyline', { className: ['ll-chart__line', look], points, fill: 'none' }),
    ...known.flatMap(({ at, value }) => [
      ...(index === 0 && ringed.has(at)
        ? [s('circle', { className: ['ll-chart__ring'], cx: x(at), cy: y(value), r: 9 })]
        : []),
      mark(index, x(at), y(value), look),
    ]),
  ];
}

/** Each series has a shape of its own, so that none is told by its colour alone. */
function mark(index: number, x: number, y: number, look: string): Element {
  const className = ['ll-chart__point', look];
  if (index === 1) return s('rect', { className, x: x - 4.5, y: y - 4.5, width: 9, height: 9 });
  if (index === 2) return s('path', { className, d: `M${x} ${y - 6}l6 10h-12z` });
  if (index === 3) return s('path', { className, d: `M${x} ${y - 6.5}l6.5 6.5l-6.5 6.5l-6.5-6.5z` });
  return s('circle', { className, cx: x, cy: y, r: 5 });
}

/** A number as people read it, with at most two places behind the point. */
export function written(value: number, locale: string): string {
  return (Math.round(value * 100) / 100).toLocaleString(locale).replace('-', '−');
}

/** What stands behind each number; only what is as short as "%" or "°C". */
export function unitMark(unit: string): string {
  return unit.length <= 2 && unit !== '' ? unit : '';
}

function round(value: number): number {
  return Math.round(value * 10) / 10;
}
