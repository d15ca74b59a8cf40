/**
 * Remembers, from one build of a module to the next, what slow and pure functions made of a text.
 * What they make must survive JSON; it is read back as a fresh copy, so later steps may change it.
 */
export interface Memo {
  /** What was made of the same text before; `undefined` when it has to be made. */
  recall(kind: string, text: string): unknown;
  /** Keeps what was made, as it is now. */
  keep(kind: string, text: string, made: unknown): void;
}
