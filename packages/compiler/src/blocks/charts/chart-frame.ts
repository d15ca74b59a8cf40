import type { Element, ElementContent } from 'hast';
import { h } from 'hastscript';
import type { InlineText } from '../../model/rich-text.js';
import { wordsOf } from '../../model/words.js';
import { messagesOf, type RenderContext } from '../../render/context.js';
import { inline, labelled, plain, richText } from '../../render/rich-text.js';
import type { ChartData } from './read-chart.js';
import { written } from './draw-lines.js';

/** A chart's labels without the word that all of them begin with: "Week 1, Week 2" is an axis called Week. */
export function shortLabels({ axis, rows }: ChartData): { readonly labels: readonly string[]; readonly axis: string } {
  const labels = rows.map(({ label }) => label);
  const [first = ''] = labels;
  const word = /^(\p{L}+) (?=\S)/u.exec(first)?.[1];
  const shared = word !== undefined && labels.every((label) => label.startsWith(`${word} `));
  return shared ? { labels: labels.map((label) => label.slice(word.length + 1)), axis: word } : { labels, axis };
}

/** The words of the line `**Unit:** …`. */
export function unitOf({ said }: Pick<ChartData, 'said'>): string {
  return wordsOf(said.get('Unit') ?? []);
}

/** Title, drawing and all that belongs to it; the numbers as a table are always there. */
export function chartFigure(
  chart: ChartData,
  content: readonly ElementContent[],
  context: RenderContext,
): ElementContent[] {
  const unit = unitOf(chart);
  return [
    h('p', { className: ['ll-chart__title'], dataPart: 'title' }, [
      ...inline(chart.title, context),
      ...(unit === '' ? [] : [` (${unit})`]),
    ]),
    ...richText(chart.lead, context),
    ...content,
    ...richText(chart.after, context),
    ...sourceLine(chart, context),
    dataTable(chart, context),
  ];
}

function sourceLine({ said }: ChartData, context: RenderContext): ElementContent[] {
  const words = messagesOf(context).chartWords;
  const source: InlineText | undefined = said.get('Source');
  const lines: ElementContent[] = [];
  if (said.has('Invented')) lines.push(h('p', words.invented));
  if (source) lines.push(...labelled(words.source, [{ type: 'paragraph', children: [...source] }], context));
  return lines.length > 0 ? [h('div', { className: ['ll-source'] }, lines)] : [];
}

function dataTable(chart: ChartData, context: RenderContext): Element {
  const { chartWords: words, languageMessages } = messagesOf(context);
  const { axis, series, rows } = chart;
  const hasNotes = rows.some(({ note }) => note.length > 0);
  const unit = unitOf(chart);
  const names = series.map((name) => name || unit || words.value);
  const head = [axis || words.point, ...names, ...(hasNotes ? [words.note] : [])];
  return h('details', { className: ['nhsuk-details', 'll-chart__numbers'] }, [
    h('summary', { className: ['nhsuk-details__summary'] }, [
      h('span', { className: ['nhsuk-details__summary-text'] }, words.numbers),
    ]),
    h('div', { className: ['nhsuk-details__text', 'll-table'] }, [
      h('table', [
        h('caption', { className: ['nhsuk-u-visually-hidden'] }, plain(chart.title)),
        h('thead', [
          h(
            'tr',
            head.map((name) => h('th', { scope: 'col' }, name)),
          ),
        ]),
        h(
          'tbody',
          rows.map(({ label, values, note }) =>
            h('tr', [
              h('th', { scope: 'row' }, label),
              ...series.map((_, at) => h('td', cell(values[at], languageMessages.locale))),
              ...(hasNotes ? [h('td', plain(note))] : []),
            ]),
          ),
        ),
      ]),
    ]),
  ]);
}

function cell(value: number | undefined, locale: string): string {
  return value === undefined ? '–' : written(value, locale);
}

/** A line that opens to show more. */
export function opening(summary: string, content: readonly ElementContent[], className: string): Element {
  return h('details', { className: ['nhsuk-details', className] }, [
    h('summary', { className: ['nhsuk-details__summary'] }, [
      h('span', { className: ['nhsuk-details__summary-text'] }, summary),
    ]),
    h('div', { className: ['nhsuk-details__text'] }, [...content]),
  ]);
}
