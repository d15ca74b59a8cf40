/** Words that the blocks which check recall share: the marked paper, and what can be done after it. */
export const taskMessages = {
  check: 'Check answer',
  tryAgain: 'Try again',
  showAnswer: 'Show the answer',
  errorPrefix: 'Mistake:',
  right: 'Yes, that is right',
  wrong: 'Not quite',
  partly: (right: number, of: number) => `Partly right: ${right} of ${of}`,
  answers: 'The answer:',
  itemRight: 'Right',
  itemWrong: 'Not right',
  yourAnswer: 'Your answer:',
  rightAnswer: 'Right answer:',
  number: (at: number, of: number) => `Question ${at} of ${of}`,
};

/** Words of `<ll-ordering>`. */
export const orderingMessages = {
  how: 'Drag them, or use the arrows.',
  up: 'Move up',
  down: 'Move down',
  moved: (item: string, place: number, of: number) => `${item}: now number ${place} of ${of}.`,
  first: 'This is the first already.',
  last: 'This is the last already.',
  moveFirst: 'Put the items in order first. They are not in the right order yet.',
  placed: (right: number, of: number) => `Partly right: ${right} of ${of} in the right place`,
  yourPlace: (place: number) => `You put it at number ${place}:`,
  follow: (pairs: number, of: number) =>
    `${pairs} of ${of} ${pairs === 1 ? 'comes' : 'come'} straight after the right one.`,
};

/** Words of `<ll-matching>` and `<ll-sorting>`. */
export const pairsMessages = {
  choose: 'Choose',
  chooseAll: (open: number) => (open === 1 ? 'One still needs an answer.' : `${open} still need an answer.`),
};

/** Words of `<ll-fill-in>`. */
export const fillInMessages = {
  label: 'Your answer',
  typeFirst: 'Type your answer first.',
  another: 'another answer',
};

/** Words of `<ll-number>`. */
export const numberMessages = {
  label: 'Your answer',
  typeFirst: 'Type a number first.',
  oneNumber: 'Type one number in digits, such as 7.5 or 7 1/2.',
  unit: (unit: string) => `Type the number alone. It is counted in ${unit}.`,
  noUnit: 'Type the number alone, without a sign or a unit.',
  another: 'another number',
};

/** Words that the static page shows in the blocks of this folder. */
export const recallWords = {
  kind: 'Try it',
  scoredKind: 'Check',
  answers: 'Answer and feedback',
  orderingHint: 'From first to last.',
  matchingHint: 'Find the partner of each. A partner may be needed more than once, or not at all.',
  matchingEachHint: 'Find the partner of each.',
  sortingHint: 'Find the group for each.',
  fillInHint: 'Capital letters, spaces and hyphens between words do not matter.',
  numberHint: (unit: string) => (unit === '' ? 'Answer with a number.' : `Answer with a number, in ${unit}.`),
  numberHintPercent: 'Answer with a number, in per cent.',
  within: (within: string) => `Anything within ${within} either way counts.`,
  partners: 'Partners to choose from',
  groups: 'Groups to choose from',
  right: 'Right.',
  notRight: 'Not right.',
  also: 'Also right:',
  otherwise: 'Anything else:',
  remember: 'Remember:',
};
