import type { ScoredAnswer } from './lms-adapter.js';
import type { ScormCalls } from './scorm-calls.js';
import type { ScormDialect } from './scorm-dialect.js';

/** The most that records of answers may take of one Learning Hub beacon, in characters of names and values. */
const MOST_CHARACTERS = 20_000;

/** A guess at what a record of an earlier launch takes. */
const EARLIER_RECORD = 300;

/**
 * Journals answers of the scored check, best effort: one record for each question and launch, from the platform's own
 * `_count` on without a gap, since Learning Hub's player breaks on one. Ends at the first refusal, and is never a
 * reason to tell the learner anything. Returns whether something was written.
 */
export function createInteractions(dialect: ScormDialect, calls: ScormCalls): (answer: ScoredAnswer) => boolean {
  const indices = new Map<string, number>();
  const written = new Map<string, string>();
  let next: number | undefined;
  let characters = 0;
  let off = false;

  function start(): number {
    const count = calls.get('cmi.interactions._count');
    // The AICC shim answers with nothing, ESR's adapter with 401.
    if (!/^\d+$/.test(count.text)) {
      off = true;
      return 0;
    }
    characters = Number(count.text) * EARLIER_RECORD;
    return Number(count.text);
  }

  return (answer) => {
    if (off) return false;
    next ??= start();
    const earlier = indices.get(answer.block);
    const index = earlier ?? next;
    const pairs = dialect.interaction(index, answer).filter(([element, value]) => written.get(element) !== value);
    characters += pairs.reduce((sum, [element, value]) => sum + element.length + value.length, 0);
    if (off || index >= dialect.mostInteractions || characters > MOST_CHARACTERS) return false;
    for (const [element, value] of pairs) {
      if (calls.set(element, value).text !== 'true') {
        off = true;
        return true;
      }
      written.set(element, value);
    }
    indices.set(answer.block, index);
    if (earlier === undefined) next += 1;
    return true;
  };
}
