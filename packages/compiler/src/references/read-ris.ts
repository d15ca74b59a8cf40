import { keyed, unreadable } from './keyed.js';
import { readTagged } from './read-tagged.js';
import { medlineItem, risItem } from './tagged-item.js';
import type { ReadReferences } from './written-reference.js';

/** Reads a file of tagged lines: RIS, EndNote's ENW, PubMed's nbib. Few of them have keys, so each record gets one. */
export function readRis(text: string, file: string): ReadReferences {
  const records = readTagged(text);
  if (records.length === 0 && text.trim() !== '') {
    return { references: [], problems: [unreadable({ file, line: 1, column: 1 }, 'no line in it begins as RIS does')] };
  }
  const found = records.map((record) => ({
    key: record.tags.get('ID')?.[0] ?? record.tags.get('LB')?.[0] ?? '',
    location: { file, line: record.line, column: 1 },
    item: record.tags.has('PMID') ? medlineItem(record) : risItem(record),
  }));
  return keyed(found, 'gets one');
}
