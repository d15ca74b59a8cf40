/** The language of this folder: `tag` for `lang` attributes, `locale` for how numbers and days are written. */
export const languageMessages = { tag: 'en-GB', locale: 'en-GB' };

const MONTHS = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
];

/** Days in words. By itself: charts, which write numbers, need no months. */
export const dateWords = {
  /** Without any time zone; months count from 1. */
  day: (year: number, month: number, day: number) => `${day} ${MONTHS[month - 1] ?? ''} ${year}`,
};
