import type { Example } from '../internal/example.js';

const PICTURE =
  'data:image/svg+xml,' +
  encodeURIComponent(
    '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 800 450"><path fill="#dfe9ef" d="M0 0h800v450H0z"/><path fill="#fff" stroke="#425563" stroke-width="6" d="M60 50h420v240H60z"/><path fill="#005eb8" d="M560 200h120v250H560z"/></svg>',
  );

const mark = (number: number, across: number, down: number) =>
  `<svg x="${across}%" y="${down}%" overflow="visible"><g class="ll-spots__mark"><circle class="ll-spots__reach" r="22"></circle><circle class="ll-spots__disc" r="15"></circle><text text-anchor="middle" dominant-baseline="central">${number}</text></g></svg>`;

const spot = (label: string, text: string) =>
  `<li class="ll-spot"><h3 data-part="title">${label}</h3><div data-part="body"><p>${text}</p></div></li>`;

const html = `
<ll-hotspots block="board-t1" class="ll-block">
  <p class="ll-kind">Look closer</p>
  <div data-part="intro"><p>What is missing on this board?</p></div>
  <figure class="ll-spots__figure">
    <div class="ll-spots__picture">
      <img src="${PICTURE}" alt="A ward board with a nurse beside it" width="800" height="450">
      <svg class="ll-spots__over" width="100%" height="100%" aria-hidden="true" focusable="false">${mark(1, 17, 20)}${mark(2, 52, 55)}${mark(3, 78, 50)}</svg>
    </div>
    <figcaption class="ll-source"><p><strong>Credit:</strong> The team</p></figcaption>
  </figure>
  <ol data-part="folds" class="ll-spots" role="list">
    ${spot('The names', 'First name and one letter. Nobody else reads the board.')}
    ${spot('The day', 'Red or green.')}
    ${spot('The nurse in charge', 'She says who worries her.')}
  </ol>
</ll-hotspots>`;

/** The states of hotspots. */
export const hotspotsExamples: readonly Example[] = [
  { name: 'Nothing opened', html },
  { name: 'One place open', html, properties: { state: { kind: 'task', choice: [0, 1, 0] } } },
  { name: 'All places open', html, properties: { state: { kind: 'task', choice: [1, 1, 1] } } },
];
