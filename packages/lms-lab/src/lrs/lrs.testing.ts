import { createLrs, type Lrs } from './lrs.js';
import type { Json, LrsReply } from './wire.js';

/** Somebody with a credential, for tests. */
export const ACTOR: Json = {
  objectType: 'Agent',
  account: { homePage: 'https://lab.example/learners', name: 'learner-1' },
};

/** A request to an LRS in a test: with the version and a credential, unless it says otherwise. */
export function ask(
  lrs: Lrs,
  method: string,
  resource: string,
  query: Readonly<Record<string, string>> = {},
  body: unknown = '',
  headers: Readonly<Record<string, string | undefined>> = {},
): LrsReply {
  return lrs.handle({
    method,
    resource,
    query: new URLSearchParams(query),
    headers: {
      authorization: 'Basic token',
      'content-type': 'application/json',
      'x-experience-api-version': '1.0.3',
      ...headers,
    },
    body: typeof body === 'string' ? body : JSON.stringify(body),
  });
}

/** An LRS that knows `Basic token`. */
export function openLrs(options: Parameters<typeof createLrs>[0] = {}): Lrs {
  const lrs = createLrs(options);
  lrs.admit('token', { actor: ACTOR });
  return lrs;
}

/** What an answer holds. */
export const bodyOf = (reply: LrsReply): unknown => JSON.parse(reply.body ?? 'null');
