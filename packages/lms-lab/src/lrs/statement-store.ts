import { randomUUID } from 'node:crypto';
import { canonical, isObject, member, type Json } from './wire.js';

/** A statement as the LRS keeps it. */
export type Statement = Json & { readonly id: string };

/** Whether two statements are the same; what the LRS itself adds does not count (xAPI Data 2.3.1). */
function sameStatement(one: Json, other: Json): boolean {
  const bare = ({ stored: _s, authority: _a, version: _v, timestamp: _t, attachments: _b, ...rest }: Json): string =>
    canonical(rest);
  const timesDiffer =
    'timestamp' in one &&
    'timestamp' in other &&
    Date.parse(String(one['timestamp'])) !== Date.parse(String(other['timestamp']));
  return bare(one) === bare(other) && !timesDiffer;
}

/** The statements of an LRS, in the order in which they came. */
export function createStatementStore(now: () => Date) {
  const all: Statement[] = [];
  const byId = new Map<string, { readonly given: Json; readonly kept: Statement }>();

  return {
    all: all as readonly Statement[],
    /** Whether a statement with this id is there and says something else. */
    conflicts(statement: Json): boolean {
      const known = byId.get(String(statement['id']).toLowerCase());
      return known !== undefined && !sameStatement(known.given, statement);
    },
    has: (id: string): boolean => byId.has(id.toLowerCase()),
    get: (id: string): Statement | undefined => byId.get(id.toLowerCase())?.kept,
    /** Keeps a statement and gives its id; one that is there already is not kept twice. */
    add(given: Json): string {
      const id = typeof given['id'] === 'string' ? given['id'] : randomUUID();
      if (byId.has(id.toLowerCase())) return id;
      const stored = now().toISOString();
      const kept: Statement = {
        timestamp: stored,
        version: '1.0.3',
        ...given,
        id,
        stored,
        authority: { objectType: 'Agent', account: { homePage: 'https://lab.example', name: 'lab' } },
      };
      byId.set(id.toLowerCase(), { given: { ...given, id }, kept });
      all.push(kept);
      return id;
    },
    /** The filters of a GET (xAPI Communication 2.1.3): newest first, unless `ascending`. */
    find(query: URLSearchParams): readonly Statement[] {
      const filters: readonly ((statement: Statement) => boolean)[] = [
        (one) => fits(query.get('verb'), member(one, 'verb', 'id')),
        (one) =>
          fits(
            query.get('registration')?.toLowerCase() ?? null,
            String(member(one, 'context', 'registration')).toLowerCase(),
          ),
        (one) =>
          query.get('activity') === null ||
          activitiesOf(one, query.get('related_activities') === 'true').includes(query.get('activity') ?? ''),
        (one) => query.get('agent') === null || sameAgent(member(one, 'actor'), JSON.parse(query.get('agent') ?? '{}')),
        (one) =>
          query.get('since') === null || Date.parse(String(one['stored'])) > Date.parse(query.get('since') ?? ''),
        (one) =>
          query.get('until') === null || Date.parse(String(one['stored'])) <= Date.parse(query.get('until') ?? ''),
      ];
      const found = all.filter((one) => filters.every((filter) => filter(one)));
      if (query.get('ascending') !== 'true') found.reverse();
      const limit = Number(query.get('limit') ?? 0);
      return limit > 0 ? found.slice(0, limit) : found;
    },
  };
}

const fits = (wanted: string | null, value: unknown): boolean => wanted === null || wanted === value;

function activitiesOf(statement: Statement, related: boolean): readonly string[] {
  const own = String(member(statement, 'object', 'id'));
  if (!related) return [own];
  const lists = member(statement, 'context', 'contextActivities');
  const others = isObject(lists) ? Object.values(lists).flatMap((list) => [list].flat()) : [];
  return [own, ...others.map((one) => String(member(one, 'id')))];
}

/** Whether two agents are the same person: by their identifier, whatever they are called. */
export function sameAgent(one: unknown, other: unknown): boolean {
  const identity = (agent: unknown): string =>
    canonical(['mbox', 'mbox_sha1sum', 'openid', 'account'].map((name) => member(agent, name) ?? null));
  return identity(one) === identity(other);
}
