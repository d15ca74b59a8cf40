import type { Example } from '../internal/example.js';

/** The help, with details to hand over and without. The answers come from the document around it. */
export const helpExamples: readonly Example[] = [
  {
    name: 'With details',
    html: '<ll-help></ll-help>',
    properties: { port: { helpReport: () => 'ward-round 1.0.0' } },
  },
  { name: 'Without details', html: '<ll-help></ll-help>' },
];
