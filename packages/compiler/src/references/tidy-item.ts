import { AND_OTHERS, plainDoi, readDate, readName } from './csl-parts.js';
import { withoutMarkup } from './raised.js';

type Item = Readonly<Record<string, unknown>>;

const NAMES = ['author', 'editor', 'translator', 'director', 'container-author', 'collection-editor'];

const DATES = ['issued', 'accessed', 'event-date', 'original-date', 'submitted'];

/**
 * An item of CSL-JSON as every reference manager means it: dates in words read, names in one piece taken apart, numbers of
 * PubMed found in notes, letters raised by a mark of HTML raised. What cannot be read stays as it is.
 */
export function tidyItem(item: Item): Item {
  const tidy: Record<string, unknown> = {};
  for (const [key, value] of Object.entries(item)) {
    if (NAMES.includes(key)) tidy[key] = namesOf(value);
    else if (DATES.includes(key)) tidy[key] = dateOf(value);
    else tidy[key] = typeof value === 'string' ? withoutMarkup(value) : value;
  }
  const note = typeof item['note'] === 'string' ? item['note'] : '';
  const extra = (name: string) =>
    note === ''
      ? undefined
      : new RegExp(`^[^\\S\\n]*\\{?:?${name}:[^\\S\\n]*(\\S+?)\\}?[^\\S\\n]*$`, 'im').exec(note)?.[1];
  const doi = wordsIn(item['DOI']) || (extra('DOI') ?? '');
  const pmid = wordsIn(item['PMID']) || (extra('PMID') ?? '');
  if (doi !== '') tidy['DOI'] = plainDoi(doi);
  if (/^\d{1,8}$/.test(pmid)) tidy['PMID'] = pmid;
  // The style would print what managers keep here for themselves.
  delete tidy['note'];
  return tidy;
}

/** A word or a number of an item. */
export function wordsIn(value: unknown): string {
  return typeof value === 'string' || typeof value === 'number' ? String(value) : '';
}

/** The years, months and days of a date, whatever form it has; `undefined` where it is only words. */
export function datePartsIn(value: unknown): readonly number[] | undefined {
  const parts = (value as { 'date-parts'?: unknown[][] } | null | undefined)?.['date-parts']?.[0];
  if (!Array.isArray(parts)) return undefined;
  const numbers = parts.map(Number).filter((part) => Number.isInteger(part) && part > 0);
  return numbers.length > 0 ? numbers : undefined;
}

function dateOf(value: unknown): unknown {
  if (typeof value === 'string' || typeof value === 'number') return readDate(String(value));
  if (typeof value !== 'object' || value === null) return undefined;
  const { raw, literal, circa } = value as Record<string, unknown>;
  const all = (value as { 'date-parts'?: unknown })['date-parts'];
  if (Array.isArray(all)) {
    const parts = all.map((each) => datePartsIn({ 'date-parts': [each] })).filter((each) => each !== undefined);
    if (parts.length > 0) return { 'date-parts': parts, ...(circa === undefined ? {} : { circa }) };
  }
  const typed = wordsIn(raw) || wordsIn(literal);
  return typed === '' ? undefined : readDate(typed);
}

function namesOf(value: unknown): unknown {
  const list: readonly unknown[] = Array.isArray(value) ? value : [value];
  const names = list.flatMap((each): unknown[] => {
    if (typeof each === 'string') return [readName(each, 'person')].filter((name) => name !== undefined);
    const { literal, family, given } = (each ?? {}) as Record<string, unknown>;
    const typed = wordsIn(literal);
    if (/^(?:others|et\.? al\.?)$/i.test(typed || (wordsIn(given) === '' ? wordsIn(family) : '')))
      return [{ literal: AND_OTHERS }];
    return typeof each === 'object' && each !== null ? [each] : [];
  });
  return names.length === 0 ? undefined : names;
}
