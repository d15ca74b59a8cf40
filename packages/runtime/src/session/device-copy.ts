import { readSaved, type CodedText, type Migrate, type ModuleData, type SavedState } from '@ladder/core';
import { KEY_PREFIX, type KeyValueStore } from '../storage.js';

/** The last coded state of a learner, on this device, in case the platform never got it. */
export interface DeviceCopy {
  readonly saved: SavedState;
  /** When it was written, in milliseconds since 1970. */
  readonly at: number;
}

/** Keeps the copy of one learner. Without a key nothing is kept: it could be shown to somebody else. */
export function deviceCopies(
  store: KeyValueStore,
  module: ModuleData,
  learner: string | undefined,
  migrate: Migrate | undefined,
) {
  const key = `${KEY_PREFIX}state.${module.id}.${learner ?? ''}`;
  const there = (): string | undefined => (learner ? store.read(key) : undefined);
  /** The copy as this launch found it, or wrote it last. */
  let known = there();

  return {
    read: (): DeviceCopy | undefined => parse(module, there(), migrate),
    /** The copy, if another window wrote it since this one last looked. */
    elsewhere(): DeviceCopy | undefined {
      const text = there();
      if (text === known) return undefined;
      known = text;
      return parse(module, text, migrate);
    },
    write(state: CodedText, at: number): void {
      if (!learner) return;
      const text = `${at} ${state}`;
      if (store.write(key, text)) known = text;
    },
  };
}

function parse(module: ModuleData, text: string | undefined, migrate: Migrate | undefined): DeviceCopy | undefined {
  const cut = text?.indexOf(' ') ?? -1;
  if (!text || cut < 0) return undefined;
  const decoded = readSaved(module, text.slice(cut + 1), migrate);
  const at = Number(text.slice(0, cut));
  return decoded.type === 'read' && Number.isFinite(at) ? { saved: decoded.saved, at } : undefined;
}
