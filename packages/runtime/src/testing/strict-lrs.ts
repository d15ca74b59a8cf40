import { sha1 } from '../xapi/sha1.js';
import { orderFaults, statementFaults, verbOf, type RuledLaunch, type SeenStatement } from './statement-rules.js';

/** One request as the LRS saw it. */
export interface SeenRequest {
  readonly method: string;
  /** The resource below the endpoint: `statements`, `activities/state`, … */
  readonly resource: string;
  readonly query: URLSearchParams;
  readonly headers: Headers;
  readonly body: string;
  readonly keepalive: boolean;
}

/**
 * What happens to a request instead of the usual: a status (and a header); `lost`, it never arrives; `unheard`, it is
 * done and the answer gets lost; `silent`, it is done and never answered.
 */
export type Mishap = number | { readonly status: number; readonly retryAfter: string } | 'lost' | 'unheard' | 'silent';

/** How a strict LRS is set up for a test. */
export interface LrsOptions {
  readonly auth?: string;
  readonly actor?: unknown;
  readonly registration?: string;
  readonly activityId?: string;
  /** Makes it a cmi5 LMS as well. */
  readonly cmi5?: {
    readonly launchMode?: 'Normal' | 'Browse' | 'Review';
    readonly moveOn?: string;
    readonly masteryScore?: number;
    readonly returnURL?: string;
  };
  /** `own`: ETags that are not the SHA-1 of the contents; `hidden`: none, as across origins without leave to see them. */
  readonly etags?: 'sha1' | 'own' | 'hidden';
  /** Answers a statement that it has already with 200 in place of 409. */
  readonly lenient?: boolean;
}

/** The place of the fake LRS, and of its page. */
const LRS = 'https://lms.example/lrs/';
const TEMPLATE_GROUPING = 'https://publisher.example/modules/ward-round';

/**
 * An LRS with statements, State and agent profiles in memory, and the LMS of a cmi5 launch around it. It writes down each
 * break of a rule; a test that used it expects `faults()` to be empty.
 */
export class StrictLrs {
  readonly requests: SeenRequest[] = [];
  readonly statements: SeenStatement[] = [];
  readonly states = new Map<string, string>();
  readonly actor: unknown;
  readonly registration: string;
  readonly activityId: string;
  offline = false;
  /** Decides over single requests. */
  mishap: (request: SeenRequest) => Mishap | undefined = () => undefined;
  session = 'session-1';
  private fetches = 0;
  private readonly broken: string[] = [];
  private readonly options: LrsOptions;

  constructor(options: LrsOptions = {}) {
    this.options = options;
    this.actor = options.actor ?? { account: { homePage: 'https://lms.example', name: 'learner-1' } };
    this.registration = options.registration ?? '7f2f2f6e-1d2c-4a9b-8a57-0d8f5a3c1e11';
    this.activityId = options.activityId ?? 'https://lms.example/activities/42';
    if (options.cmi5) this.newSession('session-1');
  }

  /** What only the launch may know. */
  get auth(): string {
    return this.options.auth ?? 'Basic c2VjcmV0OnRva2Vu';
  }

  /** The query of the page's address. */
  get search(): string {
    const { options, actor, registration, activityId } = this;
    const common = { endpoint: LRS, actor: JSON.stringify(actor), registration };
    const query = options.cmi5
      ? { ...common, activityId, fetch: `https://lms.example/fetch?session=${this.session}` }
      : { ...common, activity_id: activityId, auth: this.auth };
    return `?${new URLSearchParams(query).toString()}`;
  }

  /** The verbs that arrived, in order. */
  verbs(): readonly string[] {
    return this.statements.map(verbOf);
  }

  faults(): readonly string[] {
    return [...this.broken, ...(this.options.cmi5 ? orderFaults(this.statements) : [])];
  }

  /** Starts another session of the same registration (cmi5). */
  newSession(session: string): void {
    this.session = session;
    this.fetches = 0;
    const { launchMode = 'Normal', ...rest } = this.options.cmi5 ?? {};
    const contextTemplate = {
      contextActivities: { grouping: [{ objectType: 'Activity', id: TEMPLATE_GROUPING }] },
      extensions: { 'https://w3id.org/xapi/cmi5/context/extensions/sessionid': session },
    };
    this.states.set('LMS.LaunchData', JSON.stringify({ contextTemplate, launchMode, ...rest }));
  }

  /** The State document's text. */
  get saved(): string | undefined {
    return this.states.get('ll.progress');
  }

