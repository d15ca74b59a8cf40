import type { RuleTable } from '../model/rules.js';

const TELL_US = 'Tell whoever looks after the toolkit: this is a fault in it, not in the module.';

/** Mistakes that a platform would meet in a finished package. Most are ours, and stop the build before anybody is hurt. */
export const LINT_RULES = {
  'no-manifest': { severity: 'error', says: 'there is no imsmanifest.xml at its root.', remedy: TELL_US },
  'manifest-not-first': { severity: 'error', says: 'imsmanifest.xml is not its first file.', remedy: TELL_US },
  'unlisted-file': { severity: 'error', says: 'the manifest does not list the file {path}.', remedy: TELL_US },
  'missing-file': { severity: 'error', says: 'the manifest lists {path}, which is not there.', remedy: TELL_US },
  'missing-schema': { severity: 'error', says: 'the control document {path} is not there.', remedy: TELL_US },
  'value-too-long': {
    severity: 'error',
    says: 'the {kind} "{value}…" is longer than {limit} characters.',
    remedy: 'Shorten it; if you did not write it, tell whoever looks after the toolkit.',
  },
  'not-one-sco': { severity: 'error', says: 'the manifest does not have exactly one resource.', remedy: TELL_US },
  'mastery-score': { severity: 'error', says: 'the manifest sets a mastery score.', remedy: TELL_US },
  'file-name': {
    severity: 'error',
    says: 'some platform cannot keep the name {path}.',
    remedy: 'Rename the file with small letters a to z, digits and hyphens, and keep the name short.',
  },
  'denied-type': {
    severity: 'error',
    says: 'platforms refuse the kind of file that {path} is.',
    remedy: 'Remove the file, or turn it into a picture or text.',
  },
  'inline-style': { severity: 'error', says: '{path} has a style inside it.', remedy: TELL_US },
  'inline-script': { severity: 'error', says: '{path} has a script inside it.', remedy: TELL_US },
  'module-script': { severity: 'error', says: '{path} uses an ES module.', remedy: TELL_US },
  'import-meta': { severity: 'error', says: '{path} uses import.meta.', remedy: TELL_US },
  'no-policy': { severity: 'error', says: '{path} has no Content-Security-Policy.', remedy: TELL_US },
  'unload-handler': { severity: 'error', says: '{path} listens to unload.', remedy: TELL_US },
  'outside-request': {
    severity: 'error',
    says: '{path} would load or send something outside the package ({what}).',
    remedy: TELL_US,
  },
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
