import type { Example } from '../internal/example.js';
import { keptHere, UNASKED } from '../internal/private-notes.testing.js';

const html = `
<ll-stakeholders block="people-d1" class="ll-block">
  <p class="ll-kind">Who has a stake</p>
  <div data-part="intro"><p>Who has a stake in your change?</p></div>
  <div data-part="privacy"><p>Nobody reads this. Use roles, not names.</p></div>
  <p data-part="people-title">People and groups to think of</p>
  <ul data-part="people"><li>Ward sister</li><li>Pharmacist</li></ul>
  <div data-part="grid">
    <div data-part="field" data-field="satisfied"><h3 data-part="label">Keep satisfied</h3><p data-part="axes">high influence, low interest</p></div>
    <div data-part="field" data-field="closely"><h3 data-part="label">Work with closely</h3><p data-part="axes">high influence, high interest</p></div>
    <div data-part="field" data-field="eye"><h3 data-part="label">Keep an eye on</h3><p data-part="axes">low influence, low interest</p></div>
    <div data-part="field" data-field="informed"><h3 data-part="label">Keep informed</h3><p data-part="axes">low influence, high interest</p></div>
    <div data-part="field" data-field="unplaced"><h3 data-part="label">Not placed yet</h3></div>
  </div>
  <div data-part="afterwards"><p>Where somebody stands can change. Look again when something changes.</p></div>
</ll-stakeholders>`;

/** The states of a grid of stakeholders. */
export const stakeholdersExamples: readonly Example[] = [
  { name: 'Untouched', html, properties: { notes: UNASKED } },
  { name: 'Half-way', html, properties: keptHere({ closely: 'Ward sister\nNight nurses' }) },
];
