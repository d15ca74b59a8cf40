import { NOTHING, SOMEONE, type LearnerReport, type Opening, type PlatformServer, type Publishing } from '../double.js';
import type { KeptRecord, LaunchOptions, PlaceSettings, Reply } from '../../host/types.js';

/** A row of activity.ScormActivity, with the row of activity.ResourceActivity that a final status adds. */
interface Activity {
  readonly id: number;
  readonly major: number;
  status: string;
  location: string;
  scoreRaw: number | null;
  scoreMin: number | null;
  scoreMax: number | null;
  exit: string;
  seconds: number;
  /** Of this launch and those that it goes on from. */
  total: number;
  state: string;
  interactions: readonly unknown[];
  final?: { readonly status: string; readonly score: number | null };
}

interface Person {
  readonly activities: Activity[];
  /** The activity that holds the one-session lock. */
  active: number | undefined;
}

/** The SCO object as the page sends it. */
interface Sco {
  readonly [field: string]: unknown;
  readonly interactions?: readonly Readonly<Record<string, unknown>>[];
  readonly objectives?: readonly Readonly<Record<string, unknown>>[];
}

const FINAL = /^(completed|passed|failed)$/;
const COLUMN = 255;
const MOST_SECONDS = 10 * 3600 - 1;

/** The message of the resource page when a session is open already. */
const ALREADY_ACTIVE =
  'Error: You already have active Scorm content!\r\nIf you cannot find the active content window, then please clear ' +
  'this message, log out of the Learning Hub and log back in to Play this session.';

const OK: Reply = { status: 200, body: 'true' };
const failure = (why: string): Reply => ({ status: 500, body: why });

/** Seconds as the server counts them: the first digit of the hours is dropped, and ten hours are never reached. */
function serverSeconds(time: string): number {
  const [hours = '', minutes = '', seconds = ''] = time.split(':');
  const all = Number(hours.slice(1)) * 3600 + Number(minutes) * 60 + Math.floor(Number(seconds));
  return Math.min(Number.isNaN(all) ? 0 : all, MOST_SECONDS);
}

const textOf = (value: unknown): string => (typeof value === 'string' ? value : '');

const decimal = (value: unknown): number | null =>
  value === '' || value === null || value === undefined || Number.isNaN(Number(value))
    ? null
    : Math.round(Number(value) * 100) / 100;

/** The server behind Learning Hub's player. Each quirk is explained in facts.ts. */
export function createLearningHubServer(settings: PlaceSettings = {}): PlatformServer {
  const people = new Map<string, Person>();
  const sessions = new Map<string, { readonly person: Person; readonly options: LaunchOptions }>();
  const clears = new Set<Activity>();
  let major = 1;
  let ids = 0;
  let finishes = 0;

  function personOf(learner: string): Person {
    const person = people.get(learner) ?? { activities: [], active: undefined };
    people.set(learner, person);
    return person;
  }

  /** The last activity of this learner and major version, if it did not end. */
  function unfinished({ activities }: Person): Activity | undefined {
    const last = activities[activities.length - 1];
    return last && last.major === major && !FINAL.test(last.status) ? last : undefined;
  }

  function initialise(person: Person, options: LaunchOptions): Reply {
    const from = unfinished(person);
    const resumes = from?.status === 'incomplete';
    const keeps = resumes && !clears.has(from);
    ids += 1;
    const activity: Activity = {
      id: ids,
      major,
      status: from?.status ?? '',
      location: keeps ? from.location : '',
      scoreRaw: keeps ? from.scoreRaw : null,
      scoreMin: from?.scoreMin ?? null,
      scoreMax: from?.scoreMax ?? null,
      exit: from?.exit ?? '',
      seconds: 0,
      total: from?.total ?? 0,
      state: keeps ? from.state : '',
      interactions: [],
    };
    person.activities.push(activity);
    person.active = activity.id;
    const sco = {
      instanceId: activity.id,
      version: '3.4',
      children:
        'student_id,student_name,lesson_location,credit,lesson_status,entry,score,total_time,lesson_mode,exit,session_time',
      scoreChildren: 'raw,min,max',
      studentId: options.learner ?? SOMEONE,
      studentName: options.name ?? 'Example, Alex',
      lessonLocation: activity.location,
      lessonStatus: from ? 'incomplete' : 'not attempted',
      lessonMode: options.mode ?? 'normal',
      credit: options.credit ?? 'credit',
      entry: options.entry ?? (from ? (from.exit === 'suspend' ? 'resume' : '') : 'ab-initio'),
      exit: activity.exit,
      scoreRaw: activity.scoreRaw,
      scoreMin: activity.scoreMin,
      scoreMax: activity.scoreMax,
      sessionTime: '',
      totalTime: from ? String(from.total) : '',
      suspendData: activity.state,
      launchData: '',
      comments: null,
      commentsFromLms: '',
      studentDataMasteryScore: options.settings?.masteryScore ?? settings.masteryScore ?? 100,
      studentDataMaxTimeAllowed: '',
      studentDataTimeLimitAction: '',
      // What the page reads is called `objectives` and `interactions`; these names it does not know.
      scormActivityObjective: [],
      scormActivityInteraction: [],
    };
    return { status: 200, body: JSON.stringify(sco) };
  }

  function commit(person: Person, sco: Sco, form: boolean): Reply {
    const activity = person.activities.find(({ id }) => id === sco['instanceId']);
    if (!activity || person.active !== activity.id) return failure('User does not have ActiveContent');
    if (form && tooLong(sco)) return failure('String or binary data would be truncated.');
    const seconds = serverSeconds(textOf(sco['sessionTime']));
    activity.total += seconds - activity.seconds;
    activity.seconds = seconds;
    activity.status = textOf(sco['lessonStatus']);
    activity.location = textOf(sco['lessonLocation']);
    activity.exit = textOf(sco['exit']);
    activity.state = textOf(sco['suspendData']);
    activity.scoreRaw = decimal(sco['scoreRaw']);
    activity.scoreMin = decimal(sco['scoreMin']);
    activity.scoreMax = decimal(sco['scoreMax']);
    if (form) activity.interactions = sco.interactions ?? [];
    if (!FINAL.test(activity.status) || activity.final) return OK;
    if (seconds === 0) return failure('Specified cast is not valid.');
    const zero = activity.scoreRaw === 0 && activity.status === 'completed';
    activity.final = { status: activity.status, score: zero ? null : activity.scoreRaw };
    return OK;
  }

  function finish(person: Person, sco: Sco, form: boolean): Reply {
    const reply = commit(person, sco, form);
    if (reply.status !== 200) return reply;
    person.active = undefined;
    finishes += 1;
    return OK;
  }

  return {
    open(options): Opening {
      const person = personOf(options.learner ?? SOMEONE);
      if (person.active !== undefined) return { refused: ALREADY_ACTIVE };
      const session = `lh-${sessions.size + 1}`;
      sessions.set(session, { person, options });
      return { session, data: {} };
    },
    handle(session, path, body) {
      const found = sessions.get(session);
      if (!found) return { status: 401, body: '' };
      if (path === 'LMSInitialise') return initialise(found.person, found.options);
      const sco = JSON.parse(body) as Sco;
      if (path === 'LMSCommitObj') return commit(found.person, sco, false);
      if (path === 'LMSCommit') return commit(found.person, sco, true);
      if (path === 'LMSFinish') return finish(found.person, sco, true);
      if (path === 'LMSFinishObj') return finish(found.person, sco, false);
      return { status: 404, body: '' };
    },
    report: (learner) => reportOf(people.get(learner)),
    record: (learner) => recordOf(people.get(learner)?.activities.at(-1)),
    setRecord(learner, record) {
      const person = personOf(learner);
      ids += 1;
      person.activities.push(activityOf(ids, major, record));
    },
    get finishes() {
      return finishes;
    },
    login(learner) {
      personOf(learner).active = undefined;
    },
    publish({ kind, clearState }: Publishing) {
      if (kind === 'major') major += 1;
      if (clearState) people.forEach(({ activities }) => activities.forEach((activity) => clears.add(activity)));
    },
  };
}

