import XAPI, { type Agent, type Statement } from '@xapi/xapi';

/** Where a launch writes to, and about whom. The authorisation lives in memory and in the tab's own store, nowhere else. */
export interface LrsAddress {
  readonly endpoint: string;
  readonly auth: string;
  readonly actor: Agent;
  readonly registration: string | undefined;
  readonly activityId: string;
}

/** What came back for one request. */
export interface LrsAnswer {
  /** The HTTP status; 0 where no answer came. */
  readonly status: number;
  readonly text: string;
  readonly etag: string | undefined;
  /** How long the server asks us to wait, in milliseconds. */
  readonly retryAfter: number | undefined;
}

/** The precondition of a write: that nothing is there yet, or still what was seen last. */
export type Precondition = { readonly header: 'If-Match' | 'If-None-Match'; readonly etag: string };

/** The requests that a launch makes. None throws: a request that failed is an answer as well. */
export interface LrsClient {
  getState(id: string): Promise<LrsAnswer>;
  putState(id: string, text: string, precondition: Precondition | undefined): Promise<LrsAnswer>;
  getAgentProfile(id: string): Promise<LrsAnswer>;
  /** The statement with an id. */
  getStatement(id: string): Promise<LrsAnswer>;
  /** The newest statement of this learner, activity and registration with a verb. */
  findStatement(verb: string): Promise<LrsAnswer>;
  postStatements(statements: readonly Statement[]): Promise<LrsAnswer>;
}

type Fetch = Window['fetch'];
type Data = { readonly data: LrsAnswer };

/** After this time an answer that has not come counts as none. */
const PATIENCE = 20_000;

/** Browsers give all requests that outlive the page 64 KiB together. */
const MOST_KEPT_ALIVE = 30_000;

const NO_ANSWER: LrsAnswer = { status: 0, text: '', etag: undefined, retryAfter: undefined };

/** Whether a later try may go better: no answer, a time-out, too early, too many requests, or a fault of the server. */
export function mayPass(status: number): boolean {
  return status === 0 || status === 408 || status === 425 || status === 429 || status >= 500;
}

/** Whether the server took it. */
export function isOk(status: number): boolean {
  return status >= 200 && status < 300;
}

/**
 * Whether the platform does not know this learner any more: the token has run out, or a login has ended. 403 is another
 * thing: it knows who asks, and does not allow this one request (xAPI 1.0.3, part 3, 3.2).
 */
export function isSignedOut(status: number): boolean {
  return status === 401;
}

/**
 * Talks to one LRS through @xapi/xapi. The library's own fetch adapter cannot be used: it throws the status away on
 * every 4xx and 5xx, and its requests die with the page. Each request starts before the first `await`, so that it also
 * goes out while the page goes away. `write` receives a line for each answer: method, resource and status, never a query
 * (it names the learner) nor a header (it holds the token).
 */
export function createLrsClient(fetch: Fetch, address: LrsAddress, write: (line: string) => void): LrsClient {
  const { endpoint, auth, actor: agent, registration, activityId } = address;
  const lrs = new XAPI({
    endpoint,
    auth,
    adapter: async <T>(request: { url: string; method: string; headers?: Record<string, unknown>; data?: unknown }) => {
      const answer = await ask(fetch, request);
      return { data: answer as T, headers: {}, status: answer.status };
    },
  });
  const state = { agent, activityId, ...(registration === undefined ? {} : { registration }) };

  async function answerOf(what: string, request: Promise<Data>): Promise<LrsAnswer> {
    const answer = await request.then(
      ({ data }) => data,
      () => NO_ANSWER,
    );
    write(`${what} > ${answer.status || 'no answer'}`);
    return answer;
  }

  // The library's types say what the bodies hold; through our adapter each is an `LrsAnswer`.
  const asked = (promise: Promise<{ data: unknown }>): Promise<Data> => promise as Promise<Data>;

  return {
    getState: (stateId) => answerOf(`GET state ${stateId}`, asked(lrs.getState({ ...state, stateId }))),
    putState: (stateId, text, precondition) =>
      answerOf(
        `PUT state ${stateId}`,
        asked(
          lrs.setState({
            ...state,
            stateId,
            state: text,
            contentType: 'text/plain; charset=utf-8',
            ...(precondition ? { etag: precondition.etag, matchHeader: precondition.header } : {}),
          }),
        ),
      ),
    getAgentProfile: (profileId) =>
      answerOf(`GET agent profile ${profileId}`, asked(lrs.getAgentProfile({ agent, profileId }))),
    getStatement: (statementId) => answerOf('GET statement', asked(lrs.getStatement({ statementId }))),
    findStatement: (verb) =>
      answerOf(
        `GET statements ${verb.slice(verb.lastIndexOf('/') + 1)}`,
        asked(
          lrs.getStatements({
            agent,
            verb,
            activity: activityId,
            ...(registration === undefined ? {} : { registration }),
            limit: 1,
          }),
        ),
      ),
    postStatements: (statements) =>
      answerOf(
        `POST statements ${statements.map(({ verb }) => verb.id.slice(verb.id.lastIndexOf('/') + 1)).join(', ')}`,
        asked(lrs.sendStatements({ statements: [...statements] })),
      ),
  };
}

async function ask(
  fetch: Fetch,
  request: { url: string; method: string; headers?: Record<string, unknown>; data?: unknown },
): Promise<LrsAnswer> {
  const { url, method, data } = request;
  const headers = { ...request.headers } as Record<string, string>;
  const body = data === undefined ? undefined : typeof data === 'string' ? data : JSON.stringify(data);
  if (body === undefined) delete headers['Content-Type'];
  const patience = new AbortController();
  const timer = setTimeout(() => patience.abort(), PATIENCE);
  try {
    const response = await fetch(url, {
      method,
      headers,
      // A cache would show an old state; a changed address to avoid it is refused by strict servers.
      cache: 'no-store',
      signal: patience.signal,
      ...(body === undefined ? {} : { body, keepalive: body.length < MOST_KEPT_ALIVE }),
    });
    const text = await response.text();
    return {
      status: response.status,
      text,
      etag: response.headers.get('etag') ?? undefined,
      retryAfter: milliseconds(response.headers.get('retry-after'), response.headers.get('date')),
    };
  } finally {
    clearTimeout(timer);
  }
}

/** The longest that a server may make us wait; told by a date, which our clock may not agree with, it is less. */
const LONGEST_WAIT = 3_600_000;
const LONGEST_UNTIL = 300_000;

/**
 * `Retry-After` is a number of seconds or a date (RFC 9110, 10.2.3). A date is the server's, so that it counts from the
 * server's own `Date`, where the browser lets us see it.
 */
function milliseconds(retryAfter: string | null, date: string | null): number | undefined {
  if (retryAfter === null) return undefined;
  if (/^\d+$/.test(retryAfter)) return Math.min(Number(retryAfter) * 1000, LONGEST_WAIT);
  const sent = Date.parse(date ?? '');
  const wait = Date.parse(retryAfter) - (Number.isFinite(sent) ? sent : Date.now());
  if (!Number.isFinite(wait)) return undefined;
  return Math.min(Math.max(0, wait), Number.isFinite(sent) ? LONGEST_WAIT : LONGEST_UNTIL);
}
