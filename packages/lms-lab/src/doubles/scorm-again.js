// Runs in the host page and in Node alike, and is served as it stands: hence JavaScript, with types in the comments.
import { CALLS, saysTrue } from '../host/names.js';

/** Written anew by each launch, and not read back. */
const OF_ONE_LAUNCH = /(exit|session_time)$|^adl\.nav/;

/**
 * Makes scorm-again hold the platform's end of one launch: with what is kept of the learner in it, and each call
 * answered by its own checks.
 *
 * @param {import('../host/types.js').ApiSetup} setup
 */
export function holdWithScormAgain({ options, data, connection, ScormAgain }) {
  const { standard, learner = 'learner-1', name = 'Example, Alex' } = options;
  const names = CALLS[standard];
  const kept = /** @type {Record<string, string>} */ (data['kept'] ?? {});
  const values = Object.fromEntries(Object.entries(kept).filter(([element]) => !OF_ONE_LAUNCH.test(element)));
  const core = standard === 'scorm12' ? 'cmi.core.' : 'cmi.';
  const person = standard === 'scorm12' ? 'student' : 'learner';
  const inner = new ScormAgain({ autocommit: false, logLevel: 5, mastery_override: false });
  inner.loadFromFlattenedJSON({
    ...values,
    [`${core}${person}_id`]: learner,
    [`${core}${person}_name`]: name,
    [`${core}entry`]: String(options.entry ?? data['entry'] ?? ''),
    [`${core}credit`]: options.credit ?? 'credit',
    [standard === 'scorm12' ? 'cmi.core.lesson_mode' : 'cmi.mode']: options.mode ?? 'normal',
  });

  /** @param {number} at @param {readonly unknown[]} args */
  function ask(at, args) {
    // scorm-again 3.4.3 lets the error of an earlier call stand after one that went well (RTE 3.1.7.2 says 0).
    if (at < 5) Object.assign(inner, { lastErrorCode: '0' });
    const job = /** @type {(...args: readonly unknown[]) => unknown} */ (inner[names[at] ?? '']);
    return job.apply(inner, [...args]);
  }

  return {
    values,
    ask,
    /** The error of the last call. */
    error: () => Number(ask(5, [])),
    /** @param {string} element @param {string} value */
    set(element, value) {
      if (!saysTrue(ask(2, [element, value]))) return false;
      values[element] = value;
      return true;
    },
    /**
     * Sends all that was set, and whether it arrived as far as the page can know. While the page goes away a beacon
     * takes the place of a request.
     *
     * @param {string} path
     */
    keep(path) {
      const body = JSON.stringify(values);
      const { status, blocked } = connection.post(path, body);
      return status === 200 || (blocked === true && connection.beacon(path, body));
    },
  };
}
