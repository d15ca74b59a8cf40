import { listRules, type DiagnosticRule, type RuleTable } from '../model/rules.js';

/** What `check:module` says beyond what a build says. All of it is advice: it is there to be thought about, and stops nothing. */
export const CHECK_RULES = {
  // Words
  spelling: {
    severity: 'warning',
    says: 'the word "{word}" is in no word list.',
    remedy: 'Mend it. If it is right, write it on a line of its own in modules/{module}/words.txt.',
  },
  american: {
    severity: 'warning',
    says: 'the spelling "{word}" is American.',
    remedy: 'Write "{better}".',
  },
  'sentence-long': {
    severity: 'warning',
    says: 'this sentence has {count} words: "{sentence}".',
    remedy: 'Say it in two sentences; up to 20 words are read easily.',
  },
  'word-plainer': {
    severity: 'warning',
    says: 'there is a plainer way to say "{word}".',
    remedy: 'Try {better}.',
  },
  'words-line': {
    severity: 'warning',
    says: 'this line of words.txt is not one word: "{line}".',
    remedy: 'Write one word on each line, without signs around it.',
  },

  // What may say who a patient is, and what is not the author's own
  patient: {
    severity: 'warning',
    says: '"{found}" looks like {what}, and may say who a patient is.',
    remedy:
      'Take it out, or change it until nobody could be meant. If the person is invented, write the name on a line of its own in modules/{module}/words.txt; NHS numbers that begin with 999 and telephone numbers that begin with 07700 900 are nobody’s.',
  },
  'template-text': {
    severity: 'warning',
    says: 'this {kind} is still the template’s own: "{words}".',
    remedy: 'Put your own in its place, or take it out; the module cannot be approved before.',
  },

  // Links
  'link-words': {
    severity: 'warning',
    says: 'the words of this link, "{words}", do not say where it leads.',
    remedy: 'Use words that make sense alone, such as the name of the page that it opens.',
  },
  'link-gone': {
    severity: 'warning',
    says: 'the address {url} answers that there is no such page ({status}).',
    remedy: 'Find the new address, or take the link out.',
  },
  'link-moved': {
    severity: 'warning',
    says: 'the address {url} leads on for good to {to}.',
    remedy: 'Open it, and if it is still what you mean, write the new address.',
  },
  'link-not-reached': {
    severity: 'warning',
    says: 'the address {url} could not be reached from here: {why}.',
    remedy: 'Open it yourself; the page may be well all the same.',
  },

  'links-none-reached': {
    severity: 'warning',
    says: 'none of the {count} addresses outside could be reached from here.',
    remedy: 'Check that this computer is online and may open other sites, then ask again.',
  },

  // Pictures, sound and film
  'alt-begins': {
    severity: 'warning',
    says: 'the description of the picture {src} begins with "{words}", which a screen reader has just said.',
    remedy: 'Begin with what the picture shows.',
  },
  'alt-file-name': {
    severity: 'warning',
    says: 'the description of the picture {src} is only a file name.',
    remedy: 'Say what somebody should know who cannot see it.',
  },
  'alt-long': {
    severity: 'warning',
    says: 'the description of the picture {src} has {count} characters, and cannot be paused or read again.',
    remedy: 'Say the main thing there, and put the rest into the text or a table.',
  },
  'picture-heavy': {
    severity: 'warning',
    says: 'the picture {src} is {size}, which is slow on a ward computer.',
    remedy: 'Save it smaller; {most} is plenty for a page.',
  },
  'picture-large': {
    severity: 'warning',
    says: 'the picture {src} is {width} pixels wide, and no page shows more than {most}.',
    remedy: 'Save it smaller.',
  },
  'recording-long': {
    severity: 'warning',
    says: 'the recording {src} is about {minutes} minutes long.',
    remedy: 'Cut it into parts; most people stay with five to eight minutes.',
  },

  // Outcomes and time
  'outcome-not-taught': {
    severity: 'warning',
    says: 'no page seems to teach outcome {number}, "{text}": its words hardly come up in the text.',
    remedy:
      'If a page does teach it, use the words of the outcome there; if none does, write it or take the outcome out.',
  },
  'outcome-not-practised': {
    severity: 'warning',
    says: 'nothing lets learners practise outcome {number}, "{text}", before it is assessed.',
    remedy:
      'Add a question, a scenario or another exercise to a page before the check, with the line **Outcome:** {number}.',
  },
  'outcome-not-assessed': {
    severity: 'warning',
    says: 'no scored question assesses outcome {number}, "{text}".',
    remedy:
      'Add a question to the check with the line **Outcome:** {number}, or tell the panel how it is assessed elsewhere.',
  },
  'exercise-no-outcome': {
    severity: 'warning',
    says: 'the {kind} "{words}" serves no learning outcome.',
    remedy: 'Add the line **Outcome:** and its number, or ask whether learners need it.',
  },
  'page-long': {
    severity: 'warning',
    says: 'this page takes about {minutes} minutes.',
    remedy: 'Cut it in two, so that it can be read in one pause.',
  },

  // Questions
  'feedback-short': {
    severity: 'warning',
    says: 'the feedback to "{option}" is only "{feedback}".',
    remedy: 'Say why: the reason is what learners take away.',
  },
  'feedback-same': {
    severity: 'warning',
    says: 'the feedback to "{option}" is the same as to another option.',
    remedy: 'Answer the thought behind each option.',
  },
  'option-all-of-them': {
    severity: 'warning',
    says: 'the option "{option}" refers to the other options.',
    remedy: 'Ask "Which of these …?" and let learners tick each one that is right.',
  },
  'question-negative': {
    severity: 'warning',
    says: 'the question "{question}" asks for what is not so, which is easily misread.',
    remedy: 'Ask for what is so. If it must be like this, make the word **not** bold.',
  },
  'answers-longest': {
    severity: 'warning',
    says: 'in {count} of {all} questions the right answer is the longest one, so length gives it away.',
    remedy: 'Make some right answers shorter and some wrong ones fuller.',
  },
  'answers-same-place': {
    severity: 'warning',
    says: 'in {count} of {all} questions the right answer stands in place {place}.',
    remedy: 'Put the right answers in different places.',
  },

  // References and review
  'reference-incomplete': {
    severity: 'warning',
    says: 'the reference "{key}" has no {missing}.',
    remedy: 'Add it, so that readers can find the source and judge it.',
  },
  'reference-old': {
    severity: 'warning',
    says: 'the reference "{key}" is from {year}.',
    remedy: 'Check whether something newer replaces it; a classic may stay.',
  },
  'review-none': {
    severity: 'warning',
    says: 'no day is set on which the content is to be reviewed.',
    remedy: 'Add a line such as review: {example}.',
  },
  'review-past': {
    severity: 'warning',
    says: 'the content was to be reviewed by {date}.',
    remedy: 'Review it, and set the next day.',
  },
  'review-soon': {
    severity: 'warning',
    says: 'the content is to be reviewed by {date}.',
    remedy: 'Ask the reviewers now.',
  },

  // In a browser
  axe: {
    severity: 'warning',
    says: 'in a window {widths} pixels wide, axe minds {what} ({rule}): {help}.',
    remedy: 'Mend it if it comes from your words or pictures; otherwise tell whoever looks after the toolkit.',
  },
} as const satisfies RuleTable;

/** The same as a list; docs/reference/diagnostics.md is made from it. */
export const checkRules: readonly DiagnosticRule[] = listRules('check', CHECK_RULES);
