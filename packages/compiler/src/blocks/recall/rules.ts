import type { RuleTable } from '../../model/rules.js';

/** Mistakes in the blocks of this folder. */
export const RECALL_RULES = {
  // What all five have in common
  'recall-no-stem': {
    severity: 'error',
    says: 'this {block} block does not say what to do.',
    remedy: 'Write the question or the task above everything else in it.',
  },
  'recall-no-feedback': {
    severity: 'error',
    says: '"{task}" has no feedback.',
    remedy: 'Add a line at the end of the block: **Feedback:** and what makes the answer right.',
  },
  'recall-no-otherwise': {
    severity: 'error',
    says: '"{task}" says nothing to a learner whose answer you did not foresee.',
    remedy: 'Add a line at the end of the block: **Otherwise:** and what helps to find the answer.',
  },
  'recall-answer-given': {
    severity: 'warning',
    says: 'the reply to a wrong answer says the right one, "{answer}", while the learner can still try.',
    remedy: 'Say what helps to find it. **Feedback:** is shown once it was found, or asked for.',
  },
  'recall-text-lost': {
    severity: 'error',
    says: 'this text has no place in {block}: "{typed}".',
    remedy: 'Move it above the list, or begin it with **Feedback:**.',
  },
  'recall-label-twice': {
    severity: 'error',
    says: 'the line **{label}:** is there twice.',
    remedy: 'Keep one of the two.',
  },
  'recall-item-empty': {
    severity: 'error',
    says: 'an item of "{task}" has no words.',
    remedy: 'Write something behind the sign that begins it, or take the line out.',
  },
  'recall-item-twice': {
    severity: 'error',
    says: '"{item}" is there twice.',
    remedy: 'Change or remove one of the two.',
  },

  // Putting in order
  'ordering-few-items': {
    severity: 'error',
    says: '"{task}" has fewer than two items to put in order.',
    remedy: 'List them below it in the right order, each with a number: 1. and the words. The toolkit mixes them.',
  },

  // Finding partners
  'matching-few-pairs': {
    severity: 'error',
    says: '"{task}" has fewer than two pairs.',
    remedy: 'Add a line for each: - left = right.',
  },
  'matching-no-equals': {
    severity: 'error',
    says: '"{item}" has no partner.',
    remedy: 'Write both with = between them and a space on either side: - left = right.',
  },
  'matching-half-empty': {
    severity: 'error',
    says: '"{item}" has nothing behind the =.',
    remedy: 'Write its partner there: - left = right.',
  },
  'matching-one-partner': {
    severity: 'error',
    says: 'in "{task}" every item has the same partner, so there is nothing to choose.',
    remedy: 'Add another pair, or a wrong partner: - = right.',
  },

  // Sorting into groups
  'sorting-few-groups': {
    severity: 'error',
    says: '"{task}" has fewer than two groups.',
    remedy: 'Begin each group with a line such as ### A state, and list below it what belongs there.',
  },
  'sorting-many-groups': {
    severity: 'error',
    says: '"{task}" has {count} groups, but a phone has room for five.',
    remedy: 'Join some of the groups, or make two blocks of it.',
  },
  'sorting-group-empty': {
    severity: 'error',
    says: 'nothing belongs to the group "{group}".',
    remedy: 'List below it what belongs there, or take its heading out.',
  },

  // Filling a gap
  'fill-in-no-gap': {
    severity: 'error',
    says: '"{task}" has no gap to fill.',
    remedy: 'Put four underscores where the answer belongs: ____.',
  },
  'fill-in-two-gaps': {
    severity: 'error',
    says: '"{task}" has {count} gaps.',
    remedy: 'Keep one, and make a block of its own for each of the others.',
  },
  'fill-in-no-answer': {
    severity: 'error',
    says: '"{task}" has no answer that counts as right.',
    remedy: 'List it below the sentence with a tick: - [x] and the answer.',
  },
  'fill-in-no-box': {
    severity: 'error',
    says: 'the answer "{item}" has no box.',
    remedy: 'Put one in front: - [x] for one that counts, - [ ] for a wrong one that you foresee.',
  },
  'fill-in-no-letters': {
    severity: 'error',
    says: 'the answer "{item}" has nothing in it that is compared.',
    remedy: 'Ask for a word, a number or a sign such as >, or use :::question.',
  },
  'fill-in-no-reply': {
    severity: 'error',
    says: 'the wrong answer "{item}" has no feedback.',
    remedy:
      'Write it on the line below, after > and a space. Without it, **Otherwise:** is enough, and the line can go.',
  },

  // A number
  'number-no-answer': {
    severity: 'error',
    says: '"{task}" has no answer.',
    remedy: 'Add a line such as **Answer:** 7.5.',
  },
  'number-unreadable': {
    severity: 'error',
    says: '"{typed}" should be a number.',
    remedy:
      'Write it in digits, with a point before the decimals: 7.5. The unit has a line of its own: **Unit:** minutes.',
  },
  'number-within': {
    severity: 'error',
    says: 'Within should be more than nothing, but it is "{typed}".',
    remedy: 'Write how far either side still counts: **Within:** 0.5. Or take the line out.',
  },
  'number-foreseen-right': {
    severity: 'error',
    says: 'the wrong number {item} counts as right here.',
    remedy: 'Take it out, or make what is after **Within:** smaller.',
  },
  'number-no-reply': {
    severity: 'error',
    says: 'the wrong number {item} has no feedback.',
    remedy:
      'Write it on the line below, after > and a space. Without it, **Otherwise:** is enough, and the line can go.',
  },
} as const satisfies RuleTable;
