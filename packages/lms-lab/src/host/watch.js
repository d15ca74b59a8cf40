// Runs in the host page and in Node alike, and is served as it stands: hence JavaScript, with types in the comments.
import { CALLS, saysTrue } from './names.js';
import { NEVER_READ, STRICT_RULES } from './rules.js';
import { WATCHED } from './watched.js';

/**
 * Watches a conversation for breaks of the rules that a platform may not mind, but some other one does: a call after
 * the end, a value that another place refuses, a final status without time. Sees each call before and after.
 *
 * @param {import('./types.js').Standard} standard
 * @param {string} mode
 * @param {boolean} strict whether each refusal counts as a break, as it does on the strict platform
 */
export function createWatch(standard, mode, strict) {
  let playing = mode;
  const [initialize, get, set, commit, finish] = CALLS[standard];
  const rules = STRICT_RULES[standard];
  /** @type {string[]} */
  const faults = [];
  /** @type {Map<string, string>} What the module was told or wrote in this launch. */
  const told = new Map();
  /** @type {Map<string, string>} What the module wrote in this launch. */
  const written = new Map();
  /** @type {'new' | 'running' | 'over'} */
  let state = 'new';

  /**
   * Writes down a break of a rule, which has to be in the table.
   *
   * @param {keyof typeof WATCHED} rule @param {string} what
   */
  function broke(rule, what) {
    if (WATCHED[rule]) faults.push(what);
  }

  /** @param {string} what @param {unknown} argument */
  function session(what, argument) {
    if (argument !== '') broke('argument', `${what} with ${JSON.stringify(argument)} instead of ""`);
  }

  /** @param {string} element @param {unknown} given */
  function beforeSet(element, given) {
    if (state !== 'running') return void broke('order', `wrote ${element} while ${state}`);
    if (typeof given !== 'string') broke('text', `wrote ${element} as ${typeof given}`);
    if (playing !== 'normal') broke('looking', `wrote ${element} in ${playing} mode`);
    const value = String(given);
    if (breaksRule(element, value)) broke('value', `wrote ${element} = ${value.slice(0, 60)}`);
    else if (told.get(element) === value) broke('again', `wrote ${element} = ${value.slice(0, 60)} again`);
  }

  /** @param {string} element @param {string} value */
  function breaksRule(element, value) {
    const rule = rules.find(([pattern]) => pattern.test(element));
    return rule !== undefined && !rule[1].test(value);
  }

  function beforeCommit() {
    if (state !== 'running') return void broke('order', `committed while ${state}`);
    if (playing !== 'normal') broke('looking', `committed in ${playing} mode`);
    const status = written.get('cmi.core.lesson_status') ?? written.get('cmi.completion_status') ?? '';
    const time = written.get('cmi.core.session_time') ?? written.get('cmi.session_time') ?? '';
    // Learning Hub's server fails on it, and then keeps the learner locked out.
    if (/^(passed|completed|failed)$/.test(status) && !/[1-9]/.test(time)) {
      broke('time', 'committed a final status without time');
    }
  }

  return {
    faults,
    values: () => Object.fromEntries(written),
    /** @param {string} call @param {readonly unknown[]} args */
    before(call, args) {
      const element = String(args[0]);
      if (call === initialize) session('initialised', args[0]);
      if (call === get && state !== 'running') broke('order', `read ${element} while ${state}`);
      else if (call === get && NEVER_READ.test(element)) broke('read', `read ${element}`);
      if (call === set) beforeSet(element, args[1]);
      if (call === commit) {
        beforeCommit();
        session('committed', args[0]);
      }
      if (call === finish) {
        if (state !== 'running') broke('order', `finished while ${state}`);
        session('finished', args[0]);
      }
    },
    /** @param {string} call @param {readonly unknown[]} args @param {unknown} returned @param {number} error */
    after(call, args, returned, error) {
      const element = String(args[0]);
      if (call === initialize && saysTrue(returned)) state = 'running';
      if (call === finish && saysTrue(returned)) state = 'over';
      if (call === get && error === 0) told.set(element, String(returned));
      // Some platforms choose the mode themselves.
      if (call === get && /^cmi\.(core\.lesson_)?mode$/.test(element)) playing = String(returned) || mode;
      if (call !== set) return;
      const value = String(args[1]);
      if (saysTrue(returned)) {
        told.set(element, value);
        written.set(element, value);
      } else if (strict && state === 'running' && !breaksRule(element, value)) {
        broke('refused', `wrote ${element} = ${value.slice(0, 60)}: error ${error}`);
      }
    },
  };
}
