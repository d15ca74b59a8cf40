import type { Example } from '../internal/example.js';

const states = `
<ll-sorting block="state-t1" class="ll-block ll-task" correct="0 0 1 2">
  <p class="ll-kind">Try it</p>
  <div data-part="stem"><p>Sort these, in the sense that this module gives to the words.</p></div>
  <p data-part="hint">Find the group for each.</p>
  <ul data-part="options">
    <li data-option="c" data-at="2"><div data-part="label">Quiet in most groups, for as long as you remember</div></li>
    <li data-option="a" data-at="0"><div data-part="label">Snappy after the third interruption</div></li>
    <li data-option="d" data-at="3"><div data-part="label">Burnout, from long stress at work</div></li>
    <li data-option="b" data-at="1"><div data-part="label">Buzzing after an emergency that went well</div></li>
  </ul>
  <p data-part="values-title">Groups to choose from</p>
  <ul data-part="values"><li data-value="0">A state</li><li data-value="1">A trait</li><li data-value="2">More than state</li></ul>
  <details data-part="answers" class="nhsuk-details"><summary>Answer and feedback</summary>
    <ul>
      <li><div data-part="feedback" data-for="0"><p data-part="feedback-title"><strong>Snappy after the third interruption:</strong> <span data-part="right">A state</span></p><p>It came with the moment.</p></div></li>
      <li><div data-part="feedback" data-for="1"><p data-part="feedback-title"><strong>Buzzing after an emergency that went well:</strong> <span data-part="right">A state</span></p></div></li>
      <li><div data-part="feedback" data-for="2"><p data-part="feedback-title"><strong>Quiet in most groups, for as long as you remember:</strong> <span data-part="right">A trait</span></p><p>It has stayed with you.</p></div></li>
      <li><div data-part="feedback" data-for="3"><p data-part="feedback-title"><strong>Burnout, from long stress at work:</strong> <span data-part="right">More than state</span></p><p>It calls for changes at work.</p></div></li>
    </ul>
    <div data-part="remember"><p>A state passes and a trait stays.</p></div>
  </details>
</ll-sorting>`;

const sorted = (...choice: readonly number[]) => ({ state: { kind: 'task', choice } });

/** The states of items to sort. */
export const sortingExamples: readonly Example[] = [
  { name: 'Untouched', html: states },
  { name: 'All right', html: states, properties: sorted(0, 0, 1, 2) },
  { name: 'Partly right', html: states, properties: sorted(0, 1, 1, 1) },
];
