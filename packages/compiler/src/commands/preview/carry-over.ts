import {
  encodeState,
  layoutFingerprint,
  migrateProgress,
  readSaved,
  type EarlierLayout,
  type Layout,
} from '@ladder/core';

/**
 * Takes a saved state over into the layout of now. A draft has no releases yet, so its learners would lose their place
 * with each block that its author adds; here they keep what still fits, as learners do between two releases.
 */
export function createCarryOver() {
  /** Every layout that this preview has seen, the newest first. */
  const seen: EarlierLayout[] = [];
  return {
    see(layout: Layout): void {
      const fingerprint = layoutFingerprint(layout);
      const known = seen.findIndex((one) => one.fingerprint === fingerprint);
      if (known >= 0) seen.splice(known, 1);
      seen.unshift({ fingerprint, layout });
    },
    /** The same state for the newest layout; as it was where it fits already, or nobody can read it. */
    carry(state: string): string {
      const [now, ...earlier] = seen;
      if (!now) return state;
      const read = readSaved({ ...now, earlier }, state.trim(), migrateProgress);
      return read.type === 'read' && read.migrated ? encodeState(now.layout, now.fingerprint, read.saved) : state;
    },
  };
}
