// Runs in the host page and in Node alike, and is served as it stands: hence JavaScript, with types in the comments.
// Each quirk is explained in facts.ts.
import { SCORM12_ERRORS } from '../scorm12-errors.js';
import { KEYWORD, READABLE, READ_ONLY, WRITABLE } from './formats.js';
import { readList, setInteraction, setObjective } from './lists.js';

const NOT_SAVED =
  'Error communicating with the LMS server.  Your learning details may not have been saved.\n\n' +
  'If the error persists please email support@learninghub.nhs.uk for further assistance.';

/** @param {number} count */
const twoDigits = (count) => `00${count}`.substring(String(count).length);

/** @param {number} seconds Not a number becomes "NaN:aN:aN", as it does there. */
function asTime(seconds) {
  const hours = Math.floor(seconds / 3600);
  const minutes = Math.floor((seconds - hours * 3600) / 60);
  return `${hours}:${twoDigits(minutes)}:${twoDigits(Math.floor(seconds - hours * 3600 - minutes * 60))}`;
}

/** @param {unknown} time A bare number of seconds, which is what the server sends, is not a number here. */
function asSeconds(time) {
  if (time === '') return 0;
  const [hours = '', minutes = '', rest = ''] = String(time).includes(':') ? String(time).split(':') : [];
  return parseInt(hours) * 3600 + parseInt(minutes) * 60 + parseInt(rest);
}

/**
 * The API of Learning Hub's player: SCORM 1.2 with booleans and numbers, no idea of a session on the page, and a server
 * that decides.
 *
 * @param {import('../../host/types.js').ApiSetup} setup
 * @returns {import('../../host/types.js').ApiObject}
 */
export function createLearningHubApi({ options, connection, alert }) {
  /** @type {Record<string, unknown> & { interactions: Record<string, unknown>[], objectives: Record<string, unknown>[] }} */
  const sco = { interactions: [], objectives: [], sessionTime: '', totalTime: '' };
  let error = 0;

  /** @param {number} code */
  function no(code) {
    error = code;
    return false;
  }

  /** @param {string} path @param {string} body */
  function tell(path, body) {
    const reply = connection.post(path, body);
    // The callbacks that would set an error code have lost their `this`: the code stays 0.
    if (reply.status !== 200 && reply.status !== 0 && reply.status !== 401 && reply.status !== 403) alert(NOT_SAVED);
    return reply;
  }

  return {
    LMSInitialize() {
      error = 0;
      const reply = connection.post('LMSInitialise', JSON.stringify({ learner: options.learner }));
      if (reply.status !== 200) {
        if (options.settings?.initializeFailure === 'false') return 'false';
        throw new TypeError('this.logLMSError is not a function');
      }
      Object.assign(sco, JSON.parse(reply.body));
      for (const score of ['scoreRaw', 'scoreMin', 'scoreMax']) sco[score] ??= '';
      return 'true';
    },
    LMSGetValue(given) {
      error = 0;
      const element = String(given);
      const path = element.split('.');
      if (element === 'cmi.core.total_time') return asTime(asSeconds(sco['totalTime']) + asSeconds(sco['sessionTime']));
      if (element === 'cmi.objectives._count') return String(sco.objectives.length);
      if (element === 'cmi.interactions._count') return String(sco.interactions.length);
      const field = READABLE[element];
      // What the server left empty has no toString(): cmi.comments throws.
      if (field) return /** @type {{ toString(): string }} */ (sco[field] === undefined ? '' : sco[field]).toString();
      if (/^cmi\.(interactions|objectives)\./.test(element)) {
        const found = readList(sco, path);
        if (typeof found === 'string') return found;
        return no(found) || '';
      }
      return no(/^cmi\.core\.(exit|session_time)$/.test(element) ? 404 : 401) || '';
    },
    LMSSetValue(given, value) {
      error = 0;
      const element = String(given);
      if (KEYWORD.test(element)) return no(402);
      if (READ_ONLY.test(element)) return no(403);
      const rule = WRITABLE[element];
      const list = /^cmi\.(interactions|objectives)\./.exec(element)?.[1];
      if (!rule && !list) return no(201);
      // null and undefined have no toString(), and nobody catches that.
      const text = /** @type {{ toString(): string }} */ (value).toString();
      if (rule) {
        if (!rule[1](text)) return no(405);
        sco[rule[0]] = value;
        return true;
      }
      const path = element.split('.');
      const taken =
        list === 'interactions'
          ? setInteraction(sco.interactions, path, text)
          : setObjective(sco.objectives, path, text);
      return taken === true || no(taken);
    },
    LMSCommit() {
      error = 0;
      const body = JSON.stringify(sco);
      const reply = tell('LMSCommitObj', body);
      return reply.status === 200 || (reply.status === 0 && connection.beacon('LMSCommit', body));
    },
    LMSFinish() {
      error = 0;
      const body = JSON.stringify(sco);
      return String(connection.beacon('LMSFinish', body) || tell('LMSFinishObj', body).status === 200);
    },
    LMSGetLastError: () => error,
    LMSGetErrorString: (code) => SCORM12_ERRORS[/** @type {string} */ (code)] ?? 'Unknown exception',
    LMSGetDiagnostic: () => '',
  };
}
