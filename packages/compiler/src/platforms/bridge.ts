import type { Platform } from './platform.js';

/** Bridge: where its package comes from and where to put it. */
export const bridge: Platform = {
  id: 'bridge',
  label: 'Bridge',
  target: 'scorm2004',
  upload: 'Upload the zip as it is, as a SCORM course.',
};
