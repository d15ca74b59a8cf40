/** The browser of one device: what its two kinds of storage hold, and whether they work. */
export interface Device {
  readonly local: Map<string, string>;
  storage: 'works' | 'denied' | 'full';
}

/** As much of a window as the runtime touches. */
export interface FakeWindow {
  readonly window: Window;
  /** Fires an event of the window or of its document. */
  fire(type: string, persisted?: boolean): void;
  visibility: 'visible' | 'hidden';
  /** A window that is gone runs no script: nothing that it does reaches anybody. */
  alive: boolean;
}

/** What stands around the module's page. */
export interface Surroundings {
  readonly device: Device;
  readonly search: string;
  /** The API on the platform's window, once it is there. */
  readonly api: () => { readonly name: string; readonly object: object } | undefined;
  readonly fetch: typeof fetch;
}

/** Opens a window, with the platform's one as its parent. */
export function openWindow({ device, search, api, fetch: ask }: Surroundings): FakeWindow {
  const listeners = new Map<string, ((event: object) => void)[]>();
  const tab = new Map<string, string>();
  const listen = (type: string, listener: (event: object) => void): void =>
    void listeners.set(type, [...(listeners.get(type) ?? []), listener]);
  const location = new URL(`https://content.example/index.html${search}`);
  const parent = new Proxy(
    {},
    {
      get(_, name) {
        const found = api();
        return name === found?.name ? found?.object : undefined;
      },
    },
  );
  const fake: FakeWindow = {
    alive: true,
    visibility: 'visible',
    fire: (type, persisted = false) => listeners.get(type)?.forEach((listener) => listener({ persisted })),
    window: {
      parent,
      opener: null,
      location,
      history: { state: null, replaceState: () => undefined },
      document: {
        get visibilityState() {
          return fake.visibility;
        },
        addEventListener: listen,
      },
      addEventListener: listen,
      fetch: (...request: Parameters<typeof fetch>) => (fake.alive ? ask(...request) : new Promise(() => undefined)),
      get localStorage() {
        return storageOn(device, device.local, () => fake.alive);
      },
      get sessionStorage() {
        return storageOn(device, tab, () => fake.alive);
      },
    } as unknown as Window,
  };
  return fake;
}

function storageOn(device: Device, entries: Map<string, string>, alive: () => boolean) {
  if (device.storage === 'denied') throw new DOMException('denied', 'SecurityError');
  return {
    get length() {
      return entries.size;
    },
    key: (at: number) => [...entries.keys()][at] ?? null,
    getItem: (key: string) => entries.get(key) ?? null,
    setItem(key: string, value: string) {
      if (device.storage === 'full') throw new DOMException('full', 'QuotaExceededError');
      if (alive()) entries.set(key, value);
    },
    removeItem(key: string) {
      if (alive()) entries.delete(key);
    },
  };
}
