import { AND_OTHERS, monthNumber, plainDoi, readDate, readName, type CslDate, type CslName } from './csl-parts.js';
import { latexText } from './latex-text.js';
import type { BibtexEntry } from './parse-bibtex.js';

type Item = Record<string, unknown>;

/** Kinds of entries by what CSL calls them. What is missing here is a document. */
const TYPES: Readonly<Record<string, string>> = {
  article: 'article-journal',
  suppperiodical: 'article-journal',
  book: 'book',
  mvbook: 'book',
  collection: 'book',
  mvcollection: 'book',
  reference: 'book',
  proceedings: 'book',
  inbook: 'chapter',
  bookinbook: 'chapter',
  incollection: 'chapter',
  suppbook: 'chapter',
  inreference: 'entry-encyclopedia',
  inproceedings: 'paper-conference',
  conference: 'paper-conference',
  phdthesis: 'thesis',
  mastersthesis: 'thesis',
  thesis: 'thesis',
  techreport: 'report',
  report: 'report',
  manual: 'report',
  booklet: 'pamphlet',
  online: 'webpage',
  electronic: 'webpage',
  www: 'webpage',
  unpublished: 'manuscript',
  dataset: 'dataset',
  software: 'software',
  patent: 'patent',
  video: 'motion_picture',
  movie: 'motion_picture',
  legislation: 'legislation',
};

const THESES: Readonly<Record<string, string>> = { phdthesis: 'PhD thesis', mastersthesis: 'Master’s thesis' };

/** What an entry leaves to the one that it names in `crossref`, and how it is called there. */
const INHERITED: Readonly<Record<string, string>> = { booktitle: 'title', booksubtitle: 'subtitle' };

/** Reads an entry into CSL-JSON. `parents` are all entries of the file, for `crossref` and `xdata`. */
export function bibtexItem(entry: BibtexEntry, parents: ReadonlyMap<string, BibtexEntry>): Item {
  if (entry.fields.size === 0) return { type: TYPES[entry.type] ?? 'document' };
  const typed = (...names: string[]): string => {
    for (const name of names) {
      const value = lookUp(entry, name, parents);
      if (value !== undefined && value.trim() !== '') return value;
    }
    return '';
  };
  const words = (...names: string[]) => latexText(typed(...names));
  const titled = (name: string, sub: string) => join(words(name), words(sub), ': ');
  const own = words('title') === '' ? words('titleaddon', 'maintitle') : titled('title', 'subtitle');
  const within = titled('booktitle', 'booksubtitle') || (entry.type.startsWith('in') ? words('maintitle') : '');
  const accessed = accessDate(
    words('urldate', 'lastchecked', 'accessed', 'lastaccessed'),
    words('note', 'howpublished'),
  );
  const address = addressOf(typed('url', 'howpublished', 'note', 'link'), entry);
  const item: Item = {
    type: typeOf(entry, address),
    title: own,
    'container-title': words('journaltitle', 'journal', 'fjournal', 'shortjournal') || within,
    author: names(typed('author')),
    editor: names(typed('editor')),
    translator: names(typed('translator')),
    issued: issued(words('date'), words('year'), words('month'), words('day')),
    accessed,
    'event-date': dateOrNothing(words('eventdate')),
    'event-title': words('eventtitle'),
    'event-place': words('venue'),
    volume: words('volume'),
    page: words('pages', 'pagetotal', 'eid', 'articleno', 'article-number').replace(/\s*[–—]\s*/g, '-'),
    edition: words('edition'),
    'collection-title': words('series'),
    publisher: words('publisher', 'institution', 'school', 'organization') || publisherIn(words('howpublished')),
    'publisher-place': words('location', 'address'),
    genre:
      words('type')
        .replace(/^phdthesis$/i, 'PhD thesis')
        .replace(/^mathesis$/i, 'Master’s thesis') ||
      (THESES[entry.type] ?? ''),
    'chapter-number': words('chapter'),
    version: words('version'),
    ISBN: words('isbn'),
    ISSN: words('issn'),
    DOI: plainDoi(verbatim(typed('doi'))),
    URL: address,
    PMID: pmidOf(words('pmid', 'pubmed_id'), words('eprint'), words('eprinttype', 'archiveprefix'), words('note')),
    [TYPES[entry.type] === 'article-journal' ? 'issue' : 'number']: words('number', 'issue', 'reportnumber'),
  };
  return Object.fromEntries(Object.entries(item).filter(([, value]) => value !== '' && value !== undefined));
}

/** A field of an entry, or of those that it takes from; no further than four steps, as two may name each other. */
function lookUp(
  entry: BibtexEntry,
  name: string,
  parents: ReadonlyMap<string, BibtexEntry>,
  depth = 0,
): string | undefined {
  const own = entry.fields.get(name);
  if (own !== undefined || depth > 4) return own;
  const from = (entry.fields.get('crossref') ?? entry.fields.get('xdata'))?.trim();
  const parent = from === undefined ? undefined : parents.get(from.toLowerCase());
  // What is a title there is the title of the book here.
  if (!parent || /^(?:title|subtitle|titleaddon|doi|url|pages)$/.test(name)) return undefined;
  return (
    lookUp(parent, name, parents, depth + 1) ??
    (Object.hasOwn(INHERITED, name) ? lookUp(parent, INHERITED[name] ?? '', parents, depth + 1) : undefined)
  );
}

