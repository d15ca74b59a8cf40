import { isObject, member } from './wire.js';

const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/i;
const IRI = /^[a-z][a-z0-9+.-]*:\S+$/i;
const DURATION =
  /^P(?!$)(\d+(\.\d+)?Y)?(\d+(\.\d+)?M)?(\d+(\.\d+)?W)?(\d+(\.\d+)?D)?(T(?=\d)(\d+(\.\d+)?H)?(\d+(\.\d+)?M)?(\d+(\.\d+)?S)?)?$/;
const TIMESTAMP = /^\d{4}-\d\d-\d\dT\d\d:\d\d(:\d\d(\.\d+)?)?(Z|[+-]\d\d(:?\d\d)?)$/;
const LANGUAGE = /^[a-z]{2,8}(-[a-z0-9]{1,8})*$/i;

const MEMBERS = new Set(
  'id actor verb object result context timestamp stored authority version attachments'.split(' '),
);
const IDENTIFIERS = ['mbox', 'mbox_sha1sum', 'openid', 'account'];
const CONTEXT_LISTS = new Set(['parent', 'grouping', 'category', 'other']);

/** Whether a text is an identifier of a statement or a registration (xAPI Data 4.1). */
export const isUuid = (value: unknown): boolean => typeof value === 'string' && UUID.test(value);

/** What is wrong with a statement, clause by clause of the xAPI specification 1.0.3, part two; empty if nothing is. */
export function statementProblems(statement: unknown): readonly string[] {
  if (!isObject(statement)) return ['A statement is a JSON object (2.2).'];
  const problems: string[] = [];
  const no = (broken: boolean, text: string): void => void (broken && problems.push(text));

  for (const [name, value] of Object.entries(statement)) {
    no(!MEMBERS.has(name), `${name} is no property of a statement (2.2).`);
    no(value === null, `${name} is null (2.2).`);
  }
  no('id' in statement && !isUuid(statement['id']), 'id is a UUID (2.4.1).');
  agentProblems(statement['actor'], 'actor', no);
  verbProblems(statement['verb'], no);
  objectProblems(statement['object'], no);
  if ('result' in statement) resultProblems(statement['result'], no);
  if ('context' in statement) contextProblems(statement['context'], statement['object'], no);
  if ('timestamp' in statement) {
    no(!isText(statement['timestamp'], TIMESTAMP), 'timestamp is ISO 8601 with a zone (2.4.7, 4.5).');
  }
  return problems;
}

type No = (broken: boolean, text: string) => void;

const isText = (value: unknown, form: RegExp): boolean => typeof value === 'string' && form.test(value);

function agentProblems(agent: unknown, name: string, no: No): void {
  if (!isObject(agent)) return no(true, `${name} is an agent or a group (2.4.2).`);
  const found = IDENTIFIERS.filter((one) => one in agent);
  const group = agent['objectType'] === 'Group';
  no(found.length > 1 || (found.length === 0 && !group), `${name} has exactly one identifier (2.4.2.3).`);
  if ('mbox' in agent)
    no(!isText(agent['mbox'], /^mailto:[^@\s]+@[^@\s]+$/), `${name}.mbox is a mailto IRI (2.4.2.3).`);
  if (!('account' in agent)) return;
  no(!isText(member(agent, 'account', 'homePage'), IRI), `${name}.account.homePage is an IRL (2.4.2.4).`);
  no(!isText(member(agent, 'account', 'name'), /./), `${name}.account.name is text (2.4.2.4).`);
}

function verbProblems(verb: unknown, no: No): void {
  no(!isText(member(verb, 'id'), IRI), 'verb.id is an IRI (2.4.3).');
  languageProblems(member(verb, 'display'), 'verb.display', no);
}

function objectProblems(object: unknown, no: No): void {
  const type = member(object, 'objectType') ?? 'Activity';
  if (type === 'StatementRef')
    return no(!isUuid(member(object, 'id')), 'object.id of a reference is a UUID (2.4.4.3).');
  if (type === 'Activity') activityProblems(object, 'object', no);
  else no(!['Agent', 'Group', 'SubStatement'].includes(type as string), 'object.objectType is unknown (2.4.4).');
}

