import type { Example } from '../internal/example.js';

/** The help, with the team's address and without. */
export const helpExamples: readonly Example[] = [
  {
    name: 'With an address',
    html: '<ll-help></ll-help>',
    properties: { mailbox: 'team@example.org', port: { helpReport: () => 'ward-round 1.0.0' } },
  },
  { name: 'Without an address', html: '<ll-help></ll-help>' },
];
