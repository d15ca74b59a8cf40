// Runs in the host page and in Node alike, and is served as it stands: hence JavaScript, with types in the comments.
// Each quirk is explained in facts.ts.
import { encode, readLines } from './wire.js';

/** @param {number} most */
const upTo = (most) => (/** @type {string} */ value) => value.length <= most;

/** @param {string} value */
const isScore = (value) => value === '' || (/^\d{1,3}(\.\d*)?$/.test(value) && Number(value) <= 100);

/**
 * The elements that the adapter implements; all others give 401. `w` and `r`: write only, read only.
 *
 * @type {Readonly<Record<string, { readonly only?: 'r' | 'w', readonly test?: (value: string) => boolean }>>}
 */
const ELEMENTS = {
  'cmi.suspend_data': { test: upTo(4096) },
  'cmi.comments': { test: upTo(4096) },
  'cmi.launch_data': { only: 'r' },
  'cmi.core.lesson_location': { test: upTo(255) },
  'cmi.core.lesson_status': { test: (value) => /^(passed|completed|failed|incomplete|browsed)$/.test(value) },
  'cmi.core.exit': { only: 'w', test: (value) => /^(time-out|suspend|logout|)$/.test(value) },
  'cmi.core.entry': { only: 'r' },
  'cmi.core.credit': { only: 'r' },
  'cmi.core.student_id': { only: 'r' },
  'cmi.core.student_name': { only: 'r' },
  'cmi.core.score.raw': { test: isScore },
  'cmi.core.total_time': { only: 'r' },
  'cmi.core.session_time': { only: 'w', test: (value) => /^\d{2,4}:\d{2}:\d{2}(\.\d{1,2})?$/.test(value) },
  'cmi.core.lesson_mode': { only: 'r' },
};

/** @type {Readonly<Record<string, string>>} */
const ERRORS = {
  0: 'No error',
  101: 'General exception',
  201: 'Invalid argument error',
  301: 'Not initialized',
  401: 'Not implemented error',
  403: 'Element is read only',
  404: 'Element is write only',
  405: 'Incorrect Data Type',
};

/**
 * Oracle's SCORM 1.2 adapter, which plays content inside ESR: a few elements, and a request for each changed value.
 *
 * @param {import('../../host/types.js').ApiSetup} setup
 * @returns {import('../../host/types.js').ApiObject}
 */
export function createEsrApi({ connection, isClosing, alert }) {
  /** @type {Record<string, string>} */
  let values = {};
  /** @type {'new' | 'running' | 'over'} */
  let state = 'new';
  let error = 0;
  /** While the page goes away, requests queue up; one that fails takes the rest of the queue with it. */
  let dropped = false;

  /** @param {number} code */
  function no(code) {
    error = code;
    return 'false';
  }

  /** @param {string} path @param {string} body */
  function tell(path, body) {
    if (isClosing()) {
      if (!dropped) connection.send(path, body);
      return !dropped;
    }
    const { status, blocked } = connection.post(path, body);
    if (status === 200) return true;
    if (blocked) {
      connection.send(path, body);
      return true;
    }
    dropped = status === 0;
    alert(`Internal error (${status})`);
    return false;
  }

  return {
    LMSInitialize(argument) {
      error = 0;
      if (argument !== '') return no(201);
      if (state === 'running') return no(101);
      const reply = connection.post('get', '');
      if (reply.status !== 200) {
        alert(`Internal error (${reply.status})`);
        return no(101);
      }
      values = readLines(reply.body);
      state = 'running';
      return 'true';
    },
    LMSGetValue(given) {
      error = 0;
      if (state !== 'running') return no(301) && '';
      const element = String(given);
      const rule = ELEMENTS[element];
      if (!rule) return no(401) && '';
      if (rule.only === 'w') return no(404) && '';
      return values[element] ?? '';
    },
    LMSSetValue(given, value) {
      error = 0;
      if (state !== 'running') return no(301);
      const element = String(given);
      const text = String(value);
      const rule = ELEMENTS[element];
      if (!rule) return no(401);
      if (!rule.test) return no(403);
      if (!rule.test(text)) return no(405);
      if (values[element] === text) return 'true';
      values[element] = text;
      return tell('set', `${element}=${encode(text)}`) ? 'true' : no(101);
    },
    LMSCommit(argument) {
      error = 0;
      if (argument !== '') return no(201);
      if (state !== 'running') return no(301);
      return tell('commit', '') ? 'true' : no(101);
    },
    LMSFinish(argument) {
      error = 0;
      if (argument !== '') return no(201);
      if (state !== 'running') return no(301);
      state = 'over';
      return tell('finish', '') ? 'true' : no(101);
    },
    LMSGetLastError: () => String(error),
    LMSGetErrorString: (code) => ERRORS[String(code)] ?? '',
    LMSGetDiagnostic: () => '',
  };
}
