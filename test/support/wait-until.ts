import { PATIENCE } from './patience.js';

const LOOK_EVERY = 40;

/** Looks until something is there, and answers it; says what was waited for where it never comes. */
export async function waitUntil<Seen>(
  what: string,
  look: () => Promise<Seen | undefined | false> | Seen | undefined | false,
): Promise<Seen> {
  const until = performance.now() + PATIENCE;
  for (;;) {
    const seen = await look();
    if (seen !== undefined && seen !== false) return seen;
    if (performance.now() > until) throw new Error(`Waited in vain: ${what}.`);
    await new Promise((resolve) => setTimeout(resolve, LOOK_EVERY));
  }
}
