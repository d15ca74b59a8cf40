import type { Evidence, Platform } from './platform.js';

const scorm12: Evidence = { source: 'Moodle, mod/scorm/datamodels/scorm_12.js', grade: 'code' };
const request: Evidence = { source: 'Moodle, mod/scorm/request.js', grade: 'code' };
const validate: Evidence = { source: 'Moodle, mod/scorm, scorm_validate_package', grade: 'code' };
const lhMoodle: Evidence = { source: 'learninghub-moodle-lts, 10-docker-php-moodle.ini', grade: 'code' };
const sequencing: Evidence = { source: 'exelearning/iteexe, issue 465', grade: 'page' };
const usual: Evidence = {
  source: 'Worked out from how Moodle stores a status; not tried on your Moodle',
  grade: 'inferred',
};
const played: Evidence = { source: 'Moodle 4.5.6, found in play on 2026-11-30', grade: 'code' };
const nothingFound: Evidence = {
  source: 'No source read for your own Moodle’s settings',
  grade: 'not established',
};

/** Moodle, also that of NHS England: SCORM 1.2 with strict patterns. */
export const moodle: Platform = {
  id: 'moodle',
  label: 'Moodle',
  role: 'place',
  target: 'scorm12',
  upload: 'Add the activity “SCORM package” to a course and drop the zip there.',
  accepts: [
    { says: 'SCORM 1.2, with imsmanifest.xml at the root of the zip.', ...validate },
    { says: 'SCORM 2004 too, without all of its sequencing, which the module does not use.', ...sequencing },
  ],
  limits: [
    { what: 'zip on NHS England’s Moodle', most: 2_147_483_648, unit: 'bytes', ...lhMoodle },
    { what: 'zip on another Moodle', unit: 'bytes', ...nothingFound },
    { what: 'saved progress', most: 4096, unit: 'characters', ...scorm12 },
    { what: 'answer to one question', most: 255, unit: 'characters', ...scorm12 },
  ],
  window: { opens: 'not established', ...nothingFound },
  stores: [{ says: 'Status, score from 0 to 100, place, saved progress, time, and answers to questions.', ...scorm12 }],
  ignores: [{ says: 'Values that do not fit its patterns, each with an error.', ...scorm12 }],
  quirks: [
    { says: 'A pass mark in the manifest overrules the status that the module sends. Ours names none.', ...scorm12 },
    { says: 'After the tab was hidden once, it saves by beacon and always answers that all went well.', ...request },
    {
      says: 'Its frame forbids the event “unload”, so scores sent there are lost. The module does not use it.',
      source: 'exelearning, issue 1831',
      grade: 'page',
    },
    { says: 'A manifest inside a folder is refused.', ...validate },
  ],
  sheet: {
    steps: [
      'Turn editing on in the course, add an activity, and choose “SCORM package”.',
      'Drop the zip into the package box as it is.',
      'Set grading, attempts and completion as below, and save.',
    ],
    settings: [
      {
        name: 'Activity completion',
        choose: 'Require status; tick both “Passed” and “Completed”',
        because: 'A module with a scored check ends as passed, one without as completed.',
        ...usual,
      },
      {
        name: 'Grading method',
        choose: 'Highest grade',
        because: 'The module reports the best try, and never a lower one later.',
        ...usual,
      },
      {
        name: 'Number of attempts',
        choose: 'Unlimited',
        because: 'A learner can always open the module again, half-way and afterwards.',
        ...usual,
      },
      {
        name: 'Force new attempt',
        choose: 'No',
        because: 'A learner then goes on where they stopped.',
        ...usual,
      },
      {
        name: 'Lock after final attempt',
        choose: 'No',
        because: 'With it, Moodle refuses every launch after the last attempt that is allowed.',
        ...played,
      },
      {
        name: 'Disable preview mode',
        choose: 'Yes',
        because: 'A launch in preview records nothing.',
        ...usual,
      },
      {
        name: 'Attempts grading',
        choose: 'Highest attempt',
        because: 'A second look must not lower a score.',
        ...usual,
      },
      {
        name: 'Display',
        choose: 'Either; a new window of 1024 × 768 if unsure',
        because: 'The module works in both.',
        ...usual,
      },
    ],
    together: [
      {
        says: '“Lock after final attempt: yes” goes with no number of attempts: where the number is used up, Moodle refuses the next launch, also of a learner who is half-way.',
        ...played,
      },
      {
        says: 'A limited number of attempts and “Force new attempt” other than “No” do not go together: each launch uses one up and begins empty.',
        ...usual,
      },
      {
        says: '“Require passing grade” and “Require minimum score” go only with a module that has a scored check; another sends no score and would never be complete.',
        ...usual,
      },
      {
        says: '“Force completed: yes” does not go with “Passed” alone as the status that is required: it writes completed over passed.',
        ...usual,
      },
      {
        says: '“Preview mode” does not go with completion: a launch in it records nothing, so turn it off.',
        ...usual,
      },
    ],
    tests: [
      'In the activity’s reports, the attempt shows the status incomplete, then passed with a score or completed.',
      'The tick of activity completion appears after finishing, not before.',
    ],
    halfWay: [
      'Replacing the file in the same activity keeps attempts. Learners keep what still fits, and the module tells them when something does not. That Moodle keeps the attempts is inferred: try it on a test course first.',
    ],
    rollBack: ['Keep the zip of the version before. Edit the activity and put that zip in the package box again.'],
    notEstablished: [
      'The version of NHS England’s Moodle, and its setting “scormstandard”.',
      'Your own Moodle’s limit for uploads, and how it opens the module.',
    ],
  },
};
