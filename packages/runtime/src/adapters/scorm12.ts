import type { AdapterFactory } from './lms-adapter.js';
import { createScormAdapter } from './scorm-adapter.js';
import type { ScormDialect } from './scorm-dialect.js';
import { interactionId, letters, pairs, timeOfDay12, timespan12 } from './scorm-values.js';

/** SCORM 1.2 as the strictest of Learning Hub, e-LfH, ESR and Moodle take it. */
const DIALECT: ScormDialect = {
  target: 'scorm12',
  api: 'API',
  calls: {
    initialize: 'LMSInitialize',
    get: 'LMSGetValue',
    set: 'LMSSetValue',
    commit: 'LMSCommit',
    finish: 'LMSFinish',
    lastError: 'LMSGetLastError',
  },
  elements: {
    state: 'cmi.suspend_data',
    mode: 'cmi.core.lesson_mode',
    entry: 'cmi.core.entry',
    learner: 'cmi.core.student_id',
  },
  statusElements: ['cmi.core.lesson_status'],
  // ESR's adapter knows score.raw but neither min nor max, and no interactions: 401, not an error to show.
  optional: /location$|exit$|session_time$|score\.m|^cmi\.interactions/,
  alreadyRunning: 101,
  over: [301],
  mostInteractions: 60,
  standing(read) {
    const status = read('cmi.core.lesson_status');
    return status === 'passed' || status === 'failed' || status === 'completed' ? status : 'none';
  },
  sessionTime: (seconds) => ['cmi.core.session_time', timespan12(seconds)],
  exit: () => ['cmi.core.exit', 'suspend'],
  // One status for what SCORM 2004 splits in two. Without a score nothing was assessed, so nothing was passed.
  status: (report) => [
    ['cmi.core.lesson_status', 'score' in report || report.success === 'failed' ? report.success : report.completion],
  ],
  score: (raw, min, max) => [
    ['cmi.core.score.min', String(min)],
    ['cmi.core.score.max', String(max)],
    ['cmi.core.score.raw', String(raw)],
  ],
  location: ({ location }) => ['cmi.core.lesson_location', location.slice(0, 255)],
  goodbye: () => [],
  interaction(index, answer) {
    const at = `cmi.interactions.${index}`;
    const response = (choice: readonly number[]): string =>
      (answer.values ? pairs(choice, '.') : letters(choice)).join(',');
    return [
      [`${at}.id`, interactionId(answer.block)],
      [`${at}.type`, answer.values ? 'matching' : 'choice'],
      [`${at}.correct_responses.0.pattern`, response(answer.correct)],
      [`${at}.time`, timeOfDay12(answer.at)],
      [`${at}.student_response`, response(answer.choice)],
      [`${at}.result`, answer.right ? 'correct' : 'wrong'],
      [`${at}.latency`, timespan12(answer.seconds)],
    ];
  },
};

/** Talks SCORM 1.2: Learning Hub, e-LfH, ESR, Moodle. */
export const scorm12: AdapterFactory = (environment) => createScormAdapter(DIALECT, environment);
