import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { openDatabase, type Database } from './database.js';
import { createDeviceStore, type DeviceStore } from './device-store.js';

const DAY = 24 * 60 * 60 * 1000;

let now = Date.UTC(2026, 10, 30);
const frames: HTMLIFrameElement[] = [];

/** A page of the same origin, as a module's frame is one. */
async function openPage(): Promise<Window> {
  const frame = document.createElement('iframe');
  // Not `srcdoc`: a page of its own address, with storage.
  frame.src = '/favicon.ico';
  frames.push(frame);
  const loaded = new Promise((resolve) => frame.addEventListener('load', resolve));
  document.body.append(frame);
  await loaded;
  return frame.contentWindow as Window;
}

async function open(page: Window | Promise<Window> = openPage(), database?: Database): Promise<DeviceStore> {
  const window = await page;
  const store = createDeviceStore({
    window,
    kind: 'localStorage',
    database: database ?? openDatabase(window),
    now: () => now,
    changed: () => undefined,
  });
  await store.ready;
  return store;
}

const soon = (milliseconds = 150): Promise<unknown> => new Promise((resolve) => setTimeout(resolve, milliseconds));

const closePages = (): void => frames.splice(0).forEach((frame) => frame.remove());

async function inDatabase(): Promise<ReadonlyMap<string, string>> {
  return openDatabase(window).all();
}

beforeEach(async () => {
  now = Date.UTC(2026, 10, 30);
  localStorage.clear();
  const database = openDatabase(window);
  for (const key of (await inDatabase()).keys()) await database.put(key, undefined);
});
afterEach(closePages);

describe('what is kept on this device', () => {
  it('is there after the host has cleared local storage between two launches, as Moodle does', async () => {
    const one = await open();
    one.write('ll.notes.ward.anna', 'A dose looked too high.');
    await soon();
    closePages();
    localStorage.clear();

    const two = await open();

    expect(two.read('ll.notes.ward.anna')).toBe('A dose looked too high.');
    expect(two.keys('ll.notes.')).toEqual(['ll.notes.ward.anna']);
    expect(localStorage.getItem('ll.notes.ward.anna')).toContain('A dose');
  });

  it.each([true, false])(
    'is written again when the host clears while the module is open (database: %s)',
    async (works) => {
      const none: Database = {
        all: () => Promise.resolve(new Map()),
        put: () => Promise.resolve(false),
        works: () => false,
      };
      const store = await open(openPage(), works ? undefined : none);
      store.write('ll.notes.ward.anna', 'Mine.');

      localStorage.clear();
      await soon();

      expect(localStorage.getItem('ll.notes.ward.anna')).toContain('Mine.');
      expect(store.read('ll.notes.ward.anna')).toBe('Mine.');
    },
  );

  it('is written again when somebody else takes one key out', async () => {
    const store = await open();
    store.write('ll.state.ward.anna', '1 abc');

    localStorage.removeItem('ll.state.ward.anna');
    await soon();

    expect(store.read('ll.state.ward.anna')).toBe('1 abc');
  });

  it('is the newest there is, where both have something', async () => {
    const one = await open();
    one.write('ll.x', 'old');
    await soon();
    one.write('ll.x', 'new');
    closePages();

    expect((await open()).read('ll.x')).toBe('new');
  });
});

describe('what the learner cleared', () => {
  it('is in neither store, and never comes back: not at the next launch, not after the host has cleared', async () => {
    const one = await open();
    const other = await open();
    one.write('ll.notes.ward.anna', 'Private.');
    await soon();
    one.remove('ll.notes.ward.anna');
    await soon();
    localStorage.clear();
    await soon();

    expect([one, other, await open()].map((store) => store.read('ll.notes.ward.anna'))).toEqual([
      undefined,
      undefined,
      undefined,
    ]);
    expect([...(await inDatabase())]).toEqual([]);
    expect(Object.keys(localStorage).filter((key) => key.startsWith('ll.'))).toEqual([]);
  });

  it('does not come back where the page was gone before the database had heard of it', async () => {
    await openDatabase(window).put('ll.notes.ward.anna', '@1795996800000,1795996800000;Private.');
    const deaf: Database = {
      all: () => Promise.resolve(new Map([['ll.notes.ward.anna', `@${now},${now};Private.`]])),
      put: () => new Promise(() => undefined),
      works: () => true,
    };
    (await open(openPage(), deaf)).remove('ll.notes.ward.anna');
    closePages();

    const next = await open();
    await soon();

    expect(next.read('ll.notes.ward.anna')).toBeUndefined();
    expect([...(await inDatabase())]).toEqual([]);
  });
});

