import type { Accessibility } from '@ladder/core/schema';
import { isLater } from '../model/compare-versions.js';

/** One problem that a person found. */
export type Problem = Accessibility['tested'][number]['found'][number];

/** The problems that are still there in a version: nobody says that this version, or one before it, mends them. */
export function openProblems({ tested }: Pick<Accessibility, 'tested'>, version: string): readonly Problem[] {
  return tested
    .flatMap(({ found }) => found)
    .filter(({ 'mended-in': mended }) => mended === undefined || isLater(mended, version));
}
