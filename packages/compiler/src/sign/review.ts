import { readIsoDay } from '@ladder/core';

/** How far a review is away. */
export interface ReviewDue {
  /** The day, as year-month-day. */
  readonly review: string;
  /** Whole days from today; below 0 when it is overdue. */
  readonly days: number;
  /** `review due in 12 days`, to stand in a table. */
  readonly says: string;
  /** Whether somebody should be told: it is overdue, or due within 60 days. */
  readonly soon: boolean;
}

/** So long before the day, a review begins to be mentioned: three people have to find the time for it. */
const SOON_DAYS = 60;

const DAY_MS = 86_400_000;

/** How far a review is away from today; both are days as year-month-day. Pure, and never a part of a package. */
export function reviewDue(review: string, today: string): ReviewDue {
  const days = Math.round((dayNumber(review) - dayNumber(today)) / DAY_MS);
  return { review, days, says: wordsFor(days), soon: days <= SOON_DAYS };
}

function wordsFor(days: number): string {
  if (days === 0) return 'review due today';
  const count = Math.abs(days) === 1 ? '1 day' : `${Math.abs(days)} days`;
  return days > 0 ? `review due in ${count}` : `review overdue by ${count}`;
}

function dayNumber(text: string): number {
  const day = readIsoDay(text);
  return day ? Date.UTC(day.year, day.month - 1, day.day) : Number.NaN;
}
