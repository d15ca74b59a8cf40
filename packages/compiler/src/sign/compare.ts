import type { PageId } from '@ladder/core';
import { ASPECT_NAMES, ASPECTS, type Aspect } from './aspects.js';
import { markParts, type MarkedPart } from './marks.js';
import type { Part } from './part.js';
import type { Stage } from './stages.js';

/** One difference between what stood there when somebody signed and what stands there now. */
export interface Change {
  readonly kind: string;
  readonly page?: PageId;
  readonly words: string;
  /** The stages that it voids. */
  readonly stages: readonly Stage[];
  readonly what: ChangedThing;
}

/** What is different about a part. */
export type ChangedThing =
  | { readonly type: 'added' }
  | { readonly type: 'removed' }
  | { readonly type: 'moved'; readonly from: PageId | undefined }
  | {
      readonly type: 'changed';
      readonly aspect: Aspect;
      /** Sentences or entries that are there now and were not. */
      readonly now: readonly string[];
      /** Entries that were there and are not; of sentences only their marks are known. */
      readonly before: readonly string[];
      /** For sentences: the marks of those that are new. */
      readonly marks: readonly string[];
    };

/** Everything that changed, in the module's order; what is gone comes last. Pure. */
export function compareParts(before: readonly MarkedPart[], parts: readonly Part[]): readonly Change[] {
  return compareMarks(before, markParts(parts), parts);
}

/** The same for parts whose marks are known. */
export function compareMarks(
  before: readonly MarkedPart[],
  now: readonly MarkedPart[],
  parts: readonly Part[],
): readonly Change[] {
  const old = matchParts(before, now);
  const used = new Set(old.values());
  const changes = now.flatMap((part, at) => {
    const was = old.get(at);
    if (!was) return [{ ...named(part), stages: stagesOf(part), what: { type: 'added' } as const }];
    const moved: readonly Change[] =
      was.page === part.page
        ? []
        : [{ ...named(part), stages: ['education'], what: { type: 'moved', from: was.page } as const }];
    return [...moved, ...aspectChanges(was, part, parts[at] as Part)];
  });
  const gone = before.filter((part) => !used.has(part));
  return [
    ...changes,
    ...gone.map((part) => ({ ...named(part), stages: stagesOf(part), what: { type: 'removed' } as const })),
  ];
}

function named({ kind, page, words }: MarkedPart): Pick<Change, 'kind' | 'page' | 'words'> {
  return { kind, words, ...(page === undefined ? {} : { page }) };
}

/** The stages that looked at anything of a part. */
function stagesOf({ aspects }: MarkedPart): readonly Stage[] {
  const seen = ASPECT_NAMES.filter((aspect) => aspects[aspect] !== undefined);
  return [...new Set(seen.flatMap((aspect): readonly Stage[] => ASPECTS[aspect].stages))];
}

function aspectChanges(was: MarkedPart, is: MarkedPart, part: Part): readonly Change[] {
  return ASPECT_NAMES.flatMap((aspect): readonly Change[] => {
    const before = was.aspects[aspect] ?? [];
    const marks = is.aspects[aspect] ?? [];
    if (before.join('\n') === marks.join('\n')) return [];
    const shown = (part.aspects[aspect] ?? []).map((atom) => atom.shown ?? atom.raw);
    const fresh = missingIn(before, marks);
    const what = {
      type: 'changed',
      aspect,
      now: ASPECTS[aspect].kept === 'mark' ? [] : fresh.map((at) => shown[at] ?? ''),
      before: missingIn(marks, before).map((at) => before[at] ?? ''),
      marks: fresh.map((at) => marks[at] ?? ''),
    } as const;
    return [{ ...named(is), stages: ASPECTS[aspect].stages, what }];
  });
}

/** Positions of the entries that the other list has not, or not so often. */
function missingIn(others: readonly string[], entries: readonly string[]): readonly number[] {
  const left = new Map<string, number>();
  for (const each of others) left.set(each, (left.get(each) ?? 0) + 1);
  return entries.flatMap((each, at) => {
    const count = left.get(each) ?? 0;
    left.set(each, count - 1);
    return count > 0 ? [] : [at];
  });
}

/** Finds each part of now among those before: by its words on its page, by its sentences, then by its place there. */
function matchParts(before: readonly MarkedPart[], now: readonly MarkedPart[]): ReadonlyMap<number, MarkedPart> {
  const found = new Map<number, MarkedPart>();
  const free = new Set(before);
  const take = (rule: (part: MarkedPart, one: MarkedPart) => number): void => {
    const pairs = now.flatMap((part, at) =>
      found.has(at)
        ? []
        : [...free].flatMap((one) => {
            const score = one.kind === part.kind ? rule(part, one) : 0;
            return score > 0 ? [{ at, one, score }] : [];
          }),
    );
    for (const { at, one } of pairs.sort((a, b) => b.score - a.score)) {
      if (!found.has(at) && free.delete(one)) found.set(at, one);
    }
  };
  const samePage = (part: MarkedPart, one: MarkedPart) => part.page === one.page;
  take((part, one) => (samePage(part, one) && part.words === one.words ? 1 : 0));
  take((part, one) => (samePage(part, one) ? shared(part, one) : 0));
  take((part, one) =>
    part.kind === 'page' || part.kind === 'text' ? 0 : shared(part, one) >= 0.5 ? shared(part, one) : 0,
  );
  take((part, one) => (samePage(part, one) && part.kind !== 'reference' ? 1 : 0));
  return found;
}

/** The share of sentences that two parts have in common. */
function shared(part: MarkedPart, one: MarkedPart): number {
  const mine = part.aspects.wording ?? [];
  const theirs = one.aspects.wording ?? [];
  const most = Math.max(mine.length, theirs.length);
  return most === 0 ? 0 : (mine.length - missingIn(theirs, mine).length) / most;
}
