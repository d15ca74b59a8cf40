import type { Example } from '../internal/example.js';

const html = `
<ll-worked-example block="count-t1" class="ll-block">
  <p class="ll-kind">Worked example</p>
  <div data-part="intro"><p>You lead a round of 18 patients in 120 minutes.</p></div>
  <ol class="ll-way" role="list">
    <li class="ll-way__step"><h3 data-part="title">Count</h3><p>18 patients in 120 minutes is under 7 minutes each.</p></li>
    <li class="ll-way__step"><h3 data-part="title">Take away the fixed time</h3><p>Briefing 5, break 15, calls 10.</p>
      <div data-part="try"><p><strong>Try:</strong> How much is left for each patient?</p></div>
      <details data-part="answers" class="nhsuk-details"><summary class="nhsuk-details__summary"><span class="nhsuk-details__summary-text">Show how</span></summary><div class="nhsuk-details__text"><p>90 minutes, so 5 for each.</p></div></details></li>
    <li class="ll-way__step"><h3 data-part="title">Decide</h3>
      <div data-part="try"><p><strong>Try:</strong> What do you change?</p></div>
      <details data-part="answers" class="nhsuk-details"><summary class="nhsuk-details__summary"><span class="nhsuk-details__summary-text">Show how</span></summary><div class="nhsuk-details__text"><ul><li>See half yourself.</li><li>Or start earlier.</li></ul></div></details></li>
  </ol>
</ll-worked-example>`;

const shown = (...choice: readonly number[]) => ({ state: { kind: 'task', choice } });

/** The states of a worked example. */
export const workedExampleExamples: readonly Example[] = [
  { name: 'Two steps to try', html },
  { name: 'One way shown', html, properties: shown(1, 0) },
  { name: 'Everything shown', html, properties: shown(1, 1) },
];
