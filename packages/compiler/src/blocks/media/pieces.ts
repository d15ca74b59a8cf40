import type { RootContent } from 'mdast';
import { shorten, wordsOf } from '../../model/words.js';
import type { ParsedBlock } from '../../parse/parsed-module.js';
import type { PageNotes } from '../../validate/notes.js';
import { isBlank, paragraph } from '../../validate/rich.js';

/** Names text that a block cannot show, so that nothing is swallowed. */
export function noteLost(nodes: readonly RootContent[], { name }: ParsedBlock, notes: PageNotes): void {
  for (const node of nodes) notes.add('media-text-lost', node, { name, typed: shorten(wordsOf(node)) });
}

/** A paragraph of the nodes that are left of one; none when nothing is left to read. */
export function restOf(children: Parameters<typeof paragraph>[0]): readonly RootContent[] {
  return isBlank(children) ? [] : [paragraph(children)];
}
