import type { SourceLocation } from '@ladder/core';
import { shorten, slug } from '../model/words.js';
import { datePartsIn, tidyItem, wordsIn } from './tidy-item.js';
import { KEY, type CslReference, type ReadReferences, type ReferenceProblem } from './written-reference.js';

/** An item as a file has it, with the key that it is cited by, where it has one. */
export interface FoundItem {
  readonly key: string;
  readonly location: SourceLocation;
  readonly item: Readonly<Record<string, unknown>>;
}

/**
 * Items as references. `keyless` says what becomes of an item without a key: formats that have keys lack one by mistake;
 * in the others each is called by its first author and its year, as `smith2021`.
 */
export function keyed(items: readonly FoundItem[], keyless: 'is wrong' | 'gets one'): ReadReferences {
  const references: CslReference[] = [];
  const problems: ReferenceProblem[] = [];
  const used = new Map<string, number>();
  const taken = new Set(items.map(({ key }) => key));
  for (const found of items) {
    const { location } = found;
    const item = tidyItem(found.item);
    const own = KEY.test(found.key) ? found.key : '';
    const key = own === '' && keyless === 'gets one' ? freeKey(item, taken, used) : own;
    taken.add(key);
    if (key === '') {
      const text = shorten(wordsIn(item['title']) || found.key || 'an entry without a title');
      problems.push({ rule: 'reference-no-key', location, values: { text } });
      continue;
    }
    references.push({ type: 'csl', key, location, item });
    const { issued } = item as { issued?: { literal?: unknown } };
    const words = wordsIn(issued?.literal);
    if (words !== '' && !/^(?:n\.?\s?d\.?|no date|in press|forthcoming|in preparation|submitted)$/i.test(words))
      problems.push({ rule: 'reference-date', location, values: { key, text: shorten(words) } });
  }
  return { references, problems };
}

/** What keeps a file from being read, at its place. */
export function unreadable(location: SourceLocation, problem: string): ReferenceProblem {
  return { rule: 'reference-unreadable', location, values: { file: location.file.replace(/^.*\//, ''), problem } };
}

/** Gives the place of any offset in a text. The lines are counted once, as an export may have thousands of entries. */
export function placesIn(text: string, file: string): (offset: number) => SourceLocation {
  const starts = [0, ...[...text.matchAll(/\n/g)].map(({ index }) => index + 1)];
  return (offset) => {
    let [low, high] = [0, starts.length - 1];
    while (low < high) {
      const middle = Math.ceil((low + high) / 2);
      if ((starts[middle] ?? 0) <= offset) low = middle;
      else high = middle - 1;
    }
    return { file, line: low + 1, column: Math.max(0, offset) - (starts[low] ?? 0) + 1 };
  };
}

function freeKey(
  item: Readonly<Record<string, unknown>>,
  taken: ReadonlySet<string>,
  used: Map<string, number>,
): string {
  const names = item['author'] ?? item['editor'];
  const { family, literal } = ((Array.isArray(names) ? names[0] : undefined) ?? {}) as Record<string, unknown>;
  const name = slug(
    wordsIn(family) ||
      wordsIn(literal).split(' ').slice(0, 2).join(' ') ||
      wordsIn(item['title']).split(' ').slice(0, 2).join(' '),
  );
  const stem = `${name.replaceAll('-', '') || 'source'}${datePartsIn(item['issued'])?.[0] ?? ''}`;
  let count = used.get(stem) ?? 0;
  let key = stem;
  while (taken.has(key)) {
    count += 1;
    key = `${stem}${count < 26 ? String.fromCharCode(97 + count) : `-${count}`}`;
  }
  used.set(stem, count);
  return key;
}
