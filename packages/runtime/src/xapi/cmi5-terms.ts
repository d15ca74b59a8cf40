import type { Statement } from '@xapi/xapi';
import { askAgain } from './ask-again.js';
import type { MoveOn } from './final-statements.js';
import { httpUrl, type LaunchUrl } from './launch-url.js';
import type { LaunchTerms } from './lrs-adapter.js';
import { isOk, type LrsClient } from './lrs-client.js';
import type { VerbName } from './statements.js';

type Context = NonNullable<Statement['context']>;

const CATEGORIES = 'https://w3id.org/xapi/cmi5/context/categories';
const EXTENSIONS = 'https://w3id.org/xapi/cmi5/context/extensions';
const SESSION_ID = `${EXTENSIONS}/sessionid`;

const MOVE_ON: readonly MoveOn[] = ['Passed', 'Completed', 'CompletedAndPassed', 'CompletedOrPassed', 'NotApplicable'];

/** `LMS.LaunchData` as far as it is used (cmi5 10). `launchParameters` belong to the author; modules here set none. */
interface LaunchData {
  readonly contextTemplate: Context;
  readonly session: string;
  readonly normal: boolean;
  readonly moveOn: MoveOn | undefined;
  readonly masteryScore: number | undefined;
  readonly returnUrl: string | undefined;
}

/**
 * Asks for the learner's preferences and the launch data, as cmi5 wants before anything else (10, 11). The preferences
 * change nothing: modules have one language and start no sound; the language is noted for the help desk.
 */
export async function readTerms(
  client: LrsClient,
  url: LaunchUrl,
  log: (line: string) => void,
): Promise<LaunchTerms | undefined> {
  const [preferences, answer] = await Promise.all([
    client.getAgentProfile('cmi5LearnerPreferences'),
    askAgain(() => client.getState('LMS.LaunchData')),
  ]);
  if (preferences.status === 401 || !isOk(answer.status)) return undefined;
  const language = object(preferences.text)?.['languagePreference'];
  if (typeof language === 'string' && /^[A-Za-z0-9, -]{1,60}$/.test(language)) log(`languagePreference ${language}`);
  const data = launchData(answer.text);
  if (!data) return undefined;
  const { session, normal, moveOn, masteryScore, returnUrl } = data;
  return {
    session,
    mode: normal ? 'recording' : 'looking',
    rules: { moveOn, masteryScore, strict: true },
    returnUrl,
    goodbye: () => 'terminated',
    context: (verb, scored) => contextFor(verb, scored, data, url),
  };
}

function launchData(text: string): LaunchData | undefined {
  const data = object(text);
  const contextTemplate = data?.['contextTemplate'] as Context | undefined;
  const session = contextTemplate?.extensions?.[SESSION_ID];
  if (!data || !contextTemplate || typeof session !== 'string' || session === '') return undefined;
  const { masteryScore, moveOn, launchMode, returnURL } = data;
  return {
    contextTemplate,
    session,
    // Anything else than the three words is a platform's slip; a launch that a learner was sent to is a normal one.
    normal: launchMode !== 'Browse' && launchMode !== 'Review',
    moveOn: MOVE_ON.find((word) => word === moveOn),
    masteryScore: typeof masteryScore === 'number' && masteryScore >= 0 && masteryScore <= 1 ? masteryScore : undefined,
    returnUrl: typeof returnURL === 'string' ? httpUrl(returnURL.trim()) : undefined,
  };
}

/**
 * The platform's template, to which something may be added and nothing changed (10, contextTemplate). Its own verbs
 * carry the category `cmi5`, those with a result the category `moveon` (9.6.2); `answered` is a cmi5 allowed statement
 * and carries neither (7.1.3).
 */
function contextFor(
  verb: VerbName,
  scored: boolean,
  data: LaunchData,
  { registration, activityId }: LaunchUrl,
): Context {
  const { contextTemplate: template, masteryScore } = data;
  const judged = verb === 'passed' || verb === 'failed';
  const categories = verb === 'answered' ? [] : ['cmi5', ...(judged || verb === 'completed' ? ['moveon'] : [])];
  const given = template.contextActivities ?? {};
  const activity = (id: string) => ({ objectType: 'Activity' as const, id });
  return {
    ...template,
    ...(registration === undefined ? {} : { registration }),
    contextActivities: {
      ...given,
      ...(verb === 'answered' ? { parent: [...list(given.parent), activity(activityId)] } : {}),
      ...(categories.length > 0
        ? { category: [...list(given.category), ...categories.map((name) => activity(`${CATEGORIES}/${name}`))] }
        : {}),
    },
    extensions: {
      ...template.extensions,
      ...(judged && scored && masteryScore !== undefined ? { [`${EXTENSIONS}/masteryscore`]: masteryScore } : {}),
    },
  };
}

/** xAPI takes one activity in place of a list of one. */
function list<T>(given: readonly T[] | T | undefined): readonly T[] {
  return given === undefined ? [] : Array.isArray(given) ? (given as readonly T[]) : [given as T];
}

function object(text: string): Record<string, unknown> | undefined {
  try {
    const value: unknown = JSON.parse(text);
    return typeof value === 'object' && value !== null ? (value as Record<string, unknown>) : undefined;
  } catch {
    return undefined;
  }
}
