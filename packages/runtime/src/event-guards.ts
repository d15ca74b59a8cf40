import type { LearningEvent, LearningEventType, NoteEvent } from '@ladder/core';

type Field = (value: unknown) => boolean;

const isNumber: Field = (value) => typeof value === 'number' && Number.isFinite(value);
const isText: Field = (value) => typeof value === 'string';
const isNumbers: Field = (value) => Array.isArray(value) && value.every(isNumber);
const isPlace: Field = (value) => value === 'cover' || value === 'end';

/** The fields of each event, so that anything else that travels under its name is left alone. */
const LEARNING_FIELDS: Readonly<Record<LearningEventType, Readonly<Record<string, Field>>>> = {
  'page-opened': { page: isText },
  'place-opened': { place: isPlace },
  answered: { block: isText, choice: isNumbers, seconds: isNumber },
  'answer-cleared': { block: isText },
  'scenario-chose': { block: isText, decision: isNumber, option: isNumber },
  'scenario-reopened': { block: isText, decision: isNumber },
  'assessment-started': { seed: isNumber },
  'assessment-retried': {},
  wrote: { block: isText },
  unwrote: { block: isText },
};

const NOTE_FIELDS: Readonly<Record<NoteEvent['type'], Readonly<Record<string, Field>>>> = {
  wrote: { block: isText, field: isText, text: isText },
  keep: { where: (value) => value === 'tab' || value === 'device' },
  clear: {},
};

/** Whether a value is a learning event. Ids are checked against the layout where the event is used. */
export function isLearningEvent(value: unknown): value is LearningEvent {
  return fits(value, LEARNING_FIELDS);
}

/** Whether a value is a note event. */
export function isNoteEvent(value: unknown): value is NoteEvent {
  return fits(value, NOTE_FIELDS);
}

function fits(value: unknown, table: Readonly<Record<string, Readonly<Record<string, Field>>>>): boolean {
  if (typeof value !== 'object' || value === null) return false;
  const record = value as Readonly<Record<string, unknown>>;
  // `entries` and not a look-up: `constructor` is no event.
  const fields = Object.entries(table).find(([type]) => type === record['type'])?.[1];
  return fields !== undefined && Object.entries(fields).every(([field, isRight]) => isRight(record[field]));
}
