import type { Example } from '../internal/example.js';

const version = (name: string, title: string, text: string) =>
  `<div data-part="version" data-for="${name}"><h3 data-part="title">${title}</h3><div data-part="body"><p>${text}</p></div></div>`;

const html = `
<ll-versions block="notice-t1" class="ll-block ll-reading">
  <div data-part="intro"><p>Think of a moment that got to you.</p></div>
  ${version('for-doctors', 'For doctors', 'The third bleep in a minute.')}
  ${version('for-dentists', 'For dentists', 'An anxious patient in the chair.')}
</ll-versions>`;

const other = html
  .replace('notice-t1', 'notice-t2')
  .replace('</ll-versions>', `${version('for-everyone', 'For everyone', 'A door that you open.')}</ll-versions>`);

/** The states of versions. */
export const versionsExamples: readonly Example[] = [
  { name: 'Not chosen yet', html },
  { name: 'Chosen', html, properties: { state: { kind: 'task', choice: [1] } } },
  { name: 'Two blocks that follow one choice', html: html + other },
];
