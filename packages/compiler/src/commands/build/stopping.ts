import { setTimeout } from 'node:timers/promises';
import { discardAll } from '../../write/temporary.js';

/** What happens when somebody stops a build with Ctrl-C or closes its window. */
export interface Stopping {
  stopped(): boolean;
  /** Work to do before the process ends; it has a moment for it. */
  onStop(work: () => Promise<void>): void;
  /** The build has ended by itself; signals mean again what they mean to everybody. */
  over(): void;
}

/** Signals and what the process ends with, as shells count: 128 and the signal's number. */
const SIGNALS = { SIGINT: 130, SIGTERM: 143, SIGHUP: 129 } as const;

/** How long other threads have to take their unfinished files away. */
const PATIENCE_MS = 2000;

/**
 * Sees to it that a build that is stopped leaves no unfinished file in dist.
 *
 * @param say is told once that the build was stopped
 */
export function watchForStop(root: string, say: (line: string) => void): Stopping {
  const works: (() => Promise<void>)[] = [];
  let stopped = false;
  const stop = (signal: keyof typeof SIGNALS) => {
    // Whoever asks twice does not want to wait.
    if (stopped) return leave(signal);
    stopped = true;
    say('\nStopped. Nothing in dist is half done: each file there is whole.');
    void Promise.race([Promise.all(works.map((work) => work())), setTimeout(PATIENCE_MS)]).finally(() => leave(signal));
  };
  const leave = (signal: keyof typeof SIGNALS) => {
    discardAll(root);
    process.exit(SIGNALS[signal]);
  };
  const signals = Object.keys(SIGNALS) as (keyof typeof SIGNALS)[];
  for (const signal of signals) process.on(signal, stop);
  return {
    stopped: () => stopped,
    onStop: (work) => void works.push(work),
    over: () => {
      for (const signal of signals) process.off(signal, stop);
    },
  };
}
