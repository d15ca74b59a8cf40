import { deviceMessages } from '@ladder/core/messages';
import type { AdapterFactory } from './lms-adapter.js';
import { mustStay } from '../state-head.js';
import { KEY_PREFIX } from '../storage.js';

/**
 * Talks to no platform: the coded state stays in this browser, for whoever opens the module here. Where the browser
 * keeps nothing, the module plays all the same and says that nothing is saved.
 */
export const web: AdapterFactory = ({ device: store, module }) => {
  const key = `${KEY_PREFIX}state.${module}.web`;
  /** What this page read or wrote last. */
  let last = '';
  let keeps = true;
  return {
    target: 'web',
    keeps: 'device',
    async connect() {
      last = store.read(key) ?? '';
      return { mode: 'recording', state: last, standing: 'none', learner: undefined, entry: 'other' };
    },
    open: () => 'saved',
    async save({ state }) {
      const there = store.read(key) ?? '';
      // Another tab went further: what it kept is not overwritten.
      if (there !== last && mustStay(there, state)) return 'refused';
      keeps = store.write(key, state) && (await store.settled?.(key)) !== false;
      if (!keeps) return 'refused';
      last = state;
      return 'saved';
    },
    trouble: () => (keeps ? undefined : deviceMessages),
    record: () => undefined,
    async finish() {},
    log: () => [],
  };
};
