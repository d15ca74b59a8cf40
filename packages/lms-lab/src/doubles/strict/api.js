// Runs in the host page and in Node alike, and is served as it stands: hence JavaScript, with types in the comments.
import { callsOf, saysTrue } from '../../host/names.js';
import { STRICT_RULES } from '../../host/rules.js';
import { holdWithScormAgain } from '../scorm-again.js';

/** Codes for: initialised twice, get, set, commit and finish outside a session, wrong argument, refused, not kept. */
const CODES = {
  scorm12: { twice: 101, get: 301, set: 301, commit: 301, finish: 301, argument: 201, refused: 405, lost: 101 },
  scorm2004: { twice: 104, get: 123, set: 133, commit: 143, finish: 113, argument: 201, refused: 406, lost: 391 },
};

/**
 * No real place: scorm-again for the standard, and on top whatever the strictest of Learning Hub, e-LfH, ESR and Moodle
 * refuses.
 *
 * @param {import('../../host/types.js').ApiSetup} setup
 * @returns {import('../../host/types.js').ApiObject}
 */
export function createStrictApi(setup) {
  const { standard, mode = 'normal' } = setup.options;
  const codes = CODES[standard];
  const call = callsOf(standard);
  const rules = STRICT_RULES[standard];
  const held = holdWithScormAgain(setup);
  /** @type {'new' | 'running' | 'over'} */
  let state = 'new';
  let error = 0;

  /** @param {number} code */
  function no(code) {
    error = code;
    return 'false';
  }

  return {
    [call.initialize](argument) {
      error = 0;
      if (argument !== '') return no(codes.argument);
      if (state !== 'new') return no(codes.twice);
      if (!saysTrue(held.ask(0, ['']))) return no(held.error());
      state = 'running';
      return 'true';
    },
    [call.get](element) {
      error = 0;
      if (state !== 'running') return no(codes.get) && '';
      const value = String(held.ask(1, [element]));
      error = held.error();
      return value;
    },
    [call.set](given, value) {
      error = 0;
      if (state !== 'running') return no(codes.set);
      const element = String(given);
      const rule = rules.find(([pattern]) => pattern.test(element));
      if (rule && !rule[1].test(String(value))) return no(codes.refused);
      if (!held.set(element, String(value))) return no(held.error());
      return 'true';
    },
    [call.commit](argument) {
      error = 0;
      if (state !== 'running') return no(codes.commit);
      if (argument !== '') return no(codes.argument);
      return held.keep('commit') ? 'true' : no(codes.lost);
    },
    [call.finish](argument) {
      error = 0;
      if (state !== 'running') return no(codes.finish);
      if (argument !== '') return no(codes.argument);
      state = 'over';
      if (mode === 'normal') held.keep('finish');
      return 'true';
    },
    [call.lastError]: () => String(error),
    [call.errorString]: (code) => (Number(code) === 0 ? 'No error' : `Error ${String(code)}`),
    [call.diagnostic]: () => '',
  };
}
