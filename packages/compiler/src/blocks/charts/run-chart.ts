import type { ElementContent } from 'hast';
import { h } from 'hastscript';
import type { Messages } from '@ladder/core/languages';
import { chartWords as english } from '@ladder/core/messages';
import type { InlineText } from '../../model/rich-text.js';
import { shorten, wordsOf } from '../../model/words.js';
import type { ParsedBlock } from '../../parse/parsed-module.js';
import { messagesOf, type RenderContext } from '../../render/context.js';
import { inline, plain, richText } from '../../render/rich-text.js';
import type { PageNotes } from '../../validate/notes.js';
import { defineBlock, type ReadBlock } from '../define-block.js';
import { minutesFor } from '../minutes-for.js';
import { chartFigure, opening, shortLabels, unitOf } from './chart-frame.js';
import { drawLines, unitMark, written, type LevelLine, type LineDrawing } from './draw-lines.js';
import { readChart, type ChartData } from './read-chart.js';
import { readCount, readNumber } from './read-number.js';
import { runFindings, type Stretch } from './run-rules.js';
import { spcFindings } from './spc-rules.js';

/** A chart of points in time order, read by rules. */
interface RuledChart {
  readonly chart: ChartData;
  /** How many of the first points give the middle line. */
  readonly baseline: number;
  readonly target?: number;
  /** Whether the learner places the middle line before it is drawn. */
  readonly tries: boolean;
}

/** With fewer points than these a chart is drawn, and the author told. */
const LEAST_POINTS = { run: 10, spc: 12 } as const;

/** Minutes to look at a chart. */
const LOOKING = 0.5;

/** A run chart: points in time order round their median, read by four rules. */
export const runChart = defineBlock<RuledChart>({
  say: 'Numbers in time order, round their median, with the rules that tell a signal from noise.',
  purpose: 'show-data',
  records: 'recorded',
  meant: ['run', 'runchart', 'time-series'],
  element: 'll-run-chart',
  look: 'chart',
  read: (block, notes) => readRuled(block, notes, 'run'),
  render({ id, content }, context) {
    const messages = messagesOf(context);
    const { chartWords: words, runWords, languageMessages } = messages;
    const { chart, baseline, target } = content;
    const values = valuesOf(chart);
    const found = runFindings(values, baseline);
    const unit = unitMark(unitOf(chart));
    const middle = written(found.median, languageMessages.locale) + unit;
    const level: LevelLine = {
      look: 'middle',
      value: found.median,
      label: words.median(middle),
      ...(baseline < values.length ? { solidTo: baseline - 1 } : {}),
    };
    const drawing = drawingOf(
      chart,
      words.runChart,
      [level, ...targetLine(target, unit, messages)],
      [...found.shifts, ...found.trends],
      messages,
    );
    const labels = chart.rows.map(({ label }) => label);
    const rules = [
      runWords.middle(middle, baseline, values.length),
      found.shifts.length > 0 ? runWords.shift(where(labels, found.shifts, words)) : runWords.noShift,
      found.trends.length > 0 ? runWords.trend(where(labels, found.trends, words)) : runWords.noTrend,
      found.expected ? runWords.runs(found.runs, found.useful, found.expected) : runWords.fewForRuns(found.useful),
      runWords.astronomical,
    ];
    const figure = ruledFigure(chart, drawing, rules, context);
    if (id === undefined) return [h('div', { className: ['ll-chart'] }, figure)];
    const [low, high] = [Math.min(...values), Math.max(...values)];
    const attributes = { block: id, className: ['ll-block', 'll-chart'], median: found.median, low, high, unit };
    return [h('ll-run-chart', attributes, [h('p', { className: ['ll-kind'] }, words.kind), ...figure])];
  },
});

