/** Blocks to plan and to look back with: what is put in stays on the learner's device. */
export const planningBlocks = {};
