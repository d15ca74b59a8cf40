// Runs in the host page and in Node alike, and is served as it stands: hence JavaScript, with types in the comments.
// Each quirk is explained in facts.ts.
import { CALLS, saysTrue } from '../../host/names.js';
import { holdWithScormAgain } from '../scorm-again.js';

/**
 * A player of the Rustici kind, in either SCORM version: scorm-again's checks, and what was set goes to the server with
 * each commit and at the end. While the page goes away a beacon takes the place of a request.
 *
 * @param {import('../../host/types.js').ApiSetup} setup
 * @returns {import('../../host/types.js').ApiObject}
 */
export function createRusticiApi(setup) {
  const { standard } = setup.options;
  const held = holdWithScormAgain(setup);
  /** @type {number | undefined} */
  let own;

  /** @param {string} path */
  function keep(path) {
    const body = JSON.stringify(held.values);
    const { status, blocked } = setup.connection.post(path, body);
    return status === 200 || (blocked === true && setup.connection.beacon(path, body));
  }

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

  /** @param {number} at @param {readonly unknown[]} args */
  function ask(at, args) {
    own = undefined;
    return String(held.ask(at, args));
  }

  return {
    [initialize]: (argument) => ask(0, [argument]),
    [get]: (element) => ask(1, [element]),
    [set](element, value) {
      own = undefined;
      return held.set(String(element), /** @type {string} */ (value)) ? 'true' : 'false';
    },
    [commit](argument) {
      const answer = ask(3, [argument]);
      if (!saysTrue(answer) || keep('commit')) return answer;
      own = standard === 'scorm12' ? 101 : 391;
      return 'false';
    },
    [finish](argument) {
      const answer = ask(4, [argument]);
      if (saysTrue(answer)) keep('finish');
      return answer;
    },
    [lastError]: () => String(own ?? held.error()),
    [errorString]: (code) => String(held.ask(6, [code])),
    [diagnostic]: (code) => String(held.ask(7, [code])),
  };
}
