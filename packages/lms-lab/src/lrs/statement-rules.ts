import { judged, type Judge, type Problem } from './clauses.js';
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
const AGENT = new Set(['objectType', 'name', 'member', ...IDENTIFIERS]);
const CONTEXT_LISTS = new Set(['parent', 'grouping', 'category', 'other']);

/** Whether a text is an identifier of a statement or a registration (xAPI Data 4.4). */
export const isUuid = (value: unknown): boolean => typeof value === 'string' && UUID.test(value);

/** What is wrong with a statement by itself, clause by clause of xAPI 1.0.3, part two; empty if nothing is. */
export const statementProblems = (statement: unknown): readonly Problem[] =>
  judged((no) => {
    if (!isObject(statement)) return no(true, 'Data 2.2', 'a statement is a JSON object.');
    for (const [name, value] of Object.entries(statement)) {
      no(!MEMBERS.has(name), 'Data 2.2', `${name} is no property of a statement.`);
      no(value === null, 'Data 2.2', `${name} is null.`);
    }
    no('id' in statement && !isUuid(statement['id']), 'Data 2.4.1', 'id is a UUID.');
    agentProblems(statement['actor'], 'actor', no);
    verbProblems(statement['verb'], no);
    objectProblems(statement['object'], no);
    if ('result' in statement) resultProblems(statement['result'], no);
    if ('context' in statement) contextProblems(statement['context'], statement['object'], no);
    if ('timestamp' in statement) {
      const { timestamp } = statement;
      no(!isText(timestamp, TIMESTAMP), 'Data 2.4.7', 'timestamp is ISO 8601 with a zone.');
      no(Number.isNaN(Date.parse(String(timestamp))), 'Data 4.5', 'timestamp is a time.');
    }
  });

const isText = (value: unknown, form: RegExp): boolean => typeof value === 'string' && form.test(value);

function agentProblems(agent: unknown, name: string, no: Judge): void {
  if (!isObject(agent)) return no(true, 'Data 2.4.2', `${name} is an agent or a group.`);
  const found = IDENTIFIERS.filter((one) => one in agent);
  const group = agent['objectType'] === 'Group';
  no(found.length > 1 || (found.length === 0 && !group), 'Data 2.4.2.1', `${name} has exactly one identifier.`);
  for (const key of Object.keys(agent)) {
    no(!AGENT.has(key), 'Data 2.2', `${name}.${key} is no property of an agent.`);
  }
  if ('mbox' in agent)
    no(!isText(agent['mbox'], /^mailto:[^@\s]+@[^@\s]+$/), 'Data 2.4.2.3', `${name}.mbox is a mailto IRI.`);
  no(
    'mbox_sha1sum' in agent && !isText(agent['mbox_sha1sum'], /^[0-9a-f]{40}$/i),
    'Data 2.4.2.3',
    `${name}.mbox_sha1sum is a SHA-1.`,
  );
  no('openid' in agent && !isText(agent['openid'], IRI), 'Data 2.4.2.3', `${name}.openid is a URI.`);
  no('name' in agent && typeof agent['name'] !== 'string', 'Data 2.2', `${name}.name is text.`);
  if (!('account' in agent)) return;
  no(!isText(member(agent, 'account', 'homePage'), IRI), 'Data 2.4.2.4', `${name}.account.homePage is an IRL.`);
  no(!isText(member(agent, 'account', 'name'), /./), 'Data 2.4.2.4', `${name}.account.name is text.`);
}

function verbProblems(verb: unknown, no: Judge): void {
  no(!isText(member(verb, 'id'), IRI), 'Data 2.4.3', 'verb.id is an IRI.');
  languageProblems(member(verb, 'display'), 'verb.display', no);
}

function objectProblems(object: unknown, no: Judge): void {
  const type = member(object, 'objectType') ?? 'Activity';
  if (type === 'StatementRef')
    return no(!isUuid(member(object, 'id')), 'Data 2.4.4.3', 'object.id of a reference is a UUID.');
  if (type === 'Activity') activityProblems(object, 'object', no);
  else no(!['Agent', 'Group', 'SubStatement'].includes(type as string), 'Data 2.4.4', 'object.objectType is unknown.');
}

