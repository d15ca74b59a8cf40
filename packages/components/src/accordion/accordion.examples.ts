import type { Example } from '../internal/example.js';

const part = (line: string, text: string) =>
  `<details class="ll-accordion__part"><summary class="ll-accordion__line"><h3>${line}</h3></summary><div class="ll-accordion__text"><p>${text}</p></div></details>`;

const html = `
<ll-accordion class="ll-block ll-reading">
  <div data-part="intro"><p>Four kinds of weather.</p></div>
  ${part('Driven', 'High energy, pleasant. It may suit a cardiac arrest.')}
  ${part('Tense', 'High energy, unpleasant. It may be warning you.')}
  ${part('A line that is so long that it goes on below itself on a phone and perhaps on a desk', 'Low energy, pleasant.')}
</ll-accordion>`;

/** The states of an accordion. */
export const accordionExamples: readonly Example[] = [
  { name: 'Closed', html },
  { name: 'One line open', html: html.replace('<details ', '<details open ') },
];
