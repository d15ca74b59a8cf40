/**
 * Compares names as people number them, and as file managers list them: `2-`, `9-`, `10-`, `100-`; `1`, `1.5`, `1a`, `2`.
 * Digits of any width and dashes of any length count alike. The same on every machine, whatever its language.
 */
export function compareNatural(a: string, b: string): number {
  const one = partsOf(a);
  const other = partsOf(b);
  for (let at = 0; at < Math.max(one.length, other.length); at += 1) {
    const order = compareParts(one[at], other[at]);
    if (order !== 0) return order;
  }
  return compareText(a, b);
}

function partsOf(name: string): readonly string[] {
  const plain = name
    .normalize('NFKC')
    .replace(/[\p{Pd}\u2212_ ]/gu, '-')
    .toLowerCase();
  return plain.match(/\d+|\D/gu) ?? [];
}

function compareParts(a = '', b = ''): number {
  // Numbers may be longer than a number can hold: without leading zeros, the longer one is the greater.
  if (/^\d/.test(a) && /^\d/.test(b)) {
    const [one, other] = [a.replace(/^0+/, ''), b.replace(/^0+/, '')];
    return one.length - other.length || compareText(one, other);
  }
  return compareText(a, b);
}

/** Compares by code unit, the same on every machine whatever its language. */
export function compareText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
