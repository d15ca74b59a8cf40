import type { Example } from '../internal/example.js';
import { keptHere, UNASKED } from '../internal/private-notes.testing.js';

const html = `
<ll-confidence block="start-d1" class="ll-block">
  <p class="ll-kind">Before you start</p>
  <div data-part="intro"><p>How sure are you today that you can do these?</p></div>
  <div data-part="privacy"><p>Nobody sees what you tick or choose here: it stays on this device.</p></div>
  <ul data-part="fields">
    <li data-part="field" data-field="plan-a-round"><div data-part="label">Plan a round for 18 patients</div></li>
    <li data-part="field" data-field="invite"><div data-part="label">Invite the quietest person to speak</div></li>
  </ul>
  <p data-part="scale-title">The scale</p>
  <ol data-part="scale"><li>Not at all confident</li><li>Slightly confident</li><li>Somewhat confident</li><li>Fairly confident</li><li>Very confident</li></ol>
</ll-confidence>`;

/** The states of a block on confidence. */
export const confidenceExamples: readonly Example[] = [
  { name: 'Untouched', html, properties: { notes: UNASKED } },
  { name: 'Half-way', html, properties: keptHere({ invite: '2 of 5: Slightly confident' }) },
];
