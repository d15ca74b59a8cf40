import { didYouMean, nearest } from '../model/nearest.js';
import { ALL_PLATFORMS } from '../platforms/platforms.js';
import { targetsByName } from '../targets/targets.js';
import type { Target } from '../targets/target.js';

/** What an author may say about which packages to make. */
export interface TargetWishes {
  /** Name of a place: one package, the one that it takes. */
  readonly for?: string;
  /** Name of a standard: one package. */
  readonly target?: string;
  readonly allTargets?: boolean;
  /** Edition of SCORM 2004. */
  readonly edition: 3 | 4;
}

/** The packages to make, or a sentence about what cannot be meant and an action. */
export type ChosenTargets = { readonly targets: readonly Target[] } | { readonly problem: string };

/** Turns wishes into targets. Without any: one package for each standard that a named platform takes. */
export function chooseTargets(wishes: TargetWishes): ChosenTargets {
  const { for: place, target: standard, allTargets = false, edition } = wishes;
  const given = [place !== undefined && '--for', standard !== undefined && '--target', allTargets && '--all-targets'];
  const named = given.filter((option) => option !== false);
  if (named.length > 1) return { problem: `${named.join(' and ')} do not go together. Keep one of them.` };

  const byName = targetsByName(edition);
  if (place !== undefined) {
    const platform = ALL_PLATFORMS.find(({ id }) => id === place.toLowerCase());
    if (platform) return { targets: [byName[platform.target]] };
    return { problem: unknown('platform', place, [...ALL_PLATFORMS.map(({ id }) => id)]) };
  }
  const all = Object.values(byName);
  if (standard !== undefined) {
    const target = all.find(({ name }) => name === standard.toLowerCase());
    return target ? { targets: [target] } : { problem: unknown('standard', standard, Object.keys(byName)) };
  }
  if (allTargets) return { targets: all };
  const wanted = new Set(ALL_PLATFORMS.map(({ target }) => target));
  return { targets: all.filter(({ name }) => wanted.has(name)) };
}

function unknown(kind: string, typed: string, choices: readonly string[]): string {
  const near = nearest(typed, choices);
  const hint = near === undefined ? `Choose one of ${choices.join(', ')}.` : didYouMean(near);
  return `There is no ${kind} called "${typed}". ${hint}`;
}
