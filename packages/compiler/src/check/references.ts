import type { SourceLocation } from '@ladder/core';
import type { ModuleModel } from '../model/module-model.js';
import type { WrittenReference } from '../references/written-reference.js';
import type { CheckFindings } from './check-findings.js';

/** One source of the module, as a reviewer wants to see it. */
export interface ReferenceFacts {
  readonly key: string;
  readonly location: SourceLocation;
  /** Number in the list; `undefined` while nobody cites it. */
  readonly number?: number;
  readonly text: string;
  readonly year?: number;
  /** Whether its age is worth a look. */
  readonly old: boolean;
  readonly missing: readonly string[];
  readonly url?: string;
  /** Titles of the pages that cite it. */
  readonly citedOn: readonly string[];
}

/** Older sources are worth a look; a classic may stay. */
const OLD_YEARS = 10;

/** Looks at every source: whether it is complete, how old it is, and where the text cites it. */
export function checkReferences(
  written: readonly WrittenReference[],
  model: Pick<ModuleModel, 'references' | 'pages'>,
  today: string,
  findings: CheckFindings,
): readonly ReferenceFacts[] {
  const now = Number(today.slice(0, 4));
  return written.map((reference): ReferenceFacts => {
    const { key, location } = reference;
    const cited = model.references.find((each) => each.key === key);
    const year = yearOf(reference, now);
    const missing = missingIn(reference, year);
    if (missing.length > 0) {
      findings.add('reference-incomplete', 'References', location, { key, missing: missing.join(' and no ') });
    }
    const old = year !== undefined && now - year > OLD_YEARS;
    if (old) findings.add('reference-old', 'References', location, { key, year });
    const pages = new Set((cited?.citedAt ?? []).map(({ page }) => page));
    return {
      key,
      location,
      ...(cited ? { number: cited.number, ...(cited.url === undefined ? {} : { url: cited.url }) } : {}),
      text: cited?.text ?? (reference.type === 'listed' ? reference.text : textOf(reference.item['title'])),
      ...(year === undefined ? {} : { year }),
      old,
      missing,
      citedOn: model.pages.filter(({ id }) => pages.has(id)).map(({ number, title }) => `${number}, ${title}`),
    };
  });
}

function yearOf(reference: WrittenReference, now: number): number | undefined {
  if (reference.type === 'csl') {
    const issued = reference.item['issued'] as { 'date-parts'?: unknown[][]; raw?: unknown } | undefined;
    const typed = issued?.['date-parts']?.[0]?.[0] ?? issued?.raw;
    const year = Number(/\d{4}/.exec(textOf(typed))?.[0]);
    return Number.isInteger(year) && year > 0 ? year : undefined;
  }
  // Of several numbers that could be a year, the last that stands in brackets or before ; or . is the year of print.
  const years = [...reference.text.matchAll(/\b(1[89]\d\d|20\d\d)\b/g)].map((match) => Number(match[1]));
  return years.filter((year) => year <= now + 1).at(-1);
}

function missingIn(reference: WrittenReference, year: number | undefined): readonly string[] {
  if (reference.type === 'listed') {
    if (reference.bare) return [];
    return [
      ...(year === undefined ? ['year'] : []),
      ...(reference.url === undefined && reference.text.length < 40 ? ['address or journal'] : []),
    ];
  }
  const { item } = reference;
  const has = (...names: string[]) => names.some((name) => textOf(item[name]) !== '' || Array.isArray(item[name]));
  return [
    ...(has('author', 'editor', 'publisher', 'container-title') ? [] : ['author']),
    ...(has('title') ? [] : ['title']),
    ...(year === undefined ? ['year'] : []),
    ...(has('DOI', 'URL', 'PMID', 'container-title', 'publisher', 'ISBN') ? [] : ['journal, publisher or address']),
  ];
}

function textOf(value: unknown): string {
  return typeof value === 'string' || typeof value === 'number' ? String(value) : '';
}
