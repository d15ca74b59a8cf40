import type { StrictLrs } from './strict-lrs.js';

/** A page that was launched by an LRS, as far as an adapter looks at it. */
export interface LrsPage {
  readonly window: Window;
  readonly local: Map<string, string>;
  readonly tab: Map<string, string>;
  /** The page's place in the history of its tab, which a reload brings back. */
  readonly history: { state: unknown };
  /** Fires an event of the window. */
  fire(type: string): void;
  /** As when the browser announces where the page goes. */
  announce(navigationType: 'reload' | 'push'): void;
  /** From now on an answer takes so many milliseconds to come back. */
  takes(milliseconds: number): void;
  /** The address that is shown. */
  shown(): string;
}

/** What a test may give to a page. */
export interface PageOptions {
  /** What the browser keeps over launches, and over reloads in this tab. */
  readonly local?: Map<string, string>;
  readonly tab?: Map<string, string>;
  readonly history?: { state: unknown };
  readonly search?: string;
  readonly storageDenied?: boolean;
}

/** Opens the module's page at the address that the LRS gives. */
export function lrsPage(lrs: StrictLrs, options: PageOptions = {}): LrsPage {
  const { local = new Map<string, string>(), tab = new Map<string, string>() } = options;
  const listeners = new Map<string, (event: object) => void>();
  const navigations = new Map<string, (event: object) => void>();
  const location = new URL(`https://content.example/index.html${options.search ?? lrs.search}`);
  const history: { state: unknown } = { state: options.history?.state ?? null };
  let wait = 0;
  const fetch: Window['fetch'] = async (...request) => {
    // The client asks by address, never by a Request.
    const answer = await lrs.fetch(...(request as Parameters<StrictLrs['fetch']>));
    if (wait > 0) await new Promise((resolve) => setTimeout(resolve, wait));
    return answer;
  };
  const window = {
    location,
    history: {
      get state() {
        return history.state;
      },
      replaceState(state: unknown, _title: string, to?: URL) {
        history.state = structuredClone(state);
        if (to) location.href = to.href;
      },
    },
    document: { visibilityState: 'visible' },
    navigation: {
      addEventListener: (type: string, listen: (event: object) => void) => navigations.set(type, listen),
    },
    fetch,
    addEventListener: (type: string, listen: (event: object) => void) => listeners.set(type, listen),
    get localStorage() {
      return storage(local, options.storageDenied);
    },
    get sessionStorage() {
      return storage(tab, options.storageDenied);
    },
  };
  return {
    window: window as unknown as Window,
    local,
    tab,
    history,
    fire: (type) => listeners.get(type)?.({}),
    announce: (navigationType) =>
      navigations.get('navigate')?.({ navigationType, destination: { sameDocument: false } }),
    takes: (milliseconds) => void (wait = milliseconds),
    shown: () => location.href,
  };
}

function storage(entries: Map<string, string>, denied: boolean | undefined) {
  if (denied) throw new DOMException('denied', 'SecurityError');
  return {
    get length() {
      return entries.size;
    },
    key: (at: number) => [...entries.keys()][at] ?? null,
    getItem: (key: string) => entries.get(key) ?? null,
    setItem: (key: string, value: string) => void entries.set(key, value),
    removeItem: (key: string) => void entries.delete(key),
  };
}
