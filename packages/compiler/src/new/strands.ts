/** The three strands, as a new author is asked for them. */
export const STRANDS = [
  {
    value: 'theory',
    label: 'Leadership in Theory',
    hint: 'an idea: what it says, what speaks for it, what to do with it',
  },
  { value: 'myself', label: 'Myself as a Leader', hint: 'noticing something about oneself, and trying another way' },
  { value: 'practice', label: 'Leadership in Practice', hint: 'a task at work, practised in a case, with a checklist' },
] as const;

/** Where a module belongs on the Leadership Ladder. */
export type Strand = (typeof STRANDS)[number]['value'];

/** What is wrong with a number of minutes, in words. */
export function problemOfMinutes(answer: string): string | undefined {
  const number = Number(answer);
  return /^\d+$/.test(answer) && number >= 1 && number <= 600 ? undefined : 'Write a whole number from 1 to 600.';
}
