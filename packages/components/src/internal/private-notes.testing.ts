import type { NoteFields, NotesView } from '@ladder/core';

/** Device notes before the learner was asked where to keep what they put in. */
export const UNASKED: NotesView = { texts: {}, place: 'unasked', mayKeep: true, kept: false };

/** What the player sets where something was put in and is kept on this device. */
export function keptHere(words: NoteFields): Readonly<Record<string, unknown>> {
  return { state: { kind: 'private', wrote: true }, words, notes: { ...UNASKED, place: 'device', kept: true } };
}

/** What the player sets where something was put in on another device. */
export const ELSEWHERE: Readonly<Record<string, unknown>> = {
  state: { kind: 'private', wrote: true },
  notes: UNASKED,
};
