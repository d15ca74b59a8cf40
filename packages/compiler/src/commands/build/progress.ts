import type { Say } from '../say.js';
import type { Terminal } from './options.js';
import type { BuildOutcome } from './outcome.js';

/** Says how far a build of several modules is. */
export interface Progress {
  begin(id: string): void;
  end(outcome: BuildOutcome): void;
  /** Nothing is under way any more. */
  over(): void;
}

/** Takes the cursor to the start of the line and wipes it. */
const WIPE = '\r\u001B[2K';

/** A build that takes longer shows its seconds, so that nobody takes it for dead. */
const SHORT_MS = 2000;

/** One line that is written again: `Building 3 of 12 qi-3, ward-round (5 s)`. */
export function lineProgress(total: number, terminal: Terminal): Progress {
  const underWay = new Set<string>();
  let done = 0;
  const began = Date.now();
  const show = () => {
    const words = [
      'Building',
      ...(total === 1 ? [] : [`${Math.min(done + 1, total)} of ${total}`]),
      [...underWay].join(', '),
    ].join(' ');
    const taken = Date.now() - began;
    const seconds = taken < SHORT_MS ? '' : ` (${Math.round(taken / 1000)} s)`;
    const room = Math.max(20, terminal.columns - 1) - seconds.length;
    terminal.write(`${WIPE}${words.slice(0, room).trimEnd()}${seconds}`);
  };
  const ticking = setInterval(() => {
    if (underWay.size > 0) show();
  }, 1000);
  ticking.unref();
  return {
    begin: (id) => {
      underWay.add(id);
      show();
    },
    end: ({ id }) => {
      underWay.delete(id);
      done += 1;
      if (done < total) show();
    },
    over: () => {
      clearInterval(ticking);
      terminal.write(WIPE);
    },
  };
}

/** A line for each module, where nothing can be written again: in a log, through a pipe. */
export function plainProgress(total: number, say: Say): Progress {
  let done = 0;
  return {
    begin: () => undefined,
    end: ({ id, state }) => {
      done += 1;
      const words = { made: 'made', unchanged: 'unchanged', failed: 'not built' }[state];
      say(`${done} of ${total}: ${id}, ${words}`);
    },
    over: () => undefined,
  };
}

/** Says nothing: for one module, and for JSON. */
export const noProgress: Progress = { begin: () => undefined, end: () => undefined, over: () => undefined };
