/** How long to wait for more before a change is saved. */
const DEBOUNCE = 400;

/** The longest that a change waits, however fast others follow: with the save itself, less than five seconds. */
const CEILING = 4_000;

/**
 * How long to wait before a refused save is tried again by itself. Then only the next change, a hidden page or the
 * learner tries: some platforms show an alert for each failure.
 */
const BACK_OFF = [2_000, 5_000, 15_000, 60_000, 300_000] as const;

/** Decides when to save; `save` is called at most once for each call of `soon` or `again`. */
export function createSaveTimer(save: () => void) {
  let timer: ReturnType<typeof setTimeout> | undefined;
  let ceiling: ReturnType<typeof setTimeout> | undefined;
  let refusals = 0;

  function stop(): void {
    clearTimeout(timer);
    clearTimeout(ceiling);
    ceiling = undefined;
  }

  function due(): void {
    stop();
    save();
  }

  function plan(wait: number): void {
    clearTimeout(timer);
    timer = setTimeout(due, wait);
  }

  return {
    /** A change is to be saved shortly. */
    soon(): void {
      plan(DEBOUNCE);
      ceiling ??= setTimeout(due, CEILING);
    },
    /** A save was refused. Answers how many were in a row. */
    again(): number {
      const wait = BACK_OFF[refusals];
      refusals += 1;
      if (wait !== undefined) plan(wait);
      return refusals;
    },
    /** A save went through. */
    wentThrough(): void {
      refusals = 0;
    },
    stop,
  };
}
