/** The longest time that counts between two looks at the clock: a computer that slept did not teach. */
const LONGEST_GAP = 30 * 60;

/** Under ten hours: Learning Hub's server drops the first digit of the hours (sources: its `TimeToSeconds`). */
const LONGEST_TIME = 10 * 60 * 60 - 1;

/**
 * Counts the seconds of one launch, cumulative, at least 1, under ten hours. A clock that jumps back adds nothing, one
 * that jumps far ahead adds half an hour at most.
 */
export function startStopwatch(milliseconds: () => number): () => number {
  let last = milliseconds();
  let total = 0;
  return () => {
    const now = milliseconds();
    const gap = (now - last) / 1000;
    last = now;
    if (gap > 0) total += Math.min(gap, LONGEST_GAP);
    return Math.min(Math.max(1, Math.floor(total)), LONGEST_TIME);
  };
}
