/**
 * What goes wrong between a page and the server.
 *
 * - a status: the server answers that and keeps nothing
 * - `drop-before`: the connection breaks before the server does anything; `drop-after`: it does, and then breaks
 * - `slow`: the answer takes `delay` milliseconds
 */
export type HowServersFail = `${number}` | 'drop-before' | 'drop-after' | 'slow';

/** A fault of the lab's server, for the next so many requests; without `times`, until it is taken away. */
export interface ServerFault {
  /**
   * `statements`, `state`, `activity-profile`, `agent-profile`, `fetch`; a path of a platform (`LMSCommitObj`, `set`,
   * `aicc`, `datamodel`, `commit`, `finish`); or `*` for all of them.
   */
  readonly call: string;
  readonly method?: string;
  readonly how: HowServersFail;
  readonly times?: number;
  /** Seconds in a Retry-After header. */
  readonly retryAfter?: number;
  /** Milliseconds; for `slow`. */
  readonly delay?: number;
}

/** The faults that are planned. */
export function createServerFaults() {
  let planned: { readonly fault: ServerFault; left: number }[] = [];
  return {
    plan(fault: ServerFault): void {
      planned.push({ fault, left: fault.times ?? Infinity });
    },
    clear(): void {
      planned = [];
    },
    /** The fault for this request, which is used up by it. */
    take(call: string, method: string): ServerFault | undefined {
      const found = planned.find(
        ({ fault, left }) =>
          left > 0 &&
          (fault.call === '*' || fault.call === call) &&
          (fault.method === undefined || fault.method === method),
      );
      if (found) found.left -= 1;
      return found?.fault;
    },
  };
}
