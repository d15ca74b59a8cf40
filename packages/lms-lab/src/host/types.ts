/** The SCORM versions that the lab speaks. */
export type Standard = 'scorm12' | 'scorm2004';

/** The places whose manners the lab has; `strict` is no place, but has the strictest rules of all of them at once. */
export type PlatformName =
  | 'strict'
  | 'learning-hub'
  | 'esr'
  | 'e-lfh'
  | 'aicc-shim'
  | 'moodle'
  | 'bridge'
  | 'scorm-cloud'
  | 'lrs-xapi'
  | 'lrs-cmi5'
  | 'web';

/** Settings of a place that its administrators choose, or that tests vary. What is left out is the place's default. */
export interface PlaceSettings {
  /** Learning Hub: what LMSInitialize does when the server fails. */
  readonly initializeFailure?: 'throw' | 'false';
  /** The mastery score in the manifest. */
  readonly masteryScore?: number;
  /** Moodle: whether beacons arrive. They always say that they did. */
  readonly beacons?: 'delivered' | 'dropped';
  /** Moodle: "Standards mode" for SCORM 1.2; off, 64,000 characters are taken everywhere. */
  readonly strictLengths?: boolean;
  /** Moodle: "Force new attempt". */
  readonly newAttempt?: 'never' | 'when-finished' | 'always';
  /** Bridge: "Reset Runtime Data Timing". */
  readonly reset?: 'never' | 'when-exit-is-not-suspend';
  /** cmi5: how the course structure or the LMS launches the module. */
  readonly launchMode?: 'Normal' | 'Browse' | 'Review';
  readonly moveOn?: 'Passed' | 'Completed' | 'CompletedAndPassed' | 'CompletedOrPassed' | 'NotApplicable';
  /** cmi5: whether the launch names a page to go back to. */
  readonly returnUrl?: boolean;
  /** cmi5: what the second use of the fetch URL is answered with; 200 by the letter of 8.2.2. */
  readonly fetchAgainStatus?: 200 | 400;
  readonly languagePreference?: string;
  readonly audioPreference?: 'on' | 'off';
}

/**
 * What goes wrong, and when.
 *
 * - `false`: the call says false and does nothing; `throw`: it throws; a code (`'401'`): it says false with that error
 * - `lost`: the call does what it does, but what it sends never arrives and nobody answers
 * - `http-500` and its like: the server answers that, and keeps nothing
 */
export type HowCallsFail = 'false' | 'throw' | 'lost' | `${number}` | `http-${number}`;

/** A fault of one call of the API on the page, for the next so many times; without `times`, until it is taken away. */
export interface CallFault {
  readonly call: string;
  readonly how: HowCallsFail;
  readonly times?: number;
  /** Only calls for this element. */
  readonly element?: string;
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
  /**
   * `popup`: the module in a window of its own, the API on its opener. `player`: the whole player in a window of its
   * own, as Learning Hub does. `self`: no player around the module; only for xAPI, cmi5 and web.
   */
  readonly window?: 'frame' | 'popup' | 'player' | 'self';
  /** Frames between the API and the module. */
  readonly nested?: number;
  readonly settings?: PlaceSettings;
  /** Faults that are there from the first call on. */
  readonly faults?: readonly CallFault[];
  /** Whether the page around the platform's is told what happens: each call, refusal and message, as it comes. */
  readonly watched?: boolean;
}

/** How a launch is asked for: without a standard where the platform takes only one. */
export type LaunchRequest = Omit<LaunchOptions, 'standard'> & { readonly standard?: Standard };

/** One call that a module made. */
export interface RecordedCall {
  readonly call: string;
  readonly args: readonly unknown[];
  readonly returned: unknown;
  /** The error code after the call; 0 for none. */
  readonly error: number;
  /** Milliseconds since the launch. */
  readonly at: number;
  /** The platform's exception, if the call ended in one. */
  readonly threw?: string;
}

/** A call that the platform refused, with the reason in its own terms. */
export interface RefusedCall extends RecordedCall {
  readonly why: string;
}

/** What the page around a watched platform is told, in an event called `lab`. */
export type Heard =
  | { readonly what: 'call'; readonly line: RecordedCall | RefusedCall }
  /** A request of the call that is told next went out where there is no network. */
  | { readonly what: 'lost' }
  /** What the platform says to the learner in a message box. */
  | { readonly what: 'says'; readonly text: string };

/** What a platform keeps of a learner between launches: element and value, as they were set. */
export type KeptRecord = Readonly<Record<string, string>>;

/** The calls of scorm-again that the lab uses. */
export interface ScormAgainApi {
  loadFromFlattenedJSON(values: Readonly<Record<string, string>>): void;
  readonly [call: string]: unknown;
}

/** The constructor that `dist/scorm12.min.js` and `dist/scorm2004.min.js` put on the window. */
export type ScormAgainConstructor = new (settings: Readonly<Record<string, unknown>>) => ScormAgainApi;

/** What a server answered; status 0 where nobody did, or the browser does not allow the request. */
export interface Reply {
  readonly status: number;
  readonly body: string;
  /** The browser did not allow the request, because the page that asked is going away. */
  readonly blocked?: boolean;
}

/** The ways from a platform's page to its server. */
export interface Connection {
  /** A synchronous request. Browsers refuse it while a page goes away. */
  post(path: string, body: string): Reply;
  /** Whether the browser took it; what the server says, nobody hears. Browsers take 64 KiB at most. */
  beacon(path: string, body: string): boolean;
  /** A request that nobody waits for. */
  send(path: string, body: string): void;
}

/** Where a fault is on the way between page and server. */
export interface Network {
  state: 'up' | 'lost' | `http-${number}`;
}

/** What the page of a platform knows when it makes its API. */
export interface ApiSetup {
  readonly options: LaunchOptions;
  /** What the server wrote into the page. */
  readonly data: Readonly<Record<string, unknown>>;
  readonly connection: Connection;
  readonly ScormAgain: ScormAgainConstructor;
  /** Milliseconds; a clock of its own, so that tests can turn it. */
  now(): number;
  /** Whether the page was ever hidden. */
  wasHidden(): boolean;
  /** Whether the page is going away. */
  isClosing(): boolean;
  alert(text: string): void;
}

/** The object for the window: `API` or `API_1484_11`. Platforms answer with what they like. */
export type ApiObject = Record<string, (...args: unknown[]) => unknown>;

/** One launch on the platform's side, as a test sees it. */
export interface LabPlatform {
  readonly api: Readonly<ApiObject>;
  readonly calls: readonly RecordedCall[];
  /** What the platform refused, and why. */
  readonly refused: readonly RefusedCall[];
  /** Breaks of the rules that no platform may tell, but all suffer from. A test expects it to be empty. */
  readonly faults: readonly string[];
  /** The values as they stand, committed or not. */
  values(): KeptRecord;
  /** Makes calls fail from now on. */
  fail(fault: CallFault): void;
  /** Takes all faults away. */
  mend(): void;
  /** Makes commits fail, or work again. */
  failCommits(fail: boolean): void;
}
