/** The standards that the lab speaks. */
export type Standard = 'scorm12' | 'scorm2004';

/** The platforms whose manners the lab has; `strict` has none but the strictest rules. */
export type PlatformName = 'strict' | 'learning-hub' | 'moodle' | 'esr' | 'aicc-shim';

/** Manners of a platform that the standard does not ask for. */
export interface Quirks {
  /** Answers with booleans and numbers instead of strings. */
  readonly booleans?: boolean;
  readonly initializeBoolean?: boolean;
  readonly blankAfterFinal?: boolean;
  readonly beaconAfterHidden?: boolean;
  /** Commits that say true and may or may not arrive. */
  readonly blindCommits?: boolean;
  /** Elements that get error 401. */
  readonly notImplemented?: RegExp;
  /** Elements that read as nothing, without an error. */
  readonly nothingFor?: RegExp;
}

/** How one launch is set up. */
export interface LaunchOptions {
  readonly standard: Standard;
  readonly platform?: PlatformName;
  /** Worked out from the last launch when it is left out. */
  readonly entry?: 'ab-initio' | 'resume' | '';
  readonly mode?: 'normal' | 'browse' | 'review';
  readonly credit?: 'credit' | 'no-credit' | '';
  readonly learner?: string;
  readonly name?: string;
  /** Milliseconds before the API appears on the window; -1 for never. */
  readonly late?: number;
  readonly window?: 'frame' | 'popup';
  /** Frames between the API and the module. */
  readonly nested?: number;
}

/** One call that a module made. */
export interface RecordedCall {
  readonly call: string;
  readonly args: readonly unknown[];
  readonly returned: unknown;
  /** The error code after the call; 0 for none. */
  readonly error: number;
  /** Milliseconds since the launch. */
  readonly at: number;
}

/** What a platform keeps of a learner between launches: element and value, as they were set. */
export type KeptRecord = Readonly<Record<string, string>>;

/** The calls of scorm-again that the lab uses. */
export interface ScormAgainApi {
  loadFromFlattenedJSON(values: Readonly<Record<string, string>>): void;
  readonly [call: string]: unknown;
}

/** The constructor that `dist/scorm12.min.js` and `dist/scorm2004.min.js` put on the window. */
export type ScormAgainConstructor = new (settings: Readonly<Record<string, unknown>>) => ScormAgainApi;

/** Hands a record to whoever keeps it; whether it arrived. */
export type Deliver = (record: KeptRecord, final: boolean) => boolean;

/** One launch on the platform's side. */
export interface LabPlatform {
  /** The object for the window: `API` or `API_1484_11`. */
  readonly api: Readonly<Record<string, (...args: readonly unknown[]) => unknown>>;
  readonly calls: readonly RecordedCall[];
  /** Breaks of the rules that no platform may tell, but all suffer from. A test expects it to be empty. */
  readonly faults: readonly string[];
  /** The values as they stand, committed or not. */
  values(): KeptRecord;
  /** Makes commits fail, or work again. */
  failCommits(fail: boolean): void;
}
