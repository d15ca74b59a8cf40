import type { Accessibility } from '@ladder/core/schema';

/** One problem that a person found. */
export type Problem = Accessibility['tested'][number]['found'][number];

/** The problems that are still there in a version: nobody says that this version, or one before it, mends them. */
export function openProblems({ tested }: Pick<Accessibility, 'tested'>, version: string): readonly Problem[] {
  return tested
    .flatMap(({ found }) => found)
    .filter(({ 'mended-in': mended }) => mended === undefined || isLater(mended, version));
}

/** Whether one version comes after another, number by number: 0.10.0 is later than 0.9.0. */
export function isLater(one: string, other: string): boolean {
  const numbers = other.split('.').map(Number);
  const differs = one.split('.').map((part, at) => Number(part) - (numbers[at] ?? 0));
  return (differs.find((difference) => difference !== 0) ?? 0) > 0;
}
