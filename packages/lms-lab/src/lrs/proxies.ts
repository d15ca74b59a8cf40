import type { LrsReply } from './wire.js';

/**
 * What stands between an LRS and a learner and changes the ETag of an answer on its way, as the real ones do. The LRS
 * itself never hears of it: what comes back in If-Match is compared with what it gave out (RFC 9110, 8.8.3).
 */
export const PROXIES = {
  /** nginx, `gzip on`: strong ETags become weak. */
  weak: (etag: string) => `W/${etag}`,
  /** Apache, mod_deflate. */
  'dash-gzip': (etag: string) => etag.replace(/"$/, '-gzip"'),
  /** Jetty, GzipHandler. */
  'double-dash-gzip': (etag: string) => etag.replace(/"$/, '--gzip"'),
  /** Older Apache, and some appliances. */
  'semicolon-gzip': (etag: string) => etag.replace(/"$/, ';gzip"'),
  /** mod_brotli, and weak on top. */
  'weak-brotli': (etag: string) => `W/${etag.replace(/"$/, '-br"')}`,
  unquoted: (etag: string) => etag.replace(/"/g, ''),
  /** Taken away, or not exposed to scripts of another origin. */
  stripped: () => undefined,
  /** Another one with each answer. */
  rewritten: (_: string, count: number) => `"edge-${count}"`,
} as const satisfies Readonly<Record<string, (etag: string, count: number) => string | undefined>>;

/** One of them. */
export type ProxyName = keyof typeof PROXIES;

let answers = 0;

/** An answer as it arrives. */
export function throughProxy(reply: LrsReply, proxy: ProxyName | undefined): LrsReply {
  const { etag, ...others } = reply.headers ?? {};
  if (proxy === undefined || etag === undefined) return reply;
  answers += 1;
  const changed = PROXIES[proxy](etag, answers);
  return { ...reply, headers: changed === undefined ? others : { ...others, etag: changed } };
}
