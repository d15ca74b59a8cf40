import type { Statement } from '@xapi/xapi';
import { KEY_PREFIX, type KeyValueStore } from '../storage.js';
import { isOk, isOver, mayPass, type LrsClient } from './lrs-client.js';

/** A statement as it waits: without its actor, who is added when it is sent, so that no name rests on a shared computer. */
export type WaitingStatement = Omit<Statement, 'actor'> & { readonly id: string };

/** What a queue works for. */
export interface QueueEnvironment {
  readonly client: LrsClient;
  readonly store: KeyValueStore;
  /** A hash of endpoint, learner, registration and activity: for whom it waits. */
  readonly scope: string;
  /** The session that statements belong to; those of another one are thrown away unsent. `undefined` keeps all. */
  readonly session: string | undefined;
  readonly actor: Statement['actor'];
  readonly now: () => number;
  /** Called when waiting by itself came to an end: all went out, or nothing ever will. */
  readonly changed: () => void;
  /** Whether the session was ended elsewhere: from then on the platform takes nothing. */
  readonly stopped: () => boolean;
}

/** How a queue stands: nothing waits; something waits; the platform takes nothing any more. */
export type QueueState = 'empty' | 'waiting' | 'ended';

/** Statements on their way: in order, each until it is acknowledged, over an offline spell and over launches. */
export interface StatementQueue {
  add(statement: WaitingStatement): void;
  /** Sends what waits, in order, one request after the other; a call while it runs joins in. */
  flush(): Promise<QueueState>;
  /** Sends at once what is not under way already: the page goes, there is no time to wait for answers. */
  hurry(): Promise<void>;
  /** Sends again now: the network is back. */
  online(): void;
  /** Sends nothing any more. */
  end(): void;
  state(): QueueState;
  /** How many wait, and how many the server refused for good; for the help report. */
  counts(): { readonly waiting: number; readonly dropped: number };
}

/** What the keys of all queues start with. */
const ALL_QUEUES = `${KEY_PREFIX}queue.`;

interface Entry {
  readonly key: string;
  readonly statement: WaitingStatement;
  /** Whether it may have arrived already, so that a conflict over its id is good news. */
  tried: boolean;
}

/** How long to wait by itself after each failure in turn. */
const BACK_OFF = [2_000, 5_000, 15_000, 60_000, 300_000] as const;

const MOST_IN_ONE = 10;

/** What waited for so long belongs to a launch that nobody came back to. */
const KEPT_FOR = 30 * 24 * 60 * 60 * 1000;

/** The most that goes out in the last request of a page, in characters. */
const LAST_REQUEST = 28_000;

/**
 * Makes the queue of one launch and takes over what an earlier one left. Each statement has a key of its own in the
 * store, so that two tabs cannot overwrite each other's. Where storage is denied, the queue lives in memory.
 */
