/** Blocks that show data and processes. */
export const chartBlocks = {};
