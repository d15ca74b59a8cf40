/** One of the browser's two stores, made safe to ask: storage can be absent, denied (third-party frames) or full. */
export interface KeyValueStore {
  read(key: string): string | undefined;
  /** Whether the browser took it. */
  write(key: string, value: string): boolean;
  remove(key: string): void;
  /** The keys that start with `prefix`. */
  keys(prefix: string): readonly string[];
  /** Whether what was written last is still held, where a store can find out later that it is not. */
  holds?(key: string): boolean;
  /** The same, once a store that finds out later has found out. */
  settled?(key: string): Promise<boolean>;
}

/** What every key of ours starts with: on Learning Hub the store is shared with the site and all other modules. */
export const KEY_PREFIX = 'll.';

/** Wraps a store. Reading the property `localStorage` throws by itself where storage is blocked, so even that is guarded. */
export function storageOf(window: Window, kind: 'localStorage' | 'sessionStorage'): KeyValueStore {
  function guarded<T>(use: (storage: Storage) => T, otherwise: T): T {
    try {
      return use(window[kind]);
    } catch {
      return otherwise;
    }
  }

  return {
    read: (key) => guarded((storage) => storage.getItem(key) ?? undefined, undefined),
    write: (key, value) =>
      guarded((storage) => {
        storage.setItem(key, value);
        return storage.getItem(key) === value;
      }, false),
    remove: (key) => guarded((storage) => storage.removeItem(key), undefined),
    keys: (prefix) =>
      guarded(
        (storage) =>
          Array.from({ length: storage.length }, (_, at) => storage.key(at) ?? '').filter((key) =>
            key.startsWith(prefix),
          ),
        [],
      ),
  };
}
