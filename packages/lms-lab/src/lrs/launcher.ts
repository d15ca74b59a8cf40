import { randomUUID } from 'node:crypto';
import { NOTHING, secondsOf, SOMEONE, type LearnerReport } from '../doubles/double.js';
import { CMI5, VERBS, verbName } from './cmi5-words.js';
import { isDefined } from './cmi5-rules.js';
import { profileKey, stateKey, type Lrs } from './lrs.js';
import { sameAgent, type Statement } from './statement-store.js';
import { isObject, json, member, textAt, type Json, type LrsReply } from './wire.js';
import type { Cmi5Session } from './cmi5-session.js';
import type { Course } from './course.js';
import type { LaunchOptions, PlaceSettings } from '../host/types.js';

/** Where the lab is, and what it plays. */
export interface LaunchPlace {
  readonly lrs: Lrs;
  readonly settings: PlaceSettings;
  /** The lab's own address, known once it listens. */
  readonly origin: () => string;
  readonly course: () => Course;
  /** The folder of addresses that the package is served from. */
  readonly content: () => string;
  /** Who plays, under which registration, where that is not the lab's to say. */
  readonly enrol?: { readonly registration: string; readonly actor: Json };
}

/** One enrolment: a learner in a course. */
interface Enrolment {
  readonly registration: string;
  readonly actor: Json;
  readonly sessions: Cmi5Session[];
  readonly tokens: string[];
  launches: number;
}

const HOME = 'https://lab.example/learners';

/** The agent of a learner: an account, as cmi5 asks for (9.2). */
function actorOf(learner: string, name = 'Example, Alex'): Json {
  return { objectType: 'Agent', name, account: { homePage: HOME, name: learner } };
}

function enrolments({ enrol }: LaunchPlace) {
  const all = new Map<string, Enrolment>();
  return {
    get: (learner: string) => all.get(learner),
    forget: (learner: string) => void all.delete(learner),
    forgetAll: () => all.clear(),
    of({ learner = SOMEONE, name }: LaunchOptions): Enrolment {
      const known = all.get(learner);
      if (known) return known;
      const who = enrol ?? { registration: randomUUID(), actor: actorOf(learner, name) };
      const made = { ...who, sessions: [], tokens: [], launches: 0 };
      all.set(learner, made);
      return made;
    },
  };
}

function withQuery(place: LaunchPlace, pairs: Readonly<Record<string, string>>): string {
  const url = new URL(place.course().page, place.content());
  for (const [name, value] of Object.entries(pairs)) url.searchParams.append(name, value);
  return url.href;
}

/** Launches a package as LRS-only platforms do ("Tin Can" launch): endpoint and a Basic credential in the address. */
export function createTincanLauncher(place: LaunchPlace) {
  const people = enrolments(place);
  return {
    launch(options: LaunchOptions): string {
      const enrolment = people.of(options);
      enrolment.launches += 1;
      const token = Buffer.from(`${options.learner ?? SOMEONE}:${randomUUID()}`).toString('base64');
      enrolment.tokens.push(token);
      place.lrs.admit(token, { actor: enrolment.actor });
      const { id } = place.course();
      return withQuery(place, {
        endpoint: `${place.origin()}/lab/xapi/`,
        auth: `Basic ${token}`,
        actor: JSON.stringify(enrolment.actor),
        registration: enrolment.registration,
        activity_id: id,
      });
    },
    expire: (learner: string) => people.get(learner)?.tokens.forEach((token) => place.lrs.dismiss(token)),
    /** A new registration from the next launch on. */
    reenrol: (learner: string) => people.forget(learner),
    /** The same for everybody. */
    forget: () => people.forgetAll(),
    enrolment: (learner: string) => people.get(learner),
    report(learner: string): LearnerReport {
      const enrolment = people.get(learner);
      return enrolment ? reportOf(place, enrolment, place.course().id, () => true) : NOTHING;
    },
  };
}

