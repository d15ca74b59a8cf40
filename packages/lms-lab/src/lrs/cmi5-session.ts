import type { PlaceSettings } from '../host/types.js';
import type { Json } from './wire.js';

/** One launch of an AU, as the LMS knows it. */
export interface Cmi5Session {
  readonly id: string;
  readonly registration: string;
  readonly actor: Json;
  readonly activityId: string;
  readonly contextTemplate: Json;
  readonly launchMode: NonNullable<PlaceSettings['launchMode']>;
  readonly moveOn: NonNullable<PlaceSettings['moveOn']>;
  readonly masteryScore: number | undefined;
  readonly token: string;
  /** The short names of the verbs that came in this session; other statements as `other`. */
  readonly sent: string[];
  /** The documents that the AU has read. */
  readonly read: Set<string>;
  /** The verbs of cmi5 defined statements of the whole registration. */
  inRegistration(): readonly string[];
  /** Whether the fetch URL was used. */
  fetched: boolean;
  ended: 'terminated' | 'abandoned' | undefined;
  readonly started: number;
}
