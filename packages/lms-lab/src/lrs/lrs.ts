import { inWords, type ClauseName, type Problem } from './clauses.js';
import { cmi5Problems, isDefined, startProblems } from './cmi5-rules.js';
import { CMI5, verbName } from './cmi5-words.js';
import { createDocumentStore, type Concurrency, type EtagKind } from './document-store.js';
import { throughProxy, type ProxyName } from './proxies.js';
import { createStatementStore, sameAgent } from './statement-store.js';
import { isUuid, statementProblems } from './statement-rules.js';
import {
  canonical,
  isObject,
  json,
  member,
  refusal,
  textAt,
  type Json,
  type LrsReply,
  type LrsRequest,
} from './wire.js';
import type { Cmi5Session } from './cmi5-session.js';

/** Who may come in with a token, and in which cmi5 session, if any. */
export interface Guest {
  readonly actor: Json;
  readonly session?: Cmi5Session;
}

/** A break of xAPI or cmi5, whether the LRS refused it or let it pass. */
export interface Violation extends Problem {
  readonly statement?: string;
  readonly verb?: string;
  readonly session?: string;
  readonly registration?: string;
}

/** How an LRS is set up. */
export interface LrsOptions {
  /** `strict` (xAPI 2.0, and many servers): a State document that is there is not overwritten blindly. */
  readonly stateConcurrency?: Concurrency;
  readonly etags?: EtagKind;
  /** What stands between the LRS and the learner, and changes ETags on their way. */
  readonly proxy?: ProxyName;
  readonly now?: () => Date;
}

