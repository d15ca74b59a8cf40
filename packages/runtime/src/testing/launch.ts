import { migrateProgress, type LearningEvent, type ModuleData, type SessionView } from '@ladder/core';
import type { AdapterFactory } from '../adapters/lms-adapter.js';
import { createSession } from '../session/session.js';
import type { Session } from '../session/session-contract.js';
import { storageOf, type KeyValueStore } from '../storage.js';

/** A store in memory; `full` makes it refuse. */
export function memoryStore(): KeyValueStore & { full: boolean; readonly entries: Map<string, string> } {
  const entries = new Map<string, string>();
  return {
    full: false,
    entries,
    read: (key) => entries.get(key),
    write(key, value) {
      if (!this.full) entries.set(key, value);
      return !this.full;
    },
    remove: (key) => void entries.delete(key),
    keys: (prefix) => [...entries.keys()].filter((key) => key.startsWith(prefix)),
  };
}

/** One launch in a test. */
export interface TestLaunch {
  readonly session: Session;
  readonly page: { hidden: boolean; closes: boolean; wentTo: string | undefined };
  view(): Omit<SessionView, 'notes' | 'curriculum' | 'portfolio'>;
  track(events: readonly LearningEvent[]): void;
}

/** Makes a session that has not begun, with a clock that stands at 12 seconds. */
export function testLaunch(
  module: ModuleData,
  factory: AdapterFactory,
  window: Window,
  store: KeyValueStore = memoryStore(),
): TestLaunch {
  const page: TestLaunch['page'] = { hidden: false, closes: false, wentTo: undefined };
  const session = createSession({
    module,
    adapter: factory({
      window,
      module: module.id,
      tab: storageOf(window, 'sessionStorage'),
      device: storageOf(window, 'localStorage'),
      wasHidden: () => page.hidden,
      saveAgain: () => session.saveAgain(),
    }),
    store,
    migrate: migrateProgress,
    host: 'learning.example',
    seconds: () => 12,
    now: () => Date.now(),
    closeWindow(returnUrl) {
      page.wentTo = returnUrl;
      return Promise.resolve(page.closes);
    },
    changed: () => undefined,
  });
  return {
    session,
    page,
    view: () => session.view(),
    track: (events) => events.forEach((event) => session.track(event)),
  };
}
