/** Something that is looked for among what is known: its words, and whether it may be a given known one at all. */
export interface Sought {
  readonly text: string;
}

/** How alike two texts must be to count as one that was reworded. */
const ALIKE = 0.35;

/**
 * Finds each sought thing among the known ones: by exactly the same words first, then the most alike, then the same
 * place in the list. Each known one is taken once. The result has one entry for each sought thing.
 */
export function match<Known extends Sought>(
  sought: readonly Sought[],
  known: readonly Known[],
): readonly (Known | undefined)[] {
  const found: (Known | undefined)[] = sought.map(() => undefined);
  const free = new Set(known);
  const take = (at: number, one: Known | undefined): void => {
    if (found[at] !== undefined || one === undefined || !free.delete(one)) return;
    found[at] = one;
  };

  sought.forEach(({ text }, at) =>
    take(
      at,
      [...free].find((each) => each.text === text),
    ),
  );
  const pairs = sought.flatMap(({ text }, at) =>
    found[at] === undefined ? [...free].map((one) => ({ at, one, likeness: likeness(text, one.text) })) : [],
  );
  pairs.sort((a, b) => b.likeness - a.likeness);
  for (const { at, one, likeness: how } of pairs) if (how >= ALIKE) take(at, one);
  known.forEach((one, at) => {
    if (at < sought.length) take(at, one);
  });
  return found;
}

/** How alike two texts are, 0 to 1: the share of neighbouring letters that they have in common (Dice's coefficient). */
export function likeness(a: string, b: string): number {
  const one = pairsOf(a);
  const other = pairsOf(b);
  if (one.length + other.length === 0) return a === b ? 1 : 0;
  const left = new Map<string, number>();
  for (const pair of one) left.set(pair, (left.get(pair) ?? 0) + 1);
  let shared = 0;
  for (const pair of other) {
    const count = left.get(pair) ?? 0;
    if (count > 0) shared += 1;
    left.set(pair, count - 1);
  }
  return (2 * shared) / (one.length + other.length);
}

function pairsOf(text: string): readonly string[] {
  const plain = text
    .toLowerCase()
    .replace(/[^\p{L}\d]+/gu, ' ')
    .trim();
  return Array.from({ length: Math.max(0, plain.length - 1) }, (_, at) => plain.slice(at, at + 2));
}