export function createStatementQueue(environment: QueueEnvironment): StatementQueue {
  const { client, store, session, actor, now } = environment;
  const prefix = `${ALL_QUEUES}${environment.scope}.`;
  let entries = takeOver(environment);
  /** All that this launch ever had to send, an earlier one's included: the same id is the same event, and is said once. */
  const known = new Set(entries.map(({ statement }) => statement.id));
  let running: Promise<QueueState> | undefined;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let underWay: readonly Entry[] = [];
  let failures = 0;
  let heldUntil = 0;
  let dropped = 0;
  let count = 0;
  let ended = false;

  function state(): QueueState {
    ended ||= environment.stopped();
    return ended ? 'ended' : entries.length > 0 ? 'waiting' : 'empty';
  }

  function remove(gone: readonly Entry[]): void {
    entries = entries.filter((entry) => !gone.includes(entry));
    gone.forEach(({ key }) => store.remove(key));
  }

  function post(batch: readonly Entry[]) {
    batch.forEach((entry) => (entry.tried = true));
    underWay = [...underWay, ...batch];
    return client.postStatements(batch.map(({ statement }) => ({ ...statement, actor }))).finally(() => {
      underWay = underWay.filter((entry) => !batch.includes(entry));
    });
  }

  /** What may have arrived already goes alone: a server that knows one id may refuse a whole batch for it. */
  function nextBatch(): readonly Entry[] {
    const tried = entries.findIndex((entry) => entry.tried);
    return entries.slice(0, tried === 0 ? 1 : tried < 0 ? MOST_IN_ONE : Math.min(tried, MOST_IN_ONE));
  }

  async function run(): Promise<QueueState> {
    while (!ended) {
      const batch = nextBatch();
      if (batch.length === 0) break;
      const { status, retryAfter } = await post(batch);
      if (isOk(status)) {
        remove(batch);
      } else if (isOver(status)) {
        ended = true;
      } else if (mayPass(status)) {
        waitABit(retryAfter);
        return state();
      } else if (batch.length === 1) {
        // 409: this id is there already, so it is delivered. Any other refusal is for good, and must not block the rest.
        if (status !== 409) dropped += 1;
        remove(batch);
      }
    }
    if (failures > 0) queueMicrotask(environment.changed);
    failures = 0;
    return state();
  }

  function waitABit(retryAfter: number | undefined): void {
    heldUntil = now() + (retryAfter ?? 0);
    const wait = retryAfter ?? BACK_OFF[Math.min(failures, BACK_OFF.length - 1)] ?? 0;
    failures += 1;
    clearTimeout(timer);
    timer = setTimeout(() => void flush(), wait);
  }

  function flush(): Promise<QueueState> {
    if (running) return running;
    if (state() !== 'waiting' || now() < heldUntil) return Promise.resolve(state());
    clearTimeout(timer);
    running = run().finally(() => {
      running = undefined;
    });
    return running;
  }

  return {
    add(statement) {
      if (known.has(statement.id)) return;
      known.add(statement.id);
      count += 1;
      const key = `${prefix}${String(now()).padStart(14, '0')}.${String(count).padStart(4, '0')}.${statement.id}`;
      store.write(key, JSON.stringify({ session, statement }));
      entries.push({ key, statement, tried: false });
    },
    flush,
    async hurry() {
      if (state() === 'ended') return;
      const batch: Entry[] = [];
      let size = 0;
      for (const entry of entries.filter((one) => !underWay.includes(one))) {
        size += JSON.stringify(entry.statement).length + 300;
        if (size > LAST_REQUEST) break;
        batch.push(entry);
      }
      if (batch.length === 0) return;
      const { status, retryAfter } = await post(batch);
      if (isOk(status) || (status === 409 && batch.length === 1)) remove(batch);
      else if (isOver(status)) ended = true;
      else if (mayPass(status)) waitABit(retryAfter);
    },
    online() {
      failures = 0;
      void flush().then(environment.changed);
    },
    end() {
      ended = true;
      clearTimeout(timer);
    },
    state,
    counts: () => ({ waiting: entries.length, dropped }),
  };
}

/** Reads what waits in the store, oldest first, and tidies away what nobody will send. */
function takeOver({ store, scope, session, now }: QueueEnvironment): Entry[] {
  for (const key of store.keys(ALL_QUEUES)) {
    const at = Number(/\.(\d{14})\.[^.]+\.[^.]+$/.exec(key)?.[1]);
    if (!(at > now() - KEPT_FOR)) store.remove(key);
  }
  const seen = new Set<string>();
  return [...store.keys(`${ALL_QUEUES}${scope}.`)].sort().flatMap((key) => {
    const waiting = parse(store.read(key));
    // cmi5: nothing of another session is ever sent; what it owes is worked out anew. What two tabs left is sent once.
    if (waiting && (session === undefined || waiting.session === session) && !seen.has(waiting.statement.id)) {
      seen.add(waiting.statement.id);
      return [{ key, statement: waiting.statement, tried: true }];
    }
    store.remove(key);
    return [];
  });
}

function parse(text: string | undefined): { session?: string; statement: WaitingStatement } | undefined {
  try {
    const value = JSON.parse(text ?? '') as { session?: string; statement?: WaitingStatement };
    return value.statement?.id ? { ...value, statement: value.statement } : undefined;
  } catch {
    return undefined;
  }
}
