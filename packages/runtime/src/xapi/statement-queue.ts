import type { Statement } from '@xapi/xapi';
import { KEY_PREFIX, type KeyValueStore } from '../storage.js';
import { isOk, isSignedOut, mayPass, type LrsClient } from './lrs-client.js';
import { refusals } from './refusals.js';
import { takeOver, type Entry, type WaitingStatement } from './waiting-statements.js';

/** What a queue works for. */
export interface QueueEnvironment {
  readonly client: LrsClient;
  readonly store: KeyValueStore;
  /** A hash of endpoint, learner, registration and activity: for whom it waits. */
  readonly scope: string;
  /** The session that statements belong to; those of another one are thrown away unsent. `undefined` keeps all. */
  readonly session: string | undefined;
  readonly actor: Statement['actor'];
  /** The time of day. Nothing waits by it: a clock that is set does not hold anything up. */
  readonly now: () => number;
  /** Called when waiting by itself came to an end: all went out, or nothing ever will. */
  readonly changed: () => void;
  /** Whether the session was ended elsewhere: from then on the platform takes nothing. */
  readonly stopped: () => boolean;
}

/** How a queue stands: nothing waits; something waits; the platform takes nothing any more. */
export type QueueState = 'empty' | 'waiting' | 'ended';

/** Why a statement that must arrive did not: it was not allowed, or refused for what it says. */
export type Refusal = 'forbidden' | 'refused';

/** Statements on their way: in order, each until it is acknowledged, over an offline spell and over launches. */
export interface StatementQueue {
  add(statement: WaitingStatement): void;
  /** Sends what waits, in order, one request after the other; a call while it runs joins in. */
  flush(): Promise<QueueState>;
  /** Sends at once what is not under way already: the page goes, there is no time to wait for answers. */
  hurry(): Promise<void>;
  /** Sends again now: the network is back. */
  online(): void;
  /** The learner asks to try again: also what was refused, and what the platform asked us to wait with. */
  again(): void;
  /** Sends nothing any more. */
  end(): void;
  state(): QueueState;
  /** Whether a final statement was refused. It is kept, and tried again at the next launch. */
  refusal(): Refusal | undefined;
  /** How many wait, how many were refused and are kept, and how many were refused for good; for the help report. */
  counts(): { readonly waiting: number; readonly refused: number; readonly dropped: number };
}

/** What the keys of all queues start with. */
const ALL_QUEUES = `${KEY_PREFIX}queue.`;

/** How long to wait by itself after each failure in turn. */
const BACK_OFF = [2_000, 5_000, 15_000, 60_000, 300_000] as const;

const MOST_IN_ONE = 10;

/** A server that fails over one statement is asked to take so many others before it is left alone for a while. */
const MOST_FAILING = 3;

/** More than a learner makes; the oldest answers go first, the result never does. */
const MOST_WAITING = 500;

/** The most that goes out in the last request of a page, in characters. */
const LAST_REQUEST = 28_000;

/**
 * Makes the queue of one launch and takes over what an earlier one left. Each statement has a key of its own in the
 * store, so that two tabs cannot overwrite each other's. Where storage is denied, the queue lives in memory.
 *
 * An LRS refuses a batch whole for one statement in it (xAPI 1.0.3, part 3, 3.2). So what was refused together is sent
 * again one by one, and none takes another with it. What is refused by itself is put aside: an answer of a question for
 * good, a result until the next launch.
 */
