// Runs in the host page and in Node alike, and is served as it stands: hence JavaScript, with types in the comments.
import { NEVER_READ, PLATFORMS, STRICT_RULES } from './rules.js';

/** @typedef {import('./types.js').LaunchOptions} LaunchOptions */
/** @typedef {import('./types.js').KeptRecord} KeptRecord */

const NAMES = {
  scorm12: ['LMSInitialize', 'LMSGetValue', 'LMSSetValue', 'LMSCommit', 'LMSFinish', 'LMSGetLastError'],
  scorm2004: ['Initialize', 'GetValue', 'SetValue', 'Commit', 'Terminate', 'GetLastError'],
};

/** Codes for: initialised twice, get, set, commit and finish outside a session, wrong argument, refused value. */
const CODES = {
  scorm12: { twice: 101, get: 301, set: 301, commit: 301, finish: 301, argument: 201, refused: 405 },
  scorm2004: { twice: 104, get: 123, set: 133, commit: 143, finish: 113, argument: 201, refused: 406 },
};

/** Written anew by each launch, and not read back. */
const OF_ONE_LAUNCH = /(exit|session_time)$|^adl\.nav/;

/** @param {KeptRecord} kept */
function isFinal(kept) {
  const status = kept['cmi.core.lesson_status'] ?? kept['cmi.completion_status'] ?? '';
  return /^(passed|completed|failed)$/.test(status);
}

/**
 * Makes the platform's side of one launch: scorm-again for the standard, the strictest rules on top, the manners of one
 * platform around it, and a record of every call.
 *
 * @param {import('./types.js').ScormAgainConstructor} ScormAgain
 * @param {LaunchOptions} options
 * @param {KeptRecord} kept What earlier launches left.
 * @param {import('./types.js').Deliver} deliver
 * @param {() => boolean} wasHidden
 * @returns {import('./types.js').LabPlatform}
 */
