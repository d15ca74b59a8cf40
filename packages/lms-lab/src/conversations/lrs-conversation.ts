import type { ClauseName } from '../lrs/clauses.js';
import type { LrsOptions } from '../lrs/lrs.js';
import type { PlaceSettings } from '../host/types.js';

/** One request of a conversation. What is left out is as a well-behaved module would have it. */
export interface Asked {
  readonly method: 'GET' | 'PUT' | 'POST' | 'DELETE';
  /** `state`: the module's own document; `launch-data`: that of the LMS; `preferences`; `statements`; `fetch`. */
  readonly what: 'state' | 'launch-data' | 'preferences' | 'statements' | 'fetch';
  readonly body?: string;
  /** Statements by their verbs, each made as it should be, and what is changed in the last one. */
  readonly says?: readonly string[];
  readonly changed?: Readonly<Record<string, unknown>>;
  /** `seen`: as the ETag of the last answer came; `first`: the id of the statement that was sent first. */
  readonly ifMatch?: 'seen' | (string & {});
  readonly ifNoneMatch?: '*';
  readonly auth?: 'none';
}

/** A request, the status that it has to be answered with, and the clause that says so. */
export type LrsLine = readonly [asked: Asked, status: number, clause: ClauseName];

/**
 * One conversation with an LRS, as a table. Whoever can reach a real one can hold it there, with any client that sends
 * requests, and see whether the lab's LRS still speaks like it.
 */
export interface LrsConversation {
  readonly name: string;
  readonly launch: 'lrs-xapi' | 'lrs-cmi5';
  readonly lrs?: LrsOptions;
  readonly settings?: PlaceSettings;
  readonly steps: readonly (LrsLine | 'again')[];
}
