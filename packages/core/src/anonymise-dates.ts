import type { Identifier, IdentifierKind } from './anonymise.js';

/*
 * A weekday alone is no date ("Tuesday teaching"), nor is a month or a year alone, nor a time of day. Fractions with 7,
 * 52 and 12 are durations in clinical shorthand: 3/7 is three days, 2/52 two weeks, 6/12 six months.
 */
const DAY_MONTH =
  /\b(?:(?:Mon|Tue|Tues|Wed|Wednes|Thu|Thur|Thurs|Fri|Sat|Satur|Sun)(?:day)?,?\s(?:the\s)?)?(\d{1,2})(?:st|nd|rd|th)?(?:\sof)?\s(?:January|February|March|April|May|June|July|August|September|October|November|December|Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec|january|february|april|june|july|august|september|october|november|december)\b(?:,?\s(?:19|20)\d\d\b)?/g;
const MONTH_DAY =
  /\b(?:January|February|March|April|May|June|July|August|September|October|November|December|Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec)\s(\d{1,2})(?:(?:st|nd|rd|th)\b(?:,?\s(?:19|20)\d\d\b)?|,\s(?:19|20)\d\d\b)/g;
const MONTH_YEAR =
  /\b(?:January|February|March|April|May|June|July|August|September|October|November|December|Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec)\s(?:19|20)\d\d\b/g;
const WEEKDAY_DAY = /\b(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day,?\s(?:the\s)?(\d{1,2})(?:st|nd|rd|th)\b/gi;
const NUMBERS = /\b(\d{1,2})([/.-])(\d{1,2})\2((?:19|20)?\d\d)\b(?![./-]\d)/g;
const ISO = /\b(?:19|20)\d\d-(\d\d)-(\d\d)\b/g;
const ON_NUMBERS = /\b(?:on|dated)\s(\d{1,2})\/(\d{1,2})\b(?!\/)/g;
const FESTIVAL =
  /\b(?:Christmas|New Year[’']s) (?:Day|Eve)\b|\bBoxing Day\b|\bGood Friday\b|\bEaster (?:Sunday|Monday)\b/gi;
const BORN = /\bborn\s(?:in|on)\s(?:19|20)\d\d\b/gi;

/** Dates that name a day, or a month of a year. */
export function datesIn(text: string): readonly Identifier[] {
  return [
    ...matches('date', text, DAY_MONTH, ([, day]) => isDay(day)),
    ...matches('date', text, MONTH_DAY, ([, day]) => isDay(day)),
    ...matches('date', text, MONTH_YEAR),
    ...matches('date', text, WEEKDAY_DAY, ([, day]) => isDay(day)),
    ...matches('date', text, NUMBERS, ([, day = '', sign, month = '', year = '']) => {
      // 1.2.10 is a version, a section or a list of numbers; 01.02.10 is a date.
      const written = sign === '/' || year.length === 4 || (day.length === 2 && month.length === 2);
      return written && ((isDay(day) && isMonth(month)) || (isDay(month) && isMonth(day)));
    }),
    ...matches('date', text, ISO, ([, month, day]) => isMonth(month) && isDay(day)),
    ...matches(
      'date',
      text,
      ON_NUMBERS,
      ([, day, month]) => isDay(day) && isMonth(month) && !/^(?:7|10|12)$/.test(month ?? ''),
    ),
    ...matches('date', text, FESTIVAL),
    ...matches('date', text, BORN),
  ];
}

const isDay = (text = ''): boolean => Number(text) >= 1 && Number(text) <= 31;
const isMonth = (text = ''): boolean => Number(text) >= 1 && Number(text) <= 12;

const YEAR_OLD =
  /\b(?:\d{1,3}|(?:twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety)(?:[- ](?:one|two|three|four|five|six|seven|eight|nine))?|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|thirteen|fourteen|fifteen|sixteen|seventeen|eighteen|nineteen)[- ]?(?:years?|yrs?)[- ]old\b|\b\d{1,3}[- ]?(?:yo|y\/o|y\.o\.)(?!\w)/gi;
/** A building, a rule or a habit may have its years. */
const OLD_THING =
  /^\W{0,2}(?:building|wards?|hospitals?|polic(?:y|ies)|guidelines?|guidance|computers?|scanners?|systems?|machines?|papers?|stud(?:y|ies)|audits?|teams?|trusts?|services?|protocols?|documents?|problems?|practices?|rotas?|reports?|rules?|habits?|fractures?|wounds?|scars?|injur(?:y|ies)|records?|notes?|data|software|equipment)\b/i;
const NEWBORN =
  /\b\d{1,2}[- ](?:day|week|month)s?[- ]old(?=\s(?:baby|infant|boy|girl|child|neonate|twins?|son|daughter)\b)/gi;
const IS_NEWBORN = /\b(?:is|was|were)\s\d{1,2}\s(?:days|weeks|months)\sold\b/gi;
const AGED = /\b(?:aged?|age:)\s(?:of\s)?(\d{1,3})\b(?!\s?(?:\+|or\b|and\b|to\b|[-–—]\s?\d|years?\s(?:and|or)\b|%))/gi;
/** The doctor's shorthand for age and sex, as in "76F". */
const AGE_SEX = /(^|[\s(])((?:1[89]|[2-9]\d)\s?(?:[MF]|male|female))(?=$|[\s),.;:])/g;

/** Exact ages of people; not "over 65", "in her seventies" or ten years of experience. */
export function agesIn(text: string): readonly Identifier[] {
  return [
    ...matches(
      'age',
      text,
      YEAR_OLD,
      (match) => !OLD_THING.test(text.slice(match.index + match[0].length).slice(0, 30)),
    ),
    ...matches('age', text, NEWBORN),
    ...matches('age', text, IS_NEWBORN),
    ...matches('age', text, AGED, ([, age]) => Number(age) <= 120),
    ...[...text.matchAll(AGE_SEX)].flatMap(({ index, 1: before = '', 2: found = '' }) =>
      // "20 male patients" counts people; "20 M" may be metres.
      /\s[MF]$/.test(found) ||
      /^\s(?:patients|nurses|staff|doctors|students|colleagues)/.test(text.slice(index + before.length + found.length))
        ? []
        : [{ kind: 'age' as const, text: found, at: index + before.length }],
    ),
  ];
}

/** What a pattern finds, as far as it holds. */
export function matches(
  kind: IdentifierKind,
  text: string,
  pattern: RegExp,
  holds: (match: RegExpExecArray) => boolean = () => true,
): readonly Identifier[] {
  return [...text.matchAll(pattern)].filter(holds).map((match) => ({ kind, text: match[0], at: match.index }));
}
