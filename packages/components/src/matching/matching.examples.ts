import type { Example } from '../internal/example.js';

const measures = (attributes = '') => `
<ll-matching block="check-t2" class="ll-block ll-task" correct="0 1 2 1" ${attributes}>
  <p class="ll-kind">${attributes.includes('scored') ? 'Check' : 'Try it'}</p>
  <div data-part="stem"><p>What kind of measure is each of these?</p></div>
  <p data-part="hint">Find the partner of each. A partner may be needed more than once, or not at all.</p>
  <ul data-part="options">
    <li data-option="a" data-at="0"><div data-part="label">Share of medicines lists that are ready the day before</div></li>
    <li data-option="b" data-at="1"><div data-part="label">Share of summaries that reach the GP within 24 hours <a class="ll-cite" href="#ref-one" aria-label="Reference 1">[1]</a></div></li>
    <li data-option="c" data-at="2"><div data-part="label">Minutes to write a summary</div></li>
    <li data-option="d" data-at="3"><div data-part="label">Readmissions within 30 days</div></li>
  </ul>
  <p data-part="values-title">Partners to choose from</p>
  <ul data-part="values">
    <li data-value="2">Balancing</li>
    <li data-value="0">Process</li>
    <li data-value="3">None of these: it counts activity and nothing else</li>
    <li data-value="1">Outcome</li>
  </ul>
  <details data-part="answers" class="nhsuk-details"><summary>Answer and feedback</summary>
    <ul>
      <li><div data-part="feedback" data-for="0"><p data-part="feedback-title"><strong>Share of medicines lists that are ready the day before:</strong> <span data-part="right">Process</span></p><p>It shows whether the change is happening.</p></div></li>
      <li><div data-part="feedback" data-for="1"><p data-part="feedback-title"><strong>Share of summaries that reach the GP within 24 hours:</strong> <span data-part="right">Outcome</span></p><p>It is what matters to the patient.</p></div></li>
      <li><div data-part="feedback" data-for="2"><p data-part="feedback-title"><strong>Minutes to write a summary:</strong> <span data-part="right">Balancing</span></p><p>It might get worse.</p></div></li>
      <li><div data-part="feedback" data-for="3"><p data-part="feedback-title"><strong>Readmissions within 30 days:</strong> <span data-part="right">Outcome</span></p></div></li>
    </ul>
    <div data-part="remember"><p>Outcome for what matters, process for the change itself, balancing for the cost.</p></div>
  </details>
</ll-matching>`;

const given = (...choice: readonly number[]) => ({ state: { kind: 'task', choice } });

/** The states of items to pair. */
export const matchingExamples: readonly Example[] = [
  { name: 'Untouched', html: measures() },
  { name: 'All right', html: measures(), properties: given(0, 1, 2, 1) },
  { name: 'Partly right', html: measures(), properties: given(0, 3, 2, 0) },
  { name: 'All wrong', html: measures(), properties: given(3, 3, 3, 3) },
  {
    name: 'Scored and open',
    html: measures('scored'),
    properties: { ...given(0, 0, 2, 1), locked: true, open: true, number: 1, numberOf: 6 },
  },
];
