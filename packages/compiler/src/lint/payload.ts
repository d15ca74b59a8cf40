import {
  blocksOf,
  encodeState,
  MAX_TRIES,
  SAVED_STATE_LIMIT,
  type BlockLayout,
  type BlockState,
  type Layout,
  type SavedState,
} from '@ladder/core';
import type { OurReport } from './report.js';

/** Above this, a browser may refuse the Learning Hub's last beacon (the usual cap is 64 kB) and lock the learner out. */
const BEACON_LIMIT = 48 * 1024;

/** What one record of an answer takes in the Learning Hub's JSON: field names, empty fields, identifiers, times. */
const RECORD_FRAME = 320;

/** The most that an adapter writes of answers: records, and characters of names and values (architecture, rule 3). */
const RECORDS_MOST = 60;
const RECORDS_CHARACTERS = 20_000;

/** Everything else in that JSON: learner, status, score, location, times, and the names of fields. */
const BEACON_FRAME = 3_000;

/** Works out the most that this module can ever save or send, and compares it with what platforms take. */
export function checkPayload(layout: Layout, fingerprint: string, report: OurReport): void {
  const saved = encodeState(layout, fingerprint, fullState(layout)).length;
  if (saved > SAVED_STATE_LIMIT) report('saved-state-too-long', { found: saved, limit: SAVED_STATE_LIMIT });
  const beacon = worstBeacon(layout, saved);
  if (beacon > BEACON_LIMIT) report('beacon-too-large', { found: beacon, limit: BEACON_LIMIT });
}

/** The largest JSON that the Learning Hub's player can have to send while the learner leaves. */
function worstBeacon(layout: Layout, savedLength: number): number {
  const records = Math.min(layout.assessment?.drawn ?? 0, RECORDS_MOST);
  const values = records === 0 ? 0 : RECORDS_CHARACTERS;
  return BEACON_FRAME + savedLength + records * RECORD_FRAME + values;
}

/** A learner who answered everything, ticked every box and came back for years. */
export function fullState(layout: Layout): SavedState {
  return {
    progress: {
      place: layout.pages.length + 1,
      opened: layout.pages.map(() => true),
      blocks: blocksOf(layout).map(fullBlock),
      assessment: { seed: 0xffff, triesUsed: MAX_TRIES, best: layout.assessment?.drawn ?? 0 },
    },
    sequence: 36 ** 6 - 1,
    seconds: 36 ** 6 - 1,
    reported: 'passed',
  };
}

function fullBlock(block: BlockLayout): BlockState {
  switch (block.kind) {
    case 'question':
      return { kind: 'question', choice: block.options.map((_, at) => at) };
    case 'task':
      return { kind: 'task', choice: block.options.map(() => block.values.length - 1) };
    case 'scenario':
      return { kind: 'scenario', choices: block.decisions.map(({ options }) => options.length - 1), ended: true };
    default:
      return { kind: block.kind, wrote: true };
  }
}
