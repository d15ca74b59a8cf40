// Part of the desk's page, and served as it stands: hence JavaScript, with types in the comments.

/** What the elements of both SCORM versions are called here. @type {readonly (readonly [RegExp, string])[]} */
const ELEMENTS = [
  [/lesson_status$/, 'status'],
  [/completion_status$/, 'completion'],
  [/success_status$/, 'success'],
  [/(lesson_)?location$/, 'place'],
  [/suspend_data$/, 'saved progress'],
  [/score\.raw$/, 'score'],
  [/score\.scaled$/, 'score, as a share'],
  [/score\.min$/, 'lowest score'],
  [/score\.max$/, 'highest score'],
  [/session_time$/, 'time of this visit'],
  [/total_time$/, 'time in all'],
  [/\.exit$/, 'how the visit ends'],
  [/\.entry$/, 'how the visit begins'],
  [/mode$/, 'mode'],
  [/credit$/, 'credit'],
  [/(student|learner)_id$/, 'who the learner is'],
  [/(student|learner)_name$/, 'the learner’s name'],
  [/interactions\._count$/, 'number of recorded answers'],
  [/interactions\.\d+/, 'record of an answer'],
  [/nav\.request$/, 'where to go next'],
];

/** What the error codes of both SCORM versions mean. @type {Readonly<Record<string, string>>} */
const ERRORS = {
  101: 'The platform failed, and does not say why.',
  102: 'The platform could not begin.',
  103: 'The visit had begun already.',
  104: 'The visit had ended already.',
  111: 'The platform could not end the visit.',
  112: 'The visit had not begun, so it cannot end.',
  113: 'The visit had ended already.',
  122: 'Read before the visit began.',
  123: 'Read after the visit ended.',
  132: 'Written before the visit began.',
  133: 'Written after the visit ended.',
  142: 'Saved before the visit began.',
  143: 'Saved after the visit ended.',
  201: 'The platform does not understand what was asked.',
  202: 'This element has no parts.',
  203: 'This element is no list.',
  301: 'The platform does not take part: the visit has not begun, or it could not answer.',
  351: 'The platform could not keep this.',
  391: 'The platform could not save.',
  401: 'This platform does not know this element.',
  402: 'This platform does not keep this element.',
  403: 'Nothing is kept there yet.',
  404: 'This may only be read, not written.',
  405: 'The platform does not take a value of this form.',
  406: 'The platform does not take a value of this form.',
  407: 'The value is outside what the platform takes.',
  408: 'Something has to be written before this.',
};

/** In SCORM 1.2 two of the codes mean something else. @type {Readonly<Record<string, string>>} */
const ERRORS_12 = { 403: 'This may only be read, not written.', 404: 'This may only be written, not read.' };

/** @param {string} element */
function nameOf(element) {
  return ELEMENTS.find(([pattern]) => pattern.test(element))?.[1] ?? element;
}

/** @param {unknown} value */
function valueOf(value) {
  const text = String(value);
  // Progress is in code; its meaning stands in words beside the journal.
  if (/^1\d\.[\w-]{4}\./.test(text)) return `${text.length} characters`;
  if (text === '') return 'nothing';
  return text.length > 40 ? `${text.length} characters` : text;
}

/**
 * What a call does, in words.
 *
 * @param {import('../host/types.js').RecordedCall} line
 */
export function callInWords({ call, args, returned }) {
  const what = call.replace(/^LMS/, '');
  const element = String(args[0] ?? '');
  if (what === 'Initialize') return 'Begin the visit';
  if (what === 'Finish' || what === 'Terminate') return 'End the visit';
  if (what === 'Commit') return 'Save';
  if (what === 'GetValue') return `Read ${nameOf(element)}: ${valueOf(returned)}`;
  return `Set ${nameOf(element)}: ${valueOf(args[1])}`;
}

/**
 * Why a call was refused, in words.
 *
 * @param {import('../host/types.js').RefusedCall} line
 */
export function refusalInWords({ call, error, why, threw }) {
  if (threw) return `The platform broke down: ${threw}`;
  if (error === 0) return 'The platform says no, and gives no reason.';
  const words = (call.startsWith('LMS') ? ERRORS_12[error] : undefined) ?? ERRORS[error];
  return words === undefined ? why : `${words} (Error ${error}.)`;
}

/** Why nothing came of a call that went out without a network. @param {string | undefined} refused what the platform told the module, where it said no */
export function notArrived(refused) {
  const told = refused === undefined ? 'The platform’s page told the module all the same that it went well.' : refused;
  return `It did not arrive: there is no network. ${told}`;
}

/** What the answers of a server mean. @type {Readonly<Record<string, string>>} */
const ANSWERS = {
  0: 'It did not arrive: there is no network.',
  400: 'The server did not understand it.',
  401: 'The session has ended: the server does not know this learner any more.',
  403: 'The server does not allow it.',
  404: 'The server does not know this visit any more.',
  405: 'The server does not take it in this way.',
  409: 'Something newer is kept already.',
  412: 'Somebody else wrote meanwhile.',
  413: 'It is too large for the server.',
  429: 'The server is too busy.',
  500: 'The server failed.',
};

/** @param {number} status @param {string | undefined} why */
export function answerInWords(status, why) {
  const words = ANSWERS[status] ?? `The server answered ${status}.`;
  return why && status !== 0 && why.length < 200 ? `${words} It says: ${why}` : words;
}

/** @type {Readonly<Record<string, string>>} */
const REQUESTS = {
  statements: 'Statements',
  state: 'Saved progress',
  'activity-profile': 'About the module',
  'agent-profile': 'The learner’s preferences',
  fetch: 'The key for this visit',
};

/** @param {string} call @param {string} method */
export function requestInWords(call, method) {
  const what = REQUESTS[call] ?? `To the platform’s server: ${call}`;
  return method === 'GET' ? `${what}, read` : `${what}, sent`;
}

/** @type {Readonly<Record<string, string>>} */
const COMPLETION = { 'not-started': 'Not started', incomplete: 'Under way', completed: 'Completed' };

/** @type {Readonly<Record<string, string>>} */
const SUCCESS = { unknown: 'Not judged', passed: 'Passed', failed: 'Failed' };

/** @param {string} completion */
export const completionInWords = (completion) => COMPLETION[completion] ?? completion;

/** @param {string} success */
export const successInWords = (success) => SUCCESS[success] ?? success;
