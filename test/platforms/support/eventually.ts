import { isDeepStrictEqual } from 'node:util';
import { expect } from 'vitest';

/** How long what was sent may take to arrive; a loaded machine is slow. */
const PATIENCE = 15_000;
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
