import { judged, type ClauseName, type Judge, type Problem } from './clauses.js';
import { CMI5, verbName, VERBS } from './cmi5-words.js';
import { sameAgent } from './statement-store.js';
import { isObject, member, type Json } from './wire.js';
import type { Cmi5Session } from './cmi5-session.js';

/** Verbs that an AU may send with the cmi5 category; the rest of cmi5's verbs are the LMS's. */
const OF_THE_AU = ['initialized', 'completed', 'passed', 'failed', 'terminated'];
const JUDGED = ['passed', 'failed'];

/** Whether a statement has the cmi5 category, and is a "cmi5 defined" one (7.1.3). */
export const isDefined = (statement: Json): boolean => inCategory(statement, CMI5.category);

function inCategory(statement: Json, category: string): boolean {
  return [member(statement, 'context', 'contextActivities', 'category')]
    .flat()
    .some((one) => member(one, 'id') === category);
}

/**
 * What a statement of an AU breaks of cmi5 (the "quartz" specification), given what came before it in the session and
 * in the registration. Empty if nothing.
 */
export const cmi5Problems = (statement: Json, session: Cmi5Session): readonly Problem[] =>
  judged((no) => {
    const verb = verbName(member(statement, 'verb', 'id'));
    no(typeof statement['id'] !== 'string', 'cmi5 9.1', 'the AU gives each statement its id.');
    no(
      typeof statement['timestamp'] !== 'string' || !/(Z|[+-]00:?00)$/.test(statement['timestamp']),
      'cmi5 9.7',
      'each statement has a timestamp in UTC.',
    );
    contextProblems(statement, session, no);
    const end: ClauseName = session.ended === 'abandoned' ? 'cmi5 9.3.6' : 'cmi5 9.3.8';
    no(session.ended !== undefined, end, `nothing is sent after the session was ${session.ended}.`);
    const first = verb === 'initialized' && isDefined(statement);
    no(session.sent.length === 0 && !first, 'cmi5 9.3.2', '"initialized" is the first statement.');
    if (!isDefined(statement)) {
      no(inCategory(statement, CMI5.moveOn), 'cmi5 9.6.2.2', 'only cmi5 defined statements have the moveOn category.');
      return;
    }
    if (verb === undefined || !OF_THE_AU.includes(verb))
      return no(true, 'cmi5 9.3', 'this verb is not one that an AU sends with the cmi5 category.');
    definedProblems(statement, verb, session, no);
    resultProblems(statement, verb, session, no);
  });

/** The context template is in each statement, unchanged (10.0). */
function contextProblems(statement: Json, session: Cmi5Session, no: Judge): void {
  const context = statement['context'];
  no(!sameAgent(statement['actor'], session.actor), 'cmi5 9.2', 'the actor is the one of the launch.');
  no(
    member(context, 'registration') !== session.registration,
    'cmi5 9.6.1',
    'the registration is the one of the launch.',
  );
  no(
    member(context, 'extensions', CMI5.sessionId) !== session.id,
    'cmi5 9.6.3.1',
    'the session id is the one of the context template.',
  );
  no(!contains(context, session.contextTemplate), 'cmi5 10', 'the context template is in each statement, unchanged.');
}

/** Whether everything in the template is in the value; a list may hold more. */
function contains(value: unknown, template: unknown): boolean {
  if (Array.isArray(template)) {
    const list = [value].flat();
    return template.every((wanted) => list.some((one) => contains(one, wanted)));
  }
  if (!isObject(template)) return value === template;
  return Object.entries(template).every(([name, wanted]) => contains(member(value, name), wanted));
}

function definedProblems(statement: Json, verb: string, session: Cmi5Session, no: Judge): void {
  no(
    member(statement, 'actor', 'account') === undefined,
    'cmi5 9.2',
    'the actor of a cmi5 defined statement has an account.',
  );
  no(member(statement, 'object', 'id') !== session.activityId, 'cmi5 9.4', 'the object is the activity of the launch.');
  no(session.sent.includes(verb), 'cmi5 9.3', `"${verb}" is sent once in a session.`);
  no(
    JUDGED.includes(verb) && session.sent.some((one) => JUDGED.includes(one)),
    'cmi5 9.3',
    'one of passed and failed in a session.',
  );
  const before = (): readonly string[] => session.inRegistration();
  no(
    verb === 'completed' && before().includes('completed'),
    'cmi5 9.3.3',
    '"completed" is sent once in a registration.',
  );
  no(verb === 'passed' && before().includes('passed'), 'cmi5 9.3.4', '"passed" is sent once in a registration.');
  no(
    verb === 'failed' && before().includes('passed'),
    'cmi5 9.3',
    '"failed" does not follow "passed" in a registration.',
  );
  const looking = session.launchMode !== 'Normal';
  no(
    looking && !['initialized', 'terminated'].includes(verb),
    'cmi5 10',
    `in ${session.launchMode} mode only "initialized" and "terminated" are sent.`,
  );
}

function resultProblems(statement: Json, verb: string, session: Cmi5Session, no: Judge): void {
  const result = isObject(statement['result']) ? statement['result'] : {};
  const scaled = member(result, 'score', 'scaled');
  const judged = JUDGED.includes(verb);
  no('score' in result && !judged, 'cmi5 9.5.1', 'only passed and failed have a score.');
  no(typeof scaled === 'number' && scaled < 0, 'cmi5 9.5.1', 'scaled is from 0 to 1.');
  const raw = member(result, 'score', 'raw');
  no(
    raw !== undefined && (member(result, 'score', 'min') === undefined || member(result, 'score', 'max') === undefined),
    'cmi5 9.5.1',
    'a raw score comes with min and max.',
  );
  no(raw !== undefined && !Number.isInteger(raw), 'cmi5 9.5.1', 'raw is an integer.');
  no(
    judged ? result['success'] !== (verb === 'passed') : 'success' in result,
    'cmi5 9.5.2',
    'success is true when passed, false when failed, and absent otherwise.',
  );
  no(
    verb === 'completed' ? result['completion'] !== true : 'completion' in result,
    'cmi5 9.5.3',
    'completion is true when completed, and absent otherwise.',
  );
  no(verb !== 'initialized' && typeof result['duration'] !== 'string', 'cmi5 9.5.4.1', `"${verb}" has a duration.`);
  const counts = judged || verb === 'completed';
  no(
    counts !== inCategory(statement, CMI5.moveOn),
    'cmi5 9.6.2.2',
    'the moveOn category is on completed, passed and failed, and on nothing else.',
  );
  const { masteryScore } = session;
  if (masteryScore === undefined || !judged) return;
  no(
    typeof scaled === 'number' && scaled >= masteryScore !== (verb === 'passed'),
    verb === 'passed' ? 'cmi5 9.3.4' : 'cmi5 9.3.5',
    'the score agrees with the mastery score.',
  );
  no(
    typeof scaled === 'number' && member(statement, 'context', 'extensions', CMI5.masteryScore) !== masteryScore,
    'cmi5 9.6.3.2',
    'the mastery score is in the context of passed and failed.',
  );
}

/** Whether the AU did what it has to do before "initialized": fetch its launch data and the learner's preferences. */
export const startProblems = (statement: Json, session: Cmi5Session): readonly Problem[] =>
  judged((no) => {
    if (member(statement, 'verb', 'id') !== VERBS.initialized) return;
    no(!session.read.has(CMI5.launchData), 'cmi5 10', 'the AU reads LMS.LaunchData first.');
    no(!session.read.has(CMI5.preferences), 'cmi5 11', 'the AU reads the learner preferences on startup.');
  });
