import { writeSignOffs, type SignOff } from '../../../packages/compiler/src/sign/signoff-file.js';

/** A signature for something else than what stands in the small module. */
const SIGNED: SignOff = {
  stage: 'education',
  decision: 'approve',
  name: 'Dr A. Example',
  role: 'Training programme director',
  date: '2026-11-21',
  version: '0.1.0',
  content: '0'.repeat(64),
  saw: '0'.repeat(32),
  stood: '0'.repeat(12),
};

const FILE = writeSignOffs({ signed: [SIGNED], stood: new Map() });

/** A sign-off that does not count: nothing of it may be lost in silence, and the module is a draft. */
export const SIGN_MISTAKES = {
  'validate/signoff-unreadable': { 'signoff.yaml': 'signed:\n  - stage: content\n name: Dr A. Example\n' },
  'validate/signoff-changed': { 'signoff.yaml': FILE.replace('Dr A. Example', 'Dr B. Example') },
  'validate/signoff-incomplete': { 'signoff.yaml': FILE.replace(/^signed:\n(?: .*\n)+/m, 'signed: []\n') },
  'validate/signoff-void': { 'signoff.yaml': FILE },
};
