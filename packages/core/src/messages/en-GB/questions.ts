import { plural } from './plural.js';

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
  answered: (answered: number, drawn: number) => `${answered} of ${drawn} answered`,
  otherMark: (drawn: number, needed: number) => `On this platform you need ${needed} of ${drawn} to pass.`,
  result: (right: number, drawn: number, needed: number) => `You got ${right} of ${drawn}. You need ${needed}.`,
  passed: 'You have passed.',
  notYet: 'You have not passed yet.',
  notPassed: 'You have not passed.',
  best: (best: number, drawn: number) => `Your best result, ${best} of ${drawn}, counts.`,
  triesLeft: (tries: number) => (tries === 1 ? 'You have one more try.' : `You have ${tries} more tries.`),
  noTriesLeft: 'You have no tries left.',
  retry: (wrong: number) => `Try the ${wrong} you got wrong again`,
};
