import type { Example } from '../internal/example.js';

const step = (title: string, text: string) =>
  `<li class="ll-way__step"><h3 data-part="title">${title}</h3><div data-part="body"><p>${text}</p></div></li>`;

const html = `
<ll-steps block="check-t1" class="ll-block">
  <p class="ll-kind">Step by step</p>
  <div data-part="intro"><p>The 20-second check.</p></div>
  <ol data-part="steps" class="ll-way" role="list">
    ${step('Stop', 'Stop, and let one slow breath out.')}
    ${step('Look', 'Who is here? Who is missing?')}
    ${step('Ask', 'What does this moment need from me?')}
    ${step('Choose', 'Carry on, pause, share or get help.')}
  </ol>
</ll-steps>`;

const shown = (count: number) => ({ state: { kind: 'task', choice: [count] } });

/** The states of steps. */
export const stepsExamples: readonly Example[] = [
  { name: 'The first step', html },
  { name: 'Half-way', html, properties: shown(2) },
  { name: 'All steps', html, properties: shown(4) },
];
