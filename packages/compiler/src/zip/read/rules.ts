import type { RuleValues } from '../../model/rules.js';

/** What can be said of a zip, whatever is in it. The table of words is the linter's (lint/rules-archive.ts). */
export type ZipRule =
  | 'not-a-zip'
  | 'zip-truncated'
  | 'zip-damaged'
  | 'zip-empty'
  | 'zip-two-lists'
  | 'zip-two-names'
  | 'zip-duplicate'
  | 'zip-overlap'
  | 'zip-bomb'
  | 'zip-too-many'
  | 'zip-unsafe-name'
  | 'zip-symlink'
  | 'zip-encrypted'
  | 'zip-method'
  | 'zip-backslash'
  | 'zip64'
  | 'zip-data-descriptor'
  | 'zip-extra-bytes'
  | 'zip-folder-entries';

/** How the reader says what it found. */
export type ZipReport = (rule: ZipRule, values?: RuleValues) => void;
