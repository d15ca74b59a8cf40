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
  misleadsUrl: 'https://doi.org/10.1001/jama.296.9.1094',

  placesPrivacy:
    'Nobody reads this. Use roles, not names: notes on people can be asked for, by them too. It stays on this device.',
  places: [
    ['satisfied', 'Keep satisfied', 'high influence, low interest'],
    ['closely', 'Work with closely', 'high influence, high interest'],
    ['eye', 'Keep an eye on', 'low influence, low interest'],
    ['informed', 'Keep informed', 'low influence, high interest'],
    ['unplaced', 'Not placed yet', ''],
  ],
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
export interface FeedbackQuestion {
  readonly name: string;
  readonly ask: string;
  readonly scale?: readonly string[];
  readonly choices?: readonly string[];
}

const AGREE = ['Disagree strongly', 'Disagree', 'Neither', 'Agree', 'Agree strongly'];

/**
 * What is asked about every module: reaction, learning (confidence before and now, asked together) and the plan to do
 * something. What could say who somebody is, such as their grade, is not asked.
 */
export const FEEDBACK_QUESTIONS: readonly FeedbackQuestion[] = [
  {
    name: 'useful',
    ask: 'Overall, how useful was this module?',
    scale: ['Not useful', 'Slightly useful', 'Fairly useful', 'Useful', 'Very useful'],
  },
  { name: 'relevant', ask: 'It was relevant to what I do now', scale: AGREE },
  { name: 'time', ask: 'The time it took was', choices: ['Too short', 'About right', 'Too long'] },
  { name: 'access', ask: 'I could use all of it, with assistive technology too if I use any', choices: ['Yes', 'No'] },
  {
    name: 'before',
    ask: 'Before this module, my confidence in what it teaches was',
    scale: ['Very low', 'Low', 'Middling', 'High', 'Very high'],
  },
  {
    name: 'now',
    ask: 'Now, my confidence in it is',
    scale: ['Very low', 'Low', 'Middling', 'High', 'Very high'],
  },
  { name: 'action', ask: 'I have planned something to try at work', choices: ['Yes', 'No'] },
  {
    name: 'likely',
    ask: 'How likely are you to do it? 0 is not at all, 10 is certain',
    choices: ['0', '1', '2', '3', '4', '5', '6', '7', '8', '9', '10'].map((number) => `${number} of 10`),
  },
  { name: 'recommend', ask: 'Would you recommend it to a colleague?', choices: ['Yes', 'No', 'Not sure'] },
];
