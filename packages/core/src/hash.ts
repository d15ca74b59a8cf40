/**
 * FNV-1a, 32 bits. Fast and synchronous, for keys and checksums; never for secrets.
 * Works on UTF-16 code units, so the same text gives the same number in every browser.
 */
export function fnv1a(text: string, seed = 0x811c9dc5): number {
  let hash = seed >>> 0;
  for (let at = 0; at < text.length; at += 1) {
    const unit = text.charCodeAt(at);
    hash = Math.imul(hash ^ (unit & 0xff), 0x01000193);
    hash = Math.imul(hash ^ (unit >>> 8), 0x01000193);
  }
  return hash >>> 0;
}

const ALPHABET = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_';

/** The lowest `count` × 6 bits of a number as base64url characters. */
export function toChars(value: number, count: number): string {
  let rest = value >>> 0;
  let text = '';
  for (let at = 0; at < count; at += 1) {
    text = ALPHABET.charAt(rest & 63) + text;
    rest >>>= 6;
  }
  return text;
}

/** The number that one base64url character stands for; -1 for any other character. */
export function fromChar(char: string): number {
  return char.length === 1 ? ALPHABET.indexOf(char) : -1;
}
