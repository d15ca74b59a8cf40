import { blocksOf } from '@ladder/core';
import type { Release } from './released-file.js';

/** Ids that earlier releases used: a new part never gets one, or it would be taken for the old one. */
export interface RetiredIds {
  /** Of pages and blocks. */
  readonly parts: ReadonlySet<string>;
  /** Of options, by the id of their block. */
  readonly options: ReadonlyMap<string, readonly string[]>;
}

/** No release yet: every id is free. */
export const NO_RETIRED_IDS: RetiredIds = { parts: new Set(), options: new Map() };

/** Collects the ids of all recorded releases. */
export function retiredIds(releases: readonly Release[]): RetiredIds {
  const parts = new Set<string>();
  const options = new Map<string, readonly string[]>();
  for (const { layout } of releases) {
    for (const { id } of layout.pages) parts.add(id);
    for (const block of blocksOf(layout)) {
      parts.add(block.id);
      const own =
        block.kind === 'question'
          ? block.options
          : block.kind === 'task'
            ? [...block.options, ...block.values]
            : block.kind === 'scenario'
              ? block.decisions.flatMap((decision) => decision.options.map(({ id }) => id))
              : [];
      options.set(block.id, [...(options.get(block.id) ?? []), ...own]);
    }
  }
  return { parts, options };
}
