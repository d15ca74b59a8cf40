import type { BlockId } from './ids.js';

/**
 * What an element tells the device notes: the learner's own words, or what to do with them.
 * It travels in the DOM event `ll-note` and is read by the device notes only; the session never sees it.
 */
export type NoteEvent =
  /** The text of one field, whole, each time it changes; empty when the learner emptied it. */
  | { readonly type: 'wrote'; readonly block: NoteBlock; readonly field: string; readonly text: string }
  /** Where to keep the words: until this tab closes, or on this computer for 14 days. */
  | { readonly type: 'keep'; readonly where: NotePlace }
  /** Delete every word of this module from this device. */
  | { readonly type: 'clear' };

/** A block that takes words, or `certificate` for the name typed there. */
export type NoteBlock = BlockId | 'certificate';

/** `tab`: gone when the tab closes. `device`: kept for 14 days under this learner's key. */
export type NotePlace = 'tab' | 'device';

/** The words of one block, by the name of the field: `what`, `so-what`, `now-what`; `goal`, `when`, … */
export type NoteFields = Readonly<Record<string, string>>;

/** All the words of one module. */
export type NoteTexts = Readonly<Record<string, NoteFields>>;

/** What the player shows of the device notes. */
export interface NotesView {
  readonly texts: NoteTexts;
  /** The learner's choice; `unasked` until the first typed word. */
  readonly place: NotePlace | 'unasked';
  /** Whether this launch may keep words on the device: it needs a learner id, so that nobody else is shown them. */
  readonly mayKeep: boolean;
  /** Whether the last write to the device succeeded; false when storage is denied or full, so nothing claims "kept". */
  readonly kept: boolean;
}
