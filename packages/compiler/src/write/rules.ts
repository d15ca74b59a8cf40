import type { RuleTable } from '../model/rules.js';

/** What can stop a finished package on its way to the disk. */
export const WRITE_RULES = {
  'file-in-use': {
    severity: 'error',
    says: 'the file cannot be replaced, because another program has it open or it is write-protected.',
    remedy: 'Close it there, for example in a window that shows the zip, and build again.',
  },
  'disk-full': {
    severity: 'error',
    says: 'there is no room left on the disk, so nothing was put into dist.',
    remedy: 'Make room, for example by deleting packages of old versions in dist, and build again.',
  },
  'dist-locked': {
    severity: 'error',
    says: 'nothing can be written into the folder dist, because it is write-protected.',
    remedy: 'Allow writing there, or copy the whole toolkit into a folder of your own, and build again.',
  },
  'media-changed': {
    severity: 'error',
    says: '"{name}" changed while it was being packed.',
    remedy: 'Wait until the other program has saved or copied it, and build again.',
  },
} as const satisfies RuleTable;
