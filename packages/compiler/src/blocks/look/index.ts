import { accordion } from './accordion.js';
import { cards } from './cards.js';
import { checklist } from './checklist.js';
import { hotspots } from './hotspots.js';
import { poll } from './poll.js';
import { steps } from './steps.js';
import { tabs } from './tabs.js';
import { timeline } from './timeline.js';
import { versions } from './versions.js';
import { workedExample } from './worked-example.js';

/** Blocks to practise with and to look closer. */
export const lookBlocks = {
  poll,
  cards,
  accordion,
  tabs,
  timeline,
  steps,
  checklist,
  hotspots,
  'worked-example': workedExample,
  versions,
};