function typeOf(entry: BibtexEntry, address: string): string {
  const kind = entry.fields.get('entrysubtype')?.toLowerCase() ?? '';
  if (entry.type === 'article' && /magazine|newspaper/.test(kind))
    return kind.includes('mag') ? 'article-magazine' : 'article-newspaper';
  return TYPES[entry.type] ?? (address === '' ? 'document' : 'webpage');
}

/** Names parted by "and"; braces keep an organisation together. */
function names(typed: string): readonly CslName[] | undefined {
  const parts = splitNames(typed);
  const read = parts.flatMap((part) => nameOf(part) ?? []);
  return read.length === 0 ? undefined : read;
}

function splitNames(typed: string): readonly string[] {
  const parts: string[] = [];
  let depth = 0;
  let from = 0;
  for (const { 0: sign, index } of typed.matchAll(/[{}]|(?<!\s)\s+and\s+/gi)) {
    if (sign === '{') depth += 1;
    else if (sign === '}') depth -= 1;
    else if (depth === 0) {
      parts.push(typed.slice(from, index));
      from = index + sign.length;
    }
  }
  return [...parts, typed.slice(from)].map((part) => part.trim());
}

function nameOf(typed: string): CslName | undefined {
  if (/^others$/i.test(typed)) return { literal: AND_OTHERS };
  const whole = /^\{(.*)\}$/s.exec(typed)?.[1];
  if (whole !== undefined && !/^[^{]*\}/.test(whole)) return { literal: latexText(whole) };
  // BibLaTeX's long form: family=Berg, given=Jan, prefix=van der.
  if (/^(?:family|given|prefix|suffix)(?:-i)?\s*=/.test(typed)) {
    const parts = new Map(
      typed.split(',').map((part) => [part.replace(/=.*$/s, '').trim(), latexText(part.replace(/^[^=]*=/, ''))]),
    );
    const [given, suffix, prefix] = [parts.get('given'), parts.get('suffix'), parts.get('prefix')];
    return {
      family: parts.get('family') ?? '',
      ...(given === undefined ? {} : { given }),
      ...(suffix === undefined ? {} : { suffix }),
      ...(prefix === undefined ? {} : { 'non-dropping-particle': prefix }),
    };
  }
  return readName(latexText(typed), 'person');
}

function issued(date: string, year: string, month: string, day: string): CslDate | undefined {
  if (date !== '') return readDate(date);
  if (year === '') return undefined;
  const read = readDate(year);
  // Some write the day with the month: "5 mar", "mar 5".
  const number =
    monthNumber(/[A-Za-z]{3,}|\d+/.exec(month)?.[0] ?? '') ?? monthNumber(/[A-Za-z]{3,}/.exec(month)?.[0] ?? '');
  const inMonth = /[A-Za-z]/.test(month) ? /\d{1,2}/.exec(month)?.[0] : undefined;
  const only = read && 'date-parts' in read && read['date-parts'].length === 1 ? read['date-parts'][0] : undefined;
  if (!only || only.length !== 1 || number === undefined) return read;
  const first = Number(day === '' ? (inMonth ?? 0) : day);
  return { ...read, 'date-parts': [[...only, number, ...(first >= 1 && first <= 31 ? [first] : [])]] };
}

function dateOrNothing(text: string): CslDate | undefined {
  const date = readDate(text);
  return date && 'date-parts' in date ? date : undefined;
}

/** When somebody looked at a page: in a field of its own, or in a note such as "Accessed: 5 March 2021". */
function accessDate(own: string, note: string): CslDate | undefined {
  const noted = /\b(?:accessed|retrieved|cited|last checked)\b:?\s*(?:on\s+)?([^\];]*)/i.exec(note)?.[1] ?? '';
  return dateOrNothing(own) ?? dateOrNothing(noted.replace(/[.\s]+$/, ''));
}

function addressOf(typed: string, { fields }: BibtexEntry): string {
  const found = /https?:\/\/[^\s{}<>"]+/i.exec(verbatim(typed))?.[0].replace(/[.,;)]+$/, '') ?? '';
  const archive = (fields.get('archiveprefix') ?? fields.get('eprinttype') ?? '').toLowerCase();
  const eprint = fields.get('eprint');
  return found === '' && archive === 'arxiv' && eprint !== undefined ? `https://arxiv.org/abs/${eprint.trim()}` : found;
}

/** An address without what LaTeX needs before some of its signs. */
function verbatim(typed: string): string {
  return typed
    .replace(/\{?\\textasciitilde\s*(?:\{\})?\}?|\\~\{\}/g, '~')
    .replace(/\{?\\([_%&#~$])\}?/g, '$1')
    .replace(/\\url\s*\{([^{}]*)\}/g, '$1');
}

function pmidOf(own: string, eprint: string, archive: string, note: string): string {
  if (own !== '') return own;
  if (/pubmed|medline/i.test(archive)) return eprint;
  return /\bPMID:?\s*(\d{1,8})\b/.exec(note)?.[1] ?? '';
}

/** Where something is from, when no field says it: "Department of Health", and no address. */
function publisherIn(howpublished: string): string {
  return /https?:|accessed|online/i.test(howpublished) ? '' : howpublished;
}

function join(first: string, second: string, sign: string): string {
  return first === '' || second === '' ? first + second : `${first}${/[?!:.]$/.test(first) ? ' ' : sign}${second}`;
}
