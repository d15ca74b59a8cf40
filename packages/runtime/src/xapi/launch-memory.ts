import { KEY_PREFIX, type KeyValueStore } from '../storage.js';
import { sha1 } from './sha1.js';

/** How far a session got: nothing said; `initialized` said; `terminated` or `suspended` said. */
export type Mark = 'new' | 'begun' | 'over';

/** A name for what would tell too much as a key: addresses, learners, tokens. */
export function hashOf(...parts: readonly unknown[]): string {
  return sha1(JSON.stringify(parts)).slice(0, 20);
}

/** What has to outlive a reload of the page, in this tab only: how far a session got, and what opens the LRS. */
export interface LaunchMemory {
  mark(session: string): Mark;
  setMark(session: string, mark: Mark): void;
  read(what: string): string | undefined;
  /** Whether the browser took it. */
  write(what: string, value: string): boolean;
}

/** The memory of the launches in this tab. Nothing of it goes into `localStorage`: it holds credentials. */
export function launchMemory(tab: KeyValueStore): LaunchMemory {
  const key = (what: string): string => `${KEY_PREFIX}launch.${what}`;
  const marks = new Map<string, Mark>();
  return {
    mark(session) {
      const kept = marks.get(session) ?? tab.read(key(hashOf(session)));
      return kept === 'begun' || kept === 'over' ? kept : 'new';
    },
    setMark(session, mark) {
      marks.set(session, mark);
      tab.write(key(hashOf(session)), mark);
    },
    read: (what) => tab.read(key(what)),
    write: (what, value) => tab.write(key(what), value),
  };
}
