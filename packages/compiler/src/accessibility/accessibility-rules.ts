import type { RuleTable } from '../model/rules.js';

/** Mistakes in accessibility.yaml that its schema cannot see. A claim that is not borne out stops the build. */
export const ACCESSIBILITY_RULES = {
  'accessibility-criterion': {
    severity: 'error',
    says: 'WCAG 2.2 has no criterion {number} at level A or AA.',
    remedy: 'Take the number from https://www.w3.org/TR/WCAG22/, such as 1.3.2.',
  },
  'accessibility-fully': {
    severity: 'error',
    says: 'it says fully compliant, but {why}.',
    remedy: 'Write compliance: partially, or take the line out until it is so.',
  },
  'accessibility-nothing-listed': {
    severity: 'error',
    says: 'it says {status} compliant, but lists nothing that is not.',
    remedy:
      'List what is not accessible under found:, disproportionate-burden: or out-of-scope:, because the statement refers to that list.',
  },
  'accessibility-version': {
    severity: 'warning',
    says: 'the test of {on} is of version {tested}, but this module is version {version}.',
    remedy: 'Write the version that was tested; it is at the foot of every page of the module.',
  },
  'accessibility-dates': {
    severity: 'warning',
    says: 'the statement was reviewed on {reviewed}, before it was prepared on {prepared}.',
    remedy: 'Correct one of the two dates.',
  },
} as const satisfies RuleTable;
