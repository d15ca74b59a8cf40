import type { SourceLocation } from '@ladder/core';
import { shorten } from '../model/words.js';
import { KEY, type CslReference, type ReadReferences, type ReferenceProblem } from './written-reference.js';

/** Reads references.json: CSL-JSON, as Zotero and others export it. */
export function readCslJson(text: string, file: string): ReadReferences {
  let data: unknown;
  try {
    data = JSON.parse(text);
  } catch (error) {
    if (!(error instanceof SyntaxError)) throw error;
    const position = Number(/position (\d+)/.exec(error.message)?.[1] ?? text.length);
    const location = placeAt(text, position, file);
    return {
      references: [],
      problems: [unreadable(location, 'it stops being JSON here, often for a missing or extra comma')],
    };
  }
  const items: readonly unknown[] = Array.isArray(data)
    ? data
    : ((data as { items?: unknown[] } | null)?.items ?? [data]);
  return keyed(items, (key) => placeAt(text, text.search(new RegExp(`"id"\\s*:\\s*"${escape(key)}"`)), file));
}

/** Reads references.bib. The reader of BibTeX is loaded only when there is such a file. */
export async function readBibtex(text: string, file: string): Promise<ReadReferences> {
  const { Cite } = await import('@citation-js/core');
  await import('@citation-js/plugin-bibtex');
  if (!/@\w+\s*[{(]/.test(text)) {
    return { references: [], problems: [unreadable({ file, line: 1, column: 1 }, 'it has no BibTeX entries')] };
  }
  try {
    const { data } = new Cite(text, { forceType: '@bibtex/text' });
    return keyed(data, (key) => placeAt(text, text.search(new RegExp(`@\\w+\\s*[{(]\\s*${escape(key)}\\s*,`)), file));
  } catch (error) {
    // The reader throws a plain Error for any slip; it gives the place as "line 3 col 7".
    const [, line, column] = /line (\d+) col (\d+)/.exec(String(error)) ?? [];
    const location = { file, line: Number(line ?? 1), column: Number(column ?? 1) };
    return { references: [], problems: [unreadable(location, 'a bracket or a comma is missing here or above')] };
  }
}

function keyed(items: readonly unknown[], placeOf: (key: string) => SourceLocation): ReadReferences {
  const references: CslReference[] = [];
  const problems: ReferenceProblem[] = [];
  for (const each of items) {
    const item = (typeof each === 'object' && each !== null ? each : {}) as Record<string, unknown>;
    const id = word(item['id']);
    const key = word(item['citation-key']) || id;
    const location = placeOf(id || key);
    if (KEY.test(key)) references.push({ type: 'csl', key, location, item });
    else problems.push({ rule: 'reference-no-key', location, values: { text: shorten(word(item['title']) || key) } });
  }
  return { references, problems };
}

function word(value: unknown): string {
  return typeof value === 'string' || typeof value === 'number' ? String(value) : '';
}

function unreadable(location: SourceLocation, problem: string): ReferenceProblem {
  return { rule: 'reference-unreadable', location, values: { file: location.file.replace(/^.*\//, ''), problem } };
}

function placeAt(text: string, offset: number, file: string): SourceLocation {
  const before = text.slice(0, Math.max(0, offset)).split('\n');
  return { file, line: before.length, column: (before.at(-1) ?? '').length + 1 };
}

function escape(key: string): string {
  return key.replace(/[.+/*?^$()[\]{}|\\]/g, '\\$&');
}
