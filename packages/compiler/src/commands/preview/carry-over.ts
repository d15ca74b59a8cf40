import { encodeState, layoutFingerprint, migrateProgress, readSaved, type Layout } from '@ladder/core';

/**
 * Takes a saved state over into the layout of now. A draft has no releases yet, so its learners would lose their place
 * with each block that its author adds; here they keep what still fits, as learners do between two releases.
 */
export function createCarryOver() {
  /** Every layout that this preview has seen, the newest first. */
  const seen: Layout[] = [];
  return {
    see(layout: Layout): void {
      const known = seen.findIndex((one) => layoutFingerprint(one) === layoutFingerprint(layout));
      if (known >= 0) seen.splice(known, 1);
      seen.unshift(layout);
    },
    /** The same state for the newest layout; as it was where it fits already, or nobody can read it. */
    carry(state: string): string {
      const [layout, ...earlier] = seen;
      if (!layout) return state;
      const module = {
        layout,
        fingerprint: layoutFingerprint(layout),
        earlier: earlier.map((one) => ({ layout: one, fingerprint: layoutFingerprint(one) })),
      };
      const read = readSaved(module, state.trim(), migrateProgress);
      return read.type === 'read' && read.migrated ? encodeState(layout, module.fingerprint, read.saved) : state;
    },
  };
}
