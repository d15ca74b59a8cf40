/** Joins pieces of a file. */
export function joined(pieces: readonly Uint8Array[]): Uint8Array {
  const all = new Uint8Array(pieces.reduce((sum, { byteLength }) => sum + byteLength, 0));
  let at = 0;
  for (const piece of pieces) {
    all.set(piece, at);
    at += piece.byteLength;
  }
  return all;
}

/** Bytes as letters, for signatures. */
export function letters(bytes: Uint8Array, at: number, length: number): string {
  return String.fromCharCode(...bytes.subarray(at, at + length));
}

export function viewOf(bytes: Uint8Array): DataView {
  return new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
}

/** A file without what was left out of it; `undefined` where its own lengths do not add up. */
export interface Stripped {
  readonly pieces: readonly Uint8Array[];
  readonly carried: ReadonlySet<string>;
}

export const BEHIND = 'something behind its end';
