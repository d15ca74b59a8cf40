import type { AdapterFactory } from './lms-adapter.js';

/** Talks web. */
export const web: AdapterFactory = () => ({
  target: 'web',
  keeps: 'device',
  connect: () => Promise.resolve(undefined),
  open: () => 'refused',
  save: () => Promise.resolve('refused'),
  record: () => undefined,
  finish: () => Promise.resolve(),
  log: () => [],
});
