const DAY = 24 * 60 * 60 * 1000;

/** What is kept over launches is kept for so long: nobody comes back to it after that. */
const KEPT_FOR = 30 * DAY;

/** Whether a time of day, noted in an earlier launch, is too long ago, or is none. */
export function agedOut(at: number, now: number): boolean {
  return !(at > now - KEPT_FOR);
}

/** Whether a time of day was noted while the clock was wrong: it lies more than a day ahead. */
export function isAhead(at: number, now: number): boolean {
  return at > now + DAY;
}
