import { shorten, slug } from '../../model/words.js';
import { wordsOfBlock, type WordBlock, type WordInline } from '../model.js';
import { seenWords } from './raised.js';
import type { WordFindings } from './to-do.js';

/** One reference as references.md has it. */
export interface ReadReference {
  readonly key: string;
  readonly text: string;
}

/** References of a document, and what leads to each. */
export interface References {
  readonly list: readonly ReadReference[];
  /** Keys by bookmark or by the id of a note. */
  readonly targets: ReadonlyMap<string, string>;
  /** Keys by their number in a list at the end. */
  readonly numbered: ReadonlyMap<number, string>;
}

/** Whether a heading begins the list of references. */
export function isReferences(title: string): boolean {
  return /^(?:\d+[.)]?\s*)?(?:references?|bibliography|sources)\s*:?$/i.test(title.trim());
}

/** What a source has and a sentence seldom: a year, an address, a number in front, a key. */
const SOURCE = /\b(?:19|20)\d\d\b|\bdoi\b|https?:|www\.|\bpmid\b|^\s*\[?\d{1,3}[\].)]|^\[?@?[A-Za-z][\w.+/-]*\]?:\s/i;

/**
 * Whether references stand below a heading that is called so, in our own style or as people type them; `undefined` where
 * none do. A page "Sources of help" or "References" for a job is a page.
 */
export function listBelow(blocks: readonly WordBlock[]): 'styled' | 'typed' | undefined {
  const next = blocks.findIndex((block) => block.type === 'paragraph' && block.style === 'Heading');
  const below = next < 0 ? blocks : blocks.slice(0, next);
  if (below.some((block) => block.type === 'paragraph' && block.style === 'Reference')) return 'styled';
  return below.some((block) => SOURCE.test(wordsOfBlock(block)) || (block.type === 'paragraph' && block.list))
    ? 'typed'
    : undefined;
}

/** Reads the list at the end, and every footnote and endnote, as references with a key each. */
export function readReferences(
  entries: readonly WordBlock[],
  notes: ReadonlyMap<string, readonly WordBlock[]>,
  findings: WordFindings,
): References {
  const list: ReadReference[] = [];
  const targets = new Map<string, string>();
  const numbered = new Map<number, string>();
  const keep = (text: string, key: string): string => {
    const same = list.find((one) => one.text === text);
    if (same) return same.key;
    list.push({ key, text });
    return key;
  };
  for (const entry of entries) {
    if (entry.type === 'paragraph' && (entry.style === 'Note' || entry.style === 'Heading')) continue;
    const typed = entry.type === 'paragraph' ? withAddresses(entry.inline) : wordsOfBlock(entry);
    const words = typed.replace(/^\s*(?:\[?\d{1,3}[\].)]|[•-])\s*/, '').trim();
    if (words === '') continue;
    const [, own, rest = ''] = /^\[?@?([A-Za-z][\w.+/-]*)\]?:\s+(\S.*)$/u.exec(words) ?? [];
    const isKey =
      own !== undefined &&
      !/^https?$/i.test(own) &&
      (/\d/.test(own) || (entry.type === 'paragraph' && entry.style === 'Reference'));
    const key = isKey ? keep(rest, own) : keep(words, freeKey(words, list));
    const number = Number(
      /^\s*\[?(\d{1,3})[\].)]/.exec(typed)?.[1] ?? (entry.type === 'paragraph' ? entry.list?.number : undefined),
    );
    numbered.set(Number.isNaN(number) ? numbered.size + 1 : number, key);
    const isTyped = entry.type !== 'paragraph' || entry.style !== 'Reference';
    if (isTyped && own === undefined && !SOURCE.test(words))
      findings.add('key-made', undefined, { what: 'line of the references', key, text: shorten(words, 200) });
    if (entry.type === 'paragraph') for (const mark of entry.marks) targets.set(mark, key);
  }
  for (const [id, blocks] of notes) {
    const text = blocks
      .map((block) => (block.type === 'paragraph' ? withAddresses(block.inline) : wordsOfBlock(block)))
      .join(' ')
      .trim();
    if (text === '') continue;
    const known = list.find((one) => one.text === text);
    const key = keep(text, freeKey(text, list));
    targets.set(id, key);
    if (!known && !/(?:19|20)\d\d|doi|https?:|pmid/i.test(text)) {
      findings.add('key-made', undefined, { what: id.replace(/-.*$/, ''), key, text: shorten(text, 200) });
    }
  }
  return { list, targets, numbered };
}

/** The words of an entry with the addresses behind its links, where they are not written out. */
function withAddresses(inline: readonly WordInline[]): string {
  const text = seenWords(inline);
  const more = inline.flatMap((one) =>
    one.type === 'link' && /^https?:/.test(one.href) && !text.includes(one.href.replace(/\/$/, '')) ? [one.href] : [],
  );
  return [text, ...more].join(' ');
}

/** A key from the first author and the year, as people choose it: `herring2011`. */
function freeKey(text: string, list: readonly ReadReference[]): string {
  const author = slug(/\p{L}[\p{L}’'-]+/u.exec(text)?.[0] ?? 'source').replaceAll('-', '');
  const year = /\b(?:19|20)\d\d\b/.exec(text)?.[0] ?? '';
  const wanted = `${author || 'source'}${year}`;
  let key = wanted;
  for (let count = 2; list.some((one) => one.key === key); count += 1) key = `${wanted}-${count}`;
  return key;
}
