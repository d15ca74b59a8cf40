import type { Example } from '../internal/example.js';
import { keptHere, UNASKED } from '../internal/private-notes.testing.js';

const html = `
<ll-self-assessment block="skills-d1" class="ll-block">
  <p class="ll-kind">Rate your skills</p>
  <div data-part="intro"><p>Think of the last month.</p></div>
  <div data-part="privacy"><p>Nobody sees what you tick or choose here: it stays on this device.</p></div>
  <ul data-part="fields">
    <li data-part="field" data-field="brief"><div data-part="label">Brief a team in a minute</div></li>
    <li data-part="field" data-field="close"><div data-part="label">Close the loop on jobs</div></li>
    <li data-part="field" data-field="chair"><div data-part="label">Chair a board round</div></li>
  </ul>
  <p data-part="now-question">Where I am now:</p>
  <ol data-part="now"><li>New to me</li><li>With help</li><li>On my own on a usual day</li><li>On my own on a hard day too</li><li>I could teach it</li></ol>
  <p data-part="need-question">How much my role needs it:</p>
  <ol data-part="need"><li>Hardly at all</li><li>A little</li><li>Some of the time</li><li>Much of the time</li><li>All the time</li></ol>
  <div data-part="afterwards"><p>What people say of their own skills often differs from what others see.</p></div>
</ll-self-assessment>`;

/** The states of a self-assessment. */
export const selfAssessmentExamples: readonly Example[] = [
  { name: 'Untouched', html, properties: { notes: UNASKED } },
  {
    name: 'Rated',
    html,
    properties: keptHere({
      brief: 'Where I am now: 4 of 5: On my own on a hard day too\nHow much my role needs it: 4 of 5: Much of the time',
      close: 'Where I am now: 3 of 5: On my own on a usual day\nHow much my role needs it: 4 of 5: Much of the time',
      chair: 'Where I am now: 1 of 5: New to me\nHow much my role needs it: 5 of 5: All the time',
    }),
  },
];
