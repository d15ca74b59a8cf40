import type { ListItem } from 'mdast';
import type { Verdict } from '../model/blocks.js';
import { nearest } from '../model/nearest.js';
import type { InlineText, RichText } from '../model/rich-text.js';
import { shorten, wordsOf } from '../model/words.js';
import type { PageNotes } from './notes.js';
import { isBlank, labelOf, labelPart, paragraph, quotePart, trimStart } from './rich.js';

const VERDICTS: readonly Verdict[] = ['best', 'good', 'acceptable', 'weak', 'unsafe'];

/** What stands below an option of a scenario. */
export interface WrittenOutcome {
  readonly verdict: Verdict;
  readonly outcome: RichText;
  readonly why: RichText | undefined;
  /** The name behind `Go to:`, as typed. */
  readonly goTo: InlineText | undefined;
}

/** Reads the verdict, what happens, why, and where it goes. */
export function readOutcomeText(item: ListItem, notes: PageNotes): WrittenOutcome {
  const option = shorten(wordsOf(labelPart(item)));
  const outcome: RichText[number][] = [];
  let why: RichText | undefined;
  let goTo: InlineText | undefined;
  for (const child of quotePart(item)) {
    const labelled = labelOf(child, ['Why', 'Go to']);
    if (labelled?.label === 'Why') why = [...(why ?? []), paragraph(labelled.rest)];
    else if (labelled) goTo = labelled.rest;
    else if (why === undefined) outcome.push(child);
    else why = [...why, child];
  }
  const { verdict, rest } = readVerdict(outcome, item, option, notes);
  if (verdict !== undefined && isBlank(rest)) notes.add('outcome-text-missing', item, { option });
  return { verdict: verdict ?? 'acceptable', outcome: rest, why, goTo };
}

function readVerdict(
  outcome: RichText,
  item: ListItem,
  option: string,
  notes: PageNotes,
): { readonly verdict: Verdict | undefined; readonly rest: RichText } {
  const [first, ...others] = outcome;
  const children = first?.type === 'paragraph' ? first.children : [];
  const [word, ...behind] = children;
  const bold = word?.type === 'strong' ? wordsOf(word) : undefined;
  const bare = word?.type === 'text' ? /^(\p{L}+)[.:]\s*/u.exec(word.value) : null;
  const typed = (bold ?? bare?.[1] ?? '').replace(/[.:!\s]+$/, '').toLowerCase();
  const verdict = VERDICTS.find((each) => each === typed);
  if (verdict !== undefined) {
    const text = bold === undefined ? trimStart(children, /^\p{L}+[.:]\s*/u) : trimStart(behind, /^[\s.:]+/);
    return { verdict, rest: text.length > 0 ? [paragraph(text), ...others] : others };
  }
  const near = bold === undefined ? undefined : nearest(typed, VERDICTS.map(capital));
  if (bold === undefined || word === undefined) notes.add('verdict-missing', item, { option });
  else
    notes.add('verdict-unknown', word, { verdict: bold.replace(/[.:]$/, ''), ...(near === undefined ? {} : { near }) });
  return { verdict: undefined, rest: outcome };
}

function capital(word: string): string {
  return word.charAt(0).toUpperCase() + word.slice(1);
}
