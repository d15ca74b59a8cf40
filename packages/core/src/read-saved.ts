import type { Migrate } from './migrate-progress.js';
import type { ModuleData } from './module-data.js';
import { decodeState, type DecodedState, type SavedState } from './saved-state.js';

/** What a launch makes of a saved text. */
export type ReadState =
  | Exclude<DecodedState, { type: 'read' }>
  | {
      readonly type: 'read';
      readonly saved: SavedState;
      /** Whether it was written by an earlier version of the module, whose layout was another. */
      readonly migrated: boolean;
      /** Whether something the learner had done could not be taken over. */
      readonly lost: boolean;
    };

/**
 * Reads a saved text of this version of a module, or of one of the earlier versions whose layout the package carries.
 * `migrate` is handed in, so that only a module that was released before brings the code along.
 */
export function readSaved(
  module: Pick<ModuleData, 'layout' | 'fingerprint' | 'earlier'>,
  text: string,
  migrate?: Migrate,
): ReadState {
  const decoded = decodeState(module.layout, module.fingerprint, text);
  if (decoded.type === 'read') return { ...decoded, migrated: false, lost: false };
  if (decoded.type !== 'other-layout' || !migrate) return decoded;
  for (const { layout, fingerprint } of module.earlier ?? []) {
    const before = decodeState(layout, fingerprint, text);
    if (before.type !== 'read') continue;
    const { progress, lost } = migrate(layout, module.layout, before.saved.progress);
    return { type: 'read', saved: { ...before.saved, progress }, migrated: true, lost };
  }
  return decoded;
}