function activityProblems(activity: unknown, name: string, no: No): void {
  no(!isText(member(activity, 'id'), IRI), `${name}.id is an IRI (2.4.4.1).`);
  const definition = member(activity, 'definition');
  if (definition === undefined) return;
  languageProblems(member(definition, 'name'), `${name}.definition.name`, no);
  languageProblems(member(definition, 'description'), `${name}.definition.description`, no);
  const type = member(definition, 'type');
  no(type !== undefined && !isText(type, IRI), `${name}.definition.type is an IRI (2.4.4.1).`);
}

function languageProblems(map: unknown, name: string, no: No): void {
  if (map === undefined) return;
  const right =
    isObject(map) && Object.entries(map).every(([tag, text]) => LANGUAGE.test(tag) && typeof text === 'string');
  no(!right, `${name} is a language map (4.2).`);
}

function extensionProblems(extensions: unknown, name: string, no: No): void {
  if (extensions === undefined) return;
  no(
    !isObject(extensions) || !Object.keys(extensions).every((key) => IRI.test(key)),
    `${name} has IRIs as keys (4.1.11).`,
  );
}

function resultProblems(result: unknown, no: No): void {
  if (!isObject(result)) return no(true, 'result is an object (2.4.5).');
  for (const name of ['success', 'completion']) {
    no(name in result && typeof result[name] !== 'boolean', `result.${name} is true or false (2.4.5).`);
  }
  no('response' in result && typeof result['response'] !== 'string', 'result.response is text (2.4.5).');
  no('duration' in result && !isText(result['duration'], DURATION), 'result.duration is an ISO 8601 duration (4.6).');
  extensionProblems(result['extensions'], 'result.extensions', no);
  if ('score' in result) scoreProblems(result['score'], no);
}

function scoreProblems(score: unknown, no: No): void {
  if (!isObject(score)) return no(true, 'result.score is an object (2.4.5.1).');
  const { scaled, raw, min, max } = score;
  const numbers = Object.values(score).every((one) => typeof one === 'number' && Number.isFinite(one));
  no(!numbers, 'result.score holds numbers (2.4.5.1).');
  no(typeof scaled === 'number' && (scaled < -1 || scaled > 1), 'result.score.scaled is from -1 to 1 (2.4.5.1).');
  no(typeof min === 'number' && typeof max === 'number' && min >= max, 'result.score.min is below max (2.4.5.1).');
  const outside =
    (raw as number) < ((min as number | undefined) ?? -Infinity) ||
    (raw as number) > ((max as number | undefined) ?? Infinity);
  no(typeof raw === 'number' && outside, 'result.score.raw is from min to max (2.4.5.1).');
}

function contextProblems(context: unknown, object: unknown, no: No): void {
  if (!isObject(context)) return no(true, 'context is an object (2.4.6).');
  no('registration' in context && !isUuid(context['registration']), 'context.registration is a UUID (2.4.6.1).');
  const isActivity = [undefined, 'Activity'].includes(member(object, 'objectType') as string | undefined);
  for (const name of ['revision', 'platform']) {
    no(name in context && !isActivity, `context.${name} needs an activity as object (2.4.6).`);
    no(name in context && typeof context[name] !== 'string', `context.${name} is text (2.4.6).`);
  }
  no('language' in context && !isText(context['language'], LANGUAGE), 'context.language is a language tag (4.1).');
  extensionProblems(context['extensions'], 'context.extensions', no);
  activityLists(context['contextActivities'], no);
}

function activityLists(lists: unknown, no: No): void {
  if (lists === undefined) return;
  if (!isObject(lists)) return no(true, 'context.contextActivities is an object (2.4.6.2).');
  for (const [name, list] of Object.entries(lists)) {
    no(!CONTEXT_LISTS.has(name), `context.contextActivities.${name} is unknown (2.4.6.2).`);
    [list].flat().forEach((one) => activityProblems(one, `context.contextActivities.${name}`, no));
  }
}
