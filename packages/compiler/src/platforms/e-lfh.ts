import type { Platform } from './platform.js';

/** elearning for healthcare (e-LfH) Hub: where its package comes from and where to put it. */
export const eLfh: Platform = {
  id: 'e-lfh',
  label: 'elearning for healthcare (e-LfH) Hub',
  target: 'scorm12',
  upload: 'Ask your contact at e-LfH to upload it as SCORM 1.2.',
};
