import type { RuleTable } from '../model/rules.js';

/** What is said of a sign-off that does not count. The module is built as a draft then. */
export const SIGN_RULES = {
  'signoff-unreadable': {
    severity: 'warning',
    says: 'the file cannot be read, so nobody counts as having signed, and the module is a draft.',
    remedy:
      'Take back what was changed in it; if that is not possible, delete the file and have all three stages sign again.',
  },
  'signoff-changed': {
    severity: 'warning',
    says: 'the {stage} sign-off of {name} was changed after it was signed, so the module is a draft.',
    remedy: 'Take the change back; if it was meant, have that stage sign again: pnpm sign:module {module}.',
  },
  'signoff-incomplete': {
    severity: 'warning',
    says: 'the file is not as the toolkit left it: something was taken out or changed, so the module is a draft.',
    remedy: 'Take the change back; if it was meant, have all three stages sign again: pnpm sign:module {module}.',
  },
  'signoff-void': {
    severity: 'warning',
    says: 'the {stage} sign-off of {name} ({date}) no longer holds, because what it looked at has changed; the module is a draft.',
    remedy:
      'See what changed with pnpm sign:module {module} --changes, and have that stage sign again: pnpm sign:module {module}.',
  },
} as const satisfies RuleTable;
