/** Blocks to practise with and to look closer. */
export const lookBlocks = {};
