import type { Platform } from './platform.js';

/** NHS Learning Hub: where its package comes from and where to put it. */
export const learningHub: Platform = {
  id: 'learning-hub',
  label: 'NHS Learning Hub',
  target: 'scorm12',
  upload: 'Contribute a resource on the Learning Hub and choose “elearning package (SCORM 1.2)”.',
};
