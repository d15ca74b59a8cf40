import type { LearningEvent } from '@ladder/core';
import { describe, expectTypeOf, it } from 'vitest';
import type { ScoredAnswer, Snapshot } from './adapters/lms-adapter.js';

/** Whether a value of type T could be made from what a learner typed. Branded and literal strings cannot. */
type TakesPlainString<T> = string extends T ? true : false;

/** All types that a value of type T holds, however deep, except those of strings, numbers and booleans themselves. */
type Leaves<T> = T extends string | number | boolean | undefined | null
  ? T
  : T extends readonly (infer Member)[]
    ? Leaves<Member>
    : T extends object
      ? { [Key in keyof T]: Leaves<T[Key]> }[keyof T]
      : T;

describe('what can reach a platform', () => {
  it('has no room for words that a learner typed', () => {
    expectTypeOf<TakesPlainString<Leaves<LearningEvent>>>().toEqualTypeOf<false>();
    expectTypeOf<TakesPlainString<Leaves<Snapshot>>>().toEqualTypeOf<false>();
    expectTypeOf<TakesPlainString<Leaves<ScoredAnswer>>>().toEqualTypeOf<false>();
  });

  it('would be noticed', () => {
    expectTypeOf<
      TakesPlainString<Leaves<LearningEvent | { type: 'reflected'; deep: { text: string }[] }>>
    >().toEqualTypeOf<true>();
  });

  it('refuses words at each place where one might put them', () => {
    const words = 'I was afraid' as string;
    // @ts-expect-error A block is named by an id from the layout.
    const wrote: LearningEvent = { type: 'wrote', block: words };
    // @ts-expect-error There is no field for words.
    const more: LearningEvent = { type: 'assessment-retried', text: words };
    // @ts-expect-error Only what `encodeState` made is a state.
    const state: Snapshot['state'] = words;
    // @ts-expect-error A location is a page of the layout.
    const location: Snapshot['location'] = words;
    void [wrote, more, state, location];
  });
});
