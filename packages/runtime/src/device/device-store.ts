import { KEY_PREFIX, storageOf, type KeyValueStore } from '../storage.js';
import type { Database } from './database.js';
import { aged, stamped, unstamped } from './kept-for.js';

/** A store that stays while its page does, and outlives what other pages of the same host do to it. */
export interface DeviceStore extends KeyValueStore {
  /** Settles when all that the browser still has is back in place, or is not likely to come. */
  readonly ready: Promise<unknown>;
}

/** What a store works with. */
export interface StoreEnvironment {
  readonly window: Window;
  readonly kind: 'localStorage' | 'sessionStorage';
  /** What keeps things where a host page's `localStorage.clear()` does not reach; nothing for what goes with the tab. */
  readonly database?: Database | undefined;
  readonly now: () => number;
  /** Called when what was promised to be kept turned out not to be. */
  readonly changed: () => void;
}

/** A database that answers at all answers within this time; some versions of Safari never do. */
const PATIENCE = 2_000;

/**
 * Keeps texts twice: in Web Storage, which has them at once, also when the page dies; and in a database, which has them
 * still after the host has cleared Web Storage for the whole origin, as Moodle does around each login. What both have is
 * newer in Web Storage; where that took nothing, it has nothing. All of it expires, whoever it belongs to.
 */
export function createDeviceStore({ window, kind, database, now, changed }: StoreEnvironment): DeviceStore {
  const storage = storageOf(window, kind);
  /** All that this page wrote or heard of, so that it can be written again. */
  const seen = new Map<string, string>();
  /** What only the database was to keep: Web Storage would not. */
  const refused = new Set<string>();

  /** What the database was given last. */
  let given: Promise<unknown> | undefined;

  const textOf = (key: string): string | undefined => (refused.has(key) ? seen.get(key) : storage.read(key));
  /** What was taken out is empty for a moment. */
  const read = (key: string): string | undefined => unstamped(textOf(key)) || undefined;
  const works = (): boolean => database?.works() === true;

  function keep(key: string, text: string): boolean {
    seen.set(key, text);
    const took = storage.write(key, text);
    if (took) refused.delete(key);
    else refused.add(key);
    given = database?.put(key, text).then((kept) => {
      if (seen.get(key) !== text || took) return;
      // An older text there would be taken for the newer one by the next launch.
      if (kept) storage.remove(key);
      else changed();
    });
    return took || works();
  }

  /**
   * Emptied first, and taken out when the database has heard of it: so our other windows know it from a host that
   * clears, and it cannot come back from the database, should this page be gone before.
   */
  function remove(key: string): void {
    seen.delete(key);
    refused.delete(key);
    if (storage.read(key) === undefined && !database) return;
    storage.write(key, stamped('', now()));
    const done = (): void => void (read(key) ?? storage.remove(key));
    if (database) void database.put(key, undefined).then((heard) => heard && done());
    else done();
  }

  /** What has had its time has had it in the database as well. */
  function forget(key: string): void {
    seen.delete(key);
    refused.delete(key);
    storage.remove(key);
    void database?.put(key, undefined);
  }

  /** Puts back what only the database has, and takes out what has had its time. */
  async function restore(): Promise<void> {
    const kept = (await database?.all()) ?? new Map<string, string>();
    for (const key of new Set([...storage.keys(KEY_PREFIX), ...seen.keys(), ...kept.keys()])) {
      const found = textOf(key) ?? kept.get(key) ?? seen.get(key) ?? '';
      const text = aged(found, now());
      if (text === undefined) forget(key);
      else if (unstamped(text)) {
        if (text !== storage.read(key) || text !== kept.get(key)) keep(key, text);
      } else if (works()) remove(key);
    }
  }

  const patience = (): Promise<unknown> => new Promise((resolve) => setTimeout(resolve, PATIENCE));
  const holds = (key: string): boolean => !refused.has(key) || works();

  try {
    const area = window[kind];
    window.addEventListener('storage', ({ key, oldValue, newValue, storageArea }) => {
      if (storageArea !== area || key?.startsWith(KEY_PREFIX) === false) return;
      if (key && newValue) seen.set(key, newValue);
      else if (key && unstamped(oldValue ?? '') === '') seen.delete(key);
      else void restore();
    });
  } catch {
    // No storage, so nothing can happen to it.
  }

  return {
    ready: Promise.race([restore(), patience()]),
    read,
    write: (key, value) => keep(key, stamped(value, now(), textOf(key))),
    remove,
    keys: (prefix) =>
      [...new Set([...storage.keys(prefix), ...refused])].filter((key) => key.startsWith(prefix) && read(key)),
    holds,
    async settled(key) {
      if (!refused.has(key)) return true;
      const inTime = given?.then(() => true);
      return (await Promise.race([inTime, patience()])) === true && holds(key);
    },
  };
}
