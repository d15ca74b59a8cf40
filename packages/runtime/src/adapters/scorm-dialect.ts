import type { CallNames } from './scorm-calls.js';
import type { ScoredAnswer, Snapshot, Standing } from './lms-adapter.js';

/** An element of the data model and its value. */
export type Pair = readonly [element: string, value: string];

/** Asks the platform for an element; empty where it knows nothing. */
export type Read = (element: string) => string;

/** What is different between SCORM 1.2 and SCORM 2004. */
export interface ScormDialect {
  readonly target: 'scorm12' | 'scorm2004';
  /** The name of the API on the platform's window. */
  readonly api: string;
  readonly calls: CallNames;
  readonly elements: {
    readonly state: string;
    readonly mode: string;
    readonly entry: string;
    readonly learner: string;
  };
  /** The elements that hold the status, read at launch so that an unchanged value is not written. */
  readonly statusElements: readonly string[];
  /** Elements that a platform may refuse without anything being lost. */
  readonly optional: RegExp;
  /** The code that says "this session is running already". */
  readonly alreadyRunning: number;
  /** Codes that say "this session is over". */
  readonly over: readonly number[];
  /** At most so many records of answers. */
  readonly mostInteractions: number;
  standing(read: Read): Standing;
  sessionTime(seconds: number): Pair;
  exit(): Pair;
  /** The status for a report; several elements in SCORM 2004. */
  status(report: NonNullable<Snapshot['report']>): readonly Pair[];
  score(raw: number, min: number, max: number): readonly Pair[];
  location(snapshot: Snapshot): Pair;
  /** What is set at the very end, besides the time. */
  goodbye(final: boolean): readonly Pair[];
  interaction(index: number, answer: ScoredAnswer): readonly Pair[];
}
