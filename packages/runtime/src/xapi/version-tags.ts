import { sha1 } from './sha1.js';

/** What a document was seen to be: its text, and the ETag that came with it, as far as one came. */
export interface Version {
  readonly text: string;
  readonly etag: string | undefined;
}

/** What proxies that pack answers add to an ETag: Apache `-gzip`, Jetty `--gzip`, others `;gzip` or `:br`. */
const PACKED = /(?:(?:--?|;|:)(?:x-)?(?:gzip|br|brotli|deflate|df|zstd|compress))+$/i;

/**
 * An ETag as the server wrote it before a proxy changed it. `If-Match` is compared strongly (RFC 9110, 13.1.1 and
 * 8.8.3.2), so that a weak one (`W/"x"`, nginx) can never match; and a server knows nothing of what was added behind it.
 */
function strongTag(etag: string): string {
  const bare = etag.trim().replace(/^W\//i, '').replace(/"/g, '').replace(PACKED, '');
  return `"${bare}"`;
}

/**
 * The ways to say in `If-Match` which version is meant, the surest first: the server's own ETag as it must have been, as
 * it came, as the standard works it out (xAPI 1.0.3, part 3, 3.1: the SHA-1 of the contents), any version at all, and
 * nothing.
 */
const WAYS: readonly ((version: Version) => string | undefined)[] = [
  ({ etag }) => etag && strongTag(etag),
  ({ etag }) => (etag && etag !== strongTag(etag) ? etag : undefined),
  ({ text }) => `"${sha1(text)}"`,
  () => '*',
];

/** The first of them that says nothing about the version. */
const BLIND = WAYS.length - 1;

/** How a version is named: the way, and the value of `If-Match`; `undefined` for no such header. */
export interface NamedVersion {
  readonly way: number;
  readonly value: string | undefined;
}

/** Finds out, over one launch, how this server wants to be told which version of a document is meant. */
export function versionTags() {
  const failed = new Set<number>();
  return {
    /** The surest way that has not failed. */
    name(version: Version): NamedVersion {
      for (const [way, write] of WAYS.entries()) {
        const value = failed.has(way) ? undefined : write(version);
        if (value !== undefined) return { way, value };
      }
      return { way: WAYS.length, value: undefined };
    },
    /** Whether it would also overwrite a version that was never seen. */
    isBlind: ({ way }: NamedVersion): boolean => way >= BLIND,
    /** The server refused it though the version was there. When all have failed, all may be tried again. */
    fails({ way }: NamedVersion): void {
      failed.add(way);
      if (way >= WAYS.length) failed.clear();
    },
  };
}
