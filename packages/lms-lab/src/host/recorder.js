// Runs in the host page and in Node alike, and is served as it stands: hence JavaScript, with types in the comments.
import { AT, CALLS, saysTrue } from './names.js';
import { createWatch } from './watch.js';

/** @typedef {import('./types.js').CallFault} CallFault */

/**
 * Puts a recorder between a module and a platform's API: every call is written down, refusals with their reason, and
 * calls fail as a test asks for. `mute`: the platform's error is 0 whatever happens, so that of a fault is, too.
 *
 * @param {import('./types.js').ApiObject} raw
 * @param {{ standard: import('./types.js').Standard, mode?: string | undefined, strict?: boolean, mute?: boolean, faults?: readonly CallFault[] | undefined, now: () => number, heard?: ((line: import('./types.js').RecordedCall | import('./types.js').RefusedCall) => void) | undefined }} setup
 * @param {import('./types.js').Network} network
 * @returns {import('./types.js').LabPlatform}
 */
export function recordCalls(raw, setup, network) {
  const names = CALLS[setup.standard];
  const lastError = names[AT.lastError] ?? '';
  const watch = createWatch(setup.standard, setup.mode ?? 'normal', setup.strict === true);
  const started = setup.now();
  /** @type {import('./types.js').RecordedCall[]} */
  const calls = [];
  /** @type {import('./types.js').RefusedCall[]} */
  const refused = [];
  /** @type {(CallFault & { left: number })[]} */
  let planned = (setup.faults ?? []).map(plan);
  /** @type {number | undefined} the code of a fault that stands in for the platform's own */
  let standIn;
  /** Whether a name answers with booleans here, learned from the answers. */
  const booleans = new Set();

  /** @param {CallFault} fault */
  function plan(fault) {
    return { ...fault, left: fault.times ?? Infinity };
  }

  /** @param {string} call @param {readonly unknown[]} args */
  function take(call, args) {
    const fault = planned.find(
      (one) => one.call === call && one.left > 0 && (one.element === undefined || one.element === args[0]),
    );
    if (fault) fault.left -= 1;
    return fault?.how;
  }

  function errorNow() {
    if (standIn !== undefined) return standIn;
    return Number((raw[lastError] ?? (() => 0))());
  }

  /** @param {string} call @param {readonly unknown[]} args @param {unknown} returned @param {string} [threw] */
  function write(call, args, returned, threw) {
    const error = errorNow();
    const line = { call, args: [...args], returned, error, at: setup.now() - started, ...(threw ? { threw } : {}) };
    calls.push(line);
    if (threw) return refuse(line, threw);
    watch.after(call, args, returned, error);
    if (typeof returned === 'boolean') booleans.add(call);
    const no = call === names[AT.get] ? error !== 0 : !saysTrue(returned);
    if (no) refuse(line, error === 0 ? 'no reason given' : `error ${error}: ${textOf(error)}`);
    else setup.heard?.(line);
  }

  /** @param {import('./types.js').RecordedCall} line @param {string} why */
  function refuse(line, why) {
    const no = { ...line, why };
    refused.push(no);
    setup.heard?.(no);
  }

  /** @param {number} error */
  function textOf(error) {
    return String((raw[names[6] ?? ''] ?? (() => ''))(String(error)));
  }

  /** @param {string} call @param {string} how @param {readonly unknown[]} args */
  function failed(call, how, args) {
    standIn = /^\d+$/.test(how)
      ? Number(how)
      : setup.mute
        ? 0
        : setup.standard === 'scorm12'
          ? 101
          : generalError(call);
    if (how === 'throw') {
      write(call, args, undefined, 'the lab made it throw');
      throw new Error('The platform failed.');
    }
    const returned = call === names[AT.get] ? '' : booleans.has(call) ? false : 'false';
    write(call, args, returned);
    return returned;
  }

  /** @param {string} call */
  function generalError(call) {
    return [102, 301, 351, 391, 111][names.indexOf(call)] ?? 101;
  }

  /** @type {import('./types.js').ApiObject} */
  const api = {};
  for (const call of names.slice(0, 5)) {
    api[call] = (...args) => {
      standIn = undefined;
      watch.before(call, args);
      const how = take(call, args);
      const travels = how === 'lost' || how?.startsWith('http-');
      if (how !== undefined && !travels) return failed(call, how, args);
      const before = network.state;
      if (travels) network.state = /** @type {import('./types.js').Network['state']} */ (how);
      try {
        const returned = raw[call]?.(...args);
        write(call, args, returned);
        return returned;
      } catch (reason) {
        write(call, args, undefined, String(reason));
        throw reason;
      } finally {
        network.state = before;
      }
    };
  }
  api[lastError] = () => {
    const own = raw[lastError]?.();
    if (standIn === undefined) return own;
    return typeof own === 'number' ? standIn : String(standIn);
  };
  for (const call of names.slice(6)) api[call] = (...args) => raw[call]?.(...args);

  /** @param {CallFault} fault */
  const fail = (fault) => void (planned = [...planned, plan(fault)]);

  return {
    api,
    calls,
    refused,
    faults: watch.faults,
    values: watch.values,
    fail,
    mend() {
      planned = [];
    },
    failCommits(on) {
      const call = names[AT.commit] ?? '';
      planned = planned.filter((fault) => fault.call !== call && fault.call !== names[AT.finish]);
      if (!on) return;
      for (const one of [call, names[AT.finish] ?? '']) fail({ call: one, how: 'lost' });
    },
  };
}
