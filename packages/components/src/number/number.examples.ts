import type { Example } from '../internal/example.js';

const minutes = (attributes = '') => `
<ll-number block="plan-t1" class="ll-block ll-task" correct="0" within="0.25" unit="minutes" ${attributes}>
  <p class="ll-kind">${attributes.includes('scored') ? 'Check' : 'Try it'}</p>
  <div data-part="stem"><p>Kestrel ward has 18 patients and 135 minutes. How many minutes are there for each?</p></div>
  <p data-part="hint">Answer with a number, in minutes. Anything within 0.25 either way counts.</p>
  <details data-part="answers" class="nhsuk-details"><summary>Answer and feedback</summary>
    <ul>
      <li><div data-part="feedback" data-for="0"><p data-part="feedback-title"><strong><span data-part="answer" data-number="7.5">7.5 minutes</span>:</strong> Right.</p></div></li>
      <li><div data-part="feedback" data-for="1"><p data-part="feedback-title"><strong><span data-part="answer" data-number="8">8 minutes</span>:</strong> Not right.</p><p>Nearly. Rounding up makes the round 9 minutes longer.</p></div></li>
      <li><div data-part="feedback" data-for="2"><p data-part="feedback-title"><strong>Anything else:</strong></p><p>Divide the minutes by the patients.</p></div></li>
    </ul>
    <div data-part="remember"><p>135 minutes shared by 18 patients.</p></div>
  </details>
</ll-number>`;

const answered = (value: number) => ({ state: { kind: 'task', choice: [value] } });

/** The states of a number to work out. */
export const numberExamples: readonly Example[] = [
  { name: 'Untouched', html: minutes() },
  { name: 'Right', html: minutes(), properties: answered(0) },
  { name: 'A mistake that was foreseen', html: minutes(), properties: answered(1) },
  { name: 'Another number', html: minutes(), properties: answered(2) },
  {
    name: 'Scored and open',
    html: minutes('scored'),
    properties: { ...answered(2), locked: true, open: true, number: 4, numberOf: 6 },
  },
];
