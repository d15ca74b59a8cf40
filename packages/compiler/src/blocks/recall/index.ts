import { fillIn } from './fill-in.js';
import { matching } from './matching.js';
import { number } from './number.js';
import { ordering } from './ordering.js';
import { sorting } from './sorting.js';

/** Blocks that check recall. */
export const recallBlocks = { ordering, matching, sorting, 'fill-in': fillIn, number };
