import type { Example } from '../internal/example.js';

const drawing = (size: string, width: number): string => `
<svg class="ll-chart__drawing ll-chart__drawing--${size}" viewBox="0 0 ${width} 200" width="${width}" height="200" role="img"
  aria-label="Run chart: Summaries on time. 4 points, from 55% to 67%." font-size="15" data-frame="40 ${width - 20} 10 170 50 70">
  <line class="ll-chart__level ll-chart__level--middle" x1="40" x2="${width - 20}" y1="72" y2="72"></line>
  <polyline class="ll-chart__line ll-chart__series--1" points="50,74 120,114 190,58 260,34" fill="none"></polyline>
  <text class="ll-chart__label ll-chart__label--middle" x="44" y="66">Median 62.3%</text>
</svg>`;

const MARKUP = `<ll-run-chart block="measure-t1" class="ll-block ll-chart" median="62.3" low="55" high="67" unit="%">
  <p class="ll-kind">Try it</p>
  <p class="ll-chart__title" data-part="title">Summaries on time (%)</p>
  <div class="ll-chart__drawings" data-part="drawings">${drawing('wide', 640)}${drawing('narrow', 320)}</div>
  <details class="nhsuk-details ll-chart__rules"><summary class="nhsuk-details__summary">
    <span class="nhsuk-details__summary-text">What the rules say</span></summary>
    <div class="nhsuk-details__text"><ul><li>The median of all 4 points is 62.3%.</li></ul></div></details>
</ll-run-chart>`;

/** A run chart to try, before and after its median is shown. */
export const runChartExamples: readonly Example[] = [
  { name: 'Before the median is drawn', html: MARKUP },
  { name: 'Median shown in an earlier launch', html: MARKUP, properties: { state: { kind: 'task', choice: [1] } } },
];
