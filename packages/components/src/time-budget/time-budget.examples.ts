import type { Example } from '../internal/example.js';
import { keptHere, UNASKED } from '../internal/private-notes.testing.js';

const html = `
<ll-time-budget block="plan-it-d1" class="ll-block">
  <p class="ll-kind">Work it out</p>
  <h3 data-part="title">How long for each patient?</h3>
  <div data-part="intro"><p>Put in the numbers of your own next round.</p></div>
  <ul data-part="fields">
    <li data-part="field" data-field="n1"><span data-part="label">Patients</span>: <span data-part="value">18</span></li>
    <li data-part="field" data-field="n2"><span data-part="label">Minutes in all</span>: <span data-part="value">120</span></li>
    <li data-part="field" data-field="n3"><span data-part="label">Minutes for briefing, breaks and calls</span>: <span data-part="value">20</span></li>
    <li data-part="field" data-field="result"><span data-part="label">What it means</span>: <span data-part="value">(120 − 20) ÷ 18 = 5.6 minutes for each</span></li>
  </ul>
  <p data-part="compare-title"><strong>If each takes</strong></p>
  <ul data-part="compare"><li data-minutes="10">10 minutes: a routine review</li><li data-minutes="4">4 minutes: a focused review</li></ul>
  <div data-part="afterwards"><p><strong>Remember:</strong> Say it aloud.</p></div>
</ll-time-budget>`;

/** The states of a time budget. */
export const timeBudgetExamples: readonly Example[] = [
  { name: 'The author’s numbers', html, properties: { notes: UNASKED } },
  { name: 'The learner’s numbers', html, properties: keptHere({ n1: '12', n2: '120', n3: '20' }) },
  { name: 'No time left', html, properties: keptHere({ n1: '12', n2: '20', n3: '90' }) },
];
