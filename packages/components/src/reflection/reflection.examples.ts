import type { NotesView } from '@ladder/core';
import type { Example } from '../internal/example.js';

const html = `
<ll-reflection block="lead-r1" class="ll-block">
  <p class="ll-kind">Look back</p>
  <div data-part="intro"><p>Think of a round where a concern came up late.</p></div>
  <div data-part="privacy"><p>Nobody reads this. Leave out names, dates and places. To report harm, use your incident system.</p><p>Support: <a href="https://example.org/">Practitioner Health</a></p></div>
  <div data-part="field" data-field="what"><h3 data-part="label">What?</h3><div data-part="prompt"><p>What happened, in one or two lines?</p></div></div>
  <div data-part="field" data-field="so-what"><h3 data-part="label">So what?</h3><div data-part="prompt"><p>What about your words, pace or position made it easier or harder to speak up?</p></div></div>
  <div data-part="field" data-field="now-what"><h3 data-part="label">Now what?</h3><div data-part="prompt"><p>What will you say on your next round, to hear it sooner?</p></div></div>
  <details data-part="example" class="nhsuk-details"><summary>Show an example</summary><ul><li>What? A colleague told me after the round that a drug dose looked too high.</li><li>So what? I had asked “All OK?” while walking to the next bed.</li></ul></details>
</ll-reflection>`;

const UNASKED: NotesView = { texts: {}, place: 'unasked', mayKeep: true, kept: false };

const WORDS = {
  what: 'A colleague told me after the round that a drug dose looked too high.',
  'so-what': 'I had asked “All OK?” while walking to the next bed.\nNobody had the time to think.',
};

const wrote = { kind: 'reflection', wrote: true };

/** The states of a reflection. */
export const reflectionExamples: readonly Example[] = [
  { name: 'Empty', html, properties: { notes: UNASKED } },
  {
    name: 'Kept on this computer',
    html,
    properties: { state: wrote, words: WORDS, notes: { ...UNASKED, place: 'device', kept: true } },
  },
  {
    name: 'The browser would not keep it',
    html,
    properties: { state: wrote, words: WORDS, notes: { ...UNASKED, place: 'device' } },
  },
  {
    name: 'For this tab only',
    html,
    properties: { state: wrote, words: WORDS, notes: { ...UNASKED, mayKeep: false } },
  },
  { name: 'Written on another device', html, properties: { state: wrote, notes: UNASKED } },
];
