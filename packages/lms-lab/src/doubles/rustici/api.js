// Runs in the host page and in Node alike, and is served as it stands: hence JavaScript, with types in the comments.
// Each quirk is explained in facts.ts.
import { callsOf, saysTrue } from '../../host/names.js';
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
  const call = callsOf(standard);
  const held = holdWithScormAgain(setup);
  /** @type {number | undefined} */
  let own;

  /** @param {number} at @param {readonly unknown[]} args */
  function ask(at, args) {
    own = undefined;
    return String(held.ask(at, args));
  }

  return {
    [call.initialize]: (argument) => ask(0, [argument]),
    [call.get]: (element) => ask(1, [element]),
    [call.set](element, value) {
      own = undefined;
      return held.set(String(element), /** @type {string} */ (value)) ? 'true' : 'false';
    },
    [call.commit](argument) {
      const answer = ask(3, [argument]);
      if (!saysTrue(answer) || held.keep('commit')) return answer;
      own = standard === 'scorm12' ? 101 : 391;
      return 'false';
    },
    [call.finish](argument) {
      const answer = ask(4, [argument]);
      if (saysTrue(answer)) held.keep('finish');
      return answer;
    },
    [call.lastError]: () => String(own ?? held.error()),
    [call.errorString]: (code) => String(held.ask(6, [code])),
    [call.diagnostic]: (code) => String(held.ask(7, [code])),
  };
}
