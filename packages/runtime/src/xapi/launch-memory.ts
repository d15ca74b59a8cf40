import { KEY_PREFIX, type KeyValueStore } from '../storage.js';
import { agedOut, isAhead } from './aged-out.js';
import { sha1 } from './sha1.js';

/** How far a session got: nothing said; `initialized` said; `terminated` or `suspended` said. */
export type Mark = 'new' | 'begun' | 'over';

/** A name for what would tell too much as a key: addresses, learners, tokens. */
export function hashOf(...parts: readonly unknown[]): string {
  return sha1(JSON.stringify(parts)).slice(0, 20);
}

/** What has to outlive a reload of the page: how far a session got, and what opens the LRS. */
export interface LaunchMemory {
  mark(session: string): Mark;
  setMark(session: string, mark: Mark): void;
  read(what: string): string | undefined;
  /** Remembers for as long as the page lives; whether the browser took it as well, so that it outlives a reload. */
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
  /** What the browser may not have taken. A key that works once must not be lost because storage is denied. */
  const here = new Map<string, string>();
  const read = (what: string): string | undefined => here.get(what) ?? tab.read(key(what));

  function write(what: string, value: string): boolean {
    here.set(what, value);
    return tab.write(key(what), value);
  }

  return {
    mark(session) {
      if (device.read(overPrefix + hashOf(session)) !== undefined) return 'over';
      const kept = read(hashOf(session));
      return kept === 'begun' || kept === 'over' ? kept : 'new';
    },
    setMark(session, mark) {
      write(hashOf(session), mark);
      if (mark !== 'over') return;
      const now = Date.now();
      for (const old of device.keys(overPrefix)) {
        const at = Number(device.read(old));
        if (agedOut(at, now)) device.remove(old);
        else if (isAhead(at, now)) device.write(old, String(now));
      }
      device.write(overPrefix + hashOf(session), String(now));
    },
    read,
    write,
  };
}