/** The LMS side of cmi5: launch data, sessions, the one-time fetch URL, "abandoned" and "satisfied". */
export function createCmi5Launcher(place: LaunchPlace) {
  const people = enrolments(place);
  const byFetch = new Map<string, Cmi5Session>();

  const activityId = (enrolment: Enrolment): string => `https://lab.example/au/${enrolment.registration}`;

  function say(
    verb: keyof typeof VERBS,
    session: Cmi5Session,
    more: { object?: Json; result?: Json; extensions?: Json },
  ): void {
    const extensions = { ...(member(session.contextTemplate, 'extensions') as Json), ...more.extensions };
    const activities = member(session.contextTemplate, 'contextActivities') as Json;
    place.lrs.statements.add({
      id: randomUUID(),
      timestamp: new Date().toISOString(),
      actor: session.actor,
      verb: { id: VERBS[verb], display: { 'en-GB': verb } },
      object: more.object ?? { id: session.activityId },
      ...(more.result ? { result: more.result } : {}),
      context: {
        registration: session.registration,
        contextActivities: { ...activities, category: [{ id: CMI5.category }] },
        extensions,
      },
    });
  }

  function verbsIn(registration: string): readonly string[] {
    return place.lrs.statements.all
      .filter((one) => member(one, 'context', 'registration') === registration && isDefined(one))
      .flatMap((one) => verbName(member(one, 'verb', 'id')) ?? []);
  }

  function satisfied(session: Cmi5Session): boolean {
    const verbs = verbsIn(session.registration);
    const [completed, passed] = [verbs.includes('completed'), verbs.includes('passed')];
    const rules = {
      Passed: passed,
      Completed: completed,
      CompletedAndPassed: completed && passed,
      CompletedOrPassed: completed || passed,
      NotApplicable: true,
    };
    return rules[session.moveOn];
  }

  /** Says "satisfied" for the course, once in a registration. */
  function checkSatisfied(session: Cmi5Session): void {
    if (!satisfied(session) || verbsIn(session.registration).includes('satisfied')) return;
    const object = { id: `https://lab.example/course/${session.registration}`, definition: { type: CMI5.course } };
    say('satisfied', session, { object });
  }

  function abandon(session: Cmi5Session): void {
    session.ended = 'abandoned';
    const seconds = Math.max(0, Math.round((Date.now() - session.started) / 1000));
    say('abandoned', session, { result: { duration: `PT${seconds}S` } });
  }

  function begin(options: LaunchOptions, enrolment: Enrolment): Cmi5Session {
    const course = place.course();
    const settings = { ...place.settings, ...options.settings };
    const id = randomUUID();
    const masteryScore = settings.masteryScore ?? course.masteryScore;
    return {
      id,
      registration: enrolment.registration,
      actor: enrolment.actor,
      activityId: activityId(enrolment),
      contextTemplate: {
        contextActivities: { grouping: [{ id: course.id }] },
        extensions: { [CMI5.sessionId]: id },
      },
      launchMode:
        settings.launchMode ?? (options.mode === 'browse' ? 'Browse' : options.mode === 'review' ? 'Review' : 'Normal'),
      moveOn: settings.moveOn ?? course.moveOn ?? 'NotApplicable',
      masteryScore,
      token: Buffer.from(`${id}:${randomUUID()}`).toString('base64'),
      sent: [],
      read: new Set(),
      inRegistration: () => verbsIn(enrolment.registration),
      fetched: false,
      ended: undefined,
      started: Date.now(),
    };
  }

  return {
    launch(options: LaunchOptions): string {
      const enrolment = people.of(options);
      const course = place.course();
      const settings = { ...place.settings, ...options.settings };
      const last = enrolment.sessions.at(-1);
      if (last && last.ended === undefined) abandon(last);
      const session = begin(options, enrolment);
      enrolment.sessions.push(session);
      enrolment.launches += 1;
      place.lrs.admit(session.token, { actor: session.actor, session });
      const { launchMode, moveOn, masteryScore } = session;
      const mastery = masteryScore === undefined ? {} : { masteryScore };
      place.lrs.documents.set(stateKey(session.activityId, session.actor, session.registration), CMI5.launchData, {
        contextTemplate: session.contextTemplate,
        launchMode,
        moveOn,
        ...mastery,
        ...(course.launchParameters === undefined ? {} : { launchParameters: course.launchParameters }),
        ...(course.entitlementKey === undefined ? {} : { entitlementKey: { courseStructure: course.entitlementKey } }),
        ...(settings.returnUrl === true ? { returnURL: `${place.origin()}/lab/returned` } : {}),
      });
      const { languagePreference, audioPreference } = settings;
      if (languagePreference !== undefined || audioPreference !== undefined) {
        place.lrs.documents.set(profileKey(session.actor), CMI5.preferences, { languagePreference, audioPreference });
      }
      const fetchId = randomUUID();
      byFetch.set(fetchId, session);
      say('launched', session, {
        extensions: {
          [CMI5.launchMode]: launchMode,
          [CMI5.launchUrl]: new URL(course.page, place.content()).href,
          [CMI5.moveOnExtension]: moveOn,
          ...(masteryScore === undefined ? {} : { [CMI5.masteryScore]: masteryScore }),
          ...(course.launchParameters === undefined ? {} : { [CMI5.launchParameters]: course.launchParameters }),
        },
      });
      checkSatisfied(session);
      return withQuery(place, {
        endpoint: `${place.origin()}/lab/xapi/`,
        fetch: `${place.origin()}/lab/cmi5/fetch/${fetchId}`,
        actor: JSON.stringify(session.actor),
        registration: session.registration,
        activityId: session.activityId,
      });
    },
    /** Answers a POST to the fetch URL: the token once, afterwards error 1 (8.2.3). */
    fetch(id: string): LrsReply {
      const session = byFetch.get(id);
      if (!session) return json(400, { 'error-code': '2', 'error-text': 'This address was never given out.' });
      const used = session.fetched || session.ended !== undefined;
      const status = place.settings.fetchAgainStatus ?? 400;
      if (used)
        return json(status, { 'error-code': '1', 'error-text': 'The authorization token has already been returned.' });
      session.fetched = true;
      return json(200, { 'auth-token': session.token });
    },
    /** Looks whether what came since makes the course satisfied. */
    settle: () => [...byFetch.values()].forEach(checkSatisfied),
    expire: (learner: string) => people.get(learner)?.sessions.forEach(({ token }) => place.lrs.dismiss(token)),
    reenrol: (learner: string) => people.forget(learner),
    /** The same for everybody. */
    forget: () => people.forgetAll(),
    enrolment: (learner: string) => people.get(learner),
    report(learner: string): LearnerReport {
      const enrolment = people.get(learner);
      const last = enrolment?.sessions.at(-1);
      if (!enrolment || !last) return NOTHING;
      const report = reportOf(place, enrolment, activityId(enrolment), isDefined);
      return { ...report, word: satisfied(last) ? 'satisfied' : 'not satisfied' };
    },
  };
}

