import { shorten } from '../model/words.js';
import { KEY, type ListedReference, type ReadReferences, type ReferenceProblem } from './written-reference.js';

const DOI = /(?:https?:\/\/(?:dx\.)?doi\.org\/|doi:?\s*)?\b(10\.\d{4,9}\/[^\s"<>]+)/i;

const PMID = /\bpmid:?\s*(\d{1,8})\b|https?:\/\/pubmed\.ncbi\.nlm\.nih\.gov\/(\d{1,8})\/?/i;

const ADDRESS = /https?:\/\/[^\s<>]+/i;

/** Signs of the longest line that can be one reference: some fifty times a long one. */
const LONGEST = 20_000;

/** Reads references.md: `- herring2011: Herring R, Desai T …` on each line, with a DOI, a PubMed number or an address. */
export function readList(text: string, file: string): ReadReferences {
  const references: ListedReference[] = [];
  const problems: ReferenceProblem[] = [];
  for (const { line, column, words } of entriesOf(text)) {
    const location = { file, line, column };
    const [, key = '', rest = ''] = /^\[?@?([^\s:\]]+)\]?\s*:\s+(.*)$/u.exec(words) ?? [];
    if (!KEY.test(key) || /^https?$/i.test(key))
      problems.push({ rule: 'reference-no-key', location, values: { text: shorten(words) } });
    else if (rest.length > LONGEST)
      problems.push({ rule: 'reference-too-long', location, values: { key, limit: LONGEST.toLocaleString('en-GB') } });
    else references.push({ type: 'listed', key, location, ...read(rest) });
  }
  return { references, problems };
}

/** Items with the lines that go on below them; headings and empty lines between are only for the eye. */
function entriesOf(text: string) {
  const entries: { line: number; column: number; words: string }[] = [];
  let open = false;
  text.split('\n').forEach((typed, at) => {
    const body = typed.trim();
    const item = /^(?:[-*+•·–]|\d{1,3}[.)])\s+(.*)$/u.exec(body)?.[1];
    const last = entries.at(-1);
    const starts = item !== undefined || (/^\S/.test(typed) && /^\[?@?[\p{L}\p{M}\p{N}_.+/-]+\]?:\s/u.test(body));
    if (body === '' || body.startsWith('#')) open = false;
    else if (starts || !open || !last) {
      const words = item ?? body;
      entries.push({ line: at + 1, column: typed.indexOf(words) + 1, words });
      open = true;
    } else last.words += ` ${body}`;
  });
  return entries;
}

function read(rest: string): Pick<ListedReference, 'text' | 'url' | 'bare'> {
  const words = rest
    .replace(/(\*\*|\*|__)(\S(?:.*?\S)?)\1/g, '$2')
    .replace(/\\([^\w\s])/g, '$1')
    .trim();
  const doi = DOI.exec(words);
  const pmid = PMID.exec(words);
  const address = ADDRESS.exec(words);
  const found = doi ?? pmid ?? address;
  const name = doi ? trimEnd(doi[1] ?? '') : (pmid?.[1] ?? pmid?.[2]);
  const url = doi
    ? `https://doi.org/${name ?? ''}`
    : pmid
      ? `https://pubmed.ncbi.nlm.nih.gov/${name ?? ''}/`
      : address && trimEnd(address[0]);
  if (!found || url === null) return { text: words, url: undefined, bare: false };
  // The address is printed behind the text, so it need not stand at its end as well.
  const before = words
    .slice(0, found.index)
    .replace(/(?:available\s+(?:from|at)|doi|pmid)?:?\s*$/i, '')
    .trim();
  const behind = words.slice(found.index + found[0].length).replace(/^[.\s]+/, '');
  const text = [before, behind].filter((part) => part !== '').join(' ');
  const bare = !/\p{L}{2}/u.test(text);
  const label = doi ? `DOI ${name ?? ''}` : pmid ? `PubMed ${name ?? ''}` : url.replace(/^https?:\/\//, '');
  return { text: bare ? label : text, url, bare };
}

function trimEnd(text: string): string {
  return text.replace(/[.,;:)\]]+$/, '');
}
