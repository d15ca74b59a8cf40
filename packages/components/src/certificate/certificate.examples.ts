import type { Example } from '../internal/example.js';
import { exampleView } from '../player/example-session.js';
import { exampleModule } from '../player/player.examples.js';

const certificate = (attributes: string): string => `
<ll-certificate class="ll-certificate" file="ward-round-certificate" ${attributes}><div data-part="what"><p class="ll-sheet__title">Leading a Ward Round</p><p class="ll-sheet__strand">Leadership in Practice</p></div><div data-part="facts"><dl>
  <dt>Provider</dt><dd>The Leadership Ladder team</dd>
  <dt>Time</dt><dd>25 minutes (0.5 hours, to the nearest quarter)</dd>
  <dt>Learning outcomes</dt><dd><ul><li>Plan a ward round for a given caseload</li><li>Delegate tasks with an owner and a time</li></ul></dd>
  <dt>Version</dt><dd>1.0.0</dd>
  <dt>Content</dt><dd><code>0a1b2c3d4e5f</code></dd>
</dl></div></ll-certificate>`;

/** What the General Dental Council wants on it as well. */
const forDentists = certificate('gdc')
  .replace(
    '<dt>Time</dt><dd>25 minutes (0.5 hours, to the nearest quarter)</dd>',
    '<dt>Hours of CPD</dt><dd>0.5 hours</dd><dt>Learning content</dt><dd>Planning, briefing and leading a ward round</dd><dt>Aims</dt><dd>To help dentists in training lead a ward round that is safe and on time</dd>',
  )
  .replace(
    '<dt>Version</dt>',
    '<dt>GDC development outcomes</dt><dd>A and B</dd><dt>Quality assured by</dt><dd>Dr A. Example, postgraduate dental dean</dd><dt>Version</dt>',
  )
  .replace(
    '</dl>',
    '</dl><p class="ll-sheet__statement">We confirm that the information provided on this certificate is full and accurate and that this CPD has been subject to quality assurance. The Leadership Ladder team</p>',
  );

const named = {
  texts: { certificate: { name: 'Dr Siân Llŷr-Okonkwo' } },
  place: 'tab',
  mayKeep: true,
  kept: true,
} as const;

/** The certificate before, after, without a platform, and in a draft. */
export const certificateExamples: readonly Example[] = [
  {
    name: 'Not finished',
    html: certificate(''),
    properties: { session: exampleView(exampleModule) },
  },
  {
    name: 'Finished in this launch',
    html: certificate(''),
    properties: {
      session: exampleView(exampleModule, { outcome: 'passed', score: 83, notes: named }),
      finishedAt: Date.UTC(2026, 10, 21, 12),
    },
  },
  {
    name: 'Finished in this launch, for dental professionals',
    html: forDentists,
    properties: {
      session: exampleView(exampleModule, { outcome: 'passed', score: 83, notes: named }),
      finishedAt: Date.UTC(2026, 10, 21, 12),
    },
  },
  {
    name: 'Finished before, no platform',
    html: certificate(''),
    properties: {
      session: exampleView(exampleModule, { outcome: 'passed', connection: 'not-recording' }),
    },
  },
  {
    name: 'Draft',
    html: certificate('draft'),
    properties: { session: exampleView(exampleModule) },
  },
];
