import { availableParallelism } from 'node:os';
import { Worker } from 'node:worker_threads';
import { variantOf } from '../../targets/target.js';
import { openToolkit } from '../../toolkit/toolkit.js';
import { load, type Loaded } from '../front-end.js';
import { buildModule } from './build-module.js';
import type { HelperNews, HelperTask } from './helper-thread.js';
import type { BuildOptions, BuildPlace } from './options.js';
import type { BuildOutcome } from './outcome.js';
import type { Progress } from './progress.js';
import type { Stopping } from './stopping.js';
import { tidyMemory } from './tidy-memory.js';
import { openTurns } from './turns.js';
import { recallModule } from './unchanged.js';

/** More threads than this build no faster where disk and memory are shared, and each takes a hundred megabytes. */
const MOST_AT_ONCE = 4;

/** What is needed for a moment only may take so many megabytes in a thread; the rest of its memory is not limited. */
const YOUNG = { maxYoungGenerationSizeMb: 24 } as const;

/** Runs the compiled toolkit in a thread of its own. */
const HELPER = `import(require('node:worker_threads').workerData.place.program).then(({ helpBuilding }) => helpBuilding())`;

/**
 * Builds modules and answers in the order in which they were named. What is unchanged is found first, which is quick;
 * the rest is shared among the cores: this thread builds as well, the others take the next module when they are free.
 */
export async function buildAll(
  ids: readonly string[],
  options: BuildOptions,
  place: BuildPlace,
  progress: Progress,
  stopping: Stopping,
): Promise<readonly BuildOutcome[]> {
  const outcomes = new Map<string, BuildOutcome>();
  const end = (outcome: BuildOutcome) => {
    outcomes.set(outcome.id, outcome);
    progress.end(outcome);
  };
  const waiting: string[] = [];
  let first: Loaded | undefined;
  for (const id of ids) {
    const loaded = await load(place.root, id);
    const unchanged = await recallModule(id, loaded, options, place);
    if (unchanged) end(unchanged);
    else {
      first ??= waiting.length === 0 ? loaded : undefined;
      waiting.push(id);
    }
  }

  const turns = openTurns();
  const helpers = startHelpers(waiting, options, place, turns.memory, stopping, (news) =>
    'begun' in news ? progress.begin(news.begun) : end(news.outcome),
  );
  // A fault in a thread is thrown below, when this one has done its part.
  helpers.catch(() => turns.stop());
  stopping.onStop(async () => turns.stop());
  try {
    const toolkit = await openToolkit(place.toolkitRoot, place.hashes.player, turns.inTurn);
    const tidy = tidyMemory(waiting.length);
    for (let at = turns.next(); at < waiting.length && !turns.stopped(); at = turns.next()) {
      const id = waiting[at] as string;
      progress.begin(id);
      end(await buildModule(id, options, toolkit, place, at === 0 ? first : undefined));
      tidy();
    }
  } catch (error) {
    turns.stop();
    throw error;
  }
  await helpers;
  return ids.map((id) => outcomes.get(id)).filter((outcome) => outcome !== undefined);
}

/** Starts as many threads as have something to do; ends when all of them have. */
async function startHelpers(
  ids: readonly string[],
  { targets, ...wishes }: BuildOptions,
  place: BuildPlace,
  turns: SharedArrayBuffer,
  stopping: Stopping,
  take: (news: HelperNews) => void,
): Promise<void> {
  const atOnce = Math.min(wishes.jobs ?? Math.min(availableParallelism(), MOST_AT_ONCE), ids.length);
  if (place.program === undefined || atOnce < 2) return;
  const { cache, allowLostProgress = false } = wishes;
  const { root, toolkitRoot, hashes, program } = place;
  const workerData: HelperTask = {
    ids,
    variants: targets.map(variantOf),
    options: { cache, allowLostProgress },
    place: { root, toolkitRoot, hashes, program },
    turns,
  };
  const helpers = Array.from(
    { length: atOnce - 1 },
    () => new Worker(HELPER, { eval: true, workerData, resourceLimits: YOUNG }),
  );
  await Promise.all(
    helpers.map(
      (helper) =>
        new Promise<void>((resolve, reject) => {
          stopping.onStop(async () => {
            helper.postMessage('stop');
            await new Promise((gone) => helper.once('exit', gone));
          });
          helper.on('message', take).on('error', reject);
          helper.on('exit', () => resolve());
        }),
    ),
  );
}
