import type { RuleTable } from '../model/rules.js';
import { TELL_US } from './package-rule.js';

/** What our own packages promise beyond what any platform asks. A package of another tool is never held to these. */
export const OUR_RULES = {
  'manifest-not-first': { severity: 'error', says: 'imsmanifest.xml is not its first file.', remedy: TELL_US },
  'missing-schema': { severity: 'error', says: 'the control document {path} is not there.', remedy: TELL_US },
  'inline-style': { severity: 'error', says: '{path} has a style inside it.', remedy: TELL_US },
  'inline-script': { severity: 'error', says: '{path} has a script inside it.', remedy: TELL_US },
  'import-meta': { severity: 'error', says: '{path} uses import.meta.', remedy: TELL_US },
  'no-policy': { severity: 'error', says: '{path} has no Content-Security-Policy.', remedy: TELL_US },
  'script-in-picture': {
    severity: 'error',
    says: 'the picture {path} contains a script.',
    remedy: 'Save the picture again as plain SVG.',
  },
  'outside-picture': {
    severity: 'error',
    says: 'the picture {path} loads {what} from elsewhere.',
    remedy: 'Save the picture again with everything embedded.',
  },
  'saved-state-too-long': {
    severity: 'error',
    says: 'a learner who has done everything would save {found} characters, and platforms keep {limit}.',
    remedy: 'Split the module in two, or take out questions and decisions.',
  },
  'beacon-too-large': {
    severity: 'error',
    says: 'the last message to the Learning Hub could grow to {found} bytes, and browsers send {limit} safely.',
    remedy: 'Split the module in two, or take out scored questions.',
  },
} as const satisfies RuleTable;
