import type { BlockId, OptionId } from '@ladder/core';
import type { ExtraBlock, ExtraPart } from '../model/blocks.js';
import type { ParsedBlock } from '../parse/parsed-module.js';
import type { Media } from '../validate/media.js';
import type { PageNotes } from '../validate/notes.js';
import { letters } from '../validate/read-question.js';
import type { AnyBlock } from './define-block.js';

/** The letter of each class in the ids that the toolkit makes: `plan-it-t1`. */
export const EXTRA_LETTERS = { recorded: 't', 'device-only': 'd' } as const;

/** Reads a block by its definition. Ids are by place, until `resolveIds` gives the lasting ones. */
export function readExtra(
  definition: AnyBlock,
  block: ParsedBlock,
  idFor: (letter: string) => BlockId,
  scored: boolean,
  notes: PageNotes,
  media: Media,
): ExtraBlock | undefined {
  const { records, mayScore } = definition;
  const counts = scored && mayScore === true;
  const read = definition.read(block, notes, counts, media);
  if (!read) return undefined;
  const { content, words, minutes, outcomes = [], task } = read;
  // A block that could be recorded and has nothing to settle is one to look at.
  const keeps = records === 'recorded' && !task ? 'nothing' : records;
  return {
    type: 'extra',
    name: block.name,
    records: keeps,
    location: block.location,
    ...(keeps === 'nothing' ? {} : { id: idFor(EXTRA_LETTERS[keeps]) }),
    words,
    minutes,
    outcomes,
    options: (task?.options ?? []).map((text, at) => part(letters(at), text)),
    values: valuesOf(task?.values ?? 0),
    correct: task?.correct ?? [],
    scored: counts,
    content,
  };
}

/** Values in words have ids that follow their words; places and states are called by their number for ever. */
function valuesOf(values: readonly string[] | number): ExtraBlock['values'] {
  if (typeof values === 'number') return Array.from({ length: values }, (_, at) => part(`n${at + 1}`, undefined));
  return values.map((text, at) => part(`v${letters(at)}`, text));
}

function part(id: string, text: string | undefined): ExtraPart {
  return { id: id as OptionId, ...(text === undefined ? {} : { text }) };
}
