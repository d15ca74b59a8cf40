import type { Evidence, Platform } from './platform.js';

const versions: Evidence = { source: 'support.scorm.com, 206163676 (versioning)', grade: 'page' };
const search: Evidence = { source: 'support.scorm.com, 206164066 (search for the API)', grade: 'page' };
const mobile: Evidence = { source: 'support.scorm.com, 206168636 (mobile browsers)', grade: 'page' };
const rollup: Evidence = { source: 'scorm.com, Resume vs. rollup', grade: 'page' };
const zips: Evidence = { source: 'h5p-offline-player, release embed-v1.3.1 (92)', grade: 'page' };
const likeBridge: Evidence = { source: 'Names of Bridge’s settings that match Rustici’s', grade: 'inferred' };
const nothingFound: Evidence = { source: 'support.scorm.com, as far as it could be read', grade: 'not established' };

/** SCORM Cloud: no place for learners, but the nearest that anybody can get to Bridge before an upload. */
export const scormCloud: Platform = {
  id: 'scorm-cloud',
  label: 'SCORM Cloud',
  role: 'proxy',
  target: 'scorm2004',
  upload: 'Upload the Bridge zip and launch it once, before Bridge itself.',
  accepts: [{ says: 'The package for Bridge: it very probably plays on the same engine there.', ...likeBridge }],
  limits: [{ what: 'zip', unit: 'bytes', ...nothingFound }],
  window: { opens: 'not established', ...nothingFound },
  stores: [{ says: 'What Bridge keeps, as far as the engines are the same.', ...likeBridge }],
  ignores: [{ says: 'What it drops: not established.', ...nothingFound }],
  quirks: [
    { says: 'Moving a registration to another version loses its progress.', ...versions },
    { says: 'A module must look for the platform upwards from its own window.', ...search },
    { says: 'Browsers on phones get a frame, and messages sent while a page closes are unreliable.', ...mobile },
    { says: 'Leaving with “suspend all” does not pass status on to the course.', ...rollup },
    { says: 'It refuses a stored file in the zip whose size stands behind it. Ours stand in front.', ...zips },
  ],
  sheet: {
    steps: [
      'Upload the zip as it is, and launch it from there.',
      'Look at the registration’s record after each step of the test.',
    ],
    settings: [
      {
        name: 'Settings',
        choose: 'Leave the defaults',
        because: 'Bridge’s own are not established beyond those on this sheet.',
        ...nothingFound,
      },
    ],
    together: [],
    tests: [
      'After finishing, the registration shows complete and passed, with the score where there is a scored check.',
    ],
    halfWay: ['Nobody learns here. A registration that is moved to a new version loses its progress.'],
    rollBack: ['Delete the test course.'],
    notEstablished: ['How far what works here also works in Bridge.'],
  },
};
