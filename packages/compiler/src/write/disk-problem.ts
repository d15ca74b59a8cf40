import type { Diagnostic } from '@ladder/core';
import { Findings } from '../model/rules.js';
import { WRITE_RULES } from './rules.js';

/** How a system says that there is no room: on the disk, or for this person. */
const FULL = new Set(['ENOSPC', 'EDQUOT']);

/** How a system says that somebody else holds a file; Windows does so for any file that is open. */
const IN_USE = new Set(['EPERM', 'EACCES', 'EBUSY']);

/** What a failed attempt to write means for an author; `undefined` for what is a fault of ours. */
export function diskProblem(error: unknown): Diagnostic | undefined {
  const findings = new Findings('write', WRITE_RULES);
  if (FULL.has(codeOf(error))) findings.add('disk-full', 'dist', undefined);
  else if (isInUse(error) || codeOf(error) === 'EROFS') findings.add('dist-locked', 'dist', undefined);
  return findings.found[0];
}

/** Whether a file could not be replaced because it is open elsewhere or write-protected. */
export function isInUse(error: unknown): boolean {
  return IN_USE.has(codeOf(error));
}

/** The system's own name for what went wrong; empty for other faults. */
export function codeOf(error: unknown): string {
  return error instanceof Error && 'code' in error ? String(error.code) : '';
}
