import type { Example } from '../internal/example.js';
import { keptHere, UNASKED } from '../internal/private-notes.testing.js';

const html = `
<ll-confidence-after block="commit-d1" before="start-d1" class="ll-block">
  <p class="ll-kind">Before and now</p>
  <div data-part="intro"><p>And now?</p></div>
  <div data-part="privacy"><p>Nobody sees what you tick or choose here: it stays on this device.</p></div>
  <ul data-part="fields">
    <li data-part="field" data-field="plan-a-round"><div data-part="label">Plan a round for 18 patients</div></li>
    <li data-part="field" data-field="invite"><div data-part="label">Invite the quietest person to speak</div></li>
  </ul>
  <p data-part="scale-title">The scale</p>
  <ol data-part="scale"><li>Not at all confident</li><li>Slightly confident</li><li>Somewhat confident</li><li>Fairly confident</li><li>Very confident</li></ol>
</ll-confidence-after>`;

const texts = { 'start-d1': { 'plan-a-round': '4 of 5: Fairly confident', invite: '2 of 5: Slightly confident' } };

/** The states of a block that asks again. */
export const confidenceAfterExamples: readonly Example[] = [
  { name: 'Untouched', html, properties: { notes: { ...UNASKED, texts } } },
  {
    name: 'Less sure than before',
    html,
    properties: {
      ...keptHere({ 'plan-a-round': '3 of 5: Somewhat confident', invite: '4 of 5: Fairly confident' }),
      notes: { ...UNASKED, texts, place: 'device', kept: true },
    },
  },
  {
    name: 'Rated before on another device',
    html,
    properties: keptHere({ invite: '4 of 5: Fairly confident' }),
  },
];
