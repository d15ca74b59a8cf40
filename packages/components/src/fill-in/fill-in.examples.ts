import type { Example } from '../internal/example.js';

const median = (attributes = '') => `
<ll-fill-in block="median-t1" class="ll-block ll-task" correct="0" ${attributes}>
  <p class="ll-kind">${attributes.includes('scored') ? 'Check' : 'Try it'}</p>
  <div data-part="stem"><p>The value in the middle of an ordered list is the <span data-part="gap" class="ll-gap"><span class="nhsuk-u-visually-hidden">gap</span><span aria-hidden="true">________</span></span>.</p></div>
  <p data-part="hint">Capital letters, spaces and hyphens between words do not matter.</p>
  <details data-part="answers" class="nhsuk-details"><summary>Answer and feedback</summary>
    <ul>
      <li><div data-part="feedback" data-for="0"><p data-part="feedback-title"><strong><span data-part="answer">median</span>:</strong> Right. Also right: <span data-part="answer">mid-value</span>.</p></div></li>
      <li><div data-part="feedback" data-for="1"><p data-part="feedback-title"><strong><span data-part="answer">mean</span>:</strong> Not right.</p><p>That is the average. One odd value moves it.</p></div></li>
      <li><div data-part="feedback" data-for="2"><p data-part="feedback-title"><strong>Anything else:</strong></p><p>Think of the line in the middle of the road.</p></div></li>
    </ul>
    <div data-part="remember"><p>Half of the values are above it, half below.</p></div>
  </details>
</ll-fill-in>`;

const answered = (value: number) => ({ state: { kind: 'task', choice: [value] } });

/** The states of a gap to fill. */
export const fillInExamples: readonly Example[] = [
  { name: 'Untouched', html: median() },
  { name: 'Right', html: median(), properties: answered(0) },
  { name: 'A mistake that was foreseen', html: median(), properties: answered(1) },
  { name: 'Another answer', html: median(), properties: answered(2) },
  {
    name: 'Scored, answered wrongly',
    html: median('scored'),
    properties: { ...answered(1), locked: true, number: 3, numberOf: 6 },
  },
];
