import { describe, expect, it } from 'vitest';
import { inWords } from './clauses.js';
import { LRS_FACTS } from './facts.js';
import { ACTOR, ask, bodyOf, openLrs } from './lrs.testing.js';
import { statementProblems } from './statement-rules.js';

const ID = '7ccd3322-e1a5-411a-a67d-6a735c76f119';
const OTHER = '6690e6c9-3ef0-4ed3-8b37-7f3964730bee';
const REGISTRATION = 'ec531277-b57b-4c15-8d91-d292c5b2b8f7';
const STATEMENT = {
  actor: ACTOR,
  verb: { id: 'http://adlnet.gov/expapi/verbs/completed', display: { 'en-GB': 'completed' } },
  object: { id: 'https://example.org/module', definition: { name: { 'en-GB': 'Module' } } },
  result: { completion: true, success: true, score: { scaled: 0.8, raw: 8, min: 0, max: 10 }, duration: 'PT4M12.5S' },
  context: { registration: REGISTRATION, language: 'en-GB' },
  timestamp: '2026-11-21T09:05:07.123Z',
};

describe('what is wrong with a statement', () => {
  it('is nothing', () => {
    expect(statementProblems({ ...STATEMENT, id: ID })).toEqual([]);
  });

  it.each<readonly [string, object]>([
    ['id is a UUID', { id: 'one' }],
    ['actor is an agent', { actor: undefined }],
    ['actor has exactly one identifier', { actor: { mbox: 'mailto:a@b.org', openid: 'https://a.org' } }],
    ['actor.mbox is a mailto IRI', { actor: { mbox: 'a@b.org' } }],
    ['actor.account.homePage', { actor: { account: { homePage: 'here', name: 'a' } } }],
    ['verb.id is an IRI', { verb: { id: 'completed' } }],
    ['verb.display is a language map', { verb: { ...STATEMENT.verb, display: 'completed' } }],
    ['object.id is an IRI', { object: { id: 'module' } }],
    ['score.scaled is from -1 to 1', { result: { score: { scaled: 80 } } }],
    ['score.raw is from min to max', { result: { score: { raw: 11, min: 0, max: 10 } } }],
    ['score holds numbers', { result: { score: { raw: '8' } } }],
    ['result.duration is', { result: { duration: '00:04:12' } }],
    ['result.duration is', { result: { duration: 'P' } }],
    ['result.success is true or false', { result: { success: 'true' } }],
    ['context.registration is a UUID', { context: { registration: 'mine' } }],
    ['context.extensions has IRIs', { context: { extensions: { session: 1 } } }],
    ['contextActivities.category.id', { context: { contextActivities: { category: [{ id: 'cmi5' }] } } }],
    ['timestamp is ISO 8601', { timestamp: '2026-11-21 09:05' }],
    ['mood is no property', { mood: 'fine' }],
    ['result is null', { result: null }],
  ])('%s: %j', (problem, change) => {
    expect(
      statementProblems({ ...STATEMENT, ...change })
        .map(inWords)
        .join('\n'),
    ).toContain(problem);
  });
});

describe('statements', () => {
  it('are kept once, and a different one with the same id is a conflict', () => {
    const lrs = openLrs();
    const put = (body: unknown) => ask(lrs, 'PUT', 'statements', { statementId: ID }, body).status;

    expect([put(STATEMENT), put(STATEMENT), put({ ...STATEMENT, result: { completion: true } })]).toEqual([
      204, 204, 409,
    ]);
    expect(lrs.statements.all).toHaveLength(1);
    expect(lrs.violations).toMatchObject([{ clause: 'Data 2.3.1', what: 'an id names one statement for ever.' }]);
  });

  it('come in batches, and all of a batch or nothing', () => {
    const lrs = openLrs();

    const good = ask(lrs, 'POST', 'statements', {}, [{ ...STATEMENT, id: ID }, STATEMENT]);
    const bad = ask(lrs, 'POST', 'statements', {}, [
      { ...STATEMENT, id: OTHER },
      { ...STATEMENT, verb: {} },
    ]);
    const twice = ask(lrs, 'POST', 'statements', {}, [
      { ...STATEMENT, id: OTHER },
      { ...STATEMENT, id: OTHER },
    ]);

    expect([good.status, bodyOf(good)]).toEqual([200, [ID, expect.any(String)]]);
    expect([bad.status, twice.status, lrs.statements.all.length]).toEqual([400, 400, 2]);
  });

  it('are found by id, verb, activity, registration and agent, newest first', () => {
    const lrs = openLrs();
    const passed = { ...STATEMENT, id: OTHER, verb: { id: 'http://adlnet.gov/expapi/verbs/passed' } };
    ask(lrs, 'POST', 'statements', {}, [{ ...STATEMENT, id: ID }, passed]);
    const found = (query: Readonly<Record<string, string>>) =>
      (bodyOf(ask(lrs, 'GET', 'statements', query)) as { statements: { id: string }[] }).statements.map(({ id }) => id);

    expect(found({})).toEqual([OTHER, ID]);
    expect(found({ ascending: 'true', limit: '1' })).toEqual([ID]);
    expect(found({ verb: passed.verb.id })).toEqual([OTHER]);
    expect(found({ registration: REGISTRATION, activity: 'https://example.org/module' })).toEqual([OTHER, ID]);
    expect(found({ activity: 'https://example.org/other' })).toEqual([]);
    expect(found({ agent: JSON.stringify({ ...ACTOR, name: 'Somebody' }) })).toEqual([OTHER, ID]);
    expect(found({ agent: JSON.stringify({ mbox: 'mailto:a@b.org' }) })).toEqual([]);
    expect(bodyOf(ask(lrs, 'GET', 'statements', { statementId: ID }))).toMatchObject({
      id: ID,
      stored: expect.any(String),
    });
    expect(ask(lrs, 'GET', 'statements', { statementId: REGISTRATION }).status).toBe(404);
  });
});