/** An LRS without its network: statements, State and profiles, checked as strictly as the specifications allow. */
export function createLrs({ stateConcurrency = 'strict', now = () => new Date(), etags, proxy }: LrsOptions = {}) {
  const statements = createStatementStore(now);
  const documents = createDocumentStore(now, etags);
  const guests = new Map<string, Guest>();
  const violations: Violation[] = [];

  function handle(request: LrsRequest): LrsReply {
    const { resource, headers } = request;
    if (resource === 'about') return json(200, { version: ['1.0.3', '2.0.0'] });
    const version = headers['x-experience-api-version'] ?? '';
    const stamp = { 'x-experience-api-version': /^2/.test(version) ? '2.0.0' : '1.0.3' };
    const reply = answer(request, version);
    return throughProxy({ ...reply, headers: { ...stamp, ...reply.headers } }, proxy);
  }

  function answer(request: LrsRequest, version: string): LrsReply {
    if (!/^(1\.0(\.\d+)?|2\.0(\.\d+)?)$/.test(version)) {
      violations.push({ clause: 'Communication 3.3', what: 'X-Experience-API-Version is on each request.' });
      return refusal(400, 'Communication 3.3', 'X-Experience-API-Version is missing or unknown.');
    }
    // cmi5 8.2: the token goes where a Basic credential would; some send it as Bearer.
    const token = /^(?:Basic|Bearer) (.+)$/.exec(request.headers['authorization'] ?? '')?.[1] ?? '';
    const guest = guests.get(token);
    if (!guest) return refusal(401, 'Communication 3.2', 'The authorization is missing or wrong.');
    if (guest.session && !guest.session.fetched) return refusal(401, 'cmi5 8.2', 'The token was not fetched.');
    switch (request.resource) {
      case 'statements':
        return statementsFor(request, guest);
      case 'activities/state':
        return stateFor(request, guest);
      case 'activities/profile':
        return documents.handle(
          request,
          ['activity', request.query.get('activityId') ?? ''],
          request.query.get('profileId'),
          'strict',
        );
      case 'agents/profile':
        return agentProfileFor(request, guest);
      default:
        return refusal(404, 'Communication 3.2', 'There is no such resource.');
    }
  }

  function statementsFor(request: LrsRequest, guest: Guest): LrsReply {
    const { method, query } = request;
    if (method === 'GET') return find(query);
    if (method !== 'PUT' && method !== 'POST')
      return refusal(405, 'Communication 3.2', 'Statements take GET, PUT and POST.');
    const given = parse(request.body);
    if (given === undefined) return refusal(400, 'Communication 1.5.1', 'The body is not JSON.');
    const id = query.get('statementId');
    if (method === 'PUT') {
      if (!isUuid(id)) return refusal(400, 'Communication 2.1.1', 'PUT needs the statementId.');
      if (!isObject(given)) return refusal(400, 'Communication 2.1.1', 'PUT takes one statement.');
      if (given['id'] !== undefined && given['id'] !== id)
        return refusal(400, 'Communication 2.1.1', 'The ids differ.');
      return keep([{ ...given, id }], guest, () => ({ status: 204 }));
    }
    return keep([given].flat(), guest, (ids) => json(200, ids));
  }

  function keep(given: readonly unknown[], guest: Guest, done: (ids: readonly string[]) => LrsReply): LrsReply {
    for (const one of given) {
      const problems = statementProblems(one);
      problems.forEach((problem) => note(problem, one, guest));
      if (problems.length > 0) return refusal(400, 'Communication 3.2', problems.map(inWords).join('\n'));
    }
    const batch = given as readonly Json[];
    const ids = batch.map((one) => textAt(one, 'id').toLowerCase()).filter((id) => id !== '');
    if (new Set(ids).size < ids.length) return refusal(400, 'Communication 2.1.2', 'The batch has an id twice.');
    const conflict = batch.find((one) => statements.conflicts(one));
    if (conflict) {
      note({ clause: 'Data 2.3.1', what: 'an id names one statement for ever.' }, conflict, guest);
      return refusal(409, 'Communication 2.1.2', 'Another statement with this id is there already.');
    }
    const fresh = batch.filter((one) => typeof one['id'] !== 'string' || !statements.has(one['id']));
    // Communication 3.2: a batch is refused whole. So all are judged, each after those before it, before one is kept.
    const { session } = guest;
    const trial = session && rehearsal(session);
    for (const one of trial ? fresh : []) {
      if (!trial) break;
      startProblems(one, trial).forEach((problem) => note(problem, one, guest));
      const problems = cmi5Problems(one, trial);
      problems.forEach((problem) => note(problem, one, guest));
      if (problems.length > 0) return refusal(403, 'Communication 3.2', problems.map(inWords).join('\n'));
      follow(one, trial);
    }
    const kept = batch.map((one) => statements.add(one));
    if (session) fresh.forEach((one) => follow(one, session));
    return done(kept);
  }

  /** The session as it would be if what is sent were taken. */
  function rehearsal(session: Cmi5Session): Cmi5Session {
    const sent = [...session.sent];
    const before = session.sent.length;
    const defined = (): readonly string[] => sent.slice(before).filter((verb) => verb !== 'other');
    return { ...session, sent, inRegistration: () => [...session.inRegistration(), ...defined()] };
  }

  function follow(statement: Json, session: Cmi5Session): void {
    const verb = isDefined(statement) ? verbName(member(statement, 'verb', 'id')) : undefined;
    session.sent.push(verb ?? 'other');
    if (verb === 'terminated') session.ended = 'terminated';
  }

  function find(query: URLSearchParams): LrsReply {
    const headers = { 'x-experience-api-consistent-through': now().toISOString() };
    const id = query.get('statementId');
    if (id === null) return json(200, { statements: statements.find(query), more: '' }, headers);
    const found = statements.get(id);
    return found
      ? json(200, found, headers)
      : { ...refusal(404, 'Communication 2.1.3', 'There is no such statement.'), headers };
  }

  function stateFor(request: LrsRequest, guest: Guest): LrsReply {
    const { query, method } = request;
    const [activity, agent, registration, id] = ['activityId', 'agent', 'registration', 'stateId'].map((name) =>
      query.get(name),
    ) as [string | null, string | null, string | null, string | null];
    const who = parse(agent ?? '');
    if (!activity || !isObject(who)) return refusal(400, 'Communication 2.3', 'State needs activityId and agent.');
    if (registration !== null && !isUuid(registration))
      return refusal(400, 'Communication 2.3', 'registration is a UUID.');
    const { session } = guest;
    if (session && (!sameAgent(who, session.actor) || registration !== session.registration)) {
      note(
        { clause: 'cmi5 8.1', what: 'State is asked for with the actor and the registration of the launch.' },
        undefined,
        guest,
      );
      return refusal(403, 'cmi5 8.1', 'The agent or the registration is not the one of the launch.');
    }
    if (id === CMI5.launchData && method !== 'GET') {
      note({ clause: 'cmi5 10', what: 'the AU does not change LMS.LaunchData.' }, undefined, guest);
      return refusal(403, 'cmi5 10', "LMS.LaunchData is the LMS's own.");
    }
    if (session?.ended && method !== 'GET') {
      const ends: ClauseName = session.ended === 'abandoned' ? 'cmi5 9.3.6' : 'cmi5 9.3.8';
      note({ clause: ends, what: `nothing is sent after the session was ${session.ended}.` }, undefined, guest);
      return refusal(403, ends, 'The session is over.');
    }
    if (id !== null && method === 'GET') session?.read.add(id);
    return documents.handle(request, stateKey(activity, who, registration), id, stateConcurrency);
  }

  function agentProfileFor(request: LrsRequest, guest: Guest): LrsReply {
    const who = parse(request.query.get('agent') ?? '');
    if (!isObject(who)) return refusal(400, 'Communication 3.2', 'An agent profile needs the agent.');
    const id = request.query.get('profileId');
    if (id !== null && request.method === 'GET') guest.session?.read.add(id);
    return documents.handle(request, profileKey(who), id, 'strict');
  }

  function note({ clause, what }: Problem, statement: unknown, { session }: Guest): void {
    const id = member(statement, 'id');
    const verb = member(statement, 'verb', 'id');
    violations.push({
      clause,
      what,
      ...(typeof id === 'string' ? { statement: id } : {}),
      ...(typeof verb === 'string' ? { verb } : {}),
      ...(session ? { session: session.id, registration: session.registration } : {}),
    });
  }

  return {
    handle,
    statements,
    documents,
    violations: violations as readonly Violation[],
    admit: (token: string, guest: Guest) => void guests.set(token, guest),
    /** From now on the token opens nothing. */
    dismiss: (token: string) => void guests.delete(token),
  };
}

/** An LRS without its network. */
export type Lrs = ReturnType<typeof createLrs>;

/** Where the State documents of one activity, person and registration are. */
export function stateKey(activity: string, agent: Json, registration: string | null): readonly string[] {
  return ['state', activity, identityOf(agent), registration ?? ''];
}

/** Where the profile documents of one person are. */
export function profileKey(agent: Json): readonly string[] {
  return ['agent', identityOf(agent)];
}

const identityOf = (agent: Json): string =>
  canonical(agent['account'] ?? agent['mbox'] ?? agent['openid'] ?? agent['mbox_sha1sum']);

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
