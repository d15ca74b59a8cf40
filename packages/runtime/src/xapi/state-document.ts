import { mustStay } from '../state-head.js';
import { askAgain } from './ask-again.js';
import { isOk, isSignedOut, mayPass, type LrsClient, type Precondition } from './lrs-client.js';
import { versionTags, type NamedVersion, type Version } from './version-tags.js';

/** The document's name in the State API; the same for ever, or no learner would find their progress again. */
const STATE_ID = 'll.progress';

/** More tries than there are ways to name a version, and one for another window that writes in between. */
const TRIES = 8;

/**
 * What became of a write: kept; not kept, and a later try may go better; refused for what it is; not allowed; a newer
 * one stays; the learner is signed out.
 */
export type Kept = 'kept' | 'refused' | 'declined' | 'forbidden' | 'conflict' | 'ended';

/** The saved state of one registration, in one document of the State API. */
export interface StateDocument {
  /** What is there, empty where nothing is; or why it could not be read. */
  read(): Promise<{ readonly text: string } | { readonly trouble: Exclude<Kept, 'kept'> }>;
  /** Writes; while another write is under way only the last one counts. */
  put(text: string): Promise<Kept>;
  /** The learner asks to try again: what the server asked us to wait is over. */
  again(): void;
  /** Writes now what waits for another write to end: the page may go. */
  hurry(): void;
  /** The same, and nothing after it: a page that the browser keeps, and shows again, would go on where it stopped. */
  end(): void;
}

/**
 * Reads and writes the document, with the precondition that nobody else wrote in between (another tab, another device).
 *
 * After 409, 412 or 428 it looks again. Where somebody else wrote, the newer by sequence stays, and ours is tried again
 * where it is the newer. Where nobody did, it was the ETag that did not fit: proxies change it on its way here. Then the
 * next way to name the version is tried (`version-tags.ts`), and what worked is kept for the launch. Only where none
 * does is the document written without: right after it was seen to hold nothing that is newer.
 *
 * Where the server says how long to wait, nothing is written until then; after that `released` is called.
 */
export function createStateDocument(client: LrsClient, released: () => void): StateDocument {
  const sent = new Set<string>();
  const tags = versionTags();
  /** What somebody else wrote, as far as we saw. */
  let elsewhere = '';
  /** What is there, as far as we know; `nothing` where nothing is. */
  let there: Version | 'nothing' | undefined;
  /** Whether nothing was written since we looked. */
  let fresh = false;
  /** Whether the ETag in an answer to PUT names what was put. */
  let putTells = true;
  /** Whether the server refuses `If-None-Match` where nothing is. */
  let noneFails = false;
  let wanted = '';
  let underWay: string | undefined;
  let running: Promise<Kept> | undefined;
  let held: ReturnType<typeof setTimeout> | undefined;
  let ended = false;

  /** Looks at what is there. */
  async function look(): Promise<Kept> {
    const { status, text, etag } = await askAgain(() => client.getState(STATE_ID));
    if (status !== 404 && !isOk(status)) return troubleOf(status);
    there = status === 404 ? 'nothing' : { text, etag };
    fresh = true;
    return 'kept';
  }

  const textThere = (): string => (typeof there === 'object' ? there.text : '');

  function take(text: string, etag: string | undefined): Kept {
    there = { text, etag: putTells ? etag : undefined };
    fresh = false;
    return 'kept';
  }

  /** Looks at what somebody else may have written; what to say if that is the end of it. */
  async function lookBefore(text: string): Promise<Kept | undefined> {
    const seen = await look();
    if (seen !== 'kept') return seen;
    if (textThere() === text) return 'kept';
    if (!sent.has(textThere())) elsewhere = textThere();
    return mustStay(elsewhere, text) ? 'conflict' : undefined;
  }

  /** The surest way to say what is meant to be there; `undefined` where nothing is, or nobody knows. */
  const named = (): NamedVersion | undefined => (typeof there === 'object' ? tags.name(there) : undefined);

  function precondition(version: NamedVersion | undefined): Precondition | undefined {
    if (there === 'nothing') return noneFails ? undefined : { header: 'If-None-Match', etag: '*' };
    return version?.value === undefined ? undefined : { header: 'If-Match', etag: version.value };
  }

  async function putOne(text: string): Promise<Kept> {
    // Nor at the next try: what is newer stays until ours is.
    if (mustStay(elsewhere, text)) return 'conflict';
    sent.add(text);
    underWay = text;
    for (let tries = 0; tries < TRIES; tries += 1) {
      const blind = named();
      if (!fresh && blind && tags.isBlind(blind)) {
        const seen = await lookBefore(text);
        if (seen) return seen;
      }
      const version = named();
      const before = textThere();
      const wasFresh = fresh;
      const answer = await client.putState(STATE_ID, text, precondition(version));
      if (isOk(answer.status)) return take(text, answer.etag);
      if (answer.retryAfter !== undefined && mayPass(answer.status)) hold(answer.retryAfter);
      if (![409, 412, 428].includes(answer.status)) return troubleOf(answer.status);
      const seen = await lookBefore(text);
      if (seen) return seen;
      if (version === undefined) noneFails = there === 'nothing';
      if (version === undefined || textThere() !== before) continue;
      // Nobody wrote, and still it did not fit. What an answer to PUT said may be wrong where what GET says is right.
      if (putTells && !wasFresh && version.way < 2) putTells = false;
      else tags.fails(version);
    }
    return 'refused';
  }

  async function run(): Promise<Kept> {
    for (;;) {
      const text = wanted;
      const result = await putOne(text);
      if (result !== 'kept' || wanted === text || ended) return result;
    }
  }

  function hold(wait: number): void {
    clearTimeout(held);
    held = setTimeout(() => {
      held = undefined;
      released();
    }, wait);
  }

  function hurry(): void {
    if (underWay === undefined || underWay === wanted || mustStay(elsewhere, wanted)) return;
    underWay = wanted;
    sent.add(wanted);
    // No time to hear which version the write under way makes. Some servers refuse a write that says nothing of what is
    // there (409), others do not know "*" (412): one of the two arrives.
    void client.putState(STATE_ID, wanted, { header: 'If-Match', etag: '*' });
    void client.putState(STATE_ID, wanted, undefined);
  }

  return {
    async read() {
      const seen = await look();
      return seen === 'kept' ? { text: textThere() } : { trouble: seen };
    },
    put(text) {
      wanted = text;
      if (held !== undefined) return Promise.resolve('refused');
      running ??= run().finally(() => {
        running = undefined;
        underWay = undefined;
      });
      return running;
    },
    again() {
      clearTimeout(held);
      held = undefined;
    },
    hurry,
    end() {
      hurry();
      ended = true;
    },
  };
}

/** What a status other than success means for a write. */
function troubleOf(status: number): Exclude<Kept, 'kept'> {
  if (isSignedOut(status)) return 'ended';
  if (status === 403) return 'forbidden';
  return mayPass(status) ? 'refused' : 'declined';
}
