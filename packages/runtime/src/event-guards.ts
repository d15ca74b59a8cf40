import type { LearningEvent, LearningEventType, NoteEvent } from '@ladder/core';

const isNumber = (value: unknown): boolean => typeof value === 'number' && Number.isFinite(value);
const isText = (value: unknown): boolean => typeof value === 'string';

/** What each field holds, whichever event it is of. */
const FIELDS = {
  block: isText,
  choice: (value: unknown): boolean => Array.isArray(value) && value.every(isNumber),
  decision: isNumber,
  field: isText,
  option: isNumber,
  page: isText,
  place: (value: unknown): boolean => value === 'cover' || value === 'end',
  seconds: isNumber,
  seed: isNumber,
  text: isText,
  where: (value: unknown): boolean => value === 'tab' || value === 'device',
};

type Table<Type extends string> = Readonly<Record<Type, readonly (keyof typeof FIELDS)[]>>;

/** The fields of each event, so that anything else that travels under its name is left alone. */
const LEARNING: Table<LearningEventType> = {
  'page-opened': ['page'],
  'place-opened': ['place'],
  answered: ['block', 'choice', 'seconds'],
  'answer-cleared': ['block'],
  'scenario-chose': ['block', 'decision', 'option'],
  'scenario-reopened': ['block', 'decision'],
  'assessment-started': ['seed'],
  'assessment-retried': [],
  wrote: ['block'],
  unwrote: ['block'],
};

const NOTE: Table<NoteEvent['type']> = {
  wrote: ['block', 'field', 'text'],
  keep: ['where'],
  clear: [],
};

/** Whether a value is a learning event. Ids are checked against the layout where the event is used. */
export function isLearningEvent(value: unknown): value is LearningEvent {
  return fits(value, LEARNING);
}

/** Whether a value is a note event. */
export function isNoteEvent(value: unknown): value is NoteEvent {
  return fits(value, NOTE);
}

function fits(value: unknown, table: Table<string>): boolean {
  if (typeof value !== 'object' || value === null) return false;
  const record = value as Readonly<Record<string, unknown>>;
  // `entries` and not a look-up: `constructor` is no event.
  const fields = Object.entries(table).find(([type]) => type === record['type'])?.[1];
  return fields?.every((field) => FIELDS[field](record[field])) === true;
}
