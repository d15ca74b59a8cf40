/** A statement as an LRS sees it: nothing about it is certain. Pure data and rules, so that any LRS double can use them. */
export interface SeenStatement {
  readonly id?: string;
  readonly actor?: unknown;
  readonly verb?: { readonly id?: string; readonly display?: Readonly<Record<string, string>> };
  readonly object?: { readonly id?: string; readonly definition?: Readonly<Record<string, unknown>> };
  readonly result?: {
    readonly score?: { readonly scaled?: number; readonly raw?: number; readonly min?: number; readonly max?: number };
    readonly success?: boolean;
    readonly completion?: boolean;
    readonly duration?: string;
    readonly response?: string;
  };
  readonly context?: {
    readonly registration?: string;
    readonly contextActivities?: Readonly<Record<string, readonly { readonly id?: string }[]>>;
    readonly extensions?: Readonly<Record<string, unknown>>;
  };
  readonly timestamp?: string;
}

/** The launch that statements have to fit. */
export interface RuledLaunch {
  readonly actor: unknown;
  readonly registration: string;
  readonly activityId: string;
  /** What cmi5 adds; absent for a launch by `tincan.xml`. */
  readonly cmi5?: {
    readonly session: string;
    readonly mode: 'Normal' | 'Browse' | 'Review';
    readonly masteryScore?: number;
    readonly grouping: readonly string[];
  };
}

const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[1-5][0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/;
const DURATION = /^PT(?=\d)(\d+H)?(\d+M)?(\d+(\.\d+)?S)?$/;
const CMI5 = 'https://w3id.org/xapi/cmi5/context';

/** The last word of a statement's verb. */
export function verbOf(statement: SeenStatement): string {
  return statement.verb?.id?.split('/').at(-1) ?? '';
}

/** The cmi5 session that a statement belongs to. */
function sessionOf(statement: SeenStatement): unknown {
  return statement.context?.extensions?.[`${CMI5}/extensions/sessionid`];
}

/** What is wrong with one statement, by xAPI 1.0.3 and, in a cmi5 launch, by cmi5 9. */
export function statementFaults(one: SeenStatement, launch: RuledLaunch): readonly string[] {
  const verb = verbOf(one);
  const faults: string[] = [];
  const must = (holds: boolean, rule: string) => holds || faults.push(`${verb}: ${rule}`);
  must(UUID.test(one.id ?? ''), 'the id is no UUID');
  must(JSON.stringify(one.actor) === JSON.stringify(launch.actor), 'the actor is not the one of the launch');
  must(/^https?:\/\//.test(one.verb?.id ?? ''), 'the verb is no IRI');
  must(Object.keys(one.verb?.display ?? {}).join() === 'en-GB', 'the display is not in British English');
  must(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/.test(one.timestamp ?? ''), 'the timestamp is not in UTC');
  must(one.context?.registration === launch.registration, 'the registration is not the one of the launch');
  const { duration, score, response } = one.result ?? {};
  must(duration === undefined || DURATION.test(duration), 'the duration is not ISO 8601');
  must(response === undefined || /^[a-z0-9-]+(\[,\][a-z0-9-]+)*$/.test(response), 'the response is not option ids');
  if (score) {
    const { scaled = -1, raw = -1, min, max } = score;
    must(scaled >= 0 && scaled <= 1, 'the scaled score is not from 0 to 1');
    must(Number.isInteger(raw) && min === 0 && max === 100 && raw >= 0 && raw <= 100, 'the raw score has no bounds');
  }
  if (verb === 'answered')
    must(one.object?.id?.startsWith(`${launch.activityId}/`) === true, 'the question is not ours');
  else must(one.object?.id === launch.activityId, 'the object is not the activity of the launch');
  return [...faults, ...cmi5Faults(one, launch.cmi5)];
}

function cmi5Faults(one: SeenStatement, launch: RuledLaunch['cmi5']): readonly string[] {
  if (!launch) return [];
  const verb = verbOf(one);
  const faults: string[] = [];
  const must = (holds: boolean, rule: string) => holds || faults.push(`${verb}: ${rule}`);
  const { contextActivities: near = {}, extensions = {} } = one.context ?? {};
  const category = (near['category'] ?? []).map(({ id }) => id);
  const { result = {} } = one;
  const defined = verb !== 'answered';
  const judged = verb === 'passed' || verb === 'failed';
  must(sessionOf(one) === launch.session, 'the session is not the one of the launch');
  must(
    launch.grouping.every((id) => near['grouping']?.some((activity) => activity.id === id)),
    'the grouping of the template is missing',
  );
  must(category.includes(`${CMI5}/categories/cmi5`) === defined, 'the category cmi5 is on the wrong statements');
  must(
    category.includes(`${CMI5}/categories/moveon`) === (judged || verb === 'completed'),
    'the category moveOn is on the wrong statements',
  );
  if (launch.mode !== 'Normal') must(/^(initialized|terminated)$/.test(verb), `said in ${launch.mode} mode`);
  if (!defined) return faults;
  must(result.success === (judged ? verb === 'passed' : undefined), 'success does not fit the verb');
  must(result.completion === (verb === 'completed' ? true : undefined), 'completion does not fit the verb');
  must(judged || result.score === undefined, 'a score on a verb that has none');
  must(verb === 'initialized' || result.duration !== undefined, 'no duration');
  const { masteryScore } = launch;
  const scaled = result.score?.scaled;
  if (judged && masteryScore !== undefined && scaled !== undefined) {
    must(scaled >= masteryScore === (verb === 'passed'), 'the verdict is not the one of masteryScore');
    must(extensions[`${CMI5}/extensions/masteryscore`] === masteryScore, 'masteryScore is not in the context');
  }
  return faults;
}

/** What is wrong with the order of the statements of a registration, by cmi5 9.3, in the order in which they came. */
export function orderFaults(all: readonly SeenStatement[]): readonly string[] {
  const faults: string[] = [];
  const verbs = all.map(verbOf);
  for (const verb of ['completed', 'passed']) {
    if (verbs.filter((one) => one === verb).length > 1) faults.push(`${verb} twice in a registration`);
  }
  if (verbs.includes('passed') && verbs.lastIndexOf('failed') > verbs.indexOf('passed'))
    faults.push('failed after passed');
  for (const session of new Set(all.map(sessionOf))) {
    const here = all.filter((one) => sessionOf(one) === session).map(verbOf);
    if (here[0] !== 'initialized') faults.push(`a session starts with ${here[0]}`);
    if (here.includes('terminated') && here.at(-1) !== 'terminated') faults.push('something after terminated');
    const defined = here.filter((verb) => verb !== 'answered');
    if (new Set(defined).size < defined.length) faults.push(`a verb twice in a session: ${defined.join(', ')}`);
    if (here.includes('passed') && here.includes('failed')) faults.push('passed and failed in a session');
  }
  return faults;
}
