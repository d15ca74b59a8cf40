/** Words of `<ll-poll>`. */
export const pollMessages = {
  choose: 'Say what you think',
  chooseFirst: 'Choose one first. Nobody marks it.',
  errorPrefix: 'Mistake:',
  yours: 'Your view',
  showAll: 'Show the reply to every choice',
  others: 'The reply to every choice',
  again: 'Choose another',
};

/** Words of `<ll-cards>`. */
export const cardsMessages = {
  turn: 'Turn over',
  turnBack: 'Turn back',
  showAll: 'Turn all over',
  hideAll: 'Turn all back',
};

/** Words of `<ll-accordion>`. */
export const accordionMessages = {
  openAll: 'Open all',
  closeAll: 'Close all',
};

/** Words of `<ll-tabs>`. */
export const tabsMessages = {
  list: 'Views',
};

/** Words of `<ll-steps>`. */
export const stepsMessages = {
  next: 'Show the next step',
  all: 'Show all steps',
  shown: (at: number, of: number) => `Step ${at} of ${of}`,
};

/** Words of `<ll-checklist>`. */
export const checklistMessages = {
  done: (ticked: number, of: number) => (ticked === of ? `All ${of} ticked.` : `${ticked} of ${of} ticked`),
  clear: 'Untick all',
};

/** Words of `<ll-hotspots>`. */
export const hotspotsMessages = {
  spot: (number: number, label: string) => `${number}: ${label}`,
  turn: 'Show',
  turnBack: 'Hide',
  showAll: 'Show all',
  hideAll: 'Hide all',
};

/** Words of `<ll-worked-example>`. */
export const workedExampleMessages = {
  show: 'Show how',
  shown: 'How it can be done',
};

/** Words of `<ll-versions>`. */
export const versionsMessages = {
  choose: 'Choose what to read. Your choice goes for the whole module.',
  all: 'All versions',
  change: 'Read another version',
};

/** Words of the static page of these blocks that are not the author's. */
export const lookWords = {
  poll: 'Your view',
  pollHint: 'Choose one. There is no right answer.',
  pollReplies: 'What to think about',
  cards: 'Turn over',
  steps: 'Step by step',
  checklist: 'Tick as you go',
  hotspots: 'Look closer',
  workedExample: 'Worked example',
  try: 'Try:',
  showHow: 'Show how',
  credit: 'Credit:',
  licence: 'Licence:',
};
