/** Words of questions and of the scored check, on the static page. */
export const questionWords = {
  check: 'Check',
  practise: 'Try it',
  answers: 'Answer and feedback',
  remember: 'Remember:',
  right: 'Right.',
  notRight: 'Not right.',
  trueFalse: 'True or false?',
  choose: (count: number) => (count === 1 ? 'Choose one answer.' : `Choose ${count} answers.`),
  drawn: (drawn: number, total: number) => `You are asked ${drawn} of ${total} questions.`,
  needed: (pass: number, drawn: number) => `You need ${pass} of ${drawn} to pass.`,
  tries: (tries: number) => {
    if (tries === 1) return 'You have one try.';
    const start = tries > 1 ? `You have ${tries} tries` : 'You can try as often as you like';
    return `${start}; your best result counts, and you are only asked the ones you got wrong again.`;
  },
};

/** Words of a scenario that is read straight through. */
export const scenarioWords = {
  kind: 'Decide',
  debrief: 'Debrief',
  why: 'Why:',
  goesTo: (place: string) => `Goes to: ${place}`,
  verdicts: {
    best: 'Best.',
    good: 'Good.',
    acceptable: 'Acceptable.',
    weak: 'Weak.',
    unsafe: 'Unsafe.',
  },
};

/** Words of reflections and action plans, on the static page. */
export const writingWords = {
  reflection: 'Look back',
  plan: 'Plan',
  ideas: 'Ideas',
  also: 'Also',
  privacy: 'Nobody reads this. Leave out names, dates and places. To report harm, use your incident system.',
  support: 'Support:',
  /** The boxes of every action plan, each with a word of help. */
  fields: {
    goal: { label: 'Goal', hint: 'One thing, small enough to do.' },
    'when-and-where': { label: 'When and where', hint: 'For example: my next round, at every bed.' },
    obstacle: { label: 'What could get in the way', hint: 'For example: we are running late.' },
    'if-then': { label: 'If–then', hint: 'If … then I will …' },
    'who-will-notice': { label: 'Who will notice', hint: 'Somebody who would see the difference.' },
    review: { label: 'Review', hint: 'A date, or words such as “in two weeks”.' },
  },
};

/** Words of callouts, pictures and sheets to keep. */
export const plainWords = {
  keep: 'Keep this',
  jobAidSource: (title: string, version: string, draft: boolean, licence: string) =>
    `${title}, version ${version}${draft ? ' (draft)' : ''}. ${licence}.`,
  information: 'Information:',
  important: 'Important:',
  /** A heading that says so itself needs no word before it. */
  saysImportant: (heading: string) => /important/i.test(heading),
  credit: 'Credit:',
  licence: 'Licence:',
};