/** Columns of NVARCHAR(255) that the page does not guard. */
function tooLong(sco: Sco): boolean {
  const long = (value: unknown): boolean => textOf(value).length > COLUMN;
  const parts = (value: unknown): readonly Readonly<Record<string, unknown>>[] =>
    Array.isArray(value) ? (value as readonly Readonly<Record<string, unknown>>[]) : [];
  return (
    (sco.interactions ?? []).some(
      (one) =>
        long(one['id']) ||
        long(one['studentResponse']) ||
        parts(one['correctResponses']).some(({ pattern }) => long(pattern)) ||
        parts(one['objectives']).some(({ id }) => long(id)),
    ) || (sco.objectives ?? []).some(({ id }) => long(id))
  );
}

/** A certificate needs one row of completed or passed; a later launch takes nothing away. */
function reportOf(person: Person | undefined): LearnerReport {
  const last = person?.activities.at(-1);
  if (!person || !last) return NOTHING;
  const finals = person.activities.flatMap(({ final }) => (final ? [final] : []));
  const best = ['passed', 'completed', 'failed'].flatMap((word) => finals.filter(({ status }) => status === word))[0];
  return {
    completion: best ? 'completed' : 'incomplete',
    success: best?.status === 'passed' || best?.status === 'failed' ? best.status : 'unknown',
    score: best?.score ?? undefined,
    place: last.location,
    state: last.state,
    seconds: last.total,
    word: best?.status ?? 'incomplete',
    attempts: person.activities.length,
    locked: person.active !== undefined,
    certificate: best !== undefined && best.status !== 'failed',
  };
}

function recordOf(activity: Activity | undefined): KeptRecord {
  if (!activity) return {};
  const scores = { raw: activity.scoreRaw, min: activity.scoreMin, max: activity.scoreMax };
  return {
    'cmi.core.lesson_status': activity.final?.status ?? activity.status,
    'cmi.core.lesson_location': activity.location,
    'cmi.core.exit': activity.exit,
    'cmi.suspend_data': activity.state,
    ...Object.fromEntries(
      Object.entries(scores).flatMap(([name, score]) =>
        score === null ? [] : [[`cmi.core.score.${name}`, String(score)]],
      ),
    ),
  };
}

function activityOf(id: number, major: number, record: KeptRecord): Activity {
  const status = record['cmi.core.lesson_status'] ?? '';
  const scoreRaw = decimal(record['cmi.core.score.raw']);
  return {
    id,
    major,
    status,
    location: record['cmi.core.lesson_location'] ?? '',
    scoreRaw,
    scoreMin: decimal(record['cmi.core.score.min']),
    scoreMax: decimal(record['cmi.core.score.max']),
    exit: record['cmi.core.exit'] ?? '',
    seconds: 0,
    total: 0,
    state: record['cmi.suspend_data'] ?? '',
    interactions: [],
    ...(FINAL.test(status) ? { final: { status, score: scoreRaw } } : {}),
  };
}
