// Runs in the host page and in Node alike, and is served as it stands: hence JavaScript, with types in the comments.
// Each quirk is explained in facts.ts.
import { clockTime, putParam, readParam } from './shim.js';

/** The elements that the shim knows before anybody writes. */
const BLANK = {
  'cmi.core.credit': '',
  'cmi.core.exit': '',
  'cmi.core.lesson_location': '',
  'cmi.core.lesson_mode': '',
  'cmi.core.lesson_status': 'not attempted',
  'cmi.core.score.raw': '',
  'cmi.core.student_id': '',
  'cmi.core.student_name': '',
  'cmi.core.total_time': '',
  'cmi.core.session_time': '',
  'cmi.student_data.mastery_score': '',
  'cmi.student_data.max_time_allowed': '',
  'cmi.student_data.time_limit_action': '',
  'cmi.suspend_data': '',
};

/** Where the shim finds its elements in the answer of the LMS. */
const CORE = {
  'cmi.core.student_id': 'Student_ID',
  'cmi.core.student_name': 'Student_Name',
  'cmi.core.credit': 'Credit',
  'cmi.core.score.raw': 'Score',
  'cmi.core.lesson_location': 'Lesson_Location',
  'cmi.core.total_time': 'Time',
  'cmi.core.lesson_mode': 'Lesson_Mode',
};

/**
 * The AICC shim, which plays a SCORM 1.2 package on an LMS that speaks AICC HACP: a table without any checks, and
 * requests whose answers nobody reads.
 *
 * @param {import('../../host/types.js').ApiSetup} setup
 * @returns {import('../../host/types.js').ApiObject}
 */
export function createShimApi({ connection, now }) {
  /** @type {Record<string, unknown>} */
  const values = { ...BLANK };
  let running = false;
  let started = now();

  /** @param {string} command */
  const body = (command) =>
    new URLSearchParams({ command, aicc_data: putParam(values, clockTime(now() - started)) }).toString();

  return {
    LMSInitialize() {
      if (running) return true;
      started = now();
      const reply = connection.post('aicc', new URLSearchParams({ command: 'GetParam' }).toString());
      if (reply.status !== 200) return 'false';
      const data = /aicc_data=(.*)$/is.exec(reply.body)?.[1];
      if (data !== undefined) {
        const { Core: core = {}, Core_Lesson: lesson = {} } = readParam(data);
        for (const [element, key] of Object.entries(CORE)) values[element] = core[key] ?? '';
        values['cmi.core.lesson_status'] = core['Lesson_Status']?.split(',')[0]?.trim() || 'not attempted';
        values['cmi.core.session_time'] = '00:00:00';
        values['cmi.suspend_data'] = Object.values(lesson).join('\n');
      }
      running = true;
      return true;
    },
    LMSGetValue: (element) => values[String(element)] ?? '',
    LMSSetValue(element, value) {
      values[String(element)] = value;
      return 'true';
    },
    LMSCommit() {
      if (!running) return 'false';
      connection.send('aicc', body('PutParam'));
      return true;
    },
    LMSFinish() {
      if (!running) return 'false';
      connection.beacon('aicc', body('exitparam'));
      running = false;
      return true;
    },
    LMSGetLastError: () => '0',
    LMSGetErrorString: () => 'No error',
    LMSGetDiagnostic: () => '',
  };
}
