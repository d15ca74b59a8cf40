import type { AdapterFactory } from './lms-adapter.js';
import { KEY_PREFIX, storageOf } from '../storage.js';

/** Talks to no platform: the coded state stays in this browser, for whoever opens the module here. */
export const web: AdapterFactory = ({ window, module }) => {
  const store = storageOf(window, 'localStorage');
  const key = `${KEY_PREFIX}state.${module}.web`;
  return {
    target: 'web',
    keeps: 'device',
    async connect() {
      return { mode: 'recording', state: store.read(key) ?? '', standing: 'none', learner: undefined, entry: 'other' };
    },
    open: () => 'saved',
    async save({ state }) {
      return store.write(key, state) ? 'saved' : 'refused';
    },
    record: () => undefined,
    async finish() {},
    log: () => [],
  };
};
