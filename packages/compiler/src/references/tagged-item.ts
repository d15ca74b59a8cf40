import { plainDoi, readDate, readName, type CslName } from './csl-parts.js';

/** A record of RIS, Refer or MEDLINE: its tags with their values in order, and where it begins. */
export interface TaggedRecord {
  readonly line: number;
  readonly tags: ReadonlyMap<string, readonly string[]>;
}

type Item = Record<string, unknown>;

const RIS_TYPES: Readonly<Record<string, string>> = {
  JOUR: 'article-journal',
  JFULL: 'article-journal',
  EJOUR: 'article-journal',
  ABST: 'article-journal',
  INPR: 'article-journal',
  MGZN: 'article-magazine',
  NEWS: 'article-newspaper',
  BOOK: 'book',
  EBOOK: 'book',
  EDBOOK: 'book',
  CHAP: 'chapter',
  ECHAP: 'chapter',
  CONF: 'paper-conference',
  CPAPER: 'paper-conference',
  THES: 'thesis',
  RPRT: 'report',
  GOVDOC: 'report',
  STAND: 'report',
  ELEC: 'webpage',
  WEB: 'webpage',
  BLOG: 'webpage',
  ICOMM: 'webpage',
  DATA: 'dataset',
  COMP: 'software',
  VIDEO: 'motion_picture',
  UNPB: 'manuscript',
  PAMP: 'pamphlet',
  LEGAL: 'legislation',
  STAT: 'legislation',
};

/** The tags of Refer, which EndNote calls ENW, as RIS has them. */
export const REFER_TAGS: Readonly<Record<string, string>> = {
  A: 'AU',
  B: 'T2',
  C: 'CY',
  D: 'PY',
  E: 'ED',
  F: 'ID',
  I: 'PB',
  J: 'T2',
  N: 'IS',
  P: 'SP',
  R: 'DO',
  T: 'TI',
  U: 'UR',
  V: 'VL',
  '7': 'ET',
  '8': 'DA',
  '@': 'SN',
  '[': 'Y2',
};

/** The kinds of Refer as RIS has them. */
export const REFER_TYPES: Readonly<Record<string, string>> = {
  'journal article': 'JOUR',
  book: 'BOOK',
  'edited book': 'BOOK',
  'book section': 'CHAP',
  'conference paper': 'CPAPER',
  'conference proceedings': 'CONF',
  thesis: 'THES',
  report: 'RPRT',
  'government document': 'GOVDOC',
  'web page': 'ELEC',
  'newspaper article': 'NEWS',
  'magazine article': 'MGZN',
};

/** Reads a record of RIS into CSL-JSON. */
export function risItem({ tags }: TaggedRecord): Item {
  const first = (...names: string[]) =>
    names.map((name) => tags.get(name)?.[0] ?? '').find((value) => value !== '') ?? '';
  const type = RIS_TYPES[first('TY').toUpperCase()] ?? (first('UR') === '' ? 'document' : 'webpage');
  const isPart = type === 'chapter' || type === 'paper-conference' || type.startsWith('article-');
  const [from, to] = [first('SP', 'C7'), first('EP')];
  const pmid = /^\d{1,8}$/.test(first('AN')) && /pubmed|medline|nlm/i.test(first('DB', 'DP')) ? first('AN') : '';
  const urls = (tags.get('UR') ?? []).flatMap((value) => value.split(/\s*;\s*(?=https?:)|\s+(?=https?:)/));
  return full({
    type,
    title: first('TI', 'T1', ...(isPart ? [] : ['BT']), 'CT'),
    'container-title': isPart ? first('T2', 'JF', 'JO', 'JA', 'J2', 'BT') : '',
    'collection-title': isPart ? first('T3') : first('T2', 'T3'),
    author: names([...(tags.get('AU') ?? []), ...(tags.get('A1') ?? [])]),
    editor: names([...(tags.get('ED') ?? []), ...(isPart ? (tags.get('A2') ?? []) : [])]),
    issued: readDate(completest(first('DA'), first('PY', 'Y1'))),
    accessed: dateIn(first('Y2')),
    volume: first('VL'),
    [type.startsWith('article-') ? 'issue' : 'number']: first('IS', 'M1'),
    page: from !== '' && to !== '' && !/[-–]/.test(from) ? `${from}-${to}` : from,
    edition: first('ET'),
    publisher: first('PB'),
    'publisher-place': first('CY', 'PP'),
    genre: type === 'thesis' || type === 'report' ? first('M3') : '',
    DOI: plainDoi(first('DO') || (/10\.\d{4}\/\S/.test(first('M3')) ? first('M3') : '')),
    URL: urls.find((url) => /^https?:/i.test(url)) ?? '',
    PMID: pmid,
    [type === 'book' || type === 'chapter' ? 'ISBN' : 'ISSN']: first('SN'),
  });
}