/** An individuals chart (XmR): points round their mean, between limits. */
export const spcChart = defineBlock<RuledChart>({
  say: 'Numbers in time order round their mean, between control limits (an XmR chart), with its rules.',
  purpose: 'show-data',
  records: 'nothing',
  meant: ['spc', 'xmr-chart', 'xmr', 'control-chart'],
  look: 'chart',
  read: (block, notes) => readRuled(block, notes, 'spc'),
  render({ content: { chart, baseline, target } }, context) {
    const messages = messagesOf(context);
    const { chartWords: words, spcWords, languageMessages } = messages;
    const values = valuesOf(chart);
    const found = spcFindings(values, baseline);
    const unit = unitMark(unitOf(chart));
    const solid = baseline < values.length ? { solidTo: baseline - 1 } : {};
    const put = (value: number): string => written(Math.round(value * 10) / 10, languageMessages.locale) + unit;
    const levels: readonly LevelLine[] = [
      { look: 'limit', value: found.upper, label: words.upper(put(found.upper)), ...solid },
      { look: 'middle', value: found.mean, label: words.mean(put(found.mean)), ...solid },
      { look: 'limit', value: found.lower, label: words.lower(put(found.lower)), ...solid },
      ...targetLine(target, unit, messages),
    ];
    const beyond = found.beyond.map((at) => ({ from: at, to: at }));
    const signals = [...beyond, ...found.shifts, ...found.trends, ...found.nearLimit];
    const drawing = drawingOf(chart, words.spcChart, levels, signals, messages);
    const labels = chart.rows.map(({ label }) => label);
    const rules = [
      spcWords.middle(put(found.mean), put(found.movingRange), baseline),
      found.beyond.length > 0
        ? spcWords.beyond(found.beyond.map((at) => labels[at] ?? '').join(', '))
        : spcWords.noneBeyond,
      found.shifts.length > 0 ? spcWords.shift(where(labels, found.shifts, words)) : spcWords.noShift,
      found.trends.length > 0 ? spcWords.trend(where(labels, found.trends, words)) : spcWords.noTrend,
      found.nearLimit.length > 0 ? spcWords.near(where(labels, found.nearLimit, words)) : spcWords.noneNear,
    ];
    return [h('div', { className: ['ll-chart'] }, ruledFigure(chart, drawing, rules, context))];
  },
});

function readRuled(block: ParsedBlock, notes: PageNotes, kind: 'run' | 'spc'): ReadBlock<RuledChart> | undefined {
  const chart = readChart(block, ['Baseline', 'Target', ...(kind === 'run' ? ['Try'] : [])], notes);
  if (!chart) return undefined;
  const { rows, series, said, title, lead, after } = chart;
  const name = shorten(wordsOf(title));
  if (series.length > 1) {
    notes.add('chart-one-series', block.location, {
      kind: kind === 'run' ? 'run chart' : 'SPC chart',
      count: series.length,
    });
  }
  const gap = rows.find(({ values }) => values[0] === undefined);
  if (gap) {
    notes.add('chart-values-missing', block.location, { label: gap.label });
    return undefined;
  }
  const least = LEAST_POINTS[kind];
  if (rows.length < least) notes.add('chart-few-points', block.location, { title: name, count: rows.length, least });
  const target = numberSaid(said.get('Target'), (typed) => notes.add('chart-target', block.location, { typed }));
  const tried = said.get('Try');
  const tries = tried !== undefined && /^(?:the )?median\.?$/i.test(wordsOf(tried));
  if (tried !== undefined && !tries) notes.add('chart-try', block.location, { typed: wordsOf(tried) });
  const texts = [title, lead, after, ...rows.map(({ note }) => note)];
  return {
    content: { chart, baseline: baselineOf(chart, block, notes), ...(target === undefined ? {} : { target }), tries },
    words: wordsOf(title),
    minutes: minutesFor(texts, tries ? 2 * LOOKING : LOOKING),
    ...(tries ? { task: { options: [english.median('')], values: 2 } } : {}),
  };
}

