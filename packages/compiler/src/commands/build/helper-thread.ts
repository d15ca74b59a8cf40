import { parentPort, workerData } from 'node:worker_threads';
import { openToolkit } from '../../toolkit/toolkit.js';
import { discardOwn } from '../../write/temporary.js';
import { buildModule } from './build-module.js';
import type { BuildOptions, BuildPlace } from './options.js';
import { targetOf, type BuildOutcome } from './outcome.js';
import { tidyMemory } from './tidy-memory.js';
import { openTurns } from './turns.js';

/** What a helping thread is told when it starts. */
export interface HelperTask {
  readonly ids: readonly string[];
  readonly variants: readonly string[];
  readonly options: Omit<BuildOptions, 'targets' | 'terminal'>;
  readonly place: BuildPlace;
  readonly turns: SharedArrayBuffer;
}

/** What a helping thread tells: that it begins a module, or what became of one. */
export type HelperNews = { readonly begun: string } | { readonly outcome: BuildOutcome };

/** Runs in a helping thread: builds modules until none is left. */
export async function helpBuilding(): Promise<void> {
  const { ids, variants, options, place, turns: memory } = workerData as HelperTask;
  const tell = (news: HelperNews) => parentPort?.postMessage(news);
  // Whoever stops the build waits for this thread to take its unfinished files away.
  parentPort?.on('message', () => {
    discardOwn();
    process.exit();
  });
  const turns = openTurns(memory);
  const toolkit = await openToolkit(place.toolkitRoot, place.hashes.player, turns.inTurn);
  const targets = variants.map(targetOf);
  const tidy = tidyMemory(ids.length);
  for (let at = turns.next(); at < ids.length && !turns.stopped(); at = turns.next()) {
    const id = ids[at] as string;
    tell({ begun: id });
    tell({ outcome: await buildModule(id, { ...options, targets }, toolkit, place) });
    tidy();
  }
  parentPort?.close();
}
