/** One thing in a picture or recording that may not go into a package, and where. */
export interface MediaProblem {
  readonly rule: 'svg-unsound' | 'svg-active' | 'svg-unknown' | 'media-other-kind' | 'media-unsound';
  readonly line: number;
  readonly column: number;
  /** In plain words, as the rule has them. */
  readonly what: string;
}

/** A picture or recording as it goes into a package. */
export interface CleanedMedia {
  /** The file without what it carries unseen; the very same bytes where there is nothing. */
  readonly bytes: Uint8Array;
  /** What was left out, in plain words. */
  readonly carried: readonly string[];
  readonly problems: readonly MediaProblem[];
}
