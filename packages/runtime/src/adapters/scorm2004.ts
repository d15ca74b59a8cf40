import type { AdapterFactory } from './lms-adapter.js';

/** Talks scorm2004. */
export const scorm2004: AdapterFactory = () => ({
  target: 'scorm2004',
  keeps: 'device',
  connect: () => Promise.resolve(undefined),
  open: () => 'refused',
  save: () => Promise.resolve('refused'),
  record: () => undefined,
  finish: () => Promise.resolve(),
  log: () => [],
});
