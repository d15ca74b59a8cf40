import type { AnyBlock } from './define-block.js';
import { chartBlocks } from './charts/index.js';
import { lookBlocks } from './look/index.js';
import { mediaBlocks } from './media/index.js';
import { planningBlocks } from './planning/index.js';
import { recallBlocks } from './recall/index.js';

/**
 * Every block that is defined in one place: a new one is a definition in one of these folders and an element in
 * packages/components, and no step of the compiler has a case for it (decision 18 names the few that know some by name).
 */
export const EXTRA_BLOCKS: Readonly<Record<string, AnyBlock>> = {
  ...recallBlocks,
  ...lookBlocks,
  ...chartBlocks,
  ...planningBlocks,
  ...mediaBlocks,
};

/** The definition of a block that the compiler's own steps do not know; `undefined` for one that they do. */
export function definitionOf(name: string): AnyBlock | undefined {
  return Object.hasOwn(EXTRA_BLOCKS, name) ? EXTRA_BLOCKS[name] : undefined;
}
