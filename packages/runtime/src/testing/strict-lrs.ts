import {
  createCmi5Launcher,
  createLrs,
  createTincanLauncher,
  inWords,
  stateKey,
  type EtagKind,
  type Json,
  type LrsReply,
  type ProxyName,
} from '@ladder/lms-lab/lrs';
import { houseFaults, verbOf, type SeenStatement } from './house-rules.js';

/** One request as the LRS saw it. */
export interface SeenRequest {
  readonly method: string;
  /** The resource below the endpoint: `statements`, `activities/state`, …; or `fetch`. */
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
  readonly actor?: Json;
  readonly registration?: string;
  /** Makes it a cmi5 LMS as well. */
  readonly cmi5?: {
    readonly launchMode?: 'Normal' | 'Browse' | 'Review';
    readonly moveOn?: 'Passed' | 'Completed' | 'CompletedAndPassed' | 'CompletedOrPassed' | 'NotApplicable';
    readonly masteryScore?: number;
    readonly returnURL?: string;
  };
  readonly etags?: EtagKind;
  readonly proxy?: ProxyName;
  /** `permissive`: State may be overwritten without If-Match, as 1.0.3 has it. */
  readonly stateConcurrency?: 'strict' | 'permissive';
}

const ORIGIN = 'https://lms.example';
const LRS = `${ORIGIN}/lab/xapi/`;
const FETCH = `${ORIGIN}/lab/cmi5/fetch/`;

/**
 * The lab's LRS and launchers as a test of an adapter has them: the window's `fetch` leads there, and on the way a
 * request can meet with a mishap. What the standards ask is judged by the lab; what these modules promise beyond, by
 * `house-rules.ts`. A test that used it expects `faults()` to be empty.
 */
export class StrictLrs {
  readonly requests: SeenRequest[] = [];
  readonly actor: Json;
  readonly registration: string;
  offline = false;
  /** Decides over single requests. */
  mishap: (request: SeenRequest) => Mishap | undefined = () => undefined;
  /** The query of the page's address. */
  search = '';
  activityId = `${ORIGIN}/activities/42`;
  private readonly broken: string[] = [];
  private readonly options: LrsOptions;
  private readonly lab;
  private readonly cmi5;
  private readonly tincan;

  constructor(options: LrsOptions = {}) {
    this.options = options;
    this.actor = options.actor ?? {
      objectType: 'Agent',
      account: { homePage: ORIGIN, name: 'learner-1' },
    };
    this.registration = options.registration ?? '7f2f2f6e-1d2c-4a9b-8a57-0d8f5a3c1e11';
    const { etags, proxy, stateConcurrency } = options;
    this.lab = createLrs({
      ...(etags ? { etags } : {}),
      ...(proxy ? { proxy } : {}),
      ...(stateConcurrency ? { stateConcurrency } : {}),
    });
    const place = {
      lrs: this.lab,
      settings: { ...options.cmi5, returnUrl: options.cmi5?.returnURL !== undefined },
      origin: () => ORIGIN,
      content: () => 'https://content.example/',
      course: () => ({ id: options.cmi5 ? 'https://publisher.example/au' : this.activityId, page: 'index.html' }),
      enrol: { registration: this.registration, actor: this.actor },
    };
    this.cmi5 = createCmi5Launcher(place);
    this.tincan = createTincanLauncher(place);
    this.newSession();
  }

  /** Launches the module again: another session of the same registration. */
  newSession(): void {
    const { options, cmi5, tincan } = this;
    const url = new URL((options.cmi5 ? cmi5 : tincan).launch({ standard: 'scorm12' }));
    this.search = url.search;
    this.activityId = url.searchParams.get('activityId') ?? this.activityId;
    const { returnURL } = options.cmi5 ?? {};
    if (returnURL === undefined) return;
    const key = stateKey(this.activityId, this.actor, this.registration);
    const data = JSON.parse(this.lab.documents.read(key, 'LMS.LaunchData') ?? '{}') as Json;
    this.lab.documents.set(key, 'LMS.LaunchData', { ...data, returnURL });
  }

  /** What only the launch may know. */
  get auth(): string {
    const seen = this.requests.map(({ headers }) => headers.get('authorization')).find((one) => one !== null);
    return seen ?? new URLSearchParams(this.search).get('auth') ?? '';
  }

  /** What the module said, in the order in which it came; what the LMS says itself is left out. */
  get statements(): readonly SeenStatement[] {
    const all = this.lab.statements.all as readonly SeenStatement[];
    return all.filter((one) => !/launched|abandoned|satisfied|waived/.test(verbOf(one)));
  }

  /** The verbs that arrived, in order. */
  verbs(): readonly string[] {
    return this.statements.map(verbOf);
  }

  faults(): readonly string[] {
    const ofStatements = this.statements.flatMap((one) => houseFaults(one, this.activityId));
    // Two tabs may both say what happened once, under one id: that is what the id is made for, and 409 is good news.
    const violations = this.lab.violations.filter(({ clause }) => clause !== 'Data 2.3.1');
    return [...this.broken, ...violations.map(inWords), ...ofStatements];
  }

  /** The State document's text. */
  get saved(): string | undefined {
    return this.lab.documents.read(stateKey(this.activityId, this.actor, this.registration), 'll.progress');
  }

  /** To be the window's `fetch`. */
  readonly fetch = async (input: string, init: RequestInit = {}): Promise<Response> => {
    const url = new URL(input);
    const request: SeenRequest = {
      method: init.method ?? 'GET',
      resource: url.href.startsWith(LRS) ? url.pathname.slice('/lab/xapi/'.length) : 'fetch',
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
    const answer = mishap === 'lost' ? undefined : this.answer(url, request);
    if (mishap === 'silent') {
      await new Promise((_, reject) => {
        init.signal?.addEventListener('abort', () => reject(new DOMException('aborted', 'AbortError')));
      });
    }
    await Promise.resolve();
    if (mishap !== undefined || !answer) throw new TypeError('Failed to fetch');
    return answer;
  };

  private answer(url: URL, request: SeenRequest): Response {
    const { method, resource, headers, query, body } = request;
    if (resource === 'fetch') {
      if (method !== 'POST') this.broken.push('cmi5 8.2: the fetch URL was not posted to.');
      return asResponse(this.cmi5.fetch(url.href.slice(FETCH.length)));
    }
    if (method !== 'GET' && !request.keepalive) this.broken.push(`${method} ${resource} would die with the page`);
    const about = query.get('agent');
    if (about !== null && about !== JSON.stringify(this.actor)) this.broken.push(`asked about ${about}`);
    if (resource === 'activities/state' && method !== 'GET') {
      const type = headers.get('content-type') ?? '';
      if (query.get('stateId') !== 'll.progress') this.broken.push(`wrote ${query.get('stateId')}`);
      if (!type.startsWith('text/plain')) this.broken.push('the state is not plain text');
      if (!/^[A-Za-z0-9_.-]{1,4096}$/.test(body)) this.broken.push(`the state is ${body}`);
    }
    return asResponse(this.lab.handle({ method, resource, query, headers: Object.fromEntries(headers), body }));
  }
}

function asResponse({ status, headers = {}, body }: LrsReply): Response {
  return new Response(status === 204 ? null : (body ?? ''), { status, headers: { ...headers } });
}
