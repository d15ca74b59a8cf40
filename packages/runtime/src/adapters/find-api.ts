/** The object that a platform puts on a window for content to talk to. Nothing about it is certain. */
export type ScormApi = Readonly<Record<string, unknown>>;

/** No platform nests deeper; the limit ends the search where windows go round in a circle. */
const MOST_WINDOWS = 40;

/**
 * Looks for a platform's API from the module's own window upwards, then through the openers, as SCORM asks
 * (1.2 RTE 3.3.6.1, 2004 RTE 3.2). Bottom-up, because a search from the top throws in cross-origin frames;
 * each step is guarded on its own, because a foreign window refuses its `API` but still tells its `parent`.
 */
export function findApi(start: Window, name: string, firstCall: string): ScormApi | undefined {
  const waiting: Window[] = [start];
  const seen = new Set<Window>();
  for (let at = waiting.shift(); at && seen.size < MOST_WINDOWS; at = waiting.shift()) {
    const openers: Window[] = [];
    for (let here: Window | undefined = at; here && !seen.has(here) && seen.size < MOST_WINDOWS;) {
      seen.add(here);
      const api = apiOn(here, name, firstCall);
      if (api) return api;
      const opener = neighbour(here, 'opener');
      if (opener) openers.push(opener);
      here = neighbour(here, 'parent');
    }
    waiting.push(...openers);
  }
  return undefined;
}

function apiOn(window: Window, name: string, firstCall: string): ScormApi | undefined {
  try {
    const api = (window as unknown as Record<string, ScormApi | undefined>)[name];
    // An element with the id `API` or a frame of that name is found under `window.API` as well.
    return typeof api?.[firstCall] === 'function' ? api : undefined;
  } catch {
    return undefined;
  }
}

function neighbour(window: Window, side: 'parent' | 'opener'): Window | undefined {
  try {
    const found = window[side] as Window | null;
    return found && found !== window ? found : undefined;
  } catch {
    return undefined;
  }
}
