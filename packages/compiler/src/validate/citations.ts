import type { PageId } from '@ladder/core';
import type { PhrasingContent, Text } from 'mdast';
import { nearest } from '../model/nearest.js';
import { KEY } from '../references/written-reference.js';
import type { CitedSource } from '../model/rich-text.js';
import type { PageNotes } from './notes.js';

/** Numbers the sources in the order in which the module first cites them, and remembers each place. */
export class Citations {
  private readonly known: ReadonlySet<string>;
  private readonly places = new Map<string, { readonly id: string; readonly page: PageId }[]>();

  constructor(known: ReadonlySet<string>) {
    this.known = known;
  }

  /** Keys in the order of first citation, with the places that cite each. */
  get cited(): ReadonlyMap<string, readonly { readonly id: string; readonly page: PageId }[]> {
    return this.places;
  }

  /** The text with its citations made into nodes; `undefined` when there are none. */
  replaceIn(node: Text, page: PageId, notes: PageNotes): PhrasingContent[] | undefined {
    this.noteBare(node, notes);
    const parts: PhrasingContent[] = [];
    let from = 0;
    for (const match of node.value.matchAll(/\[\s*(@[^\]]*|\^[\w-]+|[\p{L}\p{M}\p{N}_:.+-]+)\s*\]/gu)) {
      const [typed, inside = ''] = match;
      const bare = !inside.startsWith('@') && !inside.startsWith('^');
      if (bare && !this.known.has(inside)) continue;
      const at = placeInText(node, match.index, typed, notes);
      const keys = bare ? undefined : keysIn(inside);
      if (!keys) {
        notes.add('citation-form', at, { typed });
        continue;
      }
      const sources = keys.flatMap((key) => this.cite(key, page, at, notes));
      parts.push({ ...node, value: node.value.slice(from, match.index) });
      if (sources.length > 0) parts.push({ type: 'citation', sources });
      from = match.index + typed.length;
    }
    if (from === 0) return undefined;
    parts.push({ ...node, value: node.value.slice(from) });
    return parts.filter((part) => part.type !== 'text' || part.value !== '');
  }

  /** Names keys that stand without their brackets; other words after an at sign are handles. */
  private noteBare(node: Text, notes: PageNotes): void {
    const outside = node.value.replace(/\[[^\]]*(?:\]|$)/gu, (typed) => ' '.repeat(typed.length));
    for (const match of outside.matchAll(/(?<![\p{L}\p{N}_.@/\\])@([\p{L}\p{N}][\w:.+/-]*)/gu)) {
      const key = [match[1] ?? '', (match[1] ?? '').replace(/[:.+/-]+$/u, '')].find((one) => this.known.has(one));
      if (key !== undefined) notes.add('citation-bare', placeInText(node, match.index, `@${key}`, notes), { key });
    }
  }

  private cite(
    key: string,
    page: PageId,
    at: ReturnType<typeof placeInText>,
    notes: PageNotes,
  ): readonly CitedSource[] {
    if (!this.known.has(key)) {
      const near = nearest(key, this.known);
      notes.add('citation-unknown', at, { key, ...(near === undefined ? {} : { near }) });
      return [];
    }
    const places = this.places.get(key) ?? [];
    this.places.set(key, places);
    const occurrence = places.length + 1;
    places.push({ id: `cite-${key}-${occurrence}`, page });
    return [{ key, number: [...this.places.keys()].indexOf(key) + 1, occurrence }];
  }
}

function keysIn(inside: string): readonly string[] | undefined {
  const keys = inside
    .split(/[;,]/)
    .map((part) => part.trim().replace(/^@/, ''))
    .map((key) => (KEY.test(key) ? key : undefined));
  const found = keys.filter((key) => key !== undefined);
  return found.length === keys.length && inside.startsWith('@') ? found : undefined;
}

/** The place of a piece of text within a paragraph, found in the author's own line. */
function placeInText(node: Text, index: number, typed: string, { page }: PageNotes) {
  const before = node.value.slice(0, index).split('\n');
  const line = (node.position?.start.line ?? 1) + before.length - 1;
  const from = before.length === 1 ? (node.position?.start.column ?? 1) - 1 + index : (before.at(-1) ?? '').length;
  const source = page.text.split('\n')[line - 1] ?? '';
  const exact = source.indexOf(typed.split('\n')[0] ?? typed, from);
  return { file: page.file, line, column: (exact < 0 ? from : exact) + 1 };
}
