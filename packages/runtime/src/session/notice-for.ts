import type { Notice, ReadState } from '@ladder/core';

/** What a learner has to be told about the state that came back. */
export function noticeFor(decoded: ReadState): Notice | undefined {
  if (decoded.type === 'read') return decoded.lost ? { type: 'module-updated' } : undefined;
  if (decoded.type === 'other-layout') return { type: 'module-changed' };
  return decoded.type === 'damaged' ? { type: 'progress-damaged' } : undefined;
}
