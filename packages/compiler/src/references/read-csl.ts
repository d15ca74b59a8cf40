import { keyed, placesIn, unreadable } from './keyed.js';
import { wordsIn } from './tidy-item.js';
import type { ReadReferences } from './written-reference.js';

/** Reads references.json: CSL-JSON, as Zotero and others export it. */
export function readCslJson(text: string, file: string): ReadReferences {
  const at = placesIn(text, file);
  let data: unknown;
  try {
    data = JSON.parse(text);
  } catch (error) {
    if (!(error instanceof SyntaxError)) throw error;
    const position = Number(/position (\d+)/.exec(error.message)?.[1] ?? text.length);
    const problem = 'it stops being JSON here, often for a missing or extra comma';
    return { references: [], problems: [unreadable(at(position), problem)] };
  }
  const list = (data as { items?: unknown; references?: unknown } | null) ?? {};
  const items: readonly unknown[] = Array.isArray(data)
    ? data
    : Array.isArray(list.items)
      ? list.items
      : Array.isArray(list.references)
        ? list.references
        : [data];
  // Items come in the order of the file, so each is sought from where the one before it stood.
  let from = 0;
  const found = items.map((each) => {
    const item = (typeof each === 'object' && each !== null ? each : {}) as Record<string, unknown>;
    const id = wordsIn(item['id']);
    const key = wordsIn(item['citation-key']) || wordsIn(item['citationKey']) || id;
    const sought = new RegExp(`"id"\\s*:\\s*"?${escape(id || key)}"?`, 'g');
    sought.lastIndex = from;
    const place = sought.exec(text)?.index;
    from = place === undefined ? from : place + 1;
    return { key, location: at(place ?? 0), item };
  });
  return keyed(found, 'is wrong');
}

function escape(key: string): string {
  return key.replace(/[.+/*?^$()[\]{}|\\]/g, '\\$&');
}
