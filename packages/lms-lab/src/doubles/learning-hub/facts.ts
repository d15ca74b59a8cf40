import type { Fact } from '../facts.js';

/** What Learning Hub's player does, and how that is known. */
export const LEARNING_HUB_FACTS: readonly Fact[] = [
  {
    id: 'returns',
    fact: 'LMSSetValue and LMSCommit return booleans, LMSInitialize and LMSFinish strings, LMSGetLastError a number.',
    source:
      'TechnologyEnhancedLearning/LearningHub.Nhs.WebUI: LearningHub.Nhs.WebUI/Scripts/vuesrc/models/learningsessions/scormApiModel.ts',
    evidence: 'code',
  },
  {
    id: 'initialize-throws',
    fact: 'When the server fails, LMSInitialize throws: its callbacks have lost their `this`. Whether the browser lets the exception out depends on how the request failed; `initializeFailure` chooses.',
    source:
      'TechnologyEnhancedLearning/LearningHub.Nhs.WebUI: LearningHub.Nhs.WebUI/Scripts/vuesrc/models/learningsessions/scormApiModel.ts',
    evidence: 'inference',
  },
  {
    id: 'no-session-on-page',
    fact: 'The page has no idea of a session: values can be read and written before LMSInitialize and after LMSFinish. Only the server refuses.',
    source:
      'TechnologyEnhancedLearning/LearningHub.Nhs.WebUI: LearningHub.Nhs.WebUI/Scripts/vuesrc/models/learningsessions/scormApiModel.ts',
    evidence: 'code',
  },
  {
    id: 'error-code-lost',
    fact: 'After a commit that failed, LMSGetLastError still says 0: the callback sets the code on another object.',
    source:
      'TechnologyEnhancedLearning/LearningHub.Nhs.WebUI: LearningHub.Nhs.WebUI/Scripts/vuesrc/models/learningsessions/scormApiModel.ts',
    evidence: 'inference',
  },
  {
    id: 'no-null',
    fact: 'A value of null or undefined throws, because toString() is called on it.',
    source:
      'TechnologyEnhancedLearning/LearningHub.Nhs.WebUI: LearningHub.Nhs.WebUI/Scripts/vuesrc/models/learningsessions/scormApiModel.ts',
    evidence: 'code',
  },
  {
    id: 'unknown-201',
    fact: 'Elements that it does not know give 201 when written, 401 when read; student_id and total_time are among the unknown when written.',
    source:
      'TechnologyEnhancedLearning/LearningHub.Nhs.WebUI: LearningHub.Nhs.WebUI/Scripts/vuesrc/models/learningsessions/scormApiModel.ts',
    evidence: 'code',
  },
  {
    id: 'comments-throw',
    fact: 'Reading cmi.comments throws: the server sends null.',
    source:
      'TechnologyEnhancedLearning/LearningHub.Nhs.WebUI: LearningHub.Nhs.WebUI/Scripts/vuesrc/models/learningsessions/scormApiModel.ts',
    evidence: 'code',
  },
  {
    id: 'mastery-100',
    fact: 'mastery_score is the value of the manifest, or 100 where there is none.',
    source:
      'TechnologyEnhancedLearning/LearningHub.Nhs.WebUI: LearningHub.Nhs.WebUI/Controllers/Api/ScormController.cs, GetSco',
    evidence: 'code',
  },
  {
    id: 'total-time',
    fact: 'The server sends total time as a bare number of seconds, the page reads it as a clock: "NaN:aN:aN" in each launch that goes on from another.',
    source:
      'TechnologyEnhancedLearning/LearningHub.Nhs.WebUI: LearningHub.Nhs.WebUI/Scripts/vuesrc/models/learningsessions/scormApiModel.ts, TimeToSeconds and SecondsToTime',
    evidence: 'code',
  },
  {
    id: 'lengths',
    fact: 'lesson_location below 256 characters, suspend_data below 64,000 (commit d82ce446, 2024-03-07); other long strings below 4,096.',
    source:
      'TechnologyEnhancedLearning/LearningHub.Nhs.WebUI: LearningHub.Nhs.WebUI/Scripts/vuesrc/models/learningsessions/scormApiModel.ts',
    evidence: 'code',
  },
  {
    id: 'session-time',
    fact: 'session_time is ^\\d{2,4}:\\d{2}:\\d{2}(.\\d{1,2})?$ on the page; the server drops the first digit of the hours and counts ten hours at most. Whether the SQL function drops the digit as well is not established.',
    source:
      'TechnologyEnhancedLearning/LearningHub.Nhs.WebUI: LearningHub.Nhs.WebUI/Controllers/Api/ScormController.cs, TimeToSeconds',
    evidence: 'code',
  },
  {
    id: 'resume',
    fact: 'A launch goes on from the last activity of the same major version if that has no final status. Values come back only where its stored status is incomplete; entry is resume only if the exit was suspend, and the status reads incomplete.',
    source:
      'TechnologyEnhancedLearning/LearningHub.Nhs.WebUI: LearningHub.Nhs.WebUI/Controllers/Api/ScormController.cs, GetSco',
    evidence: 'code',
  },
  {
    id: 'untouched-launch',
    fact: 'A launch that never commits passes on what it was given.',
    source:
      'TechnologyEnhancedLearning/LearningHub.Nhs.WebUI: ScormActivityCreate.sql, ScormActivityGetLastInComplete.sql',
    evidence: 'inference',
  },
  {
    id: 'blank-after-end',
    fact: 'After completed, passed or failed the next launch is a fresh attempt: not attempted, ab-initio, nothing saved.',
    source:
      'TechnologyEnhancedLearning/LearningHub.Nhs.WebUI: LearningHub.Nhs.WebUI/Controllers/Api/ScormController.cs, GetSco; ScormActivityGetLastInComplete.sql',
    evidence: 'code',
  },
  {
    id: 'first-final',
    fact: 'The first final status of a launch makes the row that counts; later ones find it there and are ignored.',
    source:
      'TechnologyEnhancedLearning/LearningHub.Nhs.WebUI: WebAPI/LearningHub.Nhs.Database/Stored Procedures/Activity/ScormActivityComplete.sql',
    evidence: 'code',
  },
  {
    id: 'time-before-end',
    fact: 'A final status without session time makes no row, and the server fails with 500 because the number of the row is missing. What was committed with it is kept, because it is written before.',
    source:
      'TechnologyEnhancedLearning/LearningHub.Nhs.WebUI: WebAPI/LearningHub.Nhs.Database/Stored Procedures/Activity/ScormActivityComplete.sql; ActivityService.ScormCompleteActivity',
    evidence: 'inference',
  },
  {
    id: 'score-zero',
    fact: 'A score of 0 is kept as none with completed; with passed and failed it stays.',
    source:
      'TechnologyEnhancedLearning/LearningHub.Nhs.WebUI: WebAPI/LearningHub.Nhs.Database/Stored Procedures/Activity/ScormActivityComplete.sql',
    evidence: 'code',
  },
  {
    id: 'finish-beacon',
    fact: 'LMSFinish is a beacon first and says "true" without an answer; a synchronous request only where the browser refuses the beacon.',
    source:
      'TechnologyEnhancedLearning/LearningHub.Nhs.WebUI: LearningHub.Nhs.WebUI/Scripts/vuesrc/models/learningsessions/scormApiModel.ts',
    evidence: 'code',
  },
  {
    id: 'beacon-64k',
    fact: 'A beacon of more than 64 KiB is refused; while the page goes away the request is refused as well, and the goodbye is lost.',
    source:
      'TechnologyEnhancedLearning/LearningHub.Nhs.WebUI: LearningHub.Nhs.WebUI/Scripts/vuesrc/models/learningsessions/scormApiModel.ts; Fetch standard, keepalive',
    evidence: 'inference',
  },
  {
    id: 'commit-beacon',
    fact: 'A commit whose request got no answer at all (status 0) falls back to a beacon, and says true.',
    source:
      'TechnologyEnhancedLearning/LearningHub.Nhs.WebUI: LearningHub.Nhs.WebUI/Scripts/vuesrc/models/learningsessions/scormApiModel.ts',
    evidence: 'code',
  },
  {
    id: 'commit-after-finish',
    fact: 'A commit after a goodbye that was processed fails with 500 ("User does not have ActiveContent") and shows a message box.',
    source:
      'TechnologyEnhancedLearning/LearningHub.Nhs.WebUI: LearningHub.Nhs.WebUI/Controllers/Api/ScormController.cs, Commit',
    evidence: 'code',
  },
  {
    id: 'lock',
    fact: 'A learner may have one active SCORM session; Play then shows a message box and opens nothing. Only a goodbye that the server processes without an error, or the next login, takes the lock away.',
    source: 'TechnologyEnhancedLearning/LearningHub.Nhs.WebUI: ResourceContent.vue, launchScorm(); UserService.cs',
    evidence: 'code',
  },
  {
    id: 'lock-at-initialize',
    fact: 'The lock is taken by LMSInitialise on the server, not by opening the window.',
    source:
      'TechnologyEnhancedLearning/LearningHub.Nhs.WebUI: LearningHub.Nhs.WebUI/Controllers/Api/ScormController.cs, GetSco',
    evidence: 'inference',
  },
  {
    id: 'interactions',
    fact: 'An id has no spaces and is below 256 characters; choice takes single characters, matching pairs of them, numeric no minus sign; times have two digits of hours.',
    source:
      'TechnologyEnhancedLearning/LearningHub.Nhs.WebUI: LearningHub.Nhs.WebUI/Scripts/vuesrc/models/learningsessions/scormApiModel.ts, isValidCMIFeedback',
    evidence: 'code',
  },
  {
    id: 'interactions-by-form',
    fact: 'Interactions reach the database only with a beacon: the JSON of a request calls them by a name that the server does not bind.',
    source:
      'TechnologyEnhancedLearning/LearningHub.Nhs.WebUI: LearningHub.Nhs.WebUI/Controllers/Api/ScormController.cs, PopulateSCO',
    evidence: 'inference',
  },
  {
    id: 'gap-throws',
    fact: 'An index beyond the next one adds one entry at the end and then writes into nothing, which throws.',
    source:
      'TechnologyEnhancedLearning/LearningHub.Nhs.WebUI: LearningHub.Nhs.WebUI/Scripts/vuesrc/models/learningsessions/scormApiModel.ts',
    evidence: 'code',
  },
  {
    id: 'column-255',
    fact: 'Answers, patterns and ids of more than 255 characters fail in the database with 500, also in LMSFinish.',
    source: 'TechnologyEnhancedLearning/LearningHub.Nhs.WebUI: Tables/Activity/ScormActivityInteraction*.sql',
    evidence: 'inference',
  },
  {
    id: 'no-objectives',
    fact: 'Objectives and interactions do not come back: the server calls them by names that the page does not read.',
    source:
      'TechnologyEnhancedLearning/LearningHub.Nhs.WebUI: LearningHub.Nhs.WebUI/Controllers/Api/ScormController.cs, GetSco',
    evidence: 'code',
  },
  {
    id: 'versions',
    fact: 'A new major version starts fresh; a minor one keeps the state unless the publisher ticks "Force clearing of user suspend data". The status then still reads incomplete.',
    source:
      'TechnologyEnhancedLearning/LearningHub.Nhs.WebUI: LearningHub.Nhs.WebUI/Controllers/Api/ScormController.cs, GetSco; UserScormActivitySuspendDataToBeCleared.sql',
    evidence: 'code',
  },
  {
    id: 'certificate',
    fact: 'A certificate needs a row of completed or passed, and the contributor to have allowed it.',
    source: 'TechnologyEnhancedLearning/LearningHub.Nhs.WebUI: GetUsercertificateDetails.sql',
    evidence: 'code',
  },
  {
    id: 'missing-200',
    fact: 'A file that is missing is answered with 200 and a page of HTML.',
    source: 'TechnologyEnhancedLearning/LearningHub.Nhs.WebUI: LearningSessionsController.cs, ScormContent.cshtml',
    evidence: 'code',
  },
  {
    id: 'login-ends',
    fact: 'What the API does when the login has ended is not established; the double answers 401, which shows no message box.',
    source:
      'TechnologyEnhancedLearning/LearningHub.Nhs.WebUI: LearningHub.Nhs.WebUI/Scripts/vuesrc/models/learningsessions/scormApiModel.ts',
    evidence: 'not-established',
  },
];
