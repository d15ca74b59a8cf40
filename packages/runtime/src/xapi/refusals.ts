import { KEY_PREFIX, type KeyValueStore } from '../storage.js';
import { agedOut } from './aged-out.js';

const ALL = `${KEY_PREFIX}refused.`;

/** In so many launches a statement is tried that was refused each time; after that it only counts as refused. */
const MOST_LAUNCHES = 5;

/**
 * Counts, over launches, how often a statement was refused, once in each launch: so that what a platform never takes is
 * not sent to it for ever. The count is forgotten after 14 days, and then it is tried again.
 */
export function refusals(store: KeyValueStore, scope: string, now: () => number) {
  const counted = new Set<string>();
  const keyOf = (id: string): string => `${ALL}${scope}.${id}`;
  const read = (id: string): readonly [count: number, at: number] => {
    const [count = 0, at = 0] = (store.read(keyOf(id)) ?? '').split(' ').map(Number);
    return [count || 0, at || now()];
  };
  for (const key of store.keys(ALL)) if (agedOut(Number(store.read(key)?.split(' ')[1]), now())) store.remove(key);

  return {
    count(id: string): void {
      if (counted.has(id)) return;
      counted.add(id);
      const [count, at] = read(id);
      store.write(keyOf(id), `${count + 1} ${at}`);
    },
    forget: (id: string): void => store.remove(keyOf(id)),
    tooMany: (id: string): boolean => read(id)[0] >= MOST_LAUNCHES,
  };
}
