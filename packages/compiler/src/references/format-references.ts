import { AND_OTHERS } from './csl-parts.js';
import type { Memo } from '../model/memo.js';
import type { CslReference, WrittenReference } from './written-reference.js';

/** A reference in words, and where to find it. */
export interface WordedReference {
  readonly text: string;
  readonly url: string | undefined;
}

/**
 * Puts references into words in Vancouver style (ICMJE), in the order given.
 * The formatter is loaded only when a reference needs it; it never asks the network, because it is given data only.
 */
export async function formatReferences(
  references: readonly WrittenReference[],
  memo?: Memo,
): Promise<readonly WordedReference[]> {
  const csl = references.filter((reference) => reference.type === 'csl');
  const texts = csl.length === 0 ? new Map<string, string>() : await recallCsl(csl, memo);
  return references.map((reference) =>
    reference.type === 'listed'
      ? { text: reference.text, url: reference.url }
      : { text: texts.get(reference.key) ?? '', url: addressOf(reference.item) },
  );
}

/** The texts as the memo knows them, or made now: loading the formatter takes longer than a page to read. */
async function recallCsl(
  references: readonly CslReference[],
  memo: Memo | undefined,
): Promise<ReadonlyMap<string, string>> {
  const key = JSON.stringify(references.map((reference) => [reference.key, reference.item]));
  const known = memo?.recall('references', key) as [string, string][] | undefined;
  if (known) return new Map(known);
  const texts = await formatCsl(references);
  memo?.keep('references', key, [...texts]);
  return texts;
}

async function formatCsl(references: readonly CslReference[]): Promise<ReadonlyMap<string, string>> {
  const [{ Cite }] = await Promise.all([import('@citation-js/core'), import('@citation-js/plugin-csl')]);
  const items = references.map(({ key, item }) => {
    const { _graph, DOI, URL: address, ...rest }: Record<string, unknown> = item;
    // A DOI is the better address, and with both the style would print an article as a web page.
    for (const role of ['author', 'editor', 'translator']) if (role in rest) rest[role] = namesOf(rest[role]);
    return { ...rest, id: key, ...(DOI === undefined && address !== undefined ? { URL: address } : {}) };
  });
  const entries = new Cite(items).format('bibliography', {
    format: 'text',
    template: 'vancouver',
    lang: 'en-GB',
    nosort: true,
    asEntryArray: true,
  });
  return new Map(entries.map(([id, text]) => [id, tidy(text)]));
}

/** Names with initials typed together, such as "PH", apart: the style would keep only the first letter. */
function namesOf(names: unknown): unknown {
  if (!Array.isArray(names)) return names;
  return names.map((name: Record<string, unknown>) => {
    const given = name['given'];
    return typeof given === 'string' && /^\p{Lu}{2,4}$/u.test(given) ? { ...name, given: [...given].join(' ') } : name;
  });
}

/** An entry without its number and without the address, which is printed as a link behind it. */
function tidy(text: string): string {
  const words = text
    .replace(/\s+/g, ' ')
    .trim()
    .replace(/^\d+\.\s*/, '')
    .replace(/\s*Available from:\s*\S+$/, '')
    .replaceAll(AND_OTHERS, 'et al')
    .replace(/[\s;:,]+$/, '');
  return /[.?!]$/.test(words) ? words : `${words}.`;
}

function addressOf(item: Readonly<Record<string, unknown>>): string | undefined {
  const { DOI: doi, PMID: pmid, URL: url } = item;
  if (typeof doi === 'string' && doi !== '')
    return `https://doi.org/${doi.replace(/^https?:\/\/(?:dx\.)?doi\.org\//i, '')}`;
  if (typeof url === 'string' && /^https?:\/\//i.test(url)) return url;
  const number = typeof pmid === 'string' || typeof pmid === 'number' ? String(pmid) : '';
  return number === '' ? undefined : `https://pubmed.ncbi.nlm.nih.gov/${number}/`;
}
