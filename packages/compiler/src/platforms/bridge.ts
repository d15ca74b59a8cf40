import type { Evidence, Platform } from './platform.js';

const faq: Evidence = { source: 'community.bridgeapp.com, SCORM FAQs (33532384053523)', grade: 'page' };
const timing: Evidence = {
  source: 'bongarde.freshdesk.com, Managing SCORM settings in Bridge (68000006286)',
  grade: 'page',
};
const enrolment: Evidence = {
  source: 'community.bridgeapp.com, Enrollment Good-to-knows (32443257023635)',
  grade: 'page',
};
const reset: Evidence = { source: 'community.bridgeapp.com, 32120044201363 and 32159166542611', grade: 'page' };
const nothingFound: Evidence = {
  source: 'Bridge’s help pages, as far as they could be read',
  grade: 'not established',
};

/** Bridge: SCORM 2004, because it tells Bridge both completion and success. */
export const bridge: Platform = {
  id: 'bridge',
  label: 'Bridge',
  role: 'place',
  target: 'scorm2004',
  upload: 'Upload the zip as it is, as a SCORM course.',
  accepts: [
    { says: 'SCORM 1.2, and SCORM 2004 “versions 2-4”, as a zip.', ...faq },
    { says: 'xAPI, cmi5 and AICC: not established.', ...nothingFound },
  ],
  limits: [
    { what: 'saved progress in SCORM 2004 (“64k”)', most: 64_000, unit: 'characters', ...faq },
    { what: 'saved progress in SCORM 1.2 (“4k”)', most: 4000, unit: 'characters', ...faq },
    { what: 'zip', unit: 'bytes', ...nothingFound },
  ],
  window: { opens: 'not established', ...nothingFound },
  stores: [{ says: 'Completion, success, score and saved progress.', ...faq }],
  ignores: [{ says: 'What else of a record it drops: not established.', ...nothingFound }],
  quirks: [
    {
      says: 'A course counts as done with two of three: completion, success, score. The module always sends the first two.',
      ...faq,
    },
    { says: 'The score is that of the latest attempt.', ...enrolment },
    { says: 'A new version moves enrolled learners to it by default.', ...enrolment },
    { says: 'A reset erases the record; a new enrolment begins a new one.', ...reset },
    {
      says: 'It very probably runs on Rustici’s engine, so SCORM Cloud stands in for it in tests.',
      source: 'Names of settings that match Rustici’s',
      grade: 'inferred',
    },
  ],
  sheet: {
    steps: ['Create a SCORM course and upload the zip as it is.', 'Check the settings below, then enrol one tester.'],
    settings: [
      {
        name: 'Reset Runtime Data Timing',
        choose: 'Never (the default)',
        because: 'Learners go on where they stopped, and a finished module shows itself finished.',
        ...timing,
      },
      {
        name: 'Migrate enrolments at a new version',
        choose: 'Yes (the default)',
        because:
          'Nobody then works on an old version; the module keeps progress that still fits and never lowers a result.',
        ...enrolment,
      },
      {
        name: 'Required score',
        choose: 'Leave it alone',
        because: 'The 80 % at enrolment is for Bridge’s own quizzes; the module decides whether it is passed.',
        ...enrolment,
      },
    ],
    together: [
      {
        says: 'A limited number of attempts does not go with “Never”: the module counts tries itself, so leave the attempts of Bridge unlimited.',
        ...timing,
      },
      {
        says: '“Migrate enrolments” goes with “Never”: any other timing takes the progress away that the migration is to keep.',
        ...timing,
      },
    ],
    tests: [
      'After finishing, the tester’s record shows completed and passed, with the score where there is a scored check.',
      'Opened again, the module shows itself finished, and the record stays.',
    ],
    halfWay: [
      'With enrolments migrated, learners keep what still fits, and the module tells them when something does not. What was already reported stands.',
    ],
    rollBack: [
      'Keep the zip of the version before and upload it as the next version. Migrating enrolments takes everybody along, with the same rule for progress.',
    ],
    notEstablished: [
      'The limit of size, whether it opens a window or a frame, and whether its app works offline.',
      'Further choices of Reset Runtime Data Timing.',
    ],
  },
};
