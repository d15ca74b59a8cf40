import type { AdapterFactory } from './lms-adapter.js';
import { createScormAdapter } from './scorm-adapter.js';
import type { Pair, ScormDialect } from './scorm-dialect.js';
import { interactionId, letters, moment2004, pairs, timespan2004 } from './scorm-values.js';

/** SCORM 2004, 3rd and 4th edition, one SCO. */
const DIALECT: ScormDialect = {
  target: 'scorm2004',
  api: 'API_1484_11',
  calls: {
    initialize: 'Initialize',
    get: 'GetValue',
    set: 'SetValue',
    commit: 'Commit',
    finish: 'Terminate',
    lastError: 'GetLastError',
  },
  elements: { state: 'cmi.suspend_data', mode: 'cmi.mode', entry: 'cmi.entry', learner: 'cmi.learner_id' },
  statusElements: ['cmi.completion_status', 'cmi.success_status'],
  optional: /location$|exit$|session_time$|score\.m|^cmi\.interactions|^adl\.nav/,
  alreadyRunning: 103,
  // The content instance has ended; store or commit, before initialisation or after termination (RTE 3.1.7).
  over: [104, 132, 133, 142, 143],
  mostInteractions: 250,
  standing(read) {
    if (read('cmi.completion_status') !== 'completed') return 'none';
    const success = read('cmi.success_status');
    return success === 'passed' || success === 'failed' ? success : 'completed';
  },
  sessionTime: (seconds) => ['cmi.session_time', timespan2004(seconds)],
  exit: () => ['cmi.exit', 'suspend'],
  status({ completion, success }) {
    const status: Pair[] = [['cmi.completion_status', completion]];
    // `unknown` is where success starts from.
    if (success !== 'unknown') status.push(['cmi.success_status', success]);
    return status;
  },
  score: (raw, min, max) => [
    ['cmi.score.min', String(min)],
    ['cmi.score.max', String(max)],
    ['cmi.score.raw', String(raw)],
    ['cmi.score.scaled', String(raw / max)],
  ],
  location: ({ location }) => ['cmi.location', location.slice(0, 255)],
  goodbye: (final) => [['adl.nav.request', final ? 'exitAll' : 'suspendAll']],
  interaction(index, answer) {
    const at = `cmi.interactions.${index}`;
    const response = (choice: readonly number[]): string =>
      (answer.values ? pairs(choice, '[.]') : letters(choice)).join('[,]');
    return [
      [`${at}.id`, interactionId(answer.block)],
      [`${at}.type`, answer.values ? 'matching' : 'choice'],
      [`${at}.correct_responses.0.pattern`, response(answer.correct)],
      [`${at}.timestamp`, moment2004(answer.at)],
      [`${at}.learner_response`, response(answer.choice)],
      [`${at}.result`, answer.right ? 'correct' : 'incorrect'],
      [`${at}.latency`, timespan2004(answer.seconds)],
    ];
  },
};

/** Talks SCORM 2004: Bridge. */
export const scorm2004: AdapterFactory = (environment) => createScormAdapter(DIALECT, environment);
