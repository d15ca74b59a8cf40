import type { Example } from '../internal/example.js';
import { keptHere, UNASKED } from '../internal/private-notes.testing.js';

const html = `
<ll-feedback block="end-d1" class="ll-block">
  <p class="ll-kind">Feedback</p>
  <div data-part="privacy"><p>Two minutes, if you like. Every question is optional, and nothing depends on your answers.</p><p>Your answers stay on this device.</p></div>
  <ul data-part="fields">
    <li data-part="field" data-field="useful"><div data-part="label">Overall, how useful was this module?</div><ol data-part="scale"><li>Not useful</li><li>Slightly useful</li><li>Fairly useful</li><li>Useful</li><li>Very useful</li></ol></li>
    <li data-part="field" data-field="time"><div data-part="label">The time it took was</div><ul data-part="choices"><li>Too short</li><li>About right</li><li>Too long</li></ul></li>
  </ul>
  <div data-part="afterwards"><p>Would you like to tell us? Copy your answers and send them to <a href="mailto:team@example.org">team@example.org</a></p></div>
</ll-feedback>`;

/** The states of the feedback. */
export const feedbackExamples: readonly Example[] = [
  { name: 'Untouched', html, properties: { notes: UNASKED } },
  { name: 'Answered', html, properties: keptHere({ useful: '4 of 5: Useful', time: 'About right' }) },
];
