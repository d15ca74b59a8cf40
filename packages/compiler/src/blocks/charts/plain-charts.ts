import type { Element, ElementContent } from 'hast';
import { h, s } from 'hastscript';
import { nice } from 'd3-array';
import type { Messages } from '@ladder/core/languages';
import { wordsOf } from '../../model/words.js';
import { messagesOf, type RenderContext } from '../../render/context.js';
import { plain } from '../../render/rich-text.js';
import { defineBlock, type ReadBlock } from '../define-block.js';
import { minutesFor } from '../minutes-for.js';
import { chartFigure, shortLabels, unitOf } from './chart-frame.js';
import { drawLines, unitMark, written, type DrawingSize } from './draw-lines.js';
import { readChart, type ChartData } from './read-chart.js';

/** Minutes to look at a chart. */
const LOOKING = 0.3;

/** Lines that go up and down: change over time, without rules. */
export const lineChart = defineBlock<ChartData>({
  say: 'One to four lines over time, or over anything in order.',
  purpose: 'show-data',
  records: 'nothing',
  meant: ['line', 'linechart', 'graph', 'chart'],
  look: 'chart',
  read: (block, notes) => readPlain(readChart(block, [], notes)),
  render({ content: chart }, context) {
    const messages = messagesOf(context);
    const drawing = {
      ...shortLabels(chart),
      series: chart.series.map((name, at) => ({ name, values: chart.rows.map(({ values }) => values[at]) })),
      levels: [],
      ringed: new Set<number>(),
      noted: chart.rows.flatMap(({ note }, at) => (note.length > 0 ? [at] : [])),
      unit: unitOf(chart),
      locale: messages.languageMessages.locale,
      description: described(chart, messages.chartWords.lineChart, messages),
    };
    const drawings = [drawLines(drawing, 'wide').svg, drawLines(drawing, 'narrow').svg];
    return figureOf(chart, [...legend(chart), h('div', { className: ['ll-chart__drawings'] }, drawings)], context);
  },
});

/** Bars that compare things: their names above, so that they fit on a phone. */
export const barChart = defineBlock<ChartData>({
  say: 'Bars to compare a few things.',
  purpose: 'show-data',
  records: 'nothing',
  meant: ['bar', 'bars', 'barchart', 'column-chart'],
  look: 'chart',
  read: (block, notes) => readPlain(readChart(block, [], notes)),
  render({ content: chart }, context) {
    const messages = messagesOf(context);
    return figureOf(
      chart,
      [
        ...legend(chart),
        h('div', { className: ['ll-chart__drawings'] }, [
          bars(chart, 'wide', messages),
          bars(chart, 'narrow', messages),
        ]),
      ],
      context,
    );
  },
});

function readPlain(chart: ChartData | undefined): ReadBlock<ChartData> | undefined {
  if (!chart) return undefined;
  const texts = [chart.title, chart.lead, chart.after];
  return { content: chart, words: wordsOf(chart.title), minutes: minutesFor(texts, LOOKING) };
}

function figureOf(chart: ChartData, content: readonly ElementContent[], context: RenderContext): ElementContent[] {
  return [h('div', { className: ['ll-chart'] }, chartFigure(chart, content, context))];
}

function described(chart: ChartData, kind: string, { chartWords: words, languageMessages }: Messages): string {
  const values = allValues(chart);
  const put = (value: number): string => written(value, languageMessages.locale) + unitMark(unitOf(chart));
  const low = put(Math.min(...values));
  return words.described(kind, plain(chart.title), values.length, low, put(Math.max(...values)));
}

function allValues({ rows }: ChartData): readonly number[] {
  return rows.flatMap(({ values }) => values.filter((value) => value !== undefined));
}

/** Which line or bar is which; none for a single one. */
function legend({ series }: ChartData): ElementContent[] {
  if (series.length < 2) return [];
  const items = series.map((name, at) =>
    h('li', [
      s('svg', { className: ['ll-chart__key'], viewBox: '0 0 16 16', width: 16, height: 16, ariaHidden: 'true' }, [
        keyMark(at),
      ]),
      name,
    ]),
  );
  return [h('ul', { className: ['ll-chart__legend'], role: 'list' }, items)];
}

function keyMark(at: number): Element {
  const className = ['ll-chart__point', `ll-chart__series--${at + 1}`];
  if (at === 1) return s('rect', { className, x: 2, y: 2, width: 12, height: 12 });
  if (at === 2) return s('path', { className, d: 'M8 1l7 13H1z' });
  if (at === 3) return s('path', { className, d: 'M8 0l8 8-8 8-8-8z' });
  return s('circle', { className, cx: 8, cy: 8, r: 6 });
}

/** Widths of the two sizes: letters keep their size on a phone. */
const WIDTHS = { wide: 560, narrow: 296 } as const;
const BAR = 22;
const NAME = 24;
const GAP = 16;

function bars(chart: ChartData, size: DrawingSize, messages: Messages): Element {
  const width = WIDTHS[size];
  const { rows, series } = chart;
  const unit = unitMark(unitOf(chart));
  const values = allValues(chart);
  const [low, high] = nice(Math.min(0, ...values), Math.max(0, ...values), 5);
  const room = width - 70;
  const x = (value: number): number => Math.round((room * (value - low)) / (high - low || 1));
  const step = NAME + series.length * (BAR + 4) + GAP;
  const content = rows.flatMap(({ label, values: own }, row): ElementContent[] => {
    const top = row * step;
    return [
      s('text', { className: ['ll-chart__name'], x: 0, y: top + 17 }, [label]),
      ...own.flatMap((value, at): ElementContent[] => {
        if (value === undefined) return [];
        const y = top + NAME + at * (BAR + 4);
        const [from, to] = [Math.min(x(0), x(value)), Math.max(x(0), x(value))];
        const className = ['ll-chart__bar', `ll-chart__series--${at + 1}`];
        return [
          s('rect', { className, x: from, y, width: Math.max(1, to - from), height: BAR }),
          s('text', { className: ['ll-chart__amount'], x: to + 6, y: y + 16 }, [
            written(value, messages.languageMessages.locale) + unit,
          ]),
        ];
      }),
    ];
  });
  const height = rows.length * step;
  const box = { viewBox: `0 0 ${width} ${height}`, width, height, fontSize: 16 };
  return s(
    'svg',
    {
      className: ['ll-chart__drawing', `ll-chart__drawing--${size}`],
      role: 'img',
      ariaLabel: described(chart, messages.chartWords.barChart, messages),
      ...box,
    },
    content,
  );
}
