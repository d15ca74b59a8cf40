import type { LearnerReport, Publishing } from '../doubles/double.js';
import type { CallFault, LaunchRequest, PlaceSettings, PlatformName } from '../host/types.js';

/** What stands in a table for "the call throws". */
export const THROWS = 'throws';

/** A call, its arguments, what it has to return, the error that has to stand afterwards, and how that is known. */
export type Line = readonly [call: string, args: readonly unknown[], returned: unknown, error: number, fact?: string];

/** What happens between calls. */
export type Event =
  | { readonly event: 'relaunch'; readonly options?: Partial<LaunchRequest> }
  /** The learner presses Play, and the place says no. */
  | { readonly event: 'refused'; readonly says: RegExp }
  | { readonly event: 'hidden' | 'closing' | 'login' }
  /** A module writes something into local storage; and what of it is there now. */
  | { readonly event: 'keeps' | 'kept'; readonly text: string | undefined }
  | { readonly event: 'fails'; readonly fault: CallFault }
  | { readonly event: 'publish'; readonly version: Publishing }
  /** What the place's own pages say now. */
  | { readonly event: 'reports'; readonly report: Partial<LearnerReport> }
  /** The requests since the one before: their paths. */
  | { readonly event: 'sent'; readonly paths: readonly string[] }
  | { readonly event: 'alerts'; readonly texts: readonly RegExp[] };

/**
 * One conversation with a place, as a table. Whoever can reach the real place can hold the same conversation there (in
 * the console of its player) and see whether the double still speaks like it.
 */
export interface Conversation {
  readonly name: string;
  readonly platform: PlatformName;
  readonly launch?: Partial<LaunchRequest>;
  readonly settings?: PlaceSettings;
  readonly steps: readonly (Line | Event)[];
}
