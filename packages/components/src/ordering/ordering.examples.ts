import type { Example } from '../internal/example.js';

const rounds = (attributes = '') => `
<ll-ordering block="check-t1" class="ll-block ll-task" correct="0 1 2 3" ${attributes}>
  <p class="ll-kind">${attributes.includes('scored') ? 'Check' : 'Try it'}</p>
  <div data-part="stem"><p>A round has parts.</p><p>Put these steps of a round in order.</p></div>
  <p data-part="hint">From first to last.</p>
  <ul data-part="options">
    <li data-option="b" data-at="1"><div data-part="label">Team briefing</div></li>
    <li data-option="d" data-at="3"><div data-part="label">Huddle with task read-back</div></li>
    <li data-option="a" data-at="0"><div data-part="label">Structured handover and results ready</div></li>
    <li data-option="c" data-at="2"><div data-part="label">Bedside review with safety essentials</div></li>
  </ul>
  <details data-part="answers" class="nhsuk-details"><summary>Answer and feedback</summary>
    <ol>
      <li><div data-part="feedback" data-for="0"><p data-part="feedback-title"><strong>Structured handover and results ready</strong></p><p>Without it, nobody knows who is sick.</p></div></li>
      <li><div data-part="feedback" data-for="1"><p data-part="feedback-title"><strong>Team briefing</strong></p><p>A shared plan for the round.</p></div></li>
      <li><div data-part="feedback" data-for="2"><p data-part="feedback-title"><strong>Bedside review with safety essentials</strong></p></div></li>
      <li><div data-part="feedback" data-for="3"><p data-part="feedback-title"><strong>Huddle with task read-back</strong></p><p>With the whole team.</p></div></li>
    </ol>
    <div data-part="remember"><p>Information first, then a shared plan, then each bedside, then the huddle.</p></div>
  </details>
</ll-ordering>`;

const placed = (...choice: readonly number[]) => ({ state: { kind: 'task', choice } });

/** The states of a list to put in order. */
export const orderingExamples: readonly Example[] = [
  { name: 'Untouched', html: rounds() },
  { name: 'Rightly ordered', html: rounds(), properties: placed(0, 1, 2, 3) },
  { name: 'Partly right', html: rounds(), properties: placed(0, 2, 1, 3) },
  { name: 'All in the wrong place', html: rounds(), properties: placed(3, 0, 1, 2) },
  { name: 'Locked before it was answered', html: rounds(), properties: { locked: true } },
  {
    name: 'Scored, answered wrongly',
    html: rounds('scored'),
    properties: { ...placed(1, 0, 2, 3), locked: true, number: 2, numberOf: 6 },
  },
];
