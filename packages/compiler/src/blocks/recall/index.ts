/** Blocks that check recall. */
export const recallBlocks = {};
