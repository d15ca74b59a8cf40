/** What the browser's database keeps for us: texts by their keys. Nothing in here ever throws. */
export interface Database {
  /** All of it; `undefined` where the browser gives us none. */
  all(): Promise<ReadonlyMap<string, string> | undefined>;
  /** Keeps a text, or takes one out; whether that was done. */
  put(key: string, text: string | undefined): Promise<boolean>;
  /** Whether it took what it was given last. */
  works(): boolean;
}

const NAME = 'll';
const STORE = 'kept';

/**
 * Opens IndexedDB for texts. Its one version is for ever: a later one would have to wait for every window that has this
 * one open. A connection that the browser closes (site data cleared, memory short) is opened again at the next use.
 * Only texts: WebKit refuses some other values (Blobs, under automation).
 */
export function openDatabase(window: Window): Database {
  let opening: Promise<IDBDatabase> | undefined;
  let works = false;

  const open = (): Promise<IDBDatabase> =>
    (opening ??= new Promise((resolve, reject) => {
      // In a frame without rights, `indexedDB` is missing, or throws when it is asked for.
      const asked = window.indexedDB.open(NAME, 1);
      asked.onupgradeneeded = () => asked.result.createObjectStore(STORE);
      asked.onerror = asked.onblocked = reject;
      asked.onsuccess = () => {
        const { result } = asked;
        result.onclose = result.onversionchange = () => {
          result.close();
          opening = undefined;
        };
        resolve(result);
      };
    }));

  async function use<T>(job: (store: IDBObjectStore) => T, again = true): Promise<T | undefined> {
    try {
      const database = await open();
      const transaction = database.transaction(STORE, 'readwrite');
      const asked = job(transaction.objectStore(STORE));
      // Not when its answer has been read here: the page may be on its way out. Safari before 15 waits.
      (transaction as Partial<IDBTransaction>).commit?.();
      await new Promise((resolve, reject) => {
        transaction.oncomplete = resolve;
        transaction.onabort = reject;
      });
      works = true;
      return asked;
    } catch {
      opening = undefined;
      works = false;
      return again ? use(job, false) : undefined;
    }
  }

  return {
    async all() {
      const asked = await use((store) => [store.getAllKeys(), store.getAll()] as const);
      return asked && new Map(asked[0].result.map((key, at) => [String(key), String(asked[1].result[at])]));
    },
    put: async (key, text) =>
      (await use((store) => (text === undefined ? store.delete(key) : store.put(text, key)))) !== undefined,
    works: () => works,
  };
}
