import type { BlockId, CodedText, OptionId, PageId, Report, Said, TargetName } from '@ladder/core';
import type { KeyValueStore } from '../storage.js';

/**
 * One way of talking to a platform. A new standard is a new file that implements this.
 *
 * Adapters map, they never decide: completion, success and score come ready in the snapshot (architecture, rule 4).
 * `save` and `finish` do their work before their first `await`, so that they also work while the page goes away.
 */
export interface LmsAdapter {
  readonly target: TargetName;
  /** Who keeps the state: a platform that can be absent, or this device. */
  readonly keeps: 'platform' | 'device';
  /**
   * Opens the conversation and reads what the platform knows; writes nothing of the learner's. `absent`: nobody is there,
   * who may still come; `refused`: somebody is and said no, or nobody will come.
   */
  connect(): Promise<Launch | 'absent' | 'refused'>;
  /** The first writes of a launch: under way (unless a final status stands), exit, time, one commit. */
  open(underWay: boolean, seconds: number): SaveResult;
  /** Sends the changed values of a snapshot and asks the platform to keep them. */
  save(snapshot: Snapshot): Promise<SaveResult>;
  /** Journals one answer of the scored check; best effort, never an error. */
  record(answer: ScoredAnswer): void;
  /** Says goodbye; settles when the platform heard it, or does not answer. Nothing new is said afterwards. */
  finish(leaving: Leaving): Promise<void>;
  /** The learner asks to try again: before the next save, also what was put aside. */
  again?(): void;
  /** Why the last connection or save did not go through, where it is a thing of its own that a learner has to know. */
  trouble?(): Said | undefined;
  /** Where the platform wants the learner to be taken after goodbye; an address of a web server. */
  returnUrl?(): string | undefined;
  /** The last calls, for the help report: names and codes, and values only of coded elements. */
  log(): readonly string[];
}

/** What an adapter needs to know of the page that it works in. */
export interface AdapterEnvironment {
  readonly window: Window;
  readonly module: string;
  /** What goes with the tab. */
  readonly tab: KeyValueStore;
  /** What stays on this device. */
  readonly device: KeyValueStore;
  /** Whether the page was ever hidden in this launch; see `commit` in `scorm-adapter.ts` for why it matters. */
  wasHidden(): boolean;
  /** Asks the session to save again what could not be saved: what stood in the way may be gone. */
  saveAgain(): void;
}

/** Makes the adapter of one standard. */
export type AdapterFactory = (environment: AdapterEnvironment) => LmsAdapter;

/** What the platform said at launch. */
export interface Launch {
  /** `looking`: browse or review; nothing may be written. */
  readonly mode: 'recording' | 'looking';
  /** The saved state as the platform returned it; not to be trusted. */
  readonly state: string;
  /** The final status that stands on the platform. */
  readonly standing: Standing;
  /** The pass mark that the platform asks for in place of the author's, as a share of the questions (cmi5, masteryScore). */
  readonly passMark?: number | undefined;
  /** Names the learner on this platform. It is hashed into keys at once and goes nowhere else. */
  readonly learner: string | undefined;
  /** The platform's word for a first or a later launch of an attempt. */
  readonly entry: 'ab-initio' | 'resume' | 'other';
  /** Names the attempt, where the standard has a name for it: the registration. What is kept of another is never newer. */
  readonly attempt?: string | undefined;
}

/** A final status as platforms keep it; `completed` says nothing about a pass. */
export type Standing = 'none' | 'failed' | 'completed' | 'passed';

/** One moment of a launch, in codes. No member can carry what a learner typed; a type test says so. */
export interface Snapshot {
  readonly state: CodedText;
  readonly location: PageId | 'cover' | 'end';
  /** What to tell the platform; `undefined` leaves the status that stands there alone. */
  readonly report: Report | undefined;
  /** Time spent in this launch, in whole seconds, at least 1. */
  readonly seconds: number;
}

/** One answer of the scored check, for the journals of those standards that have one. Positions refer to the layout. */
export interface ScoredAnswer {
  readonly block: BlockId;
  /** The ids of its options, in the order of the layout. */
  readonly options: readonly OptionId[];
  /** For a task: what each option could be settled to. Then `choice` and `correct` hold one value for each option. */
  readonly values?: readonly OptionId[];
  readonly choice: readonly number[];
  readonly correct: readonly number[];
  readonly right: boolean;
  /** Seconds that the learner took. */
  readonly seconds: number;
  /** When, in milliseconds since 1970. */
  readonly at: number;
}

/** What has to be known to say goodbye. */
export interface Leaving {
  readonly seconds: number;
  /** Whether a final report stands: the next launch does not go on where this one ends. */
  readonly final: boolean;
  /** The page goes by itself (closed, or reloaded: nobody can tell), not because the learner chose Save and exit. */
  readonly pageGoes: boolean;
}

/**
 * What became of a save: confirmed; handed over to a platform that confirms nothing; refused (try again); confirmed, but
 * for a result that the platform does not take, so that trying again by itself would not help;
 * or the launch is over, because the platform says so, or because the learner left in another window of it.
 */
export type SaveResult = 'saved' | 'sent' | 'refused' | 'not-taken' | 'ended' | 'left-elsewhere';
