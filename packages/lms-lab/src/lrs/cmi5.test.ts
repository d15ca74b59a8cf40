import { randomUUID } from 'node:crypto';
import { beforeEach, describe, expect, it } from 'vitest';
import { CMI5, VERBS, verbName } from './cmi5-words.js';
import { createCmi5Launcher } from './launcher.js';
import { createLrs, type Lrs } from './lrs.js';
import { ask, bodyOf } from './lrs.testing.js';
import { member, type Json } from './wire.js';
import type { Course } from './course.js';
import type { LaunchOptions } from '../host/types.js';

const COURSE: Course = {
  id: 'https://example.org/au',
  page: 'index.html',
  moveOn: 'CompletedAndPassed',
  masteryScore: 0.8,
};

/** An AU that does as it should, unless a test changes what it says. */
class Au {
  readonly query: URLSearchParams;
  readonly lrs: Lrs;
  token = '';
  template: Json = {};

  constructor(lrs: Lrs, address: string) {
    this.lrs = lrs;
    this.query = new URL(address).searchParams;
  }

  start(launcher: ReturnType<typeof createCmi5Launcher>): this {
    const fetched = launcher.fetch((this.query.get('fetch') ?? '').split('/').at(-1) ?? '');
    this.token = String(member(bodyOf(fetched), 'auth-token'));
    this.template = member(bodyOf(this.state('GET', CMI5.launchData)), 'contextTemplate') as Json;
    const agent = this.query.get('actor') ?? '';
    ask(this.lrs, 'GET', 'agents/profile', { agent, profileId: CMI5.preferences }, '', this.headers());
    return this;
  }

  headers(): Readonly<Record<string, string>> {
    return { authorization: `Basic ${this.token}` };
  }

  state(method: string, stateId: string, body: unknown = '') {
    const [activityId = '', agent = '', registration = ''] = ['activityId', 'actor', 'registration'].map(
      (name) => this.query.get(name) ?? '',
    );
    return ask(
      this.lrs,
      method,
      'activities/state',
      { activityId, agent, registration, stateId },
      body,
      this.headers(),
    );
  }

  statement(verb: keyof typeof VERBS, result?: Json): Json {
    const counts = result !== undefined && ('success' in result || 'completion' in result);
    const judged = verb === 'passed' || verb === 'failed';
    const activities = this.template['contextActivities'] as Json;
    return {
      id: randomUUID(),
      timestamp: new Date().toISOString(),
      actor: JSON.parse(this.query.get('actor') ?? '{}') as Json,
      verb: { id: VERBS[verb] },
      object: { id: this.query.get('activityId') },
      ...(result ? { result } : {}),
      context: {
        ...this.template,
        registration: this.query.get('registration'),
        contextActivities: {
          ...activities,
          category: [{ id: CMI5.category }, ...(counts ? [{ id: CMI5.moveOn }] : [])],
        },
        extensions: { ...(this.template['extensions'] as Json), ...(judged ? { [CMI5.masteryScore]: 0.8 } : {}) },
      },
    };
  }

  say(statement: Json): number {
    return ask(this.lrs, 'PUT', 'statements', { statementId: String(statement['id']) }, statement, this.headers())
      .status;
  }
}

const completed = { completion: true, duration: 'PT1M' };
const passed = { success: true, score: { scaled: 0.9 }, duration: 'PT1M' };
const failed = { success: false, score: { scaled: 0.5 }, duration: 'PT1M' };
const over = { duration: 'PT2M' };

let lrs: Lrs;
let launcher: ReturnType<typeof createCmi5Launcher>;

beforeEach(() => {
  lrs = createLrs();
  const at = 'http://127.0.0.1:1';
  const content = (): string => `${at}/content/`;
  launcher = createCmi5Launcher({ lrs, settings: {}, origin: () => at, content, course: () => COURSE });
});

function launch(options: Partial<LaunchOptions> = {}): Au {
  return new Au(lrs, launcher.launch({ standard: 'scorm12', ...options })).start(launcher);
}

const breaks = (): readonly string[] => lrs.violations.map(({ clause }) => clause);
const verbsOfLms = (): readonly unknown[] => lrs.statements.all.map((one) => verbName(member(one, 'verb', 'id')));

