/** Words of the ways to copy and to delete what was rated, ticked or placed. */
export const privateMessages = {
  copy: 'Copy what I put in',
  delete: 'Delete what I put in here',
  deleteSure: 'Delete everything you put in here?',
};

/** Words of ratings, as they are kept and shown. */
export const ratingMessages = {
  rating: (at: number, of: number, word: string) => `${at} of ${of}: ${word}`,
};

/** Words of `<ll-self-check>`. */
export const selfCheckMessages = {
  done: 'I have ticked what fits',
};

/** Words of `<ll-confidence-after>`. */
export const confidenceMessages = {
  compare: 'Show before and now',
  before: 'Before',
  now: 'Now',
  title: 'Before and now',
  statement: 'Statement',
  notRated: 'Not rated',
  notHere: 'Your earlier ratings are not on this device, so only the new ones are shown.',
  lower: 'Less sure than before? That is no step back: knowing more can make you less sure, and more accurate.',
};

/** Words of `<ll-self-assessment>`. */
export const selfAssessmentMessages = {
  show: 'Show where the gaps are',
  title: 'Your skills, widest gap first',
  further: 'My role needs more than I have now',
  even: 'I am about where my role needs me',
  unrated: (count: number) =>
    count === 1 ? 'One skill is not rated on both scales yet.' : `${count} skills are not rated on both scales yet.`,
};

/** Words of `<ll-stakeholders>`. */
export const stakeholdersMessages = {
  add: 'Add a person or group',
  addHint: 'Use roles, not names: “ward sister”, not who she is.',
  where: 'Where they stand',
  addButton: 'Add to the list',
  addFirst: 'Write who it is first.',
  there: 'This one is there already.',
  mistake: 'Mistake:',
  unplaced: 'Not placed yet',
  nobody: 'Nobody yet',
  move: 'Move',
  remove: 'Remove',
  moved: (place: string) => `Moved to: ${place}.`,
  added: (place: string) => `Added to: ${place}.`,
  removed: 'Removed.',
};

/** Words of `<ll-time-budget>`. */
export const timeBudgetMessages = {
  more: 'One more',
  less: 'One less',
  back: 'Back to the numbers it began with',
  noNumber: 'Put a whole number in each box.',
  nobody: 'Put in how many share the time.',
  noTime: (over: string) => `No time is left to share: what comes off is ${over} more than there is.`,
  nothing: 'No time is left to share: what comes off takes all of it.',
  each: (left: string, each: string) => `${left} to share: about ${each} for each.`,
  enough: (needed: string) => `enough for all, in ${needed}`,
  short: (fits: number, of: number, over: string) => `enough for ${fits} of ${of}; all would take ${over} more`,
  minutes: (minutes: number) => `${minutes} ${minutes === 1 ? 'minute' : 'minutes'}`,
  hours: (hours: number) => `${hours} ${hours === 1 ? 'hour' : 'hours'}`,
  and: ' ',
};
