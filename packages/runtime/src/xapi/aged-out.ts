import { KEPT_FOR } from '../device/kept-for.js';

const DAY = 24 * 60 * 60 * 1000;

/** Whether a time of day, noted in an earlier launch, is too long ago, or is none. */
export function agedOut(at: number, now: number): boolean {
  return !(at > now - KEPT_FOR);
}

/** Whether a time of day was noted while the clock was wrong: it lies more than a day ahead. */
export function isAhead(at: number, now: number): boolean {
  return at > now + DAY;
}
