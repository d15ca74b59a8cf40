// Runs in the host page and in Node alike, and is served as it stands: hence JavaScript, with types in the comments.
import { INTERACTION, isAnswer, OBJECTIVE } from './formats.js';

/** @typedef {Record<string, unknown>} Entry One interaction or objective, in the fields that go to the server. */

/**
 * Writes into a list as Learning Hub's page does: a new number adds one entry at the end, wherever it should have been,
 * and a gap is found out by an exception.
 *
 * @param {Entry[]} list @param {number} at @param {() => Entry} make
 * @returns {Entry}
 */
function entryAt(list, at, make) {
  if (at > list.length - 1) list.push(make());
  return /** @type {Entry} */ (list[at]);
}

/**
 * Whether the value was taken; 405 or 401 otherwise.
 *
 * @param {Entry[]} interactions @param {readonly string[]} path the element, cut at its dots @param {string} value
 * @returns {true | 401 | 405 | 0}
 */
export function setInteraction(interactions, path, value) {
  const [, , at, field = '', part, what] = path;
  const one = entryAt(interactions, Number(at), () => ({
    sequenceNumber: Number(at),
    id: '',
    scormActivityInteractionId: 0,
    time: '',
    type: '',
    correctResponses: [],
    weighting: '',
    studentResponse: '',
    result: '',
    latency: '',
    objectives: [],
  }));
  const test = INTERACTION[field];
  if (test) return test(value) ? put(one, field, value) : 405;
  if (field === 'student_response') return answer(one, value) ? put(one, 'studentResponse', value) : 405;
  if (field === 'correct_responses') {
    const pattern = entryAt(/** @type {Entry[]} */ (one['correctResponses']), Number(part), () => ({ pattern: '' }));
    if (what !== 'pattern') return 401;
    return answer(one, value) ? put(pattern, 'pattern', value) : 405;
  }
  if (field !== 'objectives') return 0;
  const objective = entryAt(/** @type {Entry[]} */ (one['objectives']), Number(part), () => ({ id: '' }));
  return what === 'id' ? put(objective, 'id', value) : 401;
}

/** @param {Entry} one @param {string} value */
function answer(one, value) {
  return one['type'] === '' || isAnswer(value, String(one['type']));
}

/** @param {Entry} entry @param {string} field @param {string} value @returns {true} */
function put(entry, field, value) {
  // An entry that a gap left out is undefined, and this throws, as it does there.
  entry[field] = value;
  return true;
}

/**
 * @param {Entry[]} objectives @param {readonly string[]} path @param {string} value
 * @returns {true | 402 | 405 | 0}
 */
export function setObjective(objectives, path, value) {
  const [, , at, field = '', part = ''] = path;
  const one = entryAt(objectives, Number(at), () => ({
    sequenceNumber: Number(at),
    scormActivityObjectiveId: 0,
    id: '',
    scoreRaw: '',
    scoreMax: '',
    scoreMin: '',
    status: '',
  }));
  if (field === 'score' && part === '_children') return 402;
  const name = field === 'score' ? part : field;
  const test = OBJECTIVE[name];
  if (!test) return 0;
  if (!test(value)) return 405;
  return put(one, field === 'score' ? `score${name[0]?.toUpperCase()}${name.slice(1)}` : name, value);
}

/**
 * What reading one element of a list gives.
 *
 * @param {{ interactions: Entry[], objectives: Entry[] }} sco @param {readonly string[]} path
 * @returns {string | 301 | 401 | 404}
 */
export function readList(sco, path) {
  const [, list, at, field = '', part, what] = path;
  const one = list === 'interactions' ? sco.interactions[Number(at)] : sco.objectives[Number(at)];
  if (one === undefined) return 301;
  if (list === 'objectives') {
    if (field !== 'score') return String(one[field] ?? '');
    return part === '_children'
      ? 'raw,min,max'
      : String(one[`score${part?.[0]?.toUpperCase()}${part?.slice(1)}`] ?? '');
  }
  if (field in INTERACTION || field === 'student_response') return 404;
  const inner =
    field === 'objectives' ? one['objectives'] : field === 'correct_responses' ? one['correctResponses'] : '';
  if (!Array.isArray(inner)) return '';
  if (part === '_count') return String(inner.length);
  return what === 'id' || what === 'pattern' ? 404 : 401;
}