describe('who may come in', () => {
  it.each<readonly [string, number, Readonly<Record<string, string | undefined>>]>([
    ['without a version', 400, { 'x-experience-api-version': undefined }],
    ['with an old version', 400, { 'x-experience-api-version': '0.95' }],
    ['with version 2.0', 200, { 'x-experience-api-version': '2.0.0' }],
    ['without a credential', 401, { authorization: undefined }],
    ['with a wrong one', 401, { authorization: 'Basic other' }],
    ['with a token as Bearer', 200, { authorization: 'Bearer token' }],
  ])('%s: %i', (_, status, headers) => {
    expect(ask(openLrs(), 'GET', 'statements', {}, '', headers).status).toBe(status);
  });

  it('says which version it speaks', () => {
    expect(ask(openLrs(), 'GET', 'statements').headers).toMatchObject({ 'x-experience-api-version': '1.0.3' });
  });
});

describe('documents', () => {
  const where = { activityId: 'https://example.org/module', agent: JSON.stringify(ACTOR), stateId: 'state' };
  const state = (lrs: ReturnType<typeof openLrs>, method: string, body: unknown = '', headers = {}) =>
    ask(lrs, method, 'activities/state', where, body, headers);

  it('are written, read with an ETag, merged and deleted', () => {
    const lrs = openLrs();

    const first = state(lrs, 'PUT', { at: 1 });
    const read = state(lrs, 'GET');
    const etag = read.headers?.['etag'] ?? '';
    const merged = state(lrs, 'POST', { more: true }, { 'if-match': etag });

    expect([first.status, read.status, bodyOf(read), merged.status]).toEqual([204, 200, { at: 1 }, 204]);
    expect(bodyOf(state(lrs, 'GET'))).toEqual({ at: 1, more: true });
    expect(state(lrs, 'DELETE', '', { 'if-match': '*' }).status).toBe(204);
    expect(state(lrs, 'GET').status).toBe(404);
  });

  it('are guarded against a writer who does not know what is there', () => {
    const lrs = openLrs();
    state(lrs, 'PUT', { at: 1 }, { 'if-none-match': '*' });

    expect(state(lrs, 'PUT', { at: 2 }, { 'if-none-match': '*' }).status).toBe(412);
    expect(state(lrs, 'PUT', { at: 2 }, { 'if-match': '"old"' }).status).toBe(412);
    expect(state(lrs, 'PUT', { at: 2 }).status).toBe(409);
    expect(bodyOf(state(lrs, 'GET'))).toEqual({ at: 1 });
  });

  it('may be overwritten in State, where the LRS is of the older kind, but not in profiles', () => {
    const lrs = openLrs({ stateConcurrency: 'permissive' });
    const profile = (body: unknown) =>
      ask(lrs, 'PUT', 'agents/profile', { agent: JSON.stringify(ACTOR), profileId: 'p' }, body).status;

    expect([state(lrs, 'PUT', { at: 1 }).status, state(lrs, 'PUT', { at: 2 }).status]).toEqual([204, 204]);
    expect([profile({ a: 1 }), profile({ a: 2 })]).toEqual([204, 409]);
  });

  it('belong to one registration, and have a list', () => {
    const lrs = openLrs();
    const of = { activityId: where.activityId, agent: where.agent };
    ask(lrs, 'PUT', 'activities/state', { ...of, stateId: 'a', registration: REGISTRATION }, {});
    ask(lrs, 'PUT', 'activities/state', { ...of, stateId: 'b' }, {});

    expect(bodyOf(ask(lrs, 'GET', 'activities/state', of))).toEqual(['b']);
    expect(bodyOf(ask(lrs, 'GET', 'activities/state', { ...of, registration: REGISTRATION }))).toEqual(['a']);
    expect(ask(lrs, 'PUT', 'activities/state', { ...of, stateId: 'c' }, '{not json').status).toBe(400);
    expect(ask(lrs, 'GET', 'activities/state', { stateId: 'c' }).status).toBe(400);
  });
});

it('says of each fact where it is from', () => {
  expect(LRS_FACTS.filter(({ source }) => source === '')).toEqual([]);
  expect(new Set(LRS_FACTS.map(({ id }) => id)).size).toBe(LRS_FACTS.length);
});
