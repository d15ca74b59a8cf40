import type { Diagnostic } from '@ladder/core';
import { WordFindings } from '../storyboard/to-do.js';
import type { Remark } from './read-review.js';

/** What reviewers left in a file that is imported: changes count as made, comments are listed, and the author hears of both. */
export function remarkFindings(remarks: readonly Remark[]): readonly Diagnostic[] {
  const findings = new WordFindings();
  for (const { kind, who, text, quote, replies } of remarks) {
    if (kind === 'comment') {
      const all = [text, ...replies.map((reply) => `${reply.who}: ${reply.text}`)].join(' / ').replace(/\n/g, ' ');
      findings.add('comment', undefined, { who, quote, text: all });
    } else if (kind !== 'look' && text.trim() !== '')
      findings.add('changed', undefined, { who, did: kind, text: text.trim() });
  }
  return findings.found;
}
