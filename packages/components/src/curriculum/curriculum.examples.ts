import type { Example } from '../internal/example.js';
import { exampleView } from '../player/example-session.js';
import { curriculumModule } from './curriculum-module.testing.js';

const element = `<ll-curriculum class="ll-curriculum"><h2 id="counts-towards">What this module counts towards</h2>
<p>The capabilities that its authors name are listed in <a href="#about">About this module</a>.</p></ll-curriculum>`;

const chosen = (curriculum: string | undefined): Readonly<Record<string, unknown>> => ({
  module: curriculumModule,
  session: exampleView(curriculumModule, { curriculum }),
});

/** The choice of a curriculum: not made yet, with what the module counts towards, and without a mapping. */
export const curriculumExamples: readonly Example[] = [
  { name: 'Not chosen yet', html: element, properties: chosen(undefined) },
  { name: 'Counts towards it', html: element, properties: chosen('foundation') },
  { name: 'Counts towards it by a link', html: element, properties: chosen('paediatrics') },
  { name: 'No agreed mapping', html: element, properties: chosen('internal-medicine') },
  {
    name: 'Nobody is named, so it lasts for the tab',
    html: element,
    properties: {
      module: curriculumModule,
      session: exampleView(curriculumModule, { notes: { texts: {}, place: 'unasked', mayKeep: false, kept: true } }),
    },
  },
];
