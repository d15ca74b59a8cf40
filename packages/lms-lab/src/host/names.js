// Runs in the host page and in Node alike, and is served as it stands: hence JavaScript, with types in the comments.

/**
 * The calls of the two versions, in the same order.
 *
 * @type {Readonly<Record<import('./types.js').Standard, readonly string[]>>}
 */
export const CALLS = {
  scorm12: [
    'LMSInitialize',
    'LMSGetValue',
    'LMSSetValue',
    'LMSCommit',
    'LMSFinish',
    'LMSGetLastError',
    'LMSGetErrorString',
    'LMSGetDiagnostic',
  ],
  scorm2004: [
    'Initialize',
    'GetValue',
    'SetValue',
    'Commit',
    'Terminate',
    'GetLastError',
    'GetErrorString',
    'GetDiagnostic',
  ],
};

/**
 * The calls of a version by what they do.
 *
 * @param {import('./types.js').Standard} standard
 */
export function callsOf(standard) {
  const [
    initialize = '',
    get = '',
    set = '',
    commit = '',
    finish = '',
    lastError = '',
    errorString = '',
    diagnostic = '',
  ] = CALLS[standard];
  return { initialize, get, set, commit, finish, lastError, errorString, diagnostic };
}

/** What each place in the order does. */
export const AT = { initialize: 0, get: 1, set: 2, commit: 3, finish: 4, lastError: 5 };

/** @param {unknown} answer Platforms say true as a word or as a boolean. */
export const saysTrue = (answer) => String(answer) === 'true';
