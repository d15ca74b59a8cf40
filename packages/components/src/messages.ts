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
  errorPrefix: 'Mistake:',
  chooseFirst: 'Choose an answer first.',
  chooseExactly: (wanted: number, chosen: number) =>
    `Choose ${plural(wanted, 'answer', 'answers')}. You have chosen ${chosen}.`,
  right: 'Yes, that is right',
  wrong: 'Not quite',
  partly: (right: number, wanted: number) => `Partly right: you chose ${right} of the ${wanted}`,
  missing: (count: number) =>
    count === 1 ? 'One right answer is still missing.' : `${count} right answers are still missing.`,
  optionRight: 'Right',
  optionWrong: 'Not right',
  yourAnswer: 'Your answer',
  everyAnswer: 'Every answer, with the reason',
  number: (at: number, of: number) => `Question ${at} of ${of}`,
};

/** Words of `<ll-assessment>`. */
export const assessmentMessages = {
  rule: (pass: number, drawn: number) => `You need ${pass} of ${drawn} to pass.`,
  anyTries: 'You can try as often as you like; your best result counts, and you are only asked the ones you got wrong again.',
  someTries: (tries: number) =>
    tries === 1
      ? 'You have one try.'
      : `You have ${tries} tries; your best result counts, and you are only asked the ones you got wrong again.`,
  answered: (answered: number, drawn: number) => `${answered} of ${drawn} answered`,
  result: (right: number, drawn: number, needed: number) => `You got ${right} of ${drawn}. You need ${needed}.`,
  passed: 'You have passed.',
  notYet: 'You have not passed yet.',
  notPassed: 'You have not passed.',
  best: (best: number, drawn: number) => `Your best result, ${best} of ${drawn}, counts.`,
  triesLeft: (tries: number) => (tries === 1 ? 'You have one more try.' : `You have ${tries} more tries.`),
  noTriesLeft: 'You have no tries left.',
  retry: (wrong: number) => `Try the ${wrong} you got wrong again`,
  heading: 'Your result',
};

/** Words of `<ll-scenario>`. */
export const scenarioMessages = {
  step: (at: number) => `Decision ${at}`,
  optionsFor: 'Choose what you would do',
  verdicts: { best: 'Best', good: 'Good', acceptable: 'Acceptable', weak: 'Weak', unsafe: 'Unsafe' },
  youChose: 'You chose:',
  soFar: 'Your way so far',
  goOn: 'Continue',
  toDebrief: 'Go to the debrief',
  another: 'Try another choice',
  startAgain: 'Start again',
  readAll: 'Read the whole scenario',
};

/** Words of `<ll-reflection>` and `<ll-action-plan>` about the words typed there. */
export const writingMessages = {
  words: (count: number) => plural(count, 'word', 'words'),
  where: 'Where should your words be kept?',
  whereHint:
    'They stay on this device and are never sent to your platform. Is this login only yours? On a shared login, the next person could read what is kept here.',
  tab: 'Only until I close this',
  device: 'Keep on this computer',
  deviceHint: 'For 14 days, then they are deleted. You can delete them sooner.',
  inTab: 'Your words are kept only until you close this. Copy them before you go.',
  onDevice: 'Your words are kept on this computer for 14 days.',
  tabOnly: 'Your words last until you close this tab. Copy them before you go.',
  notKept: 'This browser would not keep your words. Copy them before you go.',
  change: 'Change where they are kept',
  copy: 'Copy what I wrote',
  copied: 'Copied. Paste it where you want to keep it.',
  copyYourself: 'This browser did not let us copy. Your words are selected below: press Ctrl+C (on a Mac, Cmd+C), or hold and choose Copy.',
  copyLabel: 'What you wrote, to copy',
  delete: 'Delete what I wrote here',
  deleteSure: 'Delete everything you wrote in this block? This cannot be undone.',
  deleteYes: 'Yes, delete it',
  deleteNo: 'No, keep it',
  deleted: 'Deleted from this device.',
  elsewhere: 'You wrote here before; the text is not on this device.',
  elsewhereHow: 'If you downloaded a notes file, open My notes and choose “Open a notes file”.',
};

/** Words of `<ll-action-plan>`. */
export const actionPlanMessages = {
  ideaUse: 'Use this idea',
  ideaAdded: 'Added to your goal.',
  ideaHere: 'This idea is in your goal already.',
  hints: {
    goal: 'One thing, small enough to do.',
    'when-and-where': 'For example: my next round, at every bed.',
    obstacle: 'For example: we are running late.',
    'if-then': 'If … then I will …',
    'who-will-notice': 'Somebody who would see the difference.',
    review: 'A date, or words such as “in two weeks”.',
  } as Readonly<Record<string, string>>,
};

/** Words of `<ll-job-aid>`. */
export const jobAidMessages = {
  print: 'Print this page',
  printYourself: 'If nothing happened, press Ctrl+P (on a Mac, Cmd+P), or choose Print in your browser’s menu. Only this sheet will print.',
};
