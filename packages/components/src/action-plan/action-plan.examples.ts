import type { NotesView } from '@ladder/core';
import type { Example } from '../internal/example.js';

const FIELDS = [
  ['goal', 'Goal', 'One thing, small enough to do.'],
  ['when-and-where', 'When and where', 'For example: my next round, at every bed.'],
  ['obstacle', 'What could get in the way', 'For example: we are running late.'],
  ['if-then', 'If–then', 'If … then I will …'],
  ['who-will-notice', 'Who will notice', 'Somebody who would see the difference.'],
  ['review', 'Review', 'A date, or words such as “in two weeks”.'],
];

const html = `
<ll-action-plan block="commit-a1" class="ll-block">
  <p class="ll-kind">Plan</p>
  <div data-part="intro"><p>Choose one thing to try on your next round. Small is good.</p></div>
  <div data-part="privacy"><p>Nobody reads this. Leave out names, dates and places. To report harm, use your incident system.</p></div>
  <div data-part="ideas"><h3>Ideas</h3><ul><li>Hold a 60-second briefing: order, roles, time, when to call the senior.</li><li>Ask “What have I missed?” at every bed, for one round.</li></ul></div>
  ${FIELDS.map(([name, label, hint]) => `<div data-part="field" data-field="${name}"><h3 data-part="label">${label}</h3><div data-part="prompt" class="nhsuk-hint">${hint}</div></div>`).join('')}
  <details data-part="example" class="nhsuk-details"><summary>Show an example</summary><dl><dt>Goal</dt><dd>Hear concerns before we leave the bed.</dd></dl></details>
</ll-action-plan>`;

const UNASKED: NotesView = { texts: {}, place: 'unasked', mayKeep: true, kept: false };

/** The states of an action plan. */
export const actionPlanExamples: readonly Example[] = [
  { name: 'Empty', html, properties: { notes: UNASKED } },
  {
    name: 'Filled in',
    html,
    properties: {
      state: { kind: 'action-plan', wrote: true },
      words: {
        goal: 'Ask “What have I missed?” at every bed.',
        'when-and-where': 'My next round',
        'if-then': 'If we are running late, then I will still stop and ask.',
      },
      notes: { ...UNASKED, place: 'tab' },
    },
  },
];
