import type { NotesView, NoteTexts } from './note.js';
import type { ProgressState } from './progress.js';

/**
 * What the session gives to `<ll-player>`, as its property `session`. Properties go down, events go up:
 * the player shows this and never writes to it.
 */
export interface SessionView {
  readonly connection: Connection;
  readonly progress: ProgressState;
  readonly saving: Saving;
  readonly notes: NotesView;
  /** The final report that stands: shown on the end page, decides the certificate. */
  readonly outcome: 'under-way' | 'failed' | 'passed';
  /** The pass mark that the platform asks for in place of the author's, as a share of the questions; see `withPassMark`. */
  readonly passMark?: number | undefined;
  /** Score out of 100 of a finished check, for the certificate and the notes. */
  readonly score: number | undefined;
  /** Something the learner has to know or decide, shown above the page. */
  readonly notice: Notice | undefined;
  /** The page to show first in this launch: 0 the cover, 1 to n the pages, n + 1 the end page. */
  readonly startPlace: number;
  /** The curriculum that the learner chose, by its id; it is kept on this device and goes nowhere else. */
  readonly curriculum: string | undefined;
  /** The e-portfolio that the learner keeps, by its id; kept like the curriculum. */
  readonly portfolio: string | undefined;
}

/** How this launch stands with the platform. */
export type Connection =
  /** Looking for the platform, for at most five seconds. */
  | 'connecting'
  /** The platform is recording. */
  | 'recording'
  /** There is no platform, or it refused: everything plays, nothing is recorded. */
  | 'not-recording'
  /** The platform opened the module to look at (browse, review): everything plays, nothing is written. */
  | 'looking'
  /** Built for no platform: progress is kept on the device. */
  | 'device-only'
  /** This launch is over; nothing is sent any more. */
  | 'finished';

/** What happened to the last change. `at` is in milliseconds since 1970. */
export type Saving =
  | { readonly state: 'nothing-yet' }
  /** With why, where the platform said it in a way that a learner has to know. */
  | { readonly state: 'not-saved'; readonly why?: Said }
  /** The platform confirmed it. */
  | { readonly state: 'saved'; readonly at: number }
  /** Handed over, on a platform that confirms nothing. */
  | { readonly state: 'sent'; readonly at: number };

/** What to tell a learner about a platform's no, in the words of the adapter that understood it. */
export interface Said {
  readonly title: string;
  readonly text: string;
}

/** Something to tell the learner once, with a choice where there is one. */
export type Notice =
  /** No platform was found, or it said no, and why. Offers: try again, continue anyway. */
  | { readonly type: 'no-platform'; readonly why?: Said }
  /** The platform did not take something, and why. The launch goes on. Offers: try again. */
  | { readonly type: 'not-taken'; readonly why: Said }
  /**
   * The device holds newer progress than the platform returned, or than this window has, because another window of the
   * same learner went on meanwhile. Offers: use it, or keep the other.
   */
  | { readonly type: 'newer-on-device'; readonly than: 'platform' | 'this-window'; readonly at: number }
  /** The platform has opened a new attempt; what this device kept of an earlier one is not carried over. */
  | { readonly type: 'new-attempt' }
  /** The module's layout changed since the last launch: earlier answers cannot be shown; a reported result stands. */
  | { readonly type: 'module-changed' }
  /** The module's layout changed, and progress was taken over, but for something that no longer fits. */
  | { readonly type: 'module-updated' }
  /** The saved progress could not be read. */
  | { readonly type: 'progress-damaged' }
  /** The session is over, ended by the platform or by leaving in another window of it: copy your notes now. */
  | { readonly type: 'session-ended'; readonly by: 'platform' | 'other-window' }
  /** The page came back from the browser's memory after the launch was over. */
  | { readonly type: 'opened-again' };

/** What the player may ask of the session, as its property `port`. */
export interface SessionPort {
  /** Saves, tells the platform goodbye, tries to close the window. The answer says what was seen to happen. */
  saveAndExit(): Promise<LeaveResult>;
  /** Looks for the platform again, or saves again what was not saved. */
  retry(): Promise<void>;
  /** Goes on without a platform. */
  continueAnyway(): void;
  /** Answers the notice `newer-on-device`: carry on with the device's copy, or with what this launch began from. */
  chooseCopy(which: 'device' | 'platform'): void;
  /** Versions, platform and last calls, for a help desk; nothing typed. */
  helpReport(): string;
  /**
   * Adds the words of a notes file; where a field has other words already, both are kept, one after the other.
   * Answers in how many fields there was something new.
   */
  addNotes(texts: NoteTexts): number;
  /** Remembers the learner's curriculum on this device, for every module; `undefined` forgets it. */
  chooseCurriculum(id: string | undefined): void;
  /** Remembers the learner's e-portfolio in the same way. */
  choosePortfolio(id: string | undefined): void;
}

/** How leaving went. */
export interface LeaveResult {
  /** What became of the last change. */
  readonly saving: Saving;
  /** Whether this window may still be open: "You can close this window". */
  readonly windowOpen: boolean;
}

/** What came of opening a notes file. */
export type NotesFileResult =
  | { readonly type: 'opened'; readonly fields: number }
  | { readonly type: 'other-module'; readonly title: string }
  | { readonly type: 'not-a-notes-file' };
