import { isDeepStrictEqual } from 'node:util';
import { expect } from 'vitest';
import { PATIENCE } from '../../support/patience.js';

const LOOK_EVERY = 50;

/** Looks until something is as expected; after a while it has to be. Unlike `expect.poll`, it may stand in concurrent tests. */
export async function eventually(look: () => unknown, expected: unknown): Promise<void> {
  const until = Date.now() + PATIENCE;
  for (;;) {
    const seen = await look();
    if (isDeepStrictEqual(seen, expected)) return;
    if (Date.now() > until) {
      expect(seen).toEqual(expected);
      return;
    }
    await new Promise((resolve) => setTimeout(resolve, LOOK_EVERY));
  }
}
