import type { Example } from '../internal/example.js';

const reply = (id: string, label: string, text: string) =>
  `<li><div data-part="feedback" data-for="${id}"><p data-part="feedback-title"><strong>${label}:</strong></p><p>${text}</p></div></li>`;

const poll = (replies: string) => `
<ll-poll block="start-t1" class="ll-block">
  <p class="ll-kind">Your view</p>
  <div data-part="stem"><p>You have 120 minutes and 18 patients.</p><p><strong>What do you do first?</strong></p></div>
  <p data-part="hint">Choose one. There is no right answer.</p>
  <ul data-part="options">
    <li data-option="va"><div data-part="label"><p>Start at bed 1</p></div></li>
    <li data-option="vb"><div data-part="label"><p>Ask the nurse in charge</p></div></li>
    <li data-option="vc"><div data-part="label"><p>See the sickest patient</p></div></li>
  </ul>
  <details data-part="answers" class="nhsuk-details"><summary>What to think about</summary>
    <ul>${replies}</ul>
    <div data-part="remember"><p>Teams differ. What counts is that all of them know who is first, and why.</p></div>
  </details>
</ll-poll>`;

const html = poll(
  reply('va', 'Start at bed 1', 'It is fair, and the sick wait longest.') +
    reply('vb', 'Ask the nurse in charge', 'She knows who worries her.') +
    reply('vc', 'See the sickest patient', 'If you know who that is, go.'),
);

const chose = (at: number) => ({ state: { kind: 'task', choice: [at] } });

/** The states of a poll. */
export const pollExamples: readonly Example[] = [
  { name: 'Asking', html },
  { name: 'With the reply', html, properties: chose(1) },
  { name: 'Without replies', html: poll(''), properties: chose(0) },
  { name: 'Finished', html, properties: { ...chose(1), locked: true } },
];
