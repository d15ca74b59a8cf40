import { ID_PATTERN } from '@ladder/core';
import { parse, stringify } from 'yaml';
import { tooMuch } from '../parse/guard.js';

/** What ids.yaml holds: the ids of pages, blocks and options, with the words by which they are known again. */
export interface IdsFile {
  readonly pages: readonly KnownPage[];
  readonly blocks: readonly KnownBlock[];
}

/** A page that has an id. */
export interface KnownPage {
  readonly id: string;
  /** File name without folder. */
  readonly file: string;
  readonly title: string;
}

/** A block that has an id. */
export interface KnownBlock {
  readonly id: string;
  readonly kind: string;
  /** Id of its page. */
  readonly page: string;
  readonly text: string;
  /** The options of each decision; a question has one. Empty for a block to write in. */
  readonly options: readonly (readonly KnownOption[])[];
}

/** An option that has an id. */
export interface KnownOption {
  readonly id: string;
  readonly text: string;
}

const HEAD = `# Written by the toolkit. Learners' progress is kept by these names when you move or reword something,
# so leave this file as it is and keep it together with the module.
`;

/** The text of ids.yaml. */
export function writeIdsFile({ pages, blocks }: IdsFile): string {
  const data = {
    pages: Object.fromEntries(pages.map(({ id, file, title }) => [id, { file, title }])),
    blocks: Object.fromEntries(
      blocks.map(({ id, kind, page, text, options }) => {
        const named = options.map((list) => Object.fromEntries(list.map((option) => [option.id, option.text])));
        return [id, { kind, page, text, ...(named.length > 0 ? { options: named } : {}) }];
      }),
    ),
  };
  return HEAD + stringify(data, { lineWidth: 0 });
}

/**
 * The two versions that a file holds when two people's changes were put together with git's marks; `undefined` for a file
 * without such marks.
 */
export function versionsIn(text: string): readonly [string, string] | undefined {
  if (!/^<{7}(?: |$)/m.test(text)) return undefined;
  const sides: [string[], string[]] = [[], []];
  let side: 'both' | 0 | 1 | 'base' = 'both';
  for (const line of text.split('\n')) {
    if (/^<{7}(?: |$)/.test(line)) side = 0;
    else if (/^\|{7}(?: |$)/.test(line)) side = 'base';
    else if (/^={7}$/.test(line) && side !== 'both') side = 1;
    else if (/^>{7}(?: |$)/.test(line)) side = 'both';
    else if (side === 'both') for (const lines of sides) lines.push(line);
    else if (side !== 'base') sides[side].push(line);
  }
  return [sides[0].join('\n'), sides[1].join('\n')];
}

/** What two versions of ids.yaml know together; where they differ, the first counts. */
export function joinIds(one: IdsFile, other: IdsFile): IdsFile {
  const join = <Part extends { readonly id: string }>(first: readonly Part[], second: readonly Part[]) => {
    const known = new Set(first.map(({ id }) => id));
    return [...first, ...second.filter(({ id }) => !known.has(id))];
  };
  return { pages: join(one.pages, other.pages), blocks: join(one.blocks, other.blocks) };
}

/** Reads ids.yaml; `undefined` when somebody changed it into something else. */
export function readIdsFile(text: string): IdsFile | undefined {
  try {
    if (tooMuch(text, 'kept')) return undefined;
    const data: unknown = parse(text, { logLevel: 'error' });
    const pages = members(data, 'pages').map(([id, page]) => ({
      id: checked(id),
      file: word(page, 'file'),
      title: word(page, 'title'),
    }));
    const blocks = members(data, 'blocks').map(([id, block]) => ({
      id: checked(id),
      kind: word(block, 'kind'),
      page: word(block, 'page'),
      text: word(block, 'text'),
      options: optionsOf(block),
    }));
    return { pages, blocks };
  } catch (error) {
    // Broken YAML, or a value that is not what the toolkit wrote: the author is told, the build goes on without.
    if (error instanceof Error) return undefined;
    throw error;
  }
}

function optionsOf(block: unknown): readonly (readonly KnownOption[])[] {
  const lists = (block as { options?: unknown }).options ?? [];
  if (!Array.isArray(lists)) throw new TypeError('options is no list');
  return lists.map((list: unknown) =>
    Object.entries(record(list)).map(([id, text]) => ({ id: checked(id), text: String(text) })),
  );
}

function members(data: unknown, key: string): readonly [string, unknown][] {
  return Object.entries(record(record(data)[key]));
}

function record(value: unknown): Record<string, unknown> {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) throw new TypeError('not a group of keys');
  return value as Record<string, unknown>;
}

function word(value: unknown, key: string): string {
  const found = record(value)[key];
  if (typeof found !== 'string') throw new TypeError(`${key} is no text`);
  return found;
}

function checked(id: string): string {
  if (!ID_PATTERN.test(id)) throw new TypeError('not an id');
  return id;
}