export function createStatementQueue(environment: QueueEnvironment): StatementQueue {
  const { client, store, session, actor, now, scope } = environment;
  const prefix = `${ALL_QUEUES}${scope}.`;
  const refused = refusals(store, scope, now);
  let entries: readonly Entry[] = takeOver(environment, ALL_QUEUES);
  /** What was refused in this launch, with the status, or in too many before it. */
  let aside: readonly { readonly entry: Entry; readonly status: number }[] = [];
  /** All that this launch ever had to send, an earlier one's included: the same id is the same event, and is said once. */
  const known = new Set(entries.map(({ statement }) => statement.id));
  let running: Promise<QueueState> | undefined;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let underWay: readonly Entry[] = [];
  /** Those over which the server failed since it was last left alone. */
  let failing: readonly Entry[] = [];
  let failures = 0;
  /** Whether the server asked us to wait. */
  let held = false;
  let tookOne = false;
  let dropped = 0;
  /** Keys sort in the order in which they were made, also where the clock is set back in between. */
  let last = Math.max(0, ...entries.map(({ key }) => Number(key.slice(prefix.length).split('.')[0]) || 0));
  let count = 0;
  let ended = false;

  for (const entry of entries) if (refused.tooMany(entry.statement.id)) putAside(entry, 0);

  function state(): QueueState {
    ended ||= environment.stopped();
    return ended ? 'ended' : entries.length > 0 ? 'waiting' : 'empty';
  }

  function leave(gone: readonly Entry[]): void {
    entries = entries.filter((entry) => !gone.includes(entry));
    failing = failing.filter((entry) => !gone.includes(entry));
  }

  function delivered(gone: readonly Entry[]): void {
    leave(gone);
    for (const { key, statement } of gone) {
      store.remove(key);
      refused.forget(statement.id);
    }
  }

  function putAside(entry: Entry, status: number): void {
    leave([entry]);
    aside = [...aside, { entry, status }];
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
    const here = entries.filter((entry) => !failing.includes(entry));
    const tried = here.findIndex((entry) => entry.tried);
    return here.slice(0, tried === 0 ? 1 : tried < 0 ? MOST_IN_ONE : Math.min(tried, MOST_IN_ONE));
  }

  async function run(): Promise<QueueState> {
    while (!ended) {
      const batch = nextBatch();
      const [first] = batch;
      if (!first) break;
      const { status, retryAfter } = await post(batch);
      if (isOk(status)) {
        tookOne = true;
        delivered(batch);
      } else if (isSignedOut(status)) {
        ended = true;
      } else if (mayPass(status)) {
        // A fault of the server may be a fault over one statement, which must not hold up the rest.
        const overOne =
          status >= 500 && retryAfter === undefined && entries.length > 1 && verbOf(first) !== 'initialized';
        if (overOne && batch.length === 1) failing = [...failing, first];
        if (overOne && failures > 0 && failing.length < MOST_FAILING) continue;
        waitABit(retryAfter);
        return state();
      } else if (batch.length === 1) {
        await settle(first, status);
      }
    }
    if (entries.length > 0 && !ended) {
      for (const { statement } of failing) refused.count(statement.id);
      waitABit(undefined);
      return state();
    }
    if (failures > 0) queueMicrotask(environment.changed);
    failures = 0;
    return state();
  }

  /** What a refusal of one statement by itself means. */
  async function settle(entry: Entry, status: number): Promise<void> {
    const { id } = entry.statement;
    // This id is there already, so it is delivered; unless nobody can find it (part 2, 2.3.1: 409 for another statement).
    if (status === 409 && !(isFinal(entry) && (await client.getStatement(id)).status === 404))
      return delivered([entry]);
    if (isOfNoAccount(entry)) {
      dropped += 1;
      return delivered([entry]);
    }
    refused.count(id);
    putAside(entry, status);
  }

  function waitABit(retryAfter: number | undefined): void {
    failing = [];
    held = retryAfter !== undefined && retryAfter > 0;
    const wait = retryAfter ?? BACK_OFF[Math.min(failures, BACK_OFF.length - 1)] ?? 0;
    failures += 1;
    clearTimeout(timer);
    timer = setTimeout(() => {
      held = false;
      void flush();
    }, wait);
  }

  function flush(): Promise<QueueState> {
    if (running) return running;
    if (state() !== 'waiting' || held) return Promise.resolve(state());
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
      last = Math.max(last, now());
      const key = `${prefix}${String(last).padStart(14, '0')}.${String(count).padStart(4, '0')}.${statement.id}`;
      store.write(key, JSON.stringify({ session, statement }));
      const entry = { key, statement, tried: false };
      entries = [...entries, entry];
      if (refused.tooMany(statement.id)) putAside(entry, 0);
      const oldest = entries.length > MOST_WAITING ? entries.find(isOfNoAccount) : undefined;
      if (!oldest) return;
      dropped += 1;
      delivered([oldest]);
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
      if (isOk(status) || (status === 409 && batch.length === 1)) delivered(batch);
      else if (isSignedOut(status)) ended = true;
      else if (mayPass(status)) waitABit(retryAfter);
    },
    online() {
      failures = 0;
      void flush().then(environment.changed);
    },
    again() {
      held = false;
      failures = 0;
      entries = [...aside.map(({ entry }) => entry), ...entries];
      aside = [];
    },
    end() {
      ended = true;
      clearTimeout(timer);
    },
    state,
    refusal() {
      const finals = aside.filter(({ entry }) => isFinal(entry));
      if (finals.length === 0) return undefined;
      return !tookOne && finals.every(({ status }) => status === 403) ? 'forbidden' : 'refused';
    },
    counts: () => ({ waiting: entries.length, refused: aside.length, dropped }),
  };
}

const verbOf = ({ statement }: Entry): string => statement.verb.id.slice(statement.verb.id.lastIndexOf('/') + 1);

/** Whether a learner's result hangs on it. */
const isFinal = (entry: Entry): boolean => /^(?:completed|passed|failed)$/.test(verbOf(entry));

/** Whether nothing is lost to the learner with it: answers are a journal, and the end of a session is said in its launch. */
const isOfNoAccount = (entry: Entry): boolean => /^(?:answered|suspended|terminated)$/.test(verbOf(entry));
