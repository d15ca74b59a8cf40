import type { Example } from '../internal/example.js';

const html = `
<ll-checklist block="before-t1" class="ll-block">
  <p class="ll-kind">Tick as you go</p>
  <h3 data-part="title">Before the round</h3>
  <div data-part="intro"><p>Aim for 15 minutes.</p></div>
  <ul data-part="items" class="ll-checklist">
    <li><div data-part="label"><p>Handover taken</p></div></li>
    <li><div data-part="label"><p>Results open</p></div><div data-part="note"><p>On the big screen, so that all can see.</p></div></li>
    <li><div data-part="label"><p>Nurse in charge asked: who worries you?</p></div></li>
  </ul>
</ll-checklist>`;

const ticked = (...choice: readonly number[]) => ({ state: { kind: 'task', choice } });

/** The states of a checklist. */
export const checklistExamples: readonly Example[] = [
  { name: 'Nothing ticked', html },
  { name: 'Half-way', html, properties: ticked(1, 1, 0) },
  { name: 'All ticked', html, properties: ticked(1, 1, 1) },
  { name: 'Finished', html, properties: { ...ticked(1, 1, 0), locked: true } },
];
