import { fnv1a, toChars } from '@ladder/core';

/** A second start value, so that two numbers of 32 bits together make one of 64. */
const OTHER_SEED = 0x9747b28c;

/**
 * Names a learner on a platform without saying who it is. All that is kept on the device for a learner is kept under
 * this key, so that the next one at the same computer is never shown it.
 */
export function learnerKey(target: string, host: string, learner: string): string {
  const text = JSON.stringify([target, host, learner]);
  return toChars(fnv1a(text), 6) + toChars(fnv1a(text, OTHER_SEED), 6);
}
