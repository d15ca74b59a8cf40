import type { ChangeType } from '@ladder/core';
import type { Rule, RuleTable } from '../model/rules.js';

const NOTHING_TO_DO = 'Leave it as it is.';
const IF_MEANT = 'if it is meant, add --allow-lost-progress to the command.';
const MEND = `If it is still there in other words, {mend}; ${IF_MEANT}`;
const TAKE_BACK = `Take the change back, or, ${IF_MEANT}`;

/**
 * What is said of each change since the last release, by the names of `ChangeType`. A change by which some learner
 * loses something is an error, until the author says that it is meant.
 */
export const UPDATE_RULES = {
  'update-page-added': {
    severity: 'warning',
    says: 'this page is new since version {version}: learners half-way keep their place, and find it still to read.',
    remedy: NOTHING_TO_DO,
  },
  'update-page-moved': {
    severity: 'warning',
    says: 'this page has moved since version {version}: learners keep their place.',
    remedy: NOTHING_TO_DO,
  },
  'update-page-removed': {
    severity: 'error',
    says: 'the page "{page}" of version {version} is gone{with}: learners who were on it go on at the page before it.',
    remedy: MEND,
  },
  'update-block-added': {
    severity: 'warning',
    says: '{block} is new since version {version}: learners keep everything, and find it still to do.',
    remedy: NOTHING_TO_DO,
  },
  'update-block-moved': {
    severity: 'warning',
    says: '{block} has moved since version {version}: learners keep what they did there.',
    remedy: NOTHING_TO_DO,
  },
  'update-block-removed': {
    severity: 'error',
    says: '{block} of version {version} is gone: learners lose what they did there.',
    remedy: MEND,
  },
  'update-option-added': {
    severity: 'warning',
    says: '{block} has {count} more since version {version}: learners keep what they chose.',
    remedy: NOTHING_TO_DO,
  },
  'update-options-moved': {
    severity: 'warning',
    says: '{block} has its options in another order than in version {version}: learners keep what they chose.',
    remedy: NOTHING_TO_DO,
  },
  'update-option-removed': {
    severity: 'error',
    says: '{block} has lost {count} since version {version}: learners who chose it choose again.',
    remedy: `If it was only reworded, write its new words behind its letter under {id} in ids.yaml; ${IF_MEANT}`,
  },
  'update-right-changed': {
    severity: 'warning',
    says: '{block} has another right answer than in version {version}: learners keep what they chose, and see the new verdict.',
    remedy: 'Make sure that the new answer is the right one.',
  },
  'update-right-count-changed': {
    severity: 'error',
    says: '{block} has more or fewer right answers than in version {version}: learners answer it again.',
    remedy: TAKE_BACK,
  },
  'update-items-changed': {
    severity: 'error',
    says: '{block} has other items than in version {version}: learners do it again.',
    remedy: `If they were only reworded, write their new words behind their letters under {id} in ids.yaml; ${IF_MEANT}`,
  },
  'update-now-scored': {
    severity: 'error',
    says: '{block} scores now, and was for practice in version {version}: learners answer it again.',
    remedy: TAKE_BACK,
  },
  'update-no-longer-scored': {
    severity: 'warning',
    says: '{block} is for practice now, and scored in version {version}: learners keep what they chose.',
    remedy: NOTHING_TO_DO,
  },
  'update-decision-added': {
    severity: 'warning',
    says: '{block} has {count} more since version {version}: who had ended it stays at the end.',
    remedy: NOTHING_TO_DO,
  },
  'update-decision-removed': {
    severity: 'error',
    says: '{block} has lost {count} since version {version}: learners in the middle of it decide again from there.',
    remedy: `If it was only reworded, write its new options behind their letters under {id} in ids.yaml; ${IF_MEANT}`,
  },
  'update-path-changed': {
    severity: 'error',
    says: '{block} goes another way than in version {version}: learners in the middle of it decide again from there.',
    remedy: TAKE_BACK,
  },
  'update-check-added': {
    severity: 'warning',
    says: 'there is a scored check, which version {version} did not have: learners half-way have to pass it, who had finished stays finished.',
    remedy: NOTHING_TO_DO,
  },
  'update-check-removed': {
    severity: 'error',
    says: 'version {version} had a scored check and there is none now: learners half-way lose their score.',
    remedy: TAKE_BACK,
  },
  'update-pass-changed': {
    severity: 'warning',
    says: 'the pass mark is another than in version {version}: who has passed stays passed.',
    remedy: NOTHING_TO_DO,
  },
  'update-tries-changed': {
    severity: 'warning',
    says: 'the number of tries is another than in version {version}: who had a try left still has one.',
    remedy: NOTHING_TO_DO,
  },
  'update-order-changed': {
    severity: 'warning',
    says: 'the order of the scored questions is another than in version {version}: learners keep what they chose.',
    remedy: NOTHING_TO_DO,
  },
  'update-draw-changed': {
    severity: 'error',
    says: 'the scored questions are drawn from others than in version {version}: learners in the middle of the check may be asked others.',
    remedy: TAKE_BACK,
  },
  'update-draw-dropped': {
    severity: 'warning',
    says: 'every learner now gets all scored questions, and some of them in version {version}: who has passed stays passed.',
    remedy: NOTHING_TO_DO,
  },
  'update-without-ids': {
    severity: 'error',
    says: 'version {version} was released, and there is no ids.yaml that can be read, by which its parts could be known again.',
    remedy:
      'Bring back an earlier version of ids.yaml. If there is none, run pnpm check:module {module} --fix --allow-lost-progress, which writes a new one; all learners half-way then begin again.',
  },
  'update-not-recorded': {
    severity: 'error',
    says: 'version {version} was released, and released.yaml does not have it: every learner who is half-way would start again.',
    remedy:
      'Take the module as it was in version {version}, run pnpm record:layout {module} there, and copy released.yaml from there to here; if all may lose their progress, add --allow-lost-progress to the command.',
  },
  'update-record-lost': {
    severity: 'warning',
    says: 'version {version} is released, and released.yaml does not have it.',
    remedy: 'Run pnpm record:layout {module} before you change anything, so that learners keep their progress.',
  },
  'update-version-lower': {
    severity: 'error',
    says: 'this is version {now}, and version {version} was released before it.',
    remedy: 'Write a version that is later than {version}. To go back to an earlier one, upload its zip again.',
  },
  'update-same-version': {
    severity: 'warning',
    says: 'version {version} was released, and what it records of learners has changed since.',
    remedy: 'Write a later version before you release it, so that platforms and people can tell the two apart.',
  },
  'update-renamed': {
    severity: 'error',
    says: 'released.yaml was written for the module {before}, and this one is called {module}: platforms take it for another module, and learners start again.',
    remedy:
      'Name the folder {before} again; if this is a module of its own, delete released.yaml, signoff.yaml and ids.yaml in it.',
  },
  'released-unreadable': {
    severity: 'error',
    says: 'released.yaml has been changed by hand and cannot be read.',
    remedy:
      'Bring back an earlier version of it, so that learners keep their progress. If there is none, delete it; before the next change run pnpm record:layout {module}.',
  },
} as const satisfies RuleTable & Readonly<Record<`update-${ChangeType}`, Rule>>;
