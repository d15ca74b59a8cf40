import type { Example } from '../internal/example.js';
import { ELSEWHERE, keptHere, UNASKED } from '../internal/private-notes.testing.js';

const html = `
<ll-self-check block="notice-d1" class="ll-block">
  <p class="ll-kind">Check yourself</p>
  <div data-part="intro"><p>Which of these do you know in yourself? Tick as many as you like.</p></div>
  <div data-part="privacy"><p>Nobody sees what you tick or choose here: it stays on this device.</p></div>
  <div data-part="field" data-field="ticked"><p data-part="label">Tick what fits you</p>
    <ul data-part="statements"><li>My jaw tightens</li><li>I talk faster</li><li>I go quiet</li></ul></div>
  <div data-part="afterwards"><p>These are signals, not faults. Which one comes first?</p></div>
</ll-self-check>`;

/** The states of a self-check. */
export const selfCheckExamples: readonly Example[] = [
  { name: 'Untouched', html, properties: { notes: UNASKED } },
  { name: 'Ticked', html, properties: keptHere({ ticked: 'I talk faster\nI go quiet' }) },
  { name: 'Ticked on another device', html, properties: ELSEWHERE },
];
