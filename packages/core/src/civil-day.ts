/** A day in the calendar on somebody's wall: no hour, no time zone. */
export interface CivilDay {
  readonly year: number;
  /** 1 to 12. */
  readonly month: number;
  /** 1 to 31. */
  readonly day: number;
}

/** The day so many days later; days that do not exist roll over, so that 30 February is 2 March. */
export function daysLater({ year, month, day }: CivilDay, days: number): CivilDay {
  const date = new Date(Date.UTC(year, month - 1, day + days));
  return { year: date.getUTCFullYear(), month: date.getUTCMonth() + 1, day: date.getUTCDate() };
}

/** The same day so many months later, or the last of that month where it is shorter. */
export function monthsLater({ year, month, day }: CivilDay, months: number): CivilDay {
  const last = new Date(Date.UTC(year, month - 1 + months + 1, 0));
  return {
    year: last.getUTCFullYear(),
    month: last.getUTCMonth() + 1,
    day: Math.min(day, last.getUTCDate()),
  };
}

/** 0 for a Sunday. */
export function weekdayOf({ year, month, day }: CivilDay): number {
  return new Date(Date.UTC(year, month - 1, day)).getUTCDay();
}

/** As a date field has it: `2026-12-05`. */
export function isoDay({ year, month, day }: CivilDay): string {
  return `${String(year).padStart(4, '0')}-${two(month)}-${two(day)}`;
}

/** Reads `2026-12-05`; `undefined` for anything else, and for days that do not exist. */
export function readIsoDay(text: string): CivilDay | undefined {
  const [, year, month, day] = /^(\d{4})-(\d{1,2})-(\d{1,2})$/.exec(text) ?? [];
  return realDay(Number(year), Number(month), Number(day));
}

/** The day, where there is one: there is no 31 June. */
export function realDay(year: number, month: number, day: number): CivilDay | undefined {
  const rolled = daysLater({ year, month, day }, 0);
  return rolled.year === year && rolled.month === month && rolled.day === day ? rolled : undefined;
}

const two = (number: number): string => String(number).padStart(2, '0');
