import type { RuleTable } from '../model/rules.js';

const TELL_US = 'Tell whoever looks after the toolkit: this is a fault in it, not in the module.';

/** What the proof of completion finds: ways through a module that never end, or end with a score that contradicts. */
export const COMPLETION_RULES = {
  'completion-at-once': {
    severity: 'error',
    says: 'the module would count as finished before anything in it was opened.',
    remedy: 'Add a page.',
  },
  'completion-page': {
    severity: 'error',
    says: 'a learner who has done everything would still have this page to open.',
    remedy: TELL_US,
  },
  'completion-block': {
    severity: 'error',
    says: 'a learner who has done everything would still have something to do here.',
    remedy: TELL_US,
  },
  'completion-decision': {
    severity: 'error',
    says: 'a learner who comes to decision {decision} of this scenario could never end it.',
    remedy: 'Let at least one option there go on, or go to Debrief: > **Go to:** Debrief.',
  },
  'completion-pass': {
    severity: 'error',
    says: 'a learner can get at most {possible} of {drawn} questions right, and needs {needed} to pass.',
    remedy: 'Lower the pass mark, or see that every question has a right answer.',
  },
  'completion-status': {
    severity: 'error',
    says: 'with {right} of {drawn} right, a learner would be told "{told}" where it should be "{expected}".',
    remedy: TELL_US,
  },
  'completion-score': {
    severity: 'error',
    says: '{less} of {drawn} right is shown as {score} out of 100, as if it reached the pass mark, and does not pass.',
    remedy: 'Write the number of right answers instead of a share, or ask at most 100 questions.',
  },
} as const satisfies RuleTable;
