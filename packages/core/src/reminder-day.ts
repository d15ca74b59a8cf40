import { daysLater, isoDay, monthsLater, readIsoDay, realDay, weekdayOf, type CivilDay } from './civil-day.js';

const MONTHS = 'jan feb mar apr may jun jul aug sep oct nov dec'.split(' ');
const WEEKDAYS = 'sun mon tue wed thu fri sat'.split(' ');
const NUMBERS = 'zero one two three four five six seven eight nine ten eleven twelve'.split(' ');

/** Nobody reviews a plan later than in two years; a year that far off is a slip of the finger. */
const FURTHEST = 730;

/** How far ahead a plan without a date is looked at again, in days. */
const TWO_WEEKS = 14;

/** The day of a reminder, and whether the learner's own words said so. */
export interface ReminderDay {
  readonly day: CivilDay;
  readonly read: boolean;
}

/** The day to review a plan on: the one that its words name, if one can be read and lies ahead, else in two weeks. */
export function reminderDay(words: string, today: CivilDay): ReminderDay {
  const day = readDay(words, today);
  const ahead = day && isoDay(day) > isoDay(today) && isoDay(day) <= isoDay(daysLater(today, FURTHEST));
  return day && ahead ? { day, read: true } : { day: daysLater(today, TWO_WEEKS), read: false };
}

/** A day in the words that people write into "Review": "in two weeks", "3 March", "next Tuesday". */
function readDay(words: string, today: CivilDay): CivilDay | undefined {
  const text = words.toLowerCase().replace(/\s+/g, ' ');
  return numeric(text, today) ?? named(text, today) ?? ahead(text, today) ?? onWeekday(text, today);
}

function numeric(text: string, today: CivilDay): CivilDay | undefined {
  const iso = /\b\d{4}-\d{1,2}-\d{1,2}\b/.exec(text);
  if (iso) return readIsoDay(iso[0]);
  const [, day, month, year] = /\b(\d{1,2})[/.](\d{1,2})(?:[/.](\d{4}|\d{2}))?(?!\d)/.exec(text) ?? [];
  return day === undefined ? undefined : nearest(Number(day), Number(month), year, today);
}

function named(text: string, today: CivilDay): CivilDay | undefined {
  const month = '(jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*\\.?';
  const before = new RegExp(`\\b(\\d{1,2})(?:st|nd|rd|th)?(?: of)? ${month}(?:,? (\\d{4}))?`).exec(text);
  if (before) return nearest(Number(before[1]), MONTHS.indexOf(before[2] ?? '') + 1, before[3], today);
  const after = new RegExp(`\\b${month} (\\d{1,2})(?:st|nd|rd|th)?\\b(?:,? (\\d{4}))?`).exec(text);
  return after ? nearest(Number(after[2]), MONTHS.indexOf(after[1] ?? '') + 1, after[3], today) : undefined;
}

/** Without a year it is the next such day. */
function nearest(day: number, month: number, year: string | undefined, today: CivilDay): CivilDay | undefined {
  if (year !== undefined) return realDay(Number(year.length === 2 ? `20${year}` : year), month, day);
  const thisYear = realDay(today.year, month, day);
  return thisYear && isoDay(thisYear) > isoDay(today) ? thisYear : realDay(today.year + 1, month, day);
}

function ahead(text: string, today: CivilDay): CivilDay | undefined {
  if (/\btomorrow\b/.test(text)) return daysLater(today, 1);
  if (/\bfortnight\b/.test(text)) return daysLater(today, TWO_WEEKS);
  if (/\bnext week\b/.test(text)) return daysLater(today, 7);
  if (/\bnext month\b/.test(text)) return monthsLater(today, 1);
  const [, amount = '', unit] =
    /\b(\d{1,3}|an?|a couple of|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve)[ -](day|week|month)s?\b/.exec(
      text,
    ) ?? [];
  if (unit === undefined) return undefined;
  const count = /^\d/.test(amount)
    ? Number(amount)
    : /^an?$/.test(amount)
      ? 1
      : amount === 'a couple of'
        ? 2
        : NUMBERS.indexOf(amount);
  return unit === 'month' ? monthsLater(today, count) : daysLater(today, unit === 'week' ? 7 * count : count);
}

/** The next such weekday; never today. */
function onWeekday(text: string, today: CivilDay): CivilDay | undefined {
  const [, name] = /\b(sun|mon|tue|wed|thu|fri|sat)(?:s?day|nesday|rsday|urday|s|rs|r)?\b/.exec(text) ?? [];
  if (name === undefined) return undefined;
  return daysLater(today, ((WEEKDAYS.indexOf(name) - weekdayOf(today) + 6) % 7) + 1);
}
