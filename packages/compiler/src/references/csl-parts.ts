/** A name in CSL-JSON. */
export type CslName =
  | { readonly literal: string }
  | {
      readonly family: string;
      readonly given?: string;
      readonly suffix?: string;
      readonly 'non-dropping-particle'?: string;
    };

/** A date in CSL-JSON; one in words where it is none of the calendar. */
export type CslDate =
  { readonly 'date-parts': readonly (readonly number[])[]; readonly circa?: boolean } | { readonly literal: string };

/** Stands for "and others" in a list of names, until the style has written them. */
export const AND_OTHERS = '\u2042et al';

const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];

/** The number of a month, written as a number or by its name. */
export function monthNumber(text: string): number | undefined {
  const number = /^\d{1,2}$/.test(text) ? Number(text) : MONTHS.indexOf(text.slice(0, 3).toLowerCase()) + 1;
  return number >= 1 && number <= 12 ? number : undefined;
}

/**
 * A date as reference managers write it: `2021-03-05`, `2021/03/05/`, `2021 Mar 5`, `March 2021`, `2020/2021`, `c. 1999`,
 * `2021-05-01/2021-05-03`. Anything else stays in its own words.
 */
export function readDate(typed: string): CslDate | undefined {
  const text = typed.trim().replace(/^[[(]|[\])]$/g, '');
  if (text === '') return undefined;
  const circa = /^(?:c\.?|ca\.?|circa)\s*(?=\d)|[~?%]/i.test(text) ? { circa: true } : {};
  const plain = text
    .replace(/^(?:c\.?|ca\.?|circa|©|cop\.)\s*(?=\d)/i, '')
    .replace(/[~?%]/g, '')
    .replace(/T[\d:.+Z-]*$/, '');
  const ends = /^\d{4}-[\d-]+\/(?:\d|\.\.)|^\d{4}\/(?:\d{4}|\.\.)?$|^\.*\/\d/.test(plain) ? plain.split('/') : [plain];
  const parts = ends.filter((end) => end !== '' && end !== '..').map(dayOf);
  const dates = parts.filter((part) => part !== undefined);
  return dates.length === parts.length && dates.length > 0 ? { 'date-parts': dates, ...circa } : { literal: text };
}

function dayOf(text: string): readonly number[] | undefined {
  const [, year, month, day] =
    /^(\d{4})(?:[-/.](\d{1,2})(?:[-/.](\d{1,2}))?)?[-/.]*$/.exec(text) ??
    /^(\d{4})[\s,]+([A-Za-z]{3,9})\.?(?:[-/][A-Za-z]{3,9}\.?)?(?:\s+(\d{1,2}))?$/.exec(text) ??
    [];
  if (year !== undefined) return calendar(year, month, day);
  const [, first, name, last] =
    /^(?:(\d{1,2})(?:st|nd|rd|th)?[\s-]+)?([A-Za-z]{3,9})\.?,?[\s-]+(\d{4})$/.exec(text) ?? [];
  if (last !== undefined) return calendar(last, name, first);
  const [, us, usDay, usYear] = /^([A-Za-z]{3,9})\.?\s+(\d{1,2}),?\s+(\d{4})$/.exec(text) ?? [];
  return usYear === undefined ? undefined : calendar(usYear, us, usDay);
}

function calendar(year: string, month?: string, day?: string): readonly number[] | undefined {
  if (month === undefined) return [Number(year)];
  // EDTF counts seasons from 21; a season or a word that is no month leaves the year.
  const number = monthNumber(month);
  if (number === undefined)
    return /^(?:2[1-4]|00?|spring|summer|autumn|fall|winter)$/i.test(month) ? [Number(year)] : undefined;
  const date = Number(day ?? 0);
  return date >= 1 && date <= 31 ? [Number(year), number, date] : [Number(year), number];
}

/** A name as "Family, Given, Jr" or "Given Family"; one word or more without a comma is an organisation where `whole`. */
export function readName(typed: string, whole: 'organisation' | 'person'): CslName | undefined {
  const text = typed.replace(/\s+/g, ' ').trim().replace(/,$/, '');
  if (text === '') return undefined;
  if (/^(?:and\s+)?others$|^et\.? al\.?$/i.test(text)) return { literal: AND_OTHERS };
  const [family = '', second = '', third = ''] = text.split(',').map((part) => part.trim());
  if (second !== '') {
    // BibTeX puts Jr in the middle, RIS at the end.
    const [given, suffix] = /^(?:jr|sr|[iv]+)\.?$/i.test(second) && third !== '' ? [third, second] : [second, third];
    return { ...familyOf(family), given, ...(suffix === '' ? {} : { suffix }) };
  }
  if (whole === 'organisation') return { literal: text };
  const words = text.split(' ');
  if (words.length === 1) return { family: text };
  const particle = words.findIndex((word, at) => at > 0 && at < words.length - 1 && /^\p{Ll}/u.test(word));
  const from = particle < 0 ? words.length - 1 : particle;
  return { ...familyOf(words.slice(from).join(' ')), given: words.slice(0, from).join(' ') };
}

/** A family name with what stands before it in small letters: van der Berg. */
function familyOf(text: string): { readonly family: string; readonly 'non-dropping-particle'?: string } {
  const [, particle, family] = /^((?:\p{Ll}[\p{L}'’.]*\s+)+)(\p{Lu}.*)$/u.exec(text) ?? [];
  return particle === undefined || family === undefined
    ? { family: text }
    : { family, 'non-dropping-particle': particle.trim() };
}

/** A DOI without the address that often stands before it. */
export function plainDoi(text: string): string {
  return text
    .trim()
    .replace(/^(?:https?:\/\/)?(?:dx\.)?doi\.org\//i, '')
    .replace(/^doi:?\s*/i, '')
    .replace(/\s*\[doi\]$/i, '');
}
