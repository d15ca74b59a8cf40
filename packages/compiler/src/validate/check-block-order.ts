import { definitionOf } from '../blocks/extra-blocks.js';
import type { PageNode } from '../model/blocks.js';
import type { PageNotes } from './notes.js';

/** Notes blocks that refer to another one where none stands before them; `shown` holds what the pages had so far. */
export function noteAlone(nodes: readonly PageNode[], shown: Set<string>, notes: PageNotes): void {
  for (const node of nodes) {
    if (node.type !== 'extra') continue;
    const needed = definitionOf(node.name)?.after;
    if (needed !== undefined && !shown.has(needed)) {
      notes.add('block-after', node.location, { block: node.name, needed });
    }
    shown.add(node.name);
  }
}
