/** Size as people say it; kilobytes of 1000 bytes, as file managers count. */
export function sizeWords(bytes: number): string {
  if (bytes >= 1_000_000_000) return `${Math.floor(bytes / 100_000_000) / 10} GB`;
  return bytes < 1_000_000 ? `${Math.ceil(bytes / 1000)} kB` : `${(bytes / 1_000_000).toFixed(1)} MB`;
}
