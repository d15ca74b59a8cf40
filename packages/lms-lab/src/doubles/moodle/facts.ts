import type { Fact } from '../facts.js';

/** What Moodle's player does with SCORM 1.2, and how that is known. */
export const MOODLE_FACTS: readonly Fact[] = [
  {
    id: 'empty-argument',
    fact: 'LMSInitialize, LMSCommit and LMSFinish take "" and nothing else (201).',
    source: 'moodle/moodle: mod/scorm/datamodels/scorm_12.js',
    evidence: 'code',
  },
  {
    id: 'patterns',
    fact: 'Scores from 0 to 100 with at most three digits before the point; session_time with two to four digits of hours; identifiers of printable ASCII without spaces up to 255; "not attempted" cannot be written.',
    source: 'moodle/moodle: mod/scorm/datamodels/scorm_12.js',
    evidence: 'code',
  },
  {
    id: 'lengths',
    fact: 'In "Standards mode" 255 and 4,096 characters, otherwise 64,000 for both.',
    source: 'moodle/moodle: mod/scorm/datamodels/scorm_12.php',
    evidence: 'code',
  },
  {
    id: 'score-number',
    fact: 'What has a range is kept as a number, and LMSGetValue answers with a number; so does _count once something was written.',
    source: 'moodle/moodle: mod/scorm/datamodels/scorm_12.js',
    evidence: 'code',
  },
  {
    id: 'changed-only',
    fact: 'A commit carries what changed since the one before, and notes it as sent before it knows whether it arrived: after a commit that failed, the next one says "true" and carries nothing of it.',
    source: 'moodle/moodle: mod/scorm/datamodels/scorm_12.js, CollectData',
    evidence: 'code',
  },
  {
    id: 'time-at-end',
    fact: 'session_time is sent with LMSFinish only; without it the time of the launch is lost.',
    source: 'moodle/moodle: mod/scorm/datamodels/scorm_12.js, CollectData and TotalTime',
    evidence: 'code',
  },
  {
    id: 'completed-at-end',
    fact: 'LMSFinish turns "not attempted" into "completed".',
    source: 'moodle/moodle: mod/scorm/datamodels/scorm_12.js, StoreData',
    evidence: 'code',
  },
  {
    id: 'mastery',
    fact: 'LMSFinish sets passed or failed where the manifest has a mastery score and the module gave a raw score. Newer versions have a setting that turns this off.',
    source: 'moodle/moodle: mod/scorm/datamodels/scorm_12.js, StoreData',
    evidence: 'code',
  },
  {
    id: 'beacons-true',
    fact: 'After beforeunload, pagehide or any visibilitychange, for the rest of the launch, each commit is a beacon, and "true" whatever becomes of it.',
    source: 'moodle/moodle: mod/scorm/request.js',
    evidence: 'code',
  },
  {
    id: 'again-after-finish',
    fact: 'LMSInitialize works again after LMSFinish.',
    source: 'moodle/moodle: mod/scorm/datamodels/scorm_12.js',
    evidence: 'code',
  },
  {
    id: 'entry',
    fact: 'entry is ab-initio without a status, resume after an exit of suspend, and "" otherwise.',
    source: 'moodle/moodle: mod/scorm/datamodels/scorm_12lib.php',
    evidence: 'code',
  },
  {
    id: 'review',
    fact: 'With "Force new attempt: No", a finished attempt opens in review mode, without credit. Whether the site then keeps what is written is not established.',
    source: 'moodle/moodle: mod/scorm/lib.php (in older versions locallib.php), scorm_check_mode',
    evidence: 'code',
  },
  {
    id: 'unload',
    fact: 'The frame of the player forbids `unload` by Permissions-Policy.',
    source: 'exelearning/exelearning#1831; adapt-contrib-spoor#296',
    evidence: 'page',
  },
  {
    id: 'storage-cleared',
    fact: 'The login page, and the first page after each login, run localStorage.clear(): all that modules keep there is gone, whoever it belongs to. Session storage and IndexedDB stay.',
    source: 'moodle/moodle 4.5.6: lib/amd/src/storage_validation.js, started from page_requirements_manager.php',
    evidence: 'code',
  },
  {
    id: 'new-attempt',
    fact: 'With "Force new attempt: When previous attempt completed, passed or failed" the launch after a finished one is a new attempt: ab-initio, "not attempted", and no suspend_data.',
    source:
      'moodle/moodle: mod/scorm/lib.php (in older versions locallib.php), scorm_check_mode; mod/scorm/datamodels/scorm_12lib.php',
    evidence: 'code',
  },
  {
    id: 'login-ends',
    fact: 'When the login has ended, requests are answered 401 here; the real answer is not established, and the call says "false" with 101 all the same.',
    source: 'moodle/moodle: mod/scorm/datamodels/scorm_12.js',
    evidence: 'inference',
  },
];
