/** What the browser's database keeps for us: texts by their keys. Nothing in here ever throws. */
export interface Database {
  /** All of it; nothing where the browser gives us none. */
  all(): Promise<ReadonlyMap<string, string>>;
  /** Keeps a text, or takes one out; whether that was done. */
  put(key: string, text: string | undefined): Promise<boolean>;
  /** Whether it took what it was given last. */
  works(): boolean;
}

const NAME = 'll';

/**
 * IndexedDB for texts. Opened anew for each use and closed after it: so no window stands in another's way, and what the
 * browser closes (site data cleared, memory short) is open again the next time. Its one version is for ever.
 * Only texts: WebKit refuses some other values (Blobs, under automation).
 */
export function openDatabase(window: Window): Database {
  let works = false;

  const use = <T>(job: (store: IDBObjectStore) => T): Promise<T | undefined> =>
    new Promise<T>((resolve, reject) => {
      // In a frame without rights, `indexedDB` is missing, or throws when it is asked for.
      const opening = window.indexedDB.open(NAME, 1);
      opening.onupgradeneeded = () => opening.result.createObjectStore(NAME);
      opening.onerror = opening.onblocked = reject;
      opening.onsuccess = () => {
        const database = opening.result;
        try {
          const transaction = database.transaction(NAME, 'readwrite');
          const asked = job(transaction.objectStore(NAME));
          transaction.onabort = reject;
          transaction.oncomplete = () => resolve(asked);
          // Closes when that is done.
          database.close();
        } catch {
          reject(new Error(NAME));
        }
      };
    }).then(
      (asked) => {
        works = true;
        return asked;
      },
      () => {
        works = false;
        return undefined;
      },
    );

  return {
    async all() {
      const asked = await use((store) => [store.getAllKeys(), store.getAll()] as const);
      const texts = (asked?.[1].result ?? []) as readonly string[];
      return new Map(texts.map((text, at) => [asked?.[0].result[at] as string, text]));
    },
    put: async (key, text) =>
      (await use((store) => (text === undefined ? store.delete(key) : store.put(text, key)))) !== undefined,
    works: () => works,
  };
}
