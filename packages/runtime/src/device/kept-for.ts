/** How long anything of ours stays on a device after it was last written to. What `docs/privacy.md` promises. */
export const KEPT_FOR = 14 * 24 * 60 * 60 * 1000;

/** `@<written>,<noticed>;<value>`: `noticed` is the earliest time at which the clock was behind the time of writing. */
const STAMPED = /^@(\d+),(\d+);([^]*)$/;

/** The value without its stamp. */
export function unstamped(text = ''): string | undefined {
  return STAMPED.exec(text)?.[3];
}

/** A value with the time of its writing. A clock that was set back does not make it older than it was `before`. */
export function stamped(value: string, now: number, before = ''): string {
  return `@${Math.max(now, Number(STAMPED.exec(before)?.[1] ?? 0))},${now};${value}`;
}

/**
 * What becomes of a kept text at this time; `undefined` once its time is over. Where the clock says that it was written
 * in the future, the clock was ahead then, or is behind now: nobody can tell which, so its days are counted from when
 * this was noticed, until the clock has caught up. What has no stamp is from an earlier version and counts from today.
 */
export function aged(text: string, now: number): string | undefined {
  const [, written, noticed, value = ''] = STAMPED.exec(text) ?? [];
  if (written === undefined) return stamped(text, now);
  const at = Number(written);
  const since = at > now ? Math.min(Number(noticed), now) : at;
  return now - since < KEPT_FOR ? `@${at},${since};${value}` : undefined;
}
