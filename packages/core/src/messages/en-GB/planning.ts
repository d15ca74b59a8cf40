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

/** Words of the static page of these blocks that are not the author's. */
export const planningWords = {
  selfCheck: 'Check yourself',
  confidence: 'Before you start',
  confidenceAfter: 'Before and now',
  selfAssessment: 'Rate your skills',
  stakeholders: 'Who has a stake',
  workOut: 'Work it out',
  feedback: 'Feedback',

  onDevice: 'Nobody sees what you tick or choose here: it stays on this device.',

  ticked: 'Tick what fits you',

  scaleTitle: 'The scale',
  confidenceScale: [
    'Not at all confident',
    'Slightly confident',
    'Somewhat confident',
    'Fairly confident',
    'Very confident',
  ],

  nowQuestion: 'Where I am now:',
  now: ['New to me', 'With help', 'On my own on a usual day', 'On my own on a hard day too', 'I could teach it'],
  needQuestion: 'How much my role needs it:',
  need: ['Hardly at all', 'A little', 'Some of the time', 'Much of the time', 'All the time'],
  misleads:
    'What people say of their own skills often differs from what others see, and the least skilled can be the most sure. So there is no total and no pass mark here. Ask somebody who has seen you at work, and look at colleague feedback.',
  misleadsSource: 'Davis DA and others, JAMA 2006; 296: 1094–1102',

  placesPrivacy:
    'Nobody reads this. Use roles, not names: notes on people can be asked for, by them too. It stays on this device.',
  places: {
    satisfied: { label: 'Keep satisfied', axes: 'high influence, low interest' },
    closely: { label: 'Work with closely', axes: 'high influence, high interest' },
    eye: { label: 'Keep an eye on', axes: 'low influence, low interest' },
    informed: { label: 'Keep informed', axes: 'low influence, high interest' },
    unplaced: { label: 'Not placed yet', axes: '' },
  },
  placesNote: 'Where somebody stands can change. Look again when something changes.',
  people: 'People and groups to think of',

  result: 'What it means',
  sum: (sum: string, each: number) => `${sum} = ${each} minutes for each`,
  noTime: 'No time is left to share.',
  compare: 'If each takes',
  remember: 'Remember:',
  minutes: (minutes: number) => `${minutes} ${minutes === 1 ? 'minute' : 'minutes'}`,

  feedbackIntro: 'Two minutes, if you like. Every question is optional, and nothing depends on your answers.',
  feedbackWhere:
    'Your answers stay on this device. They are not sent to your platform, your employer or us, and your name is not attached to them.',
  feedbackForm: 'Would you like to tell us, or to say something in your own words?',
  feedbackFormLink: (provider: string) => `Open the feedback form of ${provider}`,
  feedbackFormNote: 'It is a page of its own, outside this module: what you write there goes to those who run it.',
  feedbackMail: (provider: string) =>
    `Would you like to tell us, or to say something in your own words? Copy your answers, or write what you like, and send it to ${provider}:`,
  feedbackMailNote: 'An email shows who sent it.',
};

/** A question of the feedback: a scale has a low and a high end, choices have none. */
interface FeedbackQuestion {
  readonly ask: string;
  readonly scale?: readonly string[];
  readonly choices?: readonly string[];
}

const AGREE = ['Disagree strongly', 'Disagree', 'Neither', 'Agree', 'Agree strongly'];
const CONFIDENT = ['Very low', 'Low', 'Middling', 'High', 'Very high'];

/**
 * What is asked about every module, by the names in the device notes: reaction, learning (confidence before and now,
 * asked together) and the plan to do something. What could say who somebody is, such as their grade, is not asked.
 */
export const feedbackWords: Readonly<
  Record<
    'useful' | 'relevant' | 'time' | 'access' | 'before' | 'now' | 'action' | 'likely' | 'recommend',
    FeedbackQuestion
  >
> = {
  useful: {
    ask: 'Overall, how useful was this module?',
    scale: ['Not useful', 'Slightly useful', 'Fairly useful', 'Useful', 'Very useful'],
  },
  relevant: { ask: 'It was relevant to what I do now', scale: AGREE },
  time: { ask: 'The time it took was', choices: ['Too short', 'About right', 'Too long'] },
  access: { ask: 'I could use all of it, with assistive technology too if I use any', choices: ['Yes', 'No'] },
  before: { ask: 'Before this module, my confidence in what it teaches was', scale: CONFIDENT },
  now: { ask: 'Now, my confidence in it is', scale: CONFIDENT },
  action: { ask: 'I have planned something to try at work', choices: ['Yes', 'No'] },
  likely: {
    ask: 'How likely are you to do it? 0 is not at all, 10 is certain',
    choices: [
      '0 of 10',
      '1 of 10',
      '2 of 10',
      '3 of 10',
      '4 of 10',
      '5 of 10',
      '6 of 10',
      '7 of 10',
      '8 of 10',
      '9 of 10',
      '10 of 10',
    ],
  },
  recommend: { ask: 'Would you recommend it to a colleague?', choices: ['Yes', 'No', 'Not sure'] },
};
