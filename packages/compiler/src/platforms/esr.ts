import type { Platform } from './platform.js';

/** ESR: where its package comes from and where to put it. */
export const esr: Platform = {
  id: 'esr',
  label: 'ESR',
  target: 'scorm12',
  upload: 'Publish it on the Learning Hub or e-LfH; ESR plays it from there.',
};
