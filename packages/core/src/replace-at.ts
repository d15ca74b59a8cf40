/** A copy of the list with one member replaced. (`Array.prototype.with` is newer than the browsers on some wards.) */
export function replaceAt<T>(list: readonly T[], index: number, member: T): readonly T[] {
  return list.map((before, at) => (at === index ? member : before));
}
