import type { Evidence, Platform } from './platform.js';

const adapter: Evidence = {
  source: 'LearningHub.Nhs.Content@37f4781, JSAdapter12_aspnet.zip (Oracle’s SCORM 1.2 adapter)',
  grade: 'code',
};
const server: Evidence = { source: 'LearningHub.Nhs.Content@37f4781, Startup.cs', grade: 'code' };
const page: Evidence = { source: 'my.esr.nhs.uk, e-Learning technical information', grade: 'page' };
const nothingFound: Evidence = { source: 'ESR’s own content guidance could not be read', grade: 'not established' };

/** ESR: plays what was published on the Learning Hub or e-LfH, through Oracle's adapter. */
export const esr: Platform = {
  id: 'esr',
  label: 'ESR',
  role: 'place',
  target: 'scorm12',
  upload: 'Publish it on the Learning Hub or e-LfH; ESR plays it from there.',
  accepts: [
    { says: 'What the national content servers of the Learning Hub and e-LfH offer it.', ...page },
    { says: 'The core of SCORM 1.2: status, score, place, saved progress, times, comments.', ...adapter },
  ],
  limits: [
    { what: 'saved progress', most: 4096, unit: 'characters', ...adapter },
    { what: 'place', most: 255, unit: 'characters', ...adapter },
    { what: 'time that browsers keep a file', most: 60, unit: 'minutes', ...server },
    { what: 'zip', unit: 'bytes', ...nothingFound },
  ],
  window: { opens: 'frame', ...adapter },
  stores: [{ says: 'Status, score out of 100, place, saved progress and time.', ...adapter }],
  ignores: [
    {
      says: 'Answers to questions, objectives, lowest and highest score, and preferences: “not implemented”.',
      ...adapter,
    },
  ],
  quirks: [
    { says: 'Each changed value is a request of its own, and a failed one shows an alert.', ...adapter },
    { says: 'Setting the status to “not attempted” is an error.', ...adapter },
    { says: 'Saved progress must be one line of plain characters.', ...adapter, grade: 'inferred' },
    { says: 'Files stay in the browser for an hour, so their names carry a hash of the content.', ...server },
  ],
  sheet: {
    steps: [
      'Publish the SCORM 1.2 package on the Learning Hub with the ESR link on, or on e-LfH.',
      'Tell whoever looks after ESR learning in your organisation the name of the resource.',
    ],
    settings: [
      {
        name: 'Where the package lies',
        choose: 'Learning Hub or e-LfH',
        because: 'Their content servers are the ones that ESR allows nationally.',
        ...page,
      },
      {
        name: 'Settings in ESR itself',
        choose: 'Not established',
        because: 'No guidance could be read.',
        ...nothingFound,
      },
    ],
    together: [],
    tests: [
      'Launched from ESR, no alert with “Internal error” appears while you turn pages.',
      'After finishing, the learning history shows it as completed, or as passed with the score.',
    ],
    halfWay: [
      'ESR keeps saved progress. Learners keep what still fits, and the module tells them when something does not.',
      'Whether a new version on the Hub counts as a new course in ESR is not established.',
    ],
    rollBack: ['Roll back on the Learning Hub or e-LfH. Allow an hour, because browsers keep files that long.'],
    notEstablished: ['ESR’s settings for attempts and completion, its limits of size, and its window.'],
  },
};
