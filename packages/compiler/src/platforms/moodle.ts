import type { Platform } from './platform.js';

/** Moodle: where its package comes from and where to put it. */
export const moodle: Platform = {
  id: 'moodle',
  label: 'Moodle',
  target: 'scorm12',
  upload: 'Add the activity “SCORM package” to a course and drop the zip there.',
};
