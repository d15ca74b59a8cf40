import type { Evidence, Platform } from './platform.js';

const spoor: Evidence = { source: 'adapt-elfh-spoor@59e07ee, README and commit history', grade: 'code' };
const shim: Evidence = { source: 'AICCShim@33924f3, AICCShim.html', grade: 'code' };
const fromLearningHub: Evidence = {
  source:
    'LearningHub.Nhs.WebUI@414a1e0c, comments ported from e-LfH in ScormActivityComplete.sql and ScormController.cs',
  grade: 'code',
};
const nothingFound: Evidence = { source: 'No current content standard of e-LfH was found', grade: 'not established' };

/** elearning for healthcare (e-LfH) Hub: its own code is not public; what we know comes from what plays beside it. */
export const eLfh: Platform = {
  id: 'e-lfh',
  label: 'elearning for healthcare (e-LfH) Hub',
  role: 'place',
  target: 'scorm12',
  upload: 'Ask your contact at e-LfH to upload it as SCORM 1.2.',
  accepts: [
    { says: 'SCORM 1.2: e-LfH took SCORM 2004 out of its own authoring tool in 2023.', ...spoor },
    { says: 'AICC, by way of a shim that plays a SCORM 1.2 package.', ...shim },
    { says: 'SCORM 2004, xAPI and cmi5: not established.', ...nothingFound },
  ],
  limits: [
    { what: 'zip', unit: 'bytes', ...nothingFound },
    { what: 'saved progress', unit: 'characters', ...nothingFound },
    { what: 'id of one answer', most: 250, unit: 'characters', ...spoor },
  ],
  window: { opens: 'not established', ...nothingFound },
  stores: [
    {
      says: 'Resources opened, dates, time spent, and scores where appropriate; shared with employers.',
      source: 'support.e-lfh.org.uk, My activity',
      grade: 'page',
    },
  ],
  ignores: [
    { says: 'Played through the shim: answers to questions, and objectives.', ...shim },
    { says: 'A pass mark in the manifest: those rules were never put to work.', ...fromLearningHub },
  ],
  quirks: [
    { says: 'Completed counts only with time spent greater than zero.', ...fromLearningHub },
    { says: 'The shim cuts saved progress at the first “=” and loses new lines. The module uses neither.', ...shim },
    { says: 'The shim always answers that a save went well.', ...shim },
    { says: 'Ids of answers keep only letters, digits and underscores.', ...spoor },
  ],
  sheet: {
    steps: [
      'Send the zip and this sheet to your contact at e-LfH, and ask for it to be uploaded as SCORM 1.2.',
      'Ask for a test launch with a learner’s account before it goes live.',
    ],
    settings: [
      {
        name: 'Standard',
        choose: 'SCORM 1.2',
        because: 'It is the one that e-LfH’s own authoring tool makes.',
        ...spoor,
      },
      {
        name: 'Window size',
        choose: 'Not established: 1024 × 768 or larger if asked',
        because: 'The module fits from 640 × 480 upwards.',
        ...nothingFound,
      },
    ],
    together: [],
    tests: [
      'After finishing, My activity lists the module as completed, with the score where there is a scored check.',
    ],
    halfWay: [
      'Not established what e-LfH keeps when a package is replaced. If it keeps saved progress, learners keep what still fits, and the module tells them when something does not.',
    ],
    rollBack: ['Keep the zip of the version before, and ask your contact at e-LfH to put it back.'],
    notEstablished: [
      'A published content standard, limits of size, browsers, and the size of the window.',
      'Whether it takes anything but SCORM 1.2, and how that changes when content moves to Moodle.',
    ],
  },
};
