import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { describe, expect, it } from 'vitest';
import { mutate, numbers } from './support/broken-files.js';
import { READERS } from './support/readers.js';

/** Rounds over all readers together: a few in each run of the tests, 20,000 with `pnpm test:random` and `pnpm test:all`. */
const ROUNDS = Number(process.env['FUZZ_ROUNDS'] ?? (process.env['LADDER_LONG'] ? 20_000 : 200));
/** Where the numbers begin, to play a failure again: FUZZ_SEED=… FUZZ_ROUNDS=1. */
const SEED = Number(process.env['FUZZ_SEED'] ?? 1);
/** No round may take longer. It is the processor's time: how busy the machine is says nothing about a reader. */
const LONGEST_MS = 1000;
/** Memory that a reader may leave behind between its first rounds and its last. */
const MOST_GROWTH = 20_000_000;

setFlagsFromString('--expose-gc');
const collect = runInNewContext('gc') as () => void;

/** What is held once nothing more is needed. */
function held(): number {
  collect();
  return process.memoryUsage().heapUsed;
}

describe('what strangers and accidents make of a file', () => {
  it.each(READERS)(
    'is read to an end, or named: $name',
    async ({ name, samples, read }) => {
      // The first round of a reader also loads what it stands on.
      for (const sample of samples) await read(sample);
      const rounds = Math.max(1, Math.ceil(ROUNDS / READERS.length));
      let early = 0;
      for (let round = 0; round < rounds; round += 1) {
        if (round === Math.floor(rounds / 10)) early = held();
        const next = numbers(SEED + round);
        const sample = samples[next(samples.length)] as Uint8Array;
        const bytes = mutate(sample, next);
        const started = process.cpuUsage();
        const again = `again with: FUZZ_SEED=${SEED + round} FUZZ_ROUNDS=1 -t "${name}"`;
        try {
          await read(bytes);
        } catch (error) {
          throw new Error(`${name} threw; ${again}`, { cause: error });
        }
        const { user, system } = process.cpuUsage(started);
        expect((user + system) / 1000, again).toBeLessThan(LONGEST_MS);
      }
      expect(held() - early, 'bytes left behind').toBeLessThan(MOST_GROWTH);
    },
    3_600_000,
  );
});
