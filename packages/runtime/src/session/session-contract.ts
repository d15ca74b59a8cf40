import type { LearningEvent, Migrate, ModuleData, SessionPort, SessionView } from '@ladder/core';
import type { LmsAdapter } from '../adapters/lms-adapter.js';
import type { KeyValueStore } from '../storage.js';

/** What one launch needs from the page it runs in. */
export interface SessionEnvironment {
  readonly module: ModuleData;
  readonly adapter: LmsAdapter;
  /** Where copies of the coded state are kept on this device. */
  readonly store: KeyValueStore;
  /** Settles when the store has all that the device still holds; nothing where it has it at once. */
  readonly ready?: Promise<unknown> | undefined;
  /** The host that the module was opened from. */
  readonly host: string;
  /** Seconds spent in this launch. */
  readonly seconds: () => number;
  /** The time of day, in milliseconds since 1970. */
  readonly now: () => number;
  /** Goes to an address that the platform gave, or closes the window; whether the window is seen to be gone. */
  readonly closeWindow: (returnUrl: string | undefined) => Promise<boolean>;
  /** Takes progress over from an earlier layout; handed in only where the module was released before. */
  readonly migrate?: Migrate | undefined;
  /** Called after each change of the view. */
  readonly changed: () => void;
}

/** One launch of a module: what the learner did goes in, what the player shows and what the platform keeps comes out. */
export interface Session {
  /** Looks for the platform and starts, or says that there is none. */
  begin(): Promise<void>;
  track(event: LearningEvent): void;
  /** The page may go: saves what is not saved. */
  hidden(): void;
  /** The page goes: saves and says goodbye, once. */
  leaving(): void;
  /** The page came back after it had gone. */
  cameBack(): void;
  /** Saves again what could not be saved. */
  saveAgain(): void;
  view(): Omit<SessionView, 'notes' | 'curriculum' | 'portfolio'>;
  /** Names the learner on this device; `undefined` where the platform names nobody. */
  learner(): string | undefined;
  readonly port: Omit<SessionPort, 'addNotes' | 'chooseCurriculum' | 'choosePortfolio'>;
}