describe('every key', () => {
  const KEYS = ['notes.m.a', 'state.m.a', 'curriculum.a', 'portfolio.a', 'queue.s.1.2.3', 'over.s'].map(
    (k) => `ll.${k}`,
  );

  it('is gone after 14 days, in both stores, whoever opens a module then', async () => {
    const store = await open();
    KEYS.forEach((key) => store.write(key, 'x'));
    await soon();
    closePages();
    now += 14 * DAY - 1;
    const there = (await open()).keys('ll.').length;
    closePages();

    now += 1;
    const after = await open();
    await soon();

    expect([there, after.keys('ll.')]).toEqual([KEYS.length, []]);
    expect([...(await inDatabase()).keys()]).toEqual([]);
  });

  it('of somebody else’s is left alone', async () => {
    localStorage.setItem('moodle', 'theirs');

    const store = await open();
    now += 100 * DAY;
    await open();

    expect(localStorage.getItem('moodle')).toBe('theirs');
    expect(store.keys('ll.')).toEqual([]);
  });
});

describe('a browser that keeps little', () => {
  const full = (window: Window): Window =>
    new Proxy(window, {
      get(target, name) {
        if (name === 'localStorage') throw new DOMException('denied', 'SecurityError');
        const value: unknown = Reflect.get(target, name);
        return typeof value === 'function' ? (value as (...args: unknown[]) => unknown).bind(target) : value;
      },
    });

  it('keeps in its database what local storage refuses, and gives it back', async () => {
    const one = await open(full(await openPage()));
    const took = one.write('ll.x', 'words');
    await soon();
    closePages();

    expect([took, one.holds?.('ll.x'), one.read('ll.x')]).toEqual([true, true, 'words']);
    expect((await open(full(await openPage()))).read('ll.x')).toBe('words');
  });

  it('says so where neither takes it, and has it for as long as the page is open', async () => {
    const none: Database = {
      all: () => Promise.resolve(new Map()),
      put: () => Promise.resolve(false),
      works: () => false,
    };
    const store = await open(full(await openPage()), none);

    expect([store.write('ll.x', 'words'), store.holds?.('ll.x'), store.read('ll.x')]).toEqual([false, false, 'words']);
  });

  it('does not let an older text win that local storage still has', async () => {
    const page = await openPage();
    const one = await open(page);
    one.write('ll.x', 'old');
    const quota = Object.getOwnPropertyDescriptor(Storage.prototype, 'setItem') as PropertyDescriptor;
    const there = (page as unknown as { Storage: typeof Storage }).Storage.prototype;
    there.setItem = () => {
      throw new DOMException('full', 'QuotaExceededError');
    };
    one.write('ll.x', 'new');
    await soon();
    Object.defineProperty(there, 'setItem', quota);
    closePages();

    expect((await open()).read('ll.x')).toBe('new');
  });

  it('does without a database that is denied, missing or never answers', async () => {
    const page = await openPage();
    const without = (indexedDB: unknown): Window =>
      new Proxy(page, {
        get: (target, name) => {
          if (name === 'indexedDB') return indexedDB;
          const value: unknown = Reflect.get(target, name);
          return typeof value === 'function' ? (value as (...args: unknown[]) => unknown).bind(target) : value;
        },
      });
    const denied = {
      open: () => {
        throw new DOMException('denied', 'SecurityError');
      },
    };

    for (const indexedDB of [undefined, denied, { open: () => ({}) }]) {
      const store = await open(page, openDatabase(without(indexedDB)));
      expect(store.write('ll.x', 'words')).toBe(true);
      expect(store.read('ll.x')).toBe('words');
    }
  });

  it('opens its database again when the browser has closed it', async () => {
    const page = await openPage();
    const database = openDatabase(page);
    await database.put('ll.x', 'one');
    await new Promise((resolve) => {
      const asked = indexedDB.deleteDatabase('ll');
      asked.onsuccess = asked.onblocked = resolve;
    });

    expect(await database.put('ll.x', 'two')).toBe(true);
    expect(await inDatabase()).toEqual(new Map([['ll.x', 'two']]));
  });
});

describe('what Web Storage refuses and the database has not answered for', () => {
  it.each([
    ['takes', Promise.resolve(true), true],
    ['refuses', Promise.resolve(false), false],
    ['never answers', new Promise<boolean>(() => undefined), false],
  ] as const)('is called kept only where the database %s it', async (_, put, kept) => {
    let works = true;
    const database: Database = {
      all: () => Promise.resolve(new Map()),
      put: () =>
        put.then((took) => {
          works = took;
          return took;
        }),
      works: () => works,
    };
    const page = await openPage();
    const store = await open(page, database);
    (page as Window & typeof globalThis).Storage.prototype.setItem = () => {
      throw new DOMException('Full', 'QuotaExceededError');
    };

    expect(store.write('ll.state.ward.web', 'far on')).toBe(true);
    expect(await store.settled?.('ll.state.ward.web')).toBe(kept);
  });
});
