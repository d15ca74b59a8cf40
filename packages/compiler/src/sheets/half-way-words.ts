import type { HalfWay } from '../update/half-way.js';

interface HalfWayWords {
  /** What changed, in two sentences for learners: printed where the author said nothing. */
  readonly changes: string;
  /** For learners who are half-way. */
  readonly learners: string;
  /** For whoever uploads. */
  readonly admin: string;
}

const STANDS = 'A result that was reported stands.';

/** What is said of a new version, by the worst that it does to anybody who is half-way. */
export const HALF_WAY_WORDS: Readonly<Record<HalfWay['verdict'], HalfWayWords>> = {
  same: {
    changes: 'The text was revised. There is nothing new to do.',
    learners: 'You carry on where you stopped. All that you did is kept.',
    admin: `Nothing that is recorded has changed: learners half-way keep answers and place. ${STANDS}`,
  },
  keeps: {
    changes: 'There is something new in this version. All that you did is kept.',
    learners: 'You carry on where you stopped, and all that you did is kept. What is new is under “What is left”.',
    admin: `Learners half-way keep answers and place, and find something new to do. ${STANDS}`,
  },
  migrates: {
    changes: 'Some of this module was put in another order, or counts in another way. What you did is carried over.',
    learners: 'You carry on where you stopped. What you did is carried over to where it now belongs.',
    admin: `Learners half-way keep what they did: the module carries it over when they open it. ${STANDS}`,
  },
  loses: {
    changes: 'Some parts of this module were replaced. What you did in them is open again.',
    learners:
      'Some of what you did no longer fits, and is open again. If you are nearly done, finish before this version comes.',
    admin: `Some learners half-way have to do something again, or lose their place; the module tells them when they open it. ${STANDS} Choose a quiet day, and tell them first.`,
  },
};
