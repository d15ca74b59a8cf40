import type { Evidence, Platform } from './platform.js';

/** The Hub's own code, public on GitHub under TechnologyEnhancedLearning, as it was on 16 July 2026. */
const code = (file: string): Evidence => ({ source: `LearningHub.Nhs.WebUI@414a1e0c, ${file}`, grade: 'code' });
const contribute = code('Scripts/vuesrc/contribute/Content.vue');
const form = code('ContentScorm.vue');
const model = code('scormApiModel.ts');
const launch = code('ResourceContent.vue');
const activity = code('LearningHub.Nhs.Database, Stored Procedures/Activity/ScormActivityComplete.sql');
const certificate = code('LearningHub.Nhs.Database, Stored Procedures/Resources/GetUsercertificateDetails.sql');
const tables = code('LearningHub.Nhs.Database, Tables/Activity');
const metadata = code('fields of a contribution');
const manifest: Evidence = {
  source: 'LearningHub.Nhs.Models, Validation/ScormManifestViewModelValidator.cs',
  grade: 'code',
};

/** NHS Learning Hub: SCORM 1.2 in a window of its own; nearly all that we know was read in its code. */
export const learningHub: Platform = {
  id: 'learning-hub',
  label: 'NHS Learning Hub',
  role: 'place',
  target: 'scorm12',
  upload: 'Contribute a resource on the Learning Hub and choose “elearning package (SCORM 1.2)”.',
  accepts: [
    {
      says: 'SCORM 1.2, as “elearning package (SCORM 1.2)”. It has no type for SCORM 2004, xAPI or cmi5.',
      ...contribute,
    },
    {
      says: 'A zip of web pages with index.html at the root, as type HTML. It has no record of progress there.',
      ...code('ContentHtml.vue'),
    },
    { says: 'One SCO for each version of a resource.', ...manifest },
  ],
  limits: [
    { what: 'zip', most: 2_147_483_647, unit: 'bytes', ...contribute },
    { what: 'name of the zip', most: 255, unit: 'characters', ...contribute },
    { what: 'title', most: 255, unit: 'characters', ...manifest },
    { what: 'address of the start page', most: 255, unit: 'characters', ...manifest },
    { what: 'each keyword', most: 50, unit: 'characters', ...metadata },
    { what: 'saved progress', most: 63_999, unit: 'characters', ...model },
    { what: 'place', most: 255, unit: 'characters', ...model },
    { what: 'answer to one question', most: 255, unit: 'characters', ...tables },
    { what: 'time of one launch', most: 10, unit: 'hours', ...model },
    { what: 'modules that a learner can have open at once', most: 1, unit: 'packages', ...launch },
  ],
  window: {
    opens: 'window',
    width: 1024,
    height: 768,
    range: { width: [640, 4096], height: [480, 2160] },
    ...form,
  },
  stores: [
    { says: 'Status, score, place, saved progress and time.', ...model },
    { says: 'The first final status of a launch; later ones in the same launch are ignored.', ...activity },
  ],
  ignores: [
    { says: 'Comments, the learner’s preferences and the time of each answer.', ...model },
    { says: 'Answers to questions, unless they come with the last message of a launch.', ...model, grade: 'inferred' },
    { says: 'A pass mark in the manifest: the module always decides.', ...model },
  ],
  quirks: [
    { says: 'After completed, passed or failed, the next launch is a new, empty attempt.', ...activity },
    { says: 'A launch goes on where the last stopped only if that one ended as incomplete.', ...activity },
    {
      says: 'A learner whose last “finish” did not reach the server is told “You already have active Scorm content” until they log out and in again.',
      ...launch,
    },
    { says: 'A final status without time spent makes the server fail.', ...activity, grade: 'inferred' },
    {
      says: 'A missing file is answered with a page of HTML and the status 200.',
      ...code('Controllers/LearningSessionsController.cs'),
    },
  ],
  sheet: {
    steps: [
      'Choose Contribute a resource, then the type “elearning package (SCORM 1.2)”. The Hub asks for your password again.',
      'Upload the zip as it is. Do not unpack it and do not pack it again.',
      'Copy title, description, keywords, authors and licence from this sheet.',
      'Publish, and wait until the status is Published. “Failed to publish” means that the Hub refused the zip.',
    ],
    settings: [
      {
        name: 'Type',
        choose: 'elearning package (SCORM 1.2)',
        because: 'It is the only type that keeps progress.',
        ...contribute,
      },
      {
        name: 'Window size',
        choose: '1024 × 768 pixels (the default)',
        because: 'The module fits from 640 × 480 upwards, also on phones.',
        ...form,
      },
      {
        name: 'Certificate',
        choose: 'As under “Words to copy”',
        because: 'The Hub gives its own certificate for completed or passed, never for failed.',
        ...certificate,
      },
      {
        name: 'New version: minor or major',
        choose: 'Minor for mended words; major when pages, questions or options changed',
        because: 'A minor version keeps learners’ progress, a major one starts everybody afresh.',
        ...code('LearningHub.Nhs.Database, Functions/ScormActivityGetLastInComplete.sql'),
      },
      {
        name: 'Force clearing of user suspend data',
        choose: 'Leave it unticked',
        because: 'The module itself notices progress that no longer fits, and tells the learner.',
        ...code('LearningHub.Nhs.Database, UserScormActivitySuspendDataToBeCleared.sql'),
      },
      {
        name: 'ESR link',
        choose: 'Yes, if staff are to find it in ESR',
        because: 'ESR then plays this same package from the Hub’s content server.',
        ...metadata,
      },
    ],
    together: [
      {
        says: '“Force clearing of user suspend data” does not go with a minor version: a minor version is there to keep the progress that the tick takes away.',
        ...code('LearningHub.Nhs.Database, UserScormActivitySuspendDataToBeCleared.sql'),
      },
      {
        says: 'The Hub’s certificate goes only with the type “elearning package (SCORM 1.2)”: uploaded as HTML, the module is complete as soon as it is opened.',
        ...certificate,
      },
    ],
    tests: [
      'A window opens over the Hub. Closing it with “Save and exit” leads back; a second launch is not refused.',
      'After finishing, My learning shows the module as completed, or as passed with the score.',
      'Opened once more, the module begins empty: this is the Hub’s way, and the record of the first attempt stays.',
    ],
    halfWay: [
      'Minor version: they keep what still fits the new version, and the module tells them when something does not.',
      'Major version: everybody starts afresh. What was finished stays recorded under the version before.',
    ],
    rollBack: [
      'Keep the zip of the version before. Contribute it again as a new version: minor if only words differ, otherwise major.',
      'Whether the Hub can bring back an earlier published version by itself is not established.',
    ],
    notEstablished: [
      'Which files inside a zip the Hub refuses, if any: the part that unpacks it is not public.',
      'Whether your account may upload such packages: the Hub can limit that to administrators.',
      'What exactly the sensitive-content flag changes for learners.',
    ],
  },
};
