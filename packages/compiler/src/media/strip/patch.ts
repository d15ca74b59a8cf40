/**
 * A part of a recording that is overwritten at equal length, so that every other place in it stays where it is: zeros,
 * with letters first where something is to be called differently.
 */
export interface Patch {
  readonly at: number;
  readonly length: number;
  readonly letters?: string;
}

/** What a recording carries unseen, and how it is taken out. */
export interface Hidden {
  readonly carried: readonly string[];
  readonly patches: readonly Patch[];
}

/** Overwrites the part of a recording that is in a piece. `from` is the place of the piece in the whole. */
export function applyPatches(piece: Uint8Array, from: number, patches: readonly Patch[]): void {
  for (const { at, length, letters = '' } of patches) {
    const start = Math.max(at, from);
    const end = Math.min(at + length, from + piece.byteLength);
    for (let place = start; place < end; place += 1) {
      piece[place - from] = place - at < letters.length ? letters.charCodeAt(place - at) : 0;
    }
  }
}
