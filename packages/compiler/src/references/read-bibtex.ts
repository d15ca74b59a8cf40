import { bibtexItem } from './bibtex-item.js';
import { keyed, placesIn, unreadable } from './keyed.js';
import { parseBibtex } from './parse-bibtex.js';
import type { ReadReferences } from './written-reference.js';

/** Reads references.bib: BibTeX or BibLaTeX. */
export function readBibtex(text: string, file: string): ReadReferences {
  const { entries, problems } = parseBibtex(text);
  if (entries.length === 0 && problems.length === 0 && text.trim() !== '') {
    return { references: [], problems: [unreadable({ file, line: 1, column: 1 }, 'it has no BibTeX entries')] };
  }
  const at = placesIn(text, file);
  const parents = new Map(entries.map((entry) => [entry.key.toLowerCase(), entry]));
  const found = entries
    .filter(({ type }) => type !== 'xdata')
    .map((entry) => ({
      key: entry.key,
      location: at(entry.offset),
      item: bibtexItem(entry, parents),
    }));
  const read = keyed(found, 'is wrong');
  const wrong = problems.map(({ offset, problem }) => unreadable(at(offset), problem));
  return { references: read.references, problems: [...wrong, ...read.problems] };
}
