import {
  blocksOf,
  isScored,
  type BlockLayout,
  type DecisionTarget,
  type Layout,
  type ScenarioLayout,
} from './layout.js';

/** What stands for one block in two layouts: equal for the same id and kind. */
export function blockKey({ id, kind }: BlockLayout): string {
  return `${kind} ${id}`;
}

/** Where each block of a layout stands in `blocksOf(layout)`. Of two with one id, the first counts, as in `advance`. */
export function blockPlaces(layout: Layout): ReadonlyMap<string, number> {
  const places = new Map<string, number>();
  blocksOf(layout).forEach((block, at) => {
    const key = blockKey(block);
    if (!places.has(key)) places.set(key, at);
  });
  return places;
}

/**
 * For each decision of the earlier scenario, the one that it has become: the one that shares most options with it, of
 * equals the one at the same place. Each is taken once; `undefined` for a decision that shares no option with any.
 */
export function matchDecisions(from: ScenarioLayout, to: ScenarioLayout): readonly (number | undefined)[] {
  const pairs = from.decisions.flatMap((before, at) => {
    const known = new Set(before.options.map(({ id }) => id));
    return to.decisions.flatMap(({ options }, target) => {
      const shared = options.filter(({ id }) => known.has(id)).length;
      return shared > 0 ? [{ at, target, shared, apart: Math.abs(at - target) }] : [];
    });
  });
  pairs.sort((a, b) => b.shared - a.shared || a.apart - b.apart || a.at - b.at || a.target - b.target);
  const found: (number | undefined)[] = from.decisions.map(() => undefined);
  const taken = new Set<number>();
  for (const { at, target } of pairs) {
    if (found[at] !== undefined || taken.has(target)) continue;
    found[at] = target;
    taken.add(target);
  }
  return found;
}

/** What an option's target has become; `undefined` when that decision is gone. One that never was stays as it is. */
export function matchTarget(
  next: DecisionTarget,
  decisions: readonly (number | undefined)[],
): DecisionTarget | undefined {
  return next === 'debrief' || next >= decisions.length ? next : decisions[next];
}

/** Positions in `blocksOf(layout)` of the questions that score. */
export function scoredPlaces(layout: Layout): readonly number[] {
  return blocksOf(layout).flatMap((block, at) => (isScored(block) ? [at] : []));
}
