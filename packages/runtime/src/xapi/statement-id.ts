import { sha1 } from './sha1.js';

/**
 * Names a statement by what it says and not by when it is sent: the same event of the same registration always gets the
 * same id. An LRS keeps one statement per id (xAPI 1.0.3, part 2, 2.3.1), so that neither a retry, nor a reload, nor two
 * tabs, nor an answer that got lost on its way back can make it count twice.
 * A UUID of version 5 (RFC 9562, 5.5), over text in place of a namespace.
 */
export function statementId(registration: string, event: string): string {
  const hex = sha1(JSON.stringify(['statement', registration, event]));
  const variant = ((parseInt(hex.charAt(16), 16) & 3) | 8).toString(16);
  return [
    hex.slice(0, 8),
    hex.slice(8, 12),
    `5${hex.slice(13, 16)}`,
    variant + hex.slice(17, 20),
    hex.slice(20, 32),
  ].join('-');
}
