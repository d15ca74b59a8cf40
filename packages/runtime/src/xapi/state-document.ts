import { mustStay } from '../state-head.js';
import { askAgain } from './ask-again.js';
import { isOk, isOver, type LrsClient, type Precondition } from './lrs-client.js';
import { sha1 } from './sha1.js';

/** The document's name in the State API; the same for ever, or no learner would find their progress again. */
const STATE_ID = 'll.progress';

/** What became of a write: kept; not kept, try again; the platform takes nothing any more. */
export type Kept = 'kept' | 'refused' | 'ended';

/** The saved state of one registration, in one document of the State API. */
export interface StateDocument {
  /** What is there; `undefined` where it could not be read. Empty where nothing is. */
  read(): Promise<string | undefined>;
  /** Writes; while another write is under way only the last one counts. */
  put(text: string): Promise<Kept>;
  /** Writes now what waits for another write to end: the page may go. */
  hurry(): void;
  /** The same, and nothing after it: a page that the browser keeps, and shows again, would go on where it stopped. */
  end(): void;
}

/**
 * Reads and writes the document, with the precondition that nobody else wrote in between (another tab, another device).
 * After 409 or 412 it looks again: the newer by sequence stays, ours is tried once more where it is the newer.
 *
 * A server need not tell the ETag of what was just written. By the standard it is the SHA-1 of the contents
 * (xAPI 1.0.3, part 3, 3.1), so it is foretold; where that turns out wrong, writes carry no precondition any more
 * unless the server told one.
 */
export function createStateDocument(client: LrsClient): StateDocument {
  const sent = new Set<string>();
  /** What somebody else wrote, as far as we saw. */
  let elsewhere = '';
  let precondition: Precondition | undefined;
  let foretells = true;
  let wanted = '';
  let underWay: string | undefined;
  let running: Promise<Kept> | undefined;
  let ended = false;

  function remember(etag: string | undefined, text: string): void {
    const value = etag ?? (foretells ? `"${sha1(text)}"` : undefined);
    precondition = value === undefined ? undefined : { header: 'If-Match', etag: value };
  }

  /** Looks at what is there: the status, and the text. */
  async function look(): Promise<{ status: number; text: string }> {
    const { status, text, etag } = await askAgain(() => client.getState(STATE_ID));
    if (status === 404) precondition = { header: 'If-None-Match', etag: '*' };
    else if (isOk(status)) remember(etag, text);
    return { status, text: status === 404 ? '' : text };
  }

  async function putOne(text: string): Promise<Kept> {
    // Nor at the next try: what is newer stays until ours is.
    if (mustStay(elsewhere, text)) return 'refused';
    sent.add(text);
    underWay = text;
    let answer = await client.putState(STATE_ID, text, precondition);
    if (answer.status === 409 || answer.status === 412) {
      foretells = false;
      const there = await look();
      if (isOver(there.status)) return 'ended';
      if (there.text === text) return 'kept';
      if (!sent.has(there.text)) elsewhere = there.text;
      if (mustStay(elsewhere, text)) return 'refused';
      answer = await client.putState(STATE_ID, text, precondition);
    }
    if (isOver(answer.status)) return 'ended';
    if (!isOk(answer.status)) return 'refused';
    remember(answer.etag, text);
    return 'kept';
  }

  async function run(): Promise<Kept> {
    for (;;) {
      const text = wanted;
      const result = await putOne(text);
      if (result !== 'kept' || wanted === text || ended) return result;
    }
  }

  function hurry(): void {
    if (underWay === undefined || underWay === wanted) return;
    underWay = wanted;
    sent.add(wanted);
    void client.putState(STATE_ID, wanted, undefined);
  }

  return {
    async read() {
      const { status, text } = await look();
      return isOk(status) || status === 404 ? text : undefined;
    },
    put(text) {
      wanted = text;
      running ??= run().finally(() => {
        running = undefined;
        underWay = undefined;
      });
      return running;
    },
    hurry,
    end() {
      hurry();
      ended = true;
    },
  };
}
