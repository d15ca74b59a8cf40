import { createCmi5Launcher, createTincanLauncher } from '../lrs/launcher.js';
import { createLrs } from '../lrs/lrs.js';
import { CMI5, VERBS } from '../lrs/cmi5-words.js';
import { member, type Json } from '../lrs/wire.js';
import type { Asked, LrsConversation, LrsLine } from './lrs-conversation.js';

const RESOURCES = {
  state: 'activities/state',
  'launch-data': 'activities/state',
  preferences: 'agents/profile',
} as const;
const DOCUMENTS = { state: 'progress', 'launch-data': CMI5.launchData, preferences: CMI5.preferences } as const;

/** Results as they should be, by verb. */
const RESULTS: Readonly<Record<string, Json>> = {
  completed: { completion: true, duration: 'PT1M' },
  passed: { success: true, duration: 'PT1M' },
  failed: { success: false, duration: 'PT1M' },
  terminated: { duration: 'PT2M' },
};

/** Holds a conversation without a network, and writes down the statuses as they came. */
export function holdWithLrs({
  launch,
  lrs: options = {},
  settings = {},
  steps,
}: LrsConversation): readonly (number | 'again')[] {
  const lrs = createLrs(options);
  const at = 'http://127.0.0.1:1';
  const place = {
    lrs,
    settings,
    origin: () => at,
    content: () => `${at}/content/`,
    course: () => ({ id: 'https://example.org/au', page: 'index.html' }),
  };
  const cmi5 = createCmi5Launcher(place);
  const launcher = launch === 'lrs-cmi5' ? cmi5 : createTincanLauncher(place);
  let query = new URLSearchParams();
  let auth = '';
  let template: Json = {};
  let seen = '';
  let launches = 0;

  function open(): void {
    query = new URL(launcher.launch({ standard: 'scorm12' })).searchParams;
    auth = query.get('auth') ?? '';
    template = {};
    launches += 1;
  }

  const value = (name: string): string => query.get(name) ?? '';
  const activity = (): string => value('activityId') || value('activity_id');

  /** A statement as it should be: the same verb of the same launch has the same id. */
  function statement(verb: string): Json {
    const judges = verb === 'passed' || verb === 'failed';
    const defined = launch === 'lrs-cmi5' && verb !== 'answered';
    const categories = defined
      ? [{ id: CMI5.category }, ...(judges || verb === 'completed' ? [{ id: CMI5.moveOn }] : [])]
      : [];
    const mastery = judges && settings.masteryScore !== undefined ? { [CMI5.masteryScore]: settings.masteryScore } : {};
    const result = RESULTS[verb];
    return {
      id: `00000000-0000-4000-8000-${String(launches).padStart(4, '0')}${String(VERB_NUMBERS.indexOf(verb)).padStart(8, '0')}`,
      timestamp: '2026-11-21T09:05:07.000Z',
      actor: JSON.parse(value('actor')) as Json,
      verb: { id: VERBS[verb as keyof typeof VERBS] ?? `http://adlnet.gov/expapi/verbs/${verb}` },
      object: { id: activity() },
      ...(result ? { result } : {}),
      context: {
        ...template,
        registration: value('registration'),
        ...(categories.length > 0
          ? { contextActivities: { ...(template['contextActivities'] as Json), category: categories } }
          : {}),
        extensions: { ...(template['extensions'] as Json), ...mastery },
      },
    };
  }

  function ask({ method, what, body = '', says = [], changed = {}, ifMatch, ifNoneMatch, auth: who }: Asked): number {
    if (what === 'fetch') {
      const given = cmi5.fetch(value('fetch').split('/').at(-1) ?? '');
      const token = member(JSON.parse(given.body ?? '{}'), 'auth-token');
      if (typeof token === 'string') auth = `Basic ${token}`;
      return given.status;
    }
    const statements = says.map((verb, n) => ({ ...statement(verb), ...(n === says.length - 1 ? changed : {}) }));
    const place =
      what === 'statements'
        ? {}
        : {
            agent: value('actor'),
            ...(what === 'preferences'
              ? { profileId: DOCUMENTS[what] }
              : { activityId: activity(), registration: value('registration'), stateId: DOCUMENTS[what] }),
          };
    const reply = lrs.handle({
      method,
      resource: what === 'statements' ? what : RESOURCES[what],
      query: new URLSearchParams(place),
      headers: {
        authorization: who === 'none' ? undefined : auth || undefined,
        'content-type': what === 'state' ? 'text/plain' : 'application/json',
        'x-experience-api-version': '1.0.3',
        ...(ifMatch === undefined ? {} : { 'if-match': ifMatch === 'seen' ? seen : ifMatch }),
        ...(ifNoneMatch === undefined ? {} : { 'if-none-match': ifNoneMatch }),
      },
      body: what === 'statements' ? JSON.stringify(statements) : body,
    });
    seen = reply.headers?.['etag'] ?? seen;
    if (what === 'launch-data' && reply.status === 200)
      template = member(JSON.parse(reply.body ?? '{}'), 'contextTemplate') as Json;
    return reply.status;
  }

  function step(line: LrsLine | 'again'): number | 'again' {
    if (line !== 'again') return ask(line[0]);
    open();
    return line;
  }

  open();
  return steps.map(step);
}

const VERB_NUMBERS = ['initialized', 'answered', 'completed', 'passed', 'failed', 'terminated'];