export function createPlatform(ScormAgain, options, kept, deliver, wasHidden = () => false) {
  const { standard, mode = 'normal', credit = 'credit', learner = 'learner-1', name = 'Example, Alex' } = options;
  const quirks = PLATFORMS[options.platform ?? 'strict'];
  const names = NAMES[standard];
  const codes = CODES[standard];
  const rules = STRICT_RULES[standard];
  const started = Date.now();
  const looking = mode !== 'normal';

  /** @type {KeptRecord} */
  const before = quirks.blankAfterFinal && isFinal(kept) ? {} : kept;
  const lastExit = before['cmi.core.exit'] ?? before['cmi.exit'];
  const entry =
    options.entry ?? (Object.keys(before).length === 0 ? 'ab-initio' : lastExit === 'suspend' ? 'resume' : '');

  const inner = new ScormAgain({ autocommit: false, logLevel: 5, mastery_override: false });
  /** @type {Record<string, string>} */
  const values = Object.fromEntries(Object.entries(before).filter(([element]) => !OF_ONE_LAUNCH.test(element)));
  const core = standard === 'scorm12' ? 'cmi.core.' : 'cmi.';
  const person = standard === 'scorm12' ? 'student' : 'learner';
  inner.loadFromFlattenedJSON({
    ...values,
    [`${core}${person}_id`]: learner,
    [`${core}${person}_name`]: name,
    [`${core}entry`]: entry,
    [`${core}credit`]: credit,
    [standard === 'scorm12' ? 'cmi.core.lesson_mode' : 'cmi.mode']: mode,
  });

  /** @type {import('./types.js').RecordedCall[]} */
  const calls = [];
  /** @type {string[]} */
  const faults = [];
  /** @type {Map<string, string>} What the module was told or wrote in this launch. */
  const told = new Map();
  /** @type {'new' | 'running' | 'over'} */
  let state = 'new';
  let error = 0;
  let failing = false;

  /** @param {number} code */
  function refuse(code) {
    error = code;
    return false;
  }

  /** @param {number} at @param {readonly unknown[]} args */
  function ask(at, args) {
    const job = /** @type {(...args: readonly unknown[]) => unknown} */ (inner[names[at] ?? '']);
    const answer = job.apply(inner, [...args]);
    error = Number(/** @type {() => unknown} */ (inner[names[5] ?? '']).call(inner));
    return answer;
  }

  /** @param {unknown} argument @param {string} what */
  function emptyArgument(argument, what) {
    if (argument === '') return true;
    faults.push(`${what} with ${JSON.stringify(argument)} instead of ""`);
    error = codes.argument;
    return false;
  }

  /** @param {unknown} argument */
  function initialize(argument) {
    if (!emptyArgument(argument, 'initialised')) return false;
    if (state !== 'new') return refuse(codes.twice);
    if (String(ask(0, [''])) !== 'true') return false;
    state = 'running';
    return true;
  }

  /** @param {string} element */
  function get(element) {
    if (state !== 'running') {
      faults.push(`read ${element} while ${state}`);
      return refuse(codes.get) || '';
    }
    if (NEVER_READ.test(element)) faults.push(`read ${element}`);
    if (quirks.notImplemented?.test(element)) return refuse(401) || '';
    if (quirks.nothingFor?.test(element)) return '';
    const value = String(ask(1, [element]));
    if (error === 0) told.set(element, value);
    return value;
  }

  /** @param {string} element @param {unknown} given */
  function set(element, given) {
    if (state !== 'running') {
      faults.push(`wrote ${element} while ${state}`);
      return refuse(codes.set);
    }
    if (typeof given !== 'string') faults.push(`wrote ${element} as ${typeof given}`);
    const value = String(given);
    if (looking) faults.push(`wrote ${element} in ${mode} mode`);
    if (quirks.notImplemented?.test(element)) return refuse(401);
    if (quirks.nothingFor?.test(element)) return true;
    const rule = rules.find(([pattern]) => pattern.test(element));
    if (rule && !rule[1].test(value)) {
      faults.push(`wrote ${element} = ${value.slice(0, 60)}`);
      return refuse(codes.refused);
    }
    if (told.get(element) === value) faults.push(`wrote ${element} = ${value.slice(0, 60)} again`);
    if (String(ask(2, [element, value])) !== 'true') {
      faults.push(`wrote ${element} = ${value.slice(0, 60)}: error ${error}`);
      return false;
    }
    told.set(element, value);
    values[element] = value;
    return true;
  }

  /** @param {unknown} argument */
  function commit(argument) {
    if (state !== 'running') {
      faults.push(`committed while ${state}`);
      return refuse(codes.commit);
    }
    if (!emptyArgument(argument, 'committed')) return false;
    if (looking) faults.push(`committed in ${mode} mode`);
    const time = values['cmi.core.session_time'] ?? values['cmi.session_time'] ?? '';
    // Learning Hub's server fails on it, and then keeps the learner locked out.
    if (isFinal(values) && !/[1-9]/.test(time)) faults.push('committed a final status without time');
    const arrived = !failing && deliver({ ...values }, false);
    if (quirks.blindCommits || (quirks.beaconAfterHidden && wasHidden())) return true;
    return arrived || refuse(standard === 'scorm12' ? 101 : 391);
  }

  /** @param {unknown} argument */
  function finish(argument) {
    if (state !== 'running') {
      faults.push(`finished while ${state}`);
      return refuse(codes.finish);
    }
    if (!emptyArgument(argument, 'finished')) return false;
    state = 'over';
    if (!failing && !looking) deliver({ ...values }, true);
    return true;
  }

  const jobs = [initialize, get, set, commit, finish];
  /** @type {Record<string, (...args: readonly unknown[]) => unknown>} */
  const api = {};
  jobs.forEach((job, at) => {
    const call = names[at] ?? '';
    api[call] = (...args) => {
      error = 0;
      const answer = /** @type {(...args: readonly unknown[]) => unknown} */ (job)(...args);
      const bare =
        typeof answer === 'boolean' && (quirks.booleans ? at === 2 || at === 3 : quirks.initializeBoolean && at === 0);
      const returned = bare ? answer : String(answer);
      calls.push({ call, args: [...args], returned, error, at: Date.now() - started });
      return returned;
    };
  });
  api[names[5] ?? ''] = () => (quirks.booleans ? error : String(error));
  const prefix = standard === 'scorm12' ? 'LMS' : '';
  api[`${prefix}GetErrorString`] = () => (error === 0 ? 'No error' : `Error ${error}`);
  api[`${prefix}GetDiagnostic`] = () => '';

  return {
    api,
    calls,
    faults,
    values: () => ({ ...values }),
    failCommits(fail) {
      failing = fail;
    },
  };
}