function activityProblems(activity: unknown, name: string, no: Judge): void {
  no(!isText(member(activity, 'id'), IRI), 'Data 2.4.4.1', `${name}.id is an IRI.`);
  const definition = member(activity, 'definition');
  if (definition === undefined) return;
  languageProblems(member(definition, 'name'), `${name}.definition.name`, no);
  languageProblems(member(definition, 'description'), `${name}.definition.description`, no);
  const type = member(definition, 'type');
  no(type !== undefined && !isText(type, IRI), 'Data 2.4.4.1', `${name}.definition.type is an IRI.`);
}

function languageProblems(map: unknown, name: string, no: Judge): void {
  if (map === undefined) return;
  const right =
    isObject(map) && Object.entries(map).every(([tag, text]) => LANGUAGE.test(tag) && typeof text === 'string');
  no(!right, 'Data 4.2', `${name} is a language map.`);
}

function extensionProblems(extensions: unknown, name: string, no: Judge): void {
  if (extensions === undefined) return;
  no(
    !isObject(extensions) || !Object.keys(extensions).every((key) => IRI.test(key)),
    'Data 4.1',
    `${name} has IRIs as keys.`,
  );
}

function resultProblems(result: unknown, no: Judge): void {
  if (!isObject(result)) return no(true, 'Data 2.4.5', 'result is an object.');
  for (const name of ['success', 'completion']) {
    no(name in result && typeof result[name] !== 'boolean', 'Data 2.4.5', `result.${name} is true or false.`);
  }
  no('response' in result && typeof result['response'] !== 'string', 'Data 2.4.5', 'result.response is text.');
  no(
    'duration' in result && !isText(result['duration'], DURATION),
    'Data 4.6',
    'result.duration is an ISO 8601 duration.',
  );
  extensionProblems(result['extensions'], 'result.extensions', no);
  if ('score' in result) scoreProblems(result['score'], no);
}

function scoreProblems(score: unknown, no: Judge): void {
  if (!isObject(score)) return no(true, 'Data 2.4.5.1', 'result.score is an object.');
  const { scaled, raw, min, max } = score;
  const numbers = Object.values(score).every((one) => typeof one === 'number' && Number.isFinite(one));
  no(!numbers, 'Data 2.4.5.1', 'result.score holds numbers.');
  no(typeof scaled === 'number' && (scaled < -1 || scaled > 1), 'Data 2.4.5.1', 'result.score.scaled is from -1 to 1.');
  no(
    typeof min === 'number' && typeof max === 'number' && min >= max,
    'Data 2.4.5.1',
    'result.score.min is below max.',
  );
  const outside =
    (raw as number) < ((min as number | undefined) ?? -Infinity) ||
    (raw as number) > ((max as number | undefined) ?? Infinity);
  no(typeof raw === 'number' && outside, 'Data 2.4.5.1', 'result.score.raw is from min to max.');
}

function contextProblems(context: unknown, object: unknown, no: Judge): void {
  if (!isObject(context)) return no(true, 'Data 2.4.6', 'context is an object.');
  no('registration' in context && !isUuid(context['registration']), 'Data 2.4.6.1', 'context.registration is a UUID.');
  const isActivity = [undefined, 'Activity'].includes(member(object, 'objectType') as string | undefined);
  for (const name of ['revision', 'platform']) {
    no(name in context && !isActivity, 'Data 2.4.6', `context.${name} needs an activity as object.`);
    no(name in context && typeof context[name] !== 'string', 'Data 2.4.6', `context.${name} is text.`);
  }
  no(
    'language' in context && !isText(context['language'], LANGUAGE),
    'Data 4.1',
    'context.language is a language tag.',
  );
  extensionProblems(context['extensions'], 'context.extensions', no);
  activityLists(context['contextActivities'], no);
}

function activityLists(lists: unknown, no: Judge): void {
  if (lists === undefined) return;
  if (!isObject(lists)) return no(true, 'Data 2.4.6.2', 'context.contextActivities is an object.');
  for (const [name, list] of Object.entries(lists)) {
    no(!CONTEXT_LISTS.has(name), 'Data 2.4.6.2', `context.contextActivities.${name} is unknown.`);
    [list].flat().forEach((one) => activityProblems(one, `context.contextActivities.${name}`, no));
  }
}
