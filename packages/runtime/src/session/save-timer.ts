/** How long to wait for more before a change is saved. */
const DEBOUNCE = 400;

/**
 * How long to wait before a refused save is tried again by itself. Then only the next change, a hidden page or the
 * learner tries: some platforms show an alert for each failure.
 */
const BACK_OFF = [2_000, 5_000, 15_000, 60_000, 300_000] as const;

/** Decides when to save; `save` is called at most once for each call of `soon` or `again`. */
export function createSaveTimer(save: () => void) {
  let timer: ReturnType<typeof setTimeout> | undefined;
  let refusals = 0;

  function plan(wait: number): void {
    clearTimeout(timer);
    timer = setTimeout(save, wait);
  }

  return {
    /** A change is to be saved shortly. */
    soon: () => plan(DEBOUNCE),
    /** A save was refused. */
    again(): void {
      const wait = BACK_OFF[refusals];
      refusals += 1;
      if (wait !== undefined) plan(wait);
    },
    /** A save went through. */
    wentThrough(): void {
      refusals = 0;
    },
    stop: () => clearTimeout(timer),
  };
}