it('plays a session as it should be, and says when the course is satisfied', () => {
  const au = launch();
  const statuses = [
    au.say(au.statement('initialized')),
    au.state('PUT', 'state', { location: 'page-2' }).status,
    au.say(au.statement('completed', completed)),
    au.say(au.statement('passed', passed)),
    au.say(au.statement('terminated', over)),
  ];
  launcher.settle();
  launcher.settle();

  expect(statuses).toEqual([204, 204, 204, 204, 204]);
  expect(breaks()).toEqual([]);
  expect(verbsOfLms()).toEqual(['launched', 'initialized', 'completed', 'passed', 'terminated', 'satisfied']);
  expect(launcher.report('learner-1')).toMatchObject({
    completion: 'completed',
    success: 'passed',
    score: 90,
    place: 'page-2',
    seconds: 120,
    word: 'satisfied',
  });
});

it('gives the token once', () => {
  const address = new URL(launcher.launch({ standard: 'scorm12' })).searchParams.get('fetch') ?? '';
  const [first, second] = [1, 2].map(() => launcher.fetch(address.split('/').at(-1) ?? ''));

  expect([first?.status, second?.status]).toEqual([200, 400]);
  expect(bodyOf(second!)).toMatchObject({ 'error-code': '1' });
});

it('tells the module how it was launched', () => {
  const au = launch({ settings: { launchMode: 'Review', returnUrl: true } });

  expect(bodyOf(au.state('GET', CMI5.launchData))).toMatchObject({
    launchMode: 'Review',
    moveOn: 'CompletedAndPassed',
    masteryScore: 0.8,
    returnURL: 'http://127.0.0.1:1/lab/returned',
    contextTemplate: { contextActivities: { grouping: [{ id: 'https://example.org/au' }] } },
  });
});

it('abandons a session that did not end, and takes nothing more of it', () => {
  const first = launch();
  first.say(first.statement('initialized'));

  const second = launch();

  expect(first.say(first.statement('completed', completed))).toBe(403);
  expect(second.say(second.statement('initialized'))).toBe(204);
  expect(verbsOfLms()).toEqual(['launched', 'initialized', 'abandoned', 'launched', 'initialized']);
});

