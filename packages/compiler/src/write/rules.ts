import type { RuleTable } from '../model/rules.js';

/** What can stop a finished package on its way to the disk. */
export const WRITE_RULES = {
  'file-in-use': {
    severity: 'error',
    says: 'the file cannot be replaced, because another program has it open or it is write-protected.',
    remedy: 'Close it there, for example in a window that shows the zip, and build again.',
  },
} as const satisfies RuleTable;
