import type { KeyValueStore } from '../storage.js';

/** Under this name our entries stand in the state of the page's place in the history. */
const OURS = 'll';

/**
 * What a tab remembers over a reload: its own store (`sessionStorage`), and where that is denied (a frame of another site), the state of
 * the page's own place in the tab's history, which only this page can read and which a reload and Back bring back.
 */
export function tabStore(window: Window, session: KeyValueStore): KeyValueStore {
  function inHistory(): Readonly<Record<string, unknown>> {
    try {
      const { [OURS]: ours } = (window.history.state ?? {}) as Record<string, unknown>;
      return typeof ours === 'object' && ours !== null ? (ours as Record<string, unknown>) : {};
    } catch {
      return {};
    }
  }

  function keepInHistory(entries: Readonly<Record<string, unknown>>): void {
    try {
      const others = (window.history.state ?? {}) as Record<string, unknown>;
      window.history.replaceState({ ...others, [OURS]: entries }, '');
    } catch {
      // Some frames may not; then it is remembered for as long as the page lives.
    }
  }

  const read = (key: string): string | undefined => {
    const there = inHistory()[key];
    return session.read(key) ?? (typeof there === 'string' ? there : undefined);
  };
  return {
    read,
    write(key, value) {
      if (session.write(key, value)) return true;
      keepInHistory({ ...inHistory(), [key]: value });
      return read(key) === value;
    },
    remove(key) {
      session.remove(key);
      const { [key]: gone, ...rest } = inHistory();
      if (gone !== undefined) keepInHistory(rest);
    },
    keys: (prefix) => [
      ...new Set([...session.keys(prefix), ...Object.keys(inHistory()).filter((key) => key.startsWith(prefix))]),
    ],
  };
}
