import type { KeptRecord, LaunchOptions, PlaceSettings, Reply } from '../host/types.js';

/** What a platform's own pages say about a learner, in one form for all places. */
export interface LearnerReport {
  readonly completion: 'not-started' | 'incomplete' | 'completed';
  readonly success: 'unknown' | 'passed' | 'failed';
  /** 0 to 100. */
  readonly score: number | undefined;
  /** Where the learner was, as the module wrote it. */
  readonly place: string;
  /** The saved state, as the next launch would get it. */
  readonly state: string;
  /** The saved state, read by the `decode` of the lab's options. */
  readonly decoded?: unknown;
  readonly seconds: number;
  /** The platform's own word for the result. */
  readonly word: string;
  readonly attempts: number;
  /** Learning Hub: whether the next launch is refused until the next login. */
  readonly locked?: boolean;
  /** Whether the platform gives its own certificate. */
  readonly certificate?: boolean;
}

/** What a place does when a learner presses Play: a page with data in it, or a message and no page. */
export type Opening =
  { readonly session: string; readonly data: Readonly<Record<string, unknown>> } | { readonly refused: string };

/** How a new version is published: Learning Hub knows both kinds and a tick box, the others know one. */
export interface Publishing {
  readonly kind: 'major' | 'minor';
  readonly clearState?: boolean;
}

/**
 * The server's side of one place. Synchronous and without a network, so that conversations can be held in Node; the
 * page's side is in the `api.js` next to it.
 */
export interface PlatformServer {
  open(options: LaunchOptions): Opening;
  /** One request of the player's page. */
  handle(session: string, path: string, body: string): Reply;
  report(learner: string): LearnerReport;
  /** The elements as they are kept. */
  record(learner: string): KeptRecord;
  setRecord(learner: string, record: KeptRecord): void;
  /** How often a goodbye arrived and was processed. */
  readonly finishes: number;
  /** The learner logs out and in again. */
  login?(learner: string): void;
  publish?(version: Publishing): void;
}

/** Makes a server; the settings are those of the place, a launch may bring its own. */
export type ServerFactory = (settings: PlaceSettings) => PlatformServer;

/** Who plays when nobody is named. */
export const SOMEONE = 'learner-1';

/** What is said of somebody who was never there. */
export const NOTHING: LearnerReport = {
  completion: 'not-started',
  success: 'unknown',
  score: undefined,
  place: '',
  state: '',
  seconds: 0,
  word: '',
  attempts: 0,
};

/** Reads the one status of SCORM 1.2 as the two of SCORM 2004. A place that counts `failed` as an end says so itself. */
export function readStatus(status: string): Pick<LearnerReport, 'completion' | 'success'> {
  const success = status === 'passed' || status === 'failed' ? status : 'unknown';
  if (status === '' || status === 'not attempted') return { completion: 'not-started', success };
  return {
    completion: status === 'passed' || status === 'completed' || status === 'failed' ? 'completed' : 'incomplete',
    success,
  };
}

/** A number as platforms keep it, or nothing. */
export function numberOf(text: string | undefined): number | undefined {
  return text === undefined || text.trim() === '' || Number.isNaN(Number(text)) ? undefined : Number(text);
}

/** Seconds in a time span of SCORM 1.2 or 2004. */
export function secondsOf(text: string): number {
  const clock = /^(\d+):(\d\d):(\d\d(?:\.\d+)?)$/.exec(text);
  if (clock) return Number(clock[1]) * 3600 + Number(clock[2]) * 60 + Number(clock[3]);
  const iso = /^P(?:(\d+)D)?(?:T(?:(\d+)H)?(?:(\d+)M)?(?:(\d+(?:\.\d+)?)S)?)?$/.exec(text);
  if (!iso) return 0;
  const [days = 0, hours = 0, minutes = 0, seconds = 0] = iso.slice(1).map((part) => Number(part ?? 0));
  return days * 86_400 + hours * 3600 + minutes * 60 + seconds;
}