/** Reads a record of MEDLINE, as PubMed gives it in an .nbib file, into CSL-JSON. */
export function medlineItem({ tags }: TaggedRecord): Item {
  const first = (...names: string[]) =>
    names.map((name) => tags.get(name)?.[0] ?? '').find((value) => value !== '') ?? '';
  const identifiers = [...(tags.get('LID') ?? []), ...(tags.get('AID') ?? [])];
  const doi = identifiers.find((value) => value.endsWith('[doi]')) ?? '';
  const short = (tags.get('AU') ?? []).map(shortName);
  const long = (tags.get('FAU') ?? []).flatMap((name) => readName(name, 'organisation') ?? []);
  const groups = (tags.get('CN') ?? []).map((name): CslName => ({ literal: name }));
  const people = long.length >= short.length ? long : short;
  const isBook = first('BTI') !== '';
  return full({
    type: isBook ? (first('TI', 'CTI') === '' ? 'book' : 'chapter') : 'article-journal',
    title: first('TI', 'CTI', 'BTI')
      .replace(/\.$/, '')
      .replace(/^\[(.*)\]$/, '$1'),
    'container-title': isBook && first('TI', 'CTI') !== '' ? first('BTI') : first('TA', 'JT'),
    author: [...people, ...groups].length === 0 ? undefined : [...people, ...groups],
    editor: names([...(tags.get('FED') ?? [])]),
    issued: readDate(first('DP')),
    volume: first('VI'),
    issue: first('IP'),
    page: first('PG') || (identifiers.find((value) => value.endsWith('[pii]')) ?? '').replace(/\s*\[pii\]$/, ''),
    edition: first('EN'),
    publisher: first('PB'),
    'publisher-place': first('PL'),
    DOI: plainDoi(doi),
    PMID: first('PMID'),
  });
}

function full(item: Item): Item {
  return Object.fromEntries(Object.entries(item).filter(([, value]) => value !== '' && value !== undefined));
}

function names(typed: readonly string[]): readonly CslName[] | undefined {
  const read = typed.flatMap((name) => readName(name, 'organisation') ?? []);
  return read.length === 0 ? undefined : read;
}

/** "Smith AB" and "van der Berg J Jr", as PubMed shortens them. */
function shortName(typed: string): CslName {
  const [, family, given, suffix] = /^(.+?)\s+(\p{Lu}{1,4})(?:\s+(Jr|Sr|\d\w+|I{2,3}))?$/u.exec(typed) ?? [];
  if (family === undefined || given === undefined) return { literal: typed };
  return { family, given, ...(suffix === undefined ? {} : { suffix }) };
}

/** Of the date and the year, the one that says more. */
function completest(date: string, year: string): string {
  return /\d{4}/.test(date) && (year === '' || date.includes(year.slice(0, 4))) ? date : year || date;
}

function dateIn(text: string): unknown {
  const date = readDate(text);
  return date && 'date-parts' in date ? date : undefined;
}
