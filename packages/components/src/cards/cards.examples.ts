import type { Example } from '../internal/example.js';

const card = (front: string, back: string) =>
  `<li class="ll-card"><h3 data-part="title">${front}</h3><div data-part="body"><p>${back}</p></div></li>`;

const html = `
<ll-cards block="pressure-t1" class="ll-block">
  <p class="ll-kind">Turn over</p>
  <div data-part="intro"><p>Turn a card when you have an answer.</p></div>
  <ul data-part="folds" class="ll-cards" role="list">
    ${card('What is a red day?', 'A day that does not bring the patient nearer to going home.')}
    ${card('Does NEWS2 replace what you see?', 'No. It is a score of seven observations <a class="ll-cite" href="#ref-rcp2017" id="cite-rcp2017-1" aria-label="Reference 1">[1]</a>.')}
    ${card('Who speaks first?', 'The nurse.')}
  </ul>
</ll-cards>`;

const turned = (...choice: readonly number[]) => ({ state: { kind: 'task', choice } });

/** The states of cards. */
export const cardsExamples: readonly Example[] = [
  { name: 'All in front', html },
  { name: 'One turned over', html, properties: turned(0, 1, 0) },
  { name: 'All turned over', html, properties: turned(1, 1, 1) },
  { name: 'Much to read', html: html.replace('"ll-cards"', '"ll-cards ll-cards--long"'), properties: turned(0, 1, 0) },
  { name: 'Finished', html, properties: { ...turned(1, 0, 0), locked: true } },
];
