import { setTimeout } from 'node:timers/promises';
import type { InTurn } from '../../toolkit/toolkit.js';

/** What threads that build together share: who builds which module, who makes an artefact, and whether to stop. */
export interface Turns {
  readonly memory: SharedArrayBuffer;
  /** The place of the next module that nobody builds yet. */
  next(): number;
  stop(): void;
  stopped(): boolean;
  /** One artefact of the toolkit at a time. */
  readonly inTurn: InTurn;
}

const NEXT = 0;
const ARTEFACT = 1;
const STOP = 2;
const PLACES = 3;

/** How long to wait before looking again whether an artefact is made; making one takes seconds. */
const LOOK_AGAIN_MS = 20;

/** Opens what is shared; the first thread gives no memory, the others the first one's. */
export function openTurns(memory = new SharedArrayBuffer(PLACES * Int32Array.BYTES_PER_ELEMENT)): Turns {
  const shared = new Int32Array(memory);
  // An artefact may need another one.
  let held = false;
  return {
    memory,
    next: () => Atomics.add(shared, NEXT, 1),
    stop: () => void Atomics.store(shared, STOP, 1),
    stopped: () => Atomics.load(shared, STOP) === 1,
    inTurn: async (work) => {
      if (held) return work();
      while (Atomics.compareExchange(shared, ARTEFACT, 0, 1) !== 0) await setTimeout(LOOK_AGAIN_MS);
      held = true;
      try {
        return await work();
      } finally {
        held = false;
        Atomics.store(shared, ARTEFACT, 0);
      }
    },
  };
}
