import { CHARTS_RULES } from './charts/rules.js';
import { LOOK_RULES } from './look/rules.js';
import { MEDIA_RULES } from './media/rules.js';
import { PLANNING_RULES } from './planning/rules.js';
import { RECALL_RULES } from './recall/rules.js';

/** Mistakes in blocks that are defined in one place. */
export const BLOCK_RULES = {
  ...RECALL_RULES,
  ...LOOK_RULES,
  ...CHARTS_RULES,
  ...PLANNING_RULES,
  ...MEDIA_RULES,
};
