import { timeBudgetMessages as words } from '@ladder/core/messages';

/** Below so many minutes each, half a minute matters. */
const FINE = 10;

/** What comes out of sharing time. */
export interface Budget {
  /** What it means, in a sentence. */
  readonly says: string;
  /** Minutes to share, and among how many; `undefined` where there is nothing to compare. */
  readonly shared?: { readonly minutes: number; readonly among: number };
}

/** Shares time: the first number is among how many, the second the minutes there are, the others come off. */
export function budgetOf([among, all, ...off]: readonly (number | undefined)[]): Budget {
  if (among === undefined || all === undefined || off.includes(undefined)) return { says: words.noNumber };
  const minutes = off.reduce<number>((left, one) => left - (one ?? 0), all);
  if (among === 0) return { says: words.nobody };
  if (minutes <= 0) return { says: minutes < 0 ? words.noTime(duration(-minutes)) : words.nothing };
  const each = minutes / among;
  const round = each < FINE ? Math.max(0.5, Math.round(each * 2) / 2) : Math.round(each);
  return { says: words.each(duration(minutes), words.minutes(round)), shared: { minutes, among } };
}

/** For how many the time is enough, if each takes so many minutes. */
export function paceSays(
  pace: number,
  { minutes, among }: { readonly minutes: number; readonly among: number },
): string {
  const needed = pace * among;
  if (needed <= minutes) return words.enough(duration(needed));
  return words.short(Math.floor(minutes / pace), among, duration(needed - minutes));
}

function duration(minutes: number): string {
  const hours = Math.floor(minutes / 60);
  const rest = minutes - hours * 60;
  return [...(hours > 0 ? [words.hours(hours)] : []), ...(rest > 0 || hours === 0 ? [words.minutes(rest)] : [])].join(
    words.and,
  );
}
