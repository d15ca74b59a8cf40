/** How long anything of ours stays on a device after it was last written to. What `docs/privacy.md` promises. */
export const KEPT_FOR = 14 * 24 * 60 * 60 * 1000;

/**
 * A value as a device keeps it: when it was written, and, where the clock has been behind that since, when this was
 * first noticed.
 */
interface Stamped {
  readonly at: number;
  readonly noticed: number | undefined;
  readonly value: string;
}

function read(text: string | undefined): Stamped | undefined {
  const found = /^@(\d+)(?:,(\d+))?;/.exec(text ?? '');
  if (!text || !found) return undefined;
  return {
    at: Number(found[1]),
    noticed: found[2] === undefined ? undefined : Number(found[2]),
    value: text.slice(found[0].length),
  };
}

/** The value without its stamp. */
export function unstamped(text: string | undefined): string | undefined {
  return read(text)?.value;
}

/** A value with the time of its writing. A clock that was set back does not make it older than it was `before`. */
export function stamped(value: string, now: number, before?: string): string {
  const at = read(before)?.at ?? now;
  return at > now ? `@${at},${now};${value}` : `@${now};${value}`;
}

/**
 * What becomes of a kept text at this time; `undefined` once its time is over. Where the clock says that it was written
 * in the future, the clock was ahead then, or is behind now: nobody can tell which, so its days are counted from when
 * this was noticed, until the clock has caught up. What has no stamp is from an earlier version and counts from today.
 */
export function aged(text: string, now: number): string | undefined {
  const found = read(text);
  if (!found) return text === '' ? undefined : stamped(text, now);
  const { at, noticed = now, value } = found;
  const since = at > now ? Math.min(noticed, now) : at;
  if (now - since >= KEPT_FOR) return undefined;
  return at > now ? `@${at},${since};${value}` : `@${at};${value}`;
}
