const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];

/**
 * A day as people write it, as `2026-11-01`: with the year first, or with the month in words. `undefined` for anything
 * else, also for 1/11/2026, which is January to some and November to others, and for a day that no calendar has.
 */
export function readDay(typed: string): string | undefined {
  const text = typed.trim().replace(/[.,]$/, '');
  const [, isoYear, isoMonth, isoDay] = /^(\d{4})-(\d{1,2})-(\d{1,2})$/.exec(text) ?? [];
  if (isoYear !== undefined) return dayOf(Number(isoYear), Number(isoMonth), Number(isoDay));
  const [, day, name, year] = /^(\d{1,2})(?:st|nd|rd|th)?\s+([a-z]{3,9})\.?,?\s+(\d{4})$/i.exec(text) ?? [];
  return dayOf(Number(year), MONTHS.indexOf((name ?? '').slice(0, 3).toLowerCase()) + 1, Number(day));
}

/** The same day one year later. */
export function aYearAfter(day: string): string {
  return `${Number(day.slice(0, 4)) + 1}${day.slice(4)}`;
}

function dayOf(year: number, month: number, day: number): string | undefined {
  const date = new Date(Date.UTC(year, month - 1, day));
  const sound = month >= 1 && date.getUTCMonth() === month - 1 && date.getUTCDate() === day;
  return sound ? date.toISOString().slice(0, 10) : undefined;
}
