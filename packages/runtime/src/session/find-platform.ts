import type { LmsAdapter } from '../adapters/lms-adapter.js';

/** How long and how often to look for a platform that is late. */
const LOOK_FOR = 5_000;
const LOOK_EVERY = 250;

/** Looks for the platform until it answers, or nobody is likely to come any more. */
export async function findPlatform(adapter: LmsAdapter): ReturnType<LmsAdapter['connect']> {
  let found = await adapter.connect();
  for (let waited = 0; found === 'absent' && waited < LOOK_FOR; waited += LOOK_EVERY) {
    await new Promise((resolve) => setTimeout(resolve, LOOK_EVERY));
    found = await adapter.connect();
  }
  return found;
}
