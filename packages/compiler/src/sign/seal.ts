import { createHash } from 'node:crypto';

/**
 * A seal: one hash over what is sealed and the seal before it, so that a line that was changed, or an entry that was
 * taken out between two others, is noticed. It is no secret and no proof against intent: whoever changes the file can
 * work the seals out again. What proves who wrote what is the repository's history.
 */
export function sealOf(before: string, sealed: unknown): string {
  return createHash('sha256')
    .update(`${before}\n${JSON.stringify(sealed)}`)
    .digest('hex')
    .slice(0, 32);
}
