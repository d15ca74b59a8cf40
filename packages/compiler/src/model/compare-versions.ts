/** Orders versions number by number, for `sort`: 0.10.0 is later than 0.9.0. */
export function compareVersions(one: string, other: string): number {
  const numbers = other.split('.').map(Number);
  const differs = one.split('.').map((part, at) => Number(part) - (numbers[at] ?? 0));
  return differs.find((difference) => difference !== 0) ?? 0;
}

/** Whether one version comes after another. */
export function isLater(one: string, other: string): boolean {
  return compareVersions(one, other) > 0;
}