describe('what it refuses', () => {
  it.each<readonly [string, string, (au: Au) => readonly Json[]]>([
    ['cmi5 9.3.2', 'anything before initialized', (au) => [au.statement('completed', completed)]],
    ['cmi5 9.3', 'initialized twice', (au) => [au.statement('initialized'), au.statement('initialized')]],
    [
      'cmi5 9.3.8',
      'anything after terminated',
      (au) => [au.statement('initialized'), au.statement('terminated', over), au.statement('completed', completed)],
    ],
    [
      'cmi5 9.3',
      'failed after passed',
      (au) => [au.statement('initialized'), au.statement('passed', passed), au.statement('failed', failed)],
    ],
    [
      'cmi5 9.5.3',
      'completed without completion',
      (au) => [au.statement('initialized'), au.statement('completed', over)],
    ],
    [
      'cmi5 9.5.4.1',
      'completed without a duration',
      (au) => [au.statement('initialized'), au.statement('completed', { completion: true })],
    ],
    [
      'cmi5 9.5.1',
      'completed with a score',
      (au) => [au.statement('initialized'), au.statement('completed', { ...completed, score: { scaled: 1 } })],
    ],
    [
      'cmi5 9.3.4',
      'passed below the mastery score',
      (au) => [au.statement('initialized'), au.statement('passed', { ...passed, score: { scaled: 0.5 } })],
    ],
    [
      'cmi5 9.4',
      'another object',
      (au) => [{ ...au.statement('initialized'), object: { id: 'https://example.org/other' } }],
    ],
    [
      'cmi5 9.2',
      'another actor',
      (au) => [{ ...au.statement('initialized'), actor: { account: { homePage: 'https://a.org', name: 'x' } } }],
    ],
    [
      'cmi5 9.7',
      'a time outside UTC',
      (au) => [{ ...au.statement('initialized'), timestamp: '2026-11-21T09:05:07+05:00' }],
    ],
    [
      'cmi5 10',
      'a statement without the context template',
      (au) => [
        {
          ...au.statement('initialized'),
          context: {
            registration: au.query.get('registration'),
            contextActivities: { category: [{ id: CMI5.category }] },
            extensions: au.template['extensions'],
          },
        },
      ],
    ],
    [
      'cmi5 9.6.1',
      'another registration',
      (au) => [
        {
          ...au.statement('initialized'),
          context: { ...(au.statement('initialized')['context'] as Json), registration: randomUUID() },
        },
      ],
    ],
  ])('%s: %s', (clause, _, statements) => {
    const au = launch();
    const all = statements(au);

    const statuses = all.map((one) => au.say(one));

    expect(statuses).toEqual([...all.slice(1).map(() => 204), 403]);
    expect(breaks()).toContain(clause);
  });

  it('a second completed or passed in a later session', () => {
    const first = launch();
    for (const one of [
      first.statement('initialized'),
      first.statement('completed', completed),
      first.statement('passed', passed),
      first.statement('terminated', over),
    ])
      first.say(one);

    const second = launch();

    expect(second.say(second.statement('initialized'))).toBe(204);
    expect(second.say(second.statement('completed', completed))).toBe(403);
    expect(second.say(second.statement('passed', passed))).toBe(403);
    expect(breaks()).toEqual(['cmi5 9.3.3', 'cmi5 9.3.4']);
  });

  it.each(['Browse', 'Review'] as const)('completed in %s mode', (launchMode) => {
    const au = launch({ settings: { launchMode } });
    au.say(au.statement('initialized'));

    expect(au.say(au.statement('completed', completed))).toBe(403);
    expect(au.say(au.statement('terminated', over))).toBe(204);
  });

  it('a change of the launch data, and State of somebody else', () => {
    const au = launch();
    const other = JSON.stringify({ account: { homePage: 'https://a.org', name: 'x' } });
    const query = {
      activityId: au.query.get('activityId') ?? '',
      agent: other,
      registration: au.query.get('registration') ?? '',
      stateId: 's',
    };

    expect(au.state('PUT', CMI5.launchData, {}).status).toBe(403);
    expect(ask(lrs, 'GET', 'activities/state', query, '', au.headers()).status).toBe(403);
  });

  it('a token that was not fetched', () => {
    const address = launcher.launch({ standard: 'scorm12' });

    expect(new Au(lrs, address).state('GET', CMI5.launchData).status).toBe(401);
  });
});

it('takes the same statement again, as a module sends it that heard no answer', () => {
  const au = launch();
  const initialized = au.statement('initialized');

  expect([au.say(initialized), au.say(initialized)]).toEqual([204, 204]);
  expect(breaks()).toEqual([]);
});

it('notes a module that starts without reading what it has to', () => {
  const session = new Au(lrs, launcher.launch({ standard: 'scorm12' }));
  session.token = String(
    member(bodyOf(launcher.fetch((session.query.get('fetch') ?? '').split('/').at(-1) ?? '')), 'auth-token'),
  );
  session.template = member(bodyOf(session.state('GET', CMI5.launchData)), 'contextTemplate') as Json;

  expect(session.say(session.statement('initialized'))).toBe(204);
  expect(breaks()).toEqual(['cmi5 11']);
});

it.each([
  ['Passed', ['passed']],
  ['Completed', ['completed']],
  ['CompletedAndPassed', ['completed', 'passed']],
  ['CompletedOrPassed', ['passed']],
  ['NotApplicable', []],
] as const)('is satisfied by moveOn %s after %j', (moveOn, verbs) => {
  const au = launch({ settings: { moveOn } });
  au.say(au.statement('initialized'));
  const before = launcher.report('learner-1').word;
  verbs.forEach((verb) => au.say(au.statement(verb, verb === 'passed' ? passed : completed)));

  expect([before, launcher.report('learner-1').word]).toEqual([
    verbs.length === 0 ? 'satisfied' : 'not satisfied',
    'satisfied',
  ]);
});
