/** "1 answer", "2 answers". Other languages have other rules, and a file like this of their own. */
export function plural(count: number, one: string, many: string): string {
  return `${count} ${count === 1 ? one : many}`;
}
