import { KEY_PREFIX, type KeyValueStore } from '../storage.js';
import { sha1 } from './sha1.js';

/** How far a session got: nothing said; `initialized` said; `terminated` or `suspended` said. */
export type Mark = 'new' | 'begun' | 'over';

/** A name for what would tell too much as a key: addresses, learners, tokens. */
export function hashOf(...parts: readonly unknown[]): string {
  return sha1(JSON.stringify(parts)).slice(0, 20);
}

/** What is remembered of a session that ended; nobody comes back to it after that. */
const KEPT_FOR = 30 * 24 * 60 * 60 * 1000;

/** What has to outlive a reload of the page: how far a session got, and what opens the LRS. */
export interface LaunchMemory {
  mark(session: string): Mark;
  setMark(session: string, mark: Mark): void;
  read(what: string): string | undefined;
  /** Whether the browser took it. */
  write(what: string, value: string): boolean;
}

/**
 * The memory of the launches in this tab; it holds credentials, so nothing of it goes into `localStorage`, with one
 * exception. A tab that is duplicated takes its memory along, and both are then one session: that it is over, by a hash
 * of its id, is there for both to see.
 */
export function launchMemory(tab: KeyValueStore, device: KeyValueStore): LaunchMemory {
  const key = (what: string): string => `${KEY_PREFIX}launch.${what}`;
  const overPrefix = `${KEY_PREFIX}over.`;
  const marks = new Map<string, Mark>();
  return {
    mark(session) {
      if (device.read(overPrefix + hashOf(session)) !== undefined) return 'over';
      const kept = marks.get(session) ?? tab.read(key(hashOf(session)));
      return kept === 'begun' || kept === 'over' ? kept : 'new';
    },
    setMark(session, mark) {
      marks.set(session, mark);
      tab.write(key(hashOf(session)), mark);
      if (mark !== 'over') return;
      const now = Date.now();
      for (const old of device.keys(overPrefix)) if (!(Number(device.read(old)) > now - KEPT_FOR)) device.remove(old);
      device.write(overPrefix + hashOf(session), String(now));
    },
    read: (what) => tab.read(key(what)),
    write: (what, value) => tab.write(key(what), value),
  };
}
