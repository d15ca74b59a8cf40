import type { RuleTable } from '../../model/rules.js';

/** Mistakes in the blocks of this folder. */
export const MEDIA_RULES = {} as const satisfies RuleTable;
