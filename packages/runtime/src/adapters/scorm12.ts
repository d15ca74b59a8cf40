import type { AdapterFactory } from './lms-adapter.js';

/** Talks scorm12. */
export const scorm12: AdapterFactory = () => ({
  target: 'scorm12',
  keeps: 'device',
  connect: () => Promise.resolve(undefined),
  open: () => 'refused',
  save: () => Promise.resolve('refused'),
  record: () => undefined,
  finish: () => Promise.resolve(),
  log: () => [],
});
