/**
 * Every word of the interface that is not the author's, in British English, grouped by element.
 * A translation replaces this one file. One export for each element, so that a package carries only the words it uses.
 */

/** "1 answer", "2 answers". */
function plural(count: number, one: string, many: string): string {
  return `${count} ${count === 1 ? one : many}`;
}

/** Words of `<ll-question>`. */
export const questionMessages = {
  check: 'Check answer',
  tryAgain: 'Try again',
  showAnswer: 'Show the answer',
  showAll: 'Show feedback on every answer',
  chooseFirst: 'Choose an answer first.',
  errorPrefix: 'Mistake:',
  chooseExactly: (wanted: number, chosen: number) =>
    `Choose ${plural(wanted, 'answer', 'answers')}. You have chosen ${chosen}.`,
  right: 'Yes, that is right',
  wrong: 'Not quite',
  partly: (right: number, wanted: number) => `Partly right: you chose ${right} of the ${wanted}`,
  missing: (count: number) =>
    count === 1 ? 'One right answer is still missing.' : `${count} right answers are still missing.`,
  isRight: 'Right',
  isWrong: 'Not right',
  isMissed: 'Right, not chosen',
  yourAnswer: 'Your answer',
  everyAnswer: 'Every answer, with the reason',
  number: (at: number, of: number) => `Question ${at} of ${of}`,
};
