import { readSaved, type CodedText, type ModuleData, type SavedState } from '@ladder/core';
import { KEY_PREFIX, type KeyValueStore } from '../storage.js';

/** The last coded state of a learner, on this device, in case the platform never got it. */
export interface DeviceCopy {
  readonly saved: SavedState;
  /** When it was written, in milliseconds since 1970. */
  readonly at: number;
}

/** Keeps the copy of one learner. Without a key nothing is kept: it could be shown to somebody else. */
export function deviceCopies(store: KeyValueStore, module: ModuleData, learner: string | undefined) {
  const key = `${KEY_PREFIX}state.${module.id}.${learner ?? ''}`;
  return {
    read(): DeviceCopy | undefined {
      const text = learner ? store.read(key) : undefined;
      const cut = text?.indexOf(' ') ?? -1;
      if (!text || cut < 0) return undefined;
      const decoded = readSaved(module, text.slice(cut + 1));
      const at = Number(text.slice(0, cut));
      return decoded.type === 'read' && Number.isFinite(at) ? { saved: decoded.saved, at } : undefined;
    },
    write(state: CodedText, at: number): void {
      if (learner) store.write(key, `${at} ${state}`);
    },
  };
}
