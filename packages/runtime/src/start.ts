import type { AdapterFactory } from './adapters/lms-adapter.js';

/** Starts one launch: finds the player, opens the session with the platform, and joins them. */
export function start(createAdapter: AdapterFactory): void {
  createAdapter({ window, module: '', wasHidden: () => false });
}