function baselineOf({ said, rows }: ChartData, block: ParsedBlock, notes: PageNotes): number {
  const typed = said.get('Baseline');
  if (typed === undefined) return rows.length;
  const count = readCount(wordsOf(typed).replace(/^(?:the )?first /i, ''));
  if (count !== undefined && count >= 2 && count <= rows.length) return count;
  notes.add('chart-baseline', block.location, { typed: wordsOf(typed), most: rows.length });
  return rows.length;
}

function numberSaid(typed: InlineText | undefined, wrong: (typed: string) => void): number | undefined {
  if (typed === undefined) return undefined;
  const value = readNumber(wordsOf(typed));
  if (value === undefined) wrong(wordsOf(typed));
  return value;
}

function valuesOf({ rows }: ChartData): readonly number[] {
  return rows.map(({ values }) => values[0] ?? 0);
}

function targetLine(
  target: number | undefined,
  unit: string,
  { chartWords: words, languageMessages }: Messages,
): readonly LevelLine[] {
  if (target === undefined) return [];
  return [{ look: 'target', value: target, label: words.target(written(target, languageMessages.locale) + unit) }];
}

function drawingOf(
  chart: ChartData,
  kind: string,
  levels: readonly LevelLine[],
  signals: readonly Stretch[],
  { chartWords: words, languageMessages: { locale } }: Messages,
): LineDrawing {
  const values = valuesOf(chart);
  const unit = unitOf(chart);
  const put = (value: number): string => written(value, locale) + unitMark(unit);
  const ringed = new Set(
    signals.flatMap(({ from, to }) => Array.from({ length: to - from + 1 }, (_, at) => from + at)),
  );
  return {
    ...shortLabels(chart),
    series: [{ name: '', values }],
    levels,
    ringed,
    noted: chart.rows.flatMap(({ note }, at) => (note.length > 0 ? [at] : [])),
    unit,
    locale,
    description: words.described(
      kind,
      plain(chart.title),
      values.length,
      put(Math.min(...values)),
      put(Math.max(...values)),
    ),
  };
}

function where(labels: readonly string[], stretches: readonly Stretch[], words: Messages['chartWords']): string {
  return stretches.map(({ from, to }) => words.between(labels[from] ?? '', labels[to] ?? '')).join('; ');
}

/** The drawing in both sizes, the notes on it, and what the rules say. */
function ruledFigure(
  chart: ChartData,
  drawing: LineDrawing,
  rules: readonly string[],
  context: RenderContext,
): ElementContent[] {
  const words = messagesOf(context).chartWords;
  const noted = chart.rows.filter(({ note }) => note.length > 0);
  const wide = drawLines(drawing, 'wide');
  const narrow = drawLines(drawing, 'narrow');
  return chartFigure(
    chart,
    [
      h('div', { className: ['ll-chart__drawings'], dataPart: 'drawings' }, [framed(wide), framed(narrow)]),
      ...(noted.length > 0
        ? [
            h(
              'ol',
              { className: ['ll-chart__notes'] },
              noted.map(({ label, note }) => h('li', [h('strong', `${label}: `), ...inlineOf(note, context)])),
            ),
          ]
        : []),
      opening(
        words.rules,
        [
          h(
            'ul',
            rules.map((rule) => h('li', rule)),
          ),
          h('p', `${drawing.ringed.size > 0 ? `${words.ringed} ` : ''}${words.notProof}`),
        ],
        'll-chart__rules',
      ),
    ],
    context,
  );
}

/** The frame travels with the drawing, so that an element can draw on it. */
function framed({ svg, frame }: ReturnType<typeof drawLines>): ElementContent {
  const { left, right, top, bottom, low, high } = frame;
  return { ...svg, properties: { ...svg.properties, dataFrame: [left, right, top, bottom, low, high].join(' ') } };
}

function inlineOf(note: ChartData['lead'], context: RenderContext): ElementContent[] {
  const [only, ...others] = note;
  return only?.type === 'paragraph' && others.length === 0 ? inline(only.children, context) : richText(note, context);
}