  /** To be the window's `fetch`. */
  readonly fetch = async (input: string, init: RequestInit = {}): Promise<Response> => {
    const url = new URL(input);
    const request: SeenRequest = {
      method: init.method ?? 'GET',
      resource: url.href.startsWith(LRS) ? url.pathname.slice('/lrs/'.length) : url.pathname.slice(1),
      query: url.searchParams,
      headers: new Headers(init.headers),
      body: typeof init.body === 'string' ? init.body : '',
      keepalive: init.keepalive === true,
    };
    this.requests.push(request);
    const mishap = this.offline ? 'lost' : this.mishap(request);
    if (typeof mishap === 'number') return new Response('', { status: mishap });
    if (typeof mishap === 'object') {
      return new Response('', { status: mishap.status, headers: { 'retry-after': mishap.retryAfter } });
    }
    const answer = mishap === 'lost' ? undefined : this.answer(request);
    if (mishap === 'silent') {
      await new Promise((_, reject) => {
        init.signal?.addEventListener('abort', () => reject(new DOMException('aborted', 'AbortError')));
      });
    }
    await Promise.resolve();
    if (mishap !== undefined || !answer) throw new TypeError('Failed to fetch');
    return answer;
  };

  private answer(request: SeenRequest): Response {
    const { method, resource, headers } = request;
    if (resource === 'fetch') return this.giveToken(method);
    if (headers.get('authorization') !== this.auth) return new Response('', { status: 401 });
    if (!headers.get('x-experience-api-version')?.startsWith('1.0')) this.broken.push(`${resource} without a version`);
    if (method !== 'GET' && !request.keepalive) this.broken.push(`${method} ${resource} would die with the page`);
    const about = request.query.get('agent');
    if (about !== null && about !== JSON.stringify(this.actor)) this.broken.push(`asked about ${about}`);
    switch (resource) {
      case 'agents/profile':
        if (request.query.get('profileId') !== 'cmi5LearnerPreferences') this.broken.push('asked for another profile');
        return new Response('', { status: 404 });
      case 'activities/state':
        return method === 'GET' ? this.getState(request) : this.putState(request);
      case 'statements':
        return method === 'GET' ? this.find(request) : this.take(request);
      default:
        this.broken.push(`asked for ${resource}`);
        return new Response('', { status: 404 });
    }
  }

  private giveToken(method: string): Response {
    this.fetches += 1;
    if (method !== 'POST') this.broken.push('the fetch URL was not posted to');
    if (this.fetches > 1) this.broken.push('the fetch URL was used twice');
    return this.fetches > 1
      ? Response.json({ 'error-code': '1', 'error-text': 'Already in use.' }, { status: 400 })
      : Response.json({ 'auth-token': this.auth.replace('Basic ', '') });
  }

  private etag(text: string): string {
    return this.options.etags === 'own' ? `W/"${text.length}-${sha1(text).slice(0, 6)}"` : `"${sha1(text)}"`;
  }

  private getState({ query }: SeenRequest): Response {
    this.checkPlace(query);
    const text = this.states.get(query.get('stateId') ?? '');
    if (text === undefined) return new Response('', { status: 404 });
    return new Response(text, this.options.etags === 'hidden' ? {} : { headers: { etag: this.etag(text) } });
  }

  private putState({ query, headers, body }: SeenRequest): Response {
    this.checkPlace(query);
    const id = query.get('stateId') ?? '';
    if (id !== 'll.progress') this.broken.push(`wrote the document ${id}`);
    if (!headers.get('content-type')?.startsWith('text/plain')) this.broken.push('the state is not plain text');
    if (!/^[A-Za-z0-9_.-]{1,4096}$/.test(body)) this.broken.push(`the state is ${body}`);
    const there = this.states.get(id);
    const match = headers.get('if-match');
    if (match !== null && (there === undefined || match !== this.etag(there))) return new Response('', { status: 412 });
    if (headers.get('if-none-match') === '*' && there !== undefined) return new Response('', { status: 412 });
    this.states.set(id, body);
    return new Response(null, { status: 204 });
  }

  private checkPlace(query: URLSearchParams): void {
    if (query.get('activityId') !== this.activityId) this.broken.push('a document of another activity');
    if (query.get('registration') !== this.registration) this.broken.push('a document of another registration');
  }

  private find({ query }: SeenRequest): Response {
    if (query.get('registration') !== this.registration) this.broken.push('searched in another registration');
    const verb = query.get('verb')?.split('/').at(-1);
    const statements = this.statements.filter(
      (one) => verbOf(one) === verb && one.object?.id === query.get('activity'),
    );
    return Response.json({ statements: statements.slice(-1), more: '' });
  }

  private take({ body }: SeenRequest): Response {
    const given = JSON.parse(body) as readonly SeenStatement[];
    const clash = given.some(({ id }) => this.statements.some((one) => one.id === id));
    if (clash && !this.options.lenient) return new Response('', { status: 409 });
    for (const one of given.filter(({ id }) => !this.statements.some((other) => other.id === id))) {
      this.broken.push(...statementFaults(one, this.ruled()));
      this.statements.push(one);
    }
    return Response.json(given.map(({ id }) => id));
  }

  private ruled(): RuledLaunch {
    const { actor, registration, activityId, session } = this;
    const { cmi5 } = this.options;
    if (!cmi5) return { actor, registration, activityId };
    const { launchMode: mode = 'Normal', masteryScore } = cmi5;
    const rules = {
      session,
      mode,
      grouping: [TEMPLATE_GROUPING],
      ...(masteryScore === undefined ? {} : { masteryScore }),
    };
    return { actor, registration, activityId, cmi5: rules };
  }
}