function reportOf(
  place: LaunchPlace,
  { registration, actor, launches }: Enrolment,
  activity: string,
  counts: (one: Statement) => boolean,
): LearnerReport {
  const mine = place.lrs.statements.all.filter(
    (one) =>
      member(one, 'context', 'registration') === registration &&
      sameAgent(one['actor'], actor) &&
      member(one, 'object', 'id') === activity &&
      counts(one),
  );
  const verbs = mine.map((one) => verbName(member(one, 'verb', 'id')));
  const judged = mine.filter((_, at) => verbs[at] === 'passed' || verbs[at] === 'failed');
  const score = judged
    .map((one) => member(one, 'result', 'score', 'scaled'))
    .filter((one) => typeof one === 'number')
    .at(-1);
  const [, state = ''] =
    place.lrs.documents
      .list(stateKey(activity, actor, registration))
      .filter(([id]) => id !== CMI5.launchData)
      .at(-1) ?? [];
  const seconds = mine
    .filter((_, at) => verbs[at] === 'terminated')
    .reduce((sum, one) => sum + secondsOf(textAt(one, 'result', 'duration')), 0);
  return {
    completion: verbs.includes('completed') ? 'completed' : mine.length > 0 ? 'incomplete' : 'not-started',
    success: verbs.includes('passed') ? 'passed' : verbs.includes('failed') ? 'failed' : 'unknown',
    score: score === undefined ? undefined : Math.round(score * 10_000) / 100,
    place: placeIn(state),
    state,
    seconds,
    word: verbs.filter((verb) => verb !== undefined).at(-1) ?? '',
    attempts: launches,
  };
}

/** State is the module's own; a member called `location` is taken for the place. */
function placeIn(state: string): string {
  try {
    const parsed: unknown = JSON.parse(state);
    const location = isObject(parsed) ? parsed['location'] : undefined;
    return typeof location === 'string' ? location : '';
  } catch {
    return '';
  }
}
