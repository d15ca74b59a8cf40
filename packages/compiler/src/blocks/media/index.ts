/** Blocks of sound, film, words and sources. */
export const mediaBlocks = {};
