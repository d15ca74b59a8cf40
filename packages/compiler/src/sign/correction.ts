import { compareParts, type Change } from './compare.js';
import { letterDistance } from './marks.js';
import type { Part } from './part.js';
import type { SignOffFile } from './signoff-file.js';
import type { StageState } from './sign-off-state.js';

/** At most so many sentences may differ from what was approved. */
export const CORRECTED_SENTENCES = 10;

/** At most so many letters of a sentence may come in another number than before. */
const CORRECTED_LETTERS = 3;

/** Whether what changed since an approval is a spelling correction; if not, the changes that are more than that. */
export type CorrectionVerdict =
  | { readonly type: 'small' }
  | { readonly type: 'nothing-to-correct' }
  | { readonly type: 'too-many' }
  | { readonly type: 'more'; readonly changes: readonly Change[] };

/**
 * Whether one person may leave the education approval standing. What changed is held against the last full approval,
 * so that many small corrections never add up to something that nobody approved. It is small when
 *
 * - nothing changed in what the content stage looked at,
 * - nothing but wording changed in what the education stage looked at,
 * - each changed sentence has one before it that differs in at most three letters, and there are few of them.
 *
 * Another medium-sized word may pass for a misspelt one ("form", "from"): the person who confirms has read it, and is
 * named.
 */
export function judgeCorrection(
  { state, approval }: StageState,
  { stood }: SignOffFile,
  parts: readonly Part[],
): CorrectionVerdict {
  const before = approval && stood.get(approval.stood);
  if (!before || state !== 'void') return { type: 'nothing-to-correct' };
  const changes = compareParts(before, parts).filter(
    ({ stages }) => stages.includes('content') || stages.includes('education'),
  );
  const more = changes.filter((change) => !isSmall(change));
  if (more.length > 0) return { type: 'more', changes: more };
  const sentences = changes.reduce((sum, { what }) => sum + (what.type === 'changed' ? what.now.length : 0), 0);
  return sentences > CORRECTED_SENTENCES ? { type: 'too-many' } : { type: 'small' };
}

function isSmall({ what }: Change): boolean {
  if (what.type !== 'changed' || what.aspect !== 'wording' || what.now.length === 0) return false;
  const free = new Set(what.before);
  return (
    what.before.length === what.now.length &&
    what.marks.every((mark) => {
      const near = [...free].sort((a, b) => letterDistance(a, mark) - letterDistance(b, mark))[0];
      return near !== undefined && letterDistance(near, mark) <= CORRECTED_LETTERS && free.delete(near);
    })
  );
}
