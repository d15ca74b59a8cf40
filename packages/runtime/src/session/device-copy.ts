import { readSaved, type CodedText, type Migrate, type ModuleData, type SavedState } from '@ladder/core';
import { KEY_PREFIX, type KeyValueStore } from '../storage.js';

/** What the platform said to a save: nothing, or no; that it was sent; that it is saved. */
export type Heard = 0 | 1 | 2;

/** The last coded state of a learner, on this device, in case the platform never got it. */
export interface DeviceCopy {
  readonly saved: SavedState;
  /** When it was written, in milliseconds since 1970. */
  readonly at: number;
  /** The most that the platform ever said in the attempt that it belongs to. */
  readonly everHeard: Heard;
  /** What it said to this very state. */
  readonly heard: Heard;
}

/** Keeps the copy of one learner. Without a key nothing is kept: it could be shown to somebody else. */
export function deviceCopies(
  store: KeyValueStore,
  module: ModuleData,
  owner: string | undefined,
  migrate: Migrate | undefined,
) {
  const key = `${KEY_PREFIX}state.${module.id}.${owner ?? ''}`;
  const there = (): string | undefined => (owner ? store.read(key) : undefined);
  /** The copy as this launch found it, or wrote it last. */
  let known = there();
  let last: { readonly state: CodedText; readonly at: number } | undefined;
  let everHeard: Heard = 0;
  let kept = false;

  function write(state: CodedText, at: number, heard: Heard = 0): void {
    if (!owner) return;
    last = { state, at };
    const text = `${at} ${state} ${everHeard}${heard}`;
    kept = store.write(key, text);
    // Also where the browser refused it: the store may hold for this page what it could not keep.
    known = there();
  }

  return {
    read: (): DeviceCopy | undefined => parse(module, there(), migrate),
    /** The copy, if another window wrote it since this one last looked. */
    elsewhere(): DeviceCopy | undefined {
      const text = there();
      // Gone for the moment: a page of the host cleared all storage.
      if (text === undefined || text === known) return undefined;
      known = text;
      return parse(module, text, migrate);
    },
    write,
    /** The platform said something of a state; also of all that went before. */
    hear(heard: Heard, state?: CodedText): void {
      everHeard = Math.max(everHeard, heard) as Heard;
      if (last && state === last.state && there() === known) write(state, last.at, heard);
    },
    /** Another attempt has begun: what is here belongs to an earlier one. */
    forget(): void {
      store.remove(key);
      known = undefined;
    },
    /** Whether the copy that was written last is really there. */
    kept: (): boolean => kept && store.holds?.(key) !== false,
  };
}

function parse(module: ModuleData, text: string | undefined, migrate: Migrate | undefined): DeviceCopy | undefined {
  const [at = '', state, marks = '22'] = text?.split(' ') ?? [];
  if (!state) return undefined;
  const decoded = readSaved(module, state, migrate);
  const [everHeard, heard] = [...marks].map(Number) as [Heard, Heard];
  return decoded.type === 'read' && Number.isFinite(Number(at))
    ? { saved: decoded.saved, at: Number(at), everHeard, heard }
    : undefined;
}
