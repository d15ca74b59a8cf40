import type { Page } from 'playwright';
import type { RecordedCall, Standard } from '../../../packages/lms-lab/src/index.js';

/** What stands where in the two data models. */
export const ELEMENTS = {
  scorm12: {
    set: 'LMSSetValue',
    commit: 'LMSCommit',
    finish: 'LMSFinish',
    state: 'cmi.suspend_data',
    location: 'cmi.core.lesson_location',
    time: 'cmi.core.session_time',
    exit: 'cmi.core.exit',
    score: 'cmi.core.score.raw',
    passed: ['cmi.core.lesson_status=passed'],
    timeForm: /^\d{4}:[0-5]\d:[0-5]\d(?:\.\d{1,2})?$/,
  },
  scorm2004: {
    set: 'SetValue',
    commit: 'Commit',
    finish: 'Terminate',
    state: 'cmi.suspend_data',
    location: 'cmi.location',
    time: 'cmi.session_time',
    exit: 'cmi.exit',
    score: 'cmi.score.raw',
    passed: ['cmi.completion_status=completed', 'cmi.success_status=passed'],
    timeForm: /^P(?=.*\d)(?:T(?:\d+H)?(?:\d+M)?(?:\d+(?:\.\d{1,2})?S)?)$/,
  },
} as const;

/** The alphabet and length of saved state that every platform keeps. */
export const STATE_FORM = /^[A-Za-z0-9_.-]{1,4096}$/;

/** What module and platform said to each other in a launch. */
export async function callsOf(platform: Page): Promise<readonly RecordedCall[]> {
  return platform.evaluate(() => window.lab.calls.map((call) => ({ ...call })));
}

/** The values that each commit took along, as `element=value`; last, what no commit took. */
export function commits(calls: readonly RecordedCall[], standard: Standard): readonly (readonly string[])[] {
  const { set, commit } = ELEMENTS[standard];
  const batches: string[][] = [[]];
  for (const { call, args } of calls) {
    if (call === set) batches[batches.length - 1]?.push(`${String(args[0])}=${String(args[1])}`);
    if (call === commit) batches.push([]);
  }
  return batches;
}

/** SCORM 2004's answer to reading what was never set (RTE 3.1.7.6): how a platform says "nothing yet". */
const NOT_SET_YET = 403;

/** Everything that went wrong between module and platform: refused calls and broken rules. */
export async function troubles(platform: Page): Promise<readonly unknown[]> {
  const refused = (await callsOf(platform)).filter(
    ({ call, error, returned }) =>
      returned === 'false' || (error !== 0 && !(call === 'GetValue' && error === NOT_SET_YET)),
  );
  return [...refused, ...(await platform.evaluate(() => [...window.lab.faults]))];
}
