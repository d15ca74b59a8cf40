import type { BlockId, OptionId } from '@ladder/core';
import type { List, ListItem, RootContent } from 'mdast';
import type { Question, QuestionOption } from '../model/blocks.js';
import type { RichText } from '../model/rich-text.js';
import { shorten, wordsOf } from '../model/words.js';
import type { ParsedBlock } from '../parse/parsed-module.js';
import type { PageNotes } from './notes.js';
import { readOutcomes } from './read-outcomes.js';
import { isBlank, isList, labelOf, labelPart, paragraph, quotePart } from './rich.js';

const LABELS = ['Remember', 'Outcome', 'Outcomes'];

/** Reads a question: what stands above the boxes, the boxes with their feedback, then Remember and Outcome. */
export function readQuestion(block: ParsedBlock, id: BlockId, scored: boolean, notes: PageNotes): Question | undefined {
  const at = block.children.findIndex((child) => isList(child) && child.children.some(hasBox));
  const labelsFrom = block.children.findIndex((child) => labelOf(child, LABELS) !== undefined);
  const stemTo = at >= 0 ? at : labelsFrom >= 0 ? labelsFrom : block.children.length;
  const stem = block.children.slice(0, stemTo);
  const question = nameOf(stem);
  const list = block.children[at];
  if (!list || !isList(list)) {
    notes.add('question-no-options', block.location, { question });
    return undefined;
  }
  if (isBlank(stem)) notes.add('question-no-stem', block.location);

  const options = list.children.map((item, place) => readOption(item, place, question, notes));
  const correct = options.flatMap((option, place) => (option.right ? [place] : []));
  noteOptions(block, list, options, correct.length, question, notes);
  const { remember, outcomes } = readTail(block.children.slice(at + 1), question, notes);
  return {
    type: 'question',
    id,
    location: block.location,
    stem,
    options,
    correct,
    trueFalse: isTrueFalse(options),
    scored,
    ...(remember === undefined ? {} : { remember }),
    outcomes,
  };
}

/** The words by which a message names a question: the sentence that asks, or the first words. */
function nameOf(stem: readonly RootContent[]): string {
  const words = wordsOf(stem);
  const asked = words
    .match(/[^.?!]+\?/gu)
    ?.at(-1)
    ?.trim();
  return shorten(asked ?? words, 24);
}

function hasBox(item: ListItem): boolean {
  return typeof item.checked === 'boolean';
}

function readOption(item: ListItem, place: number, question: string, notes: PageNotes): QuestionOption {
  const label = labelPart(item);
  const feedback = quotePart(item);
  const words = wordsOf(label);
  const empty = isBlank(label) || /^\[[ x]?\]$/.test(words);
  const option = shorten(words);
  if (empty) notes.add('option-empty', item, { question });
  else if (!hasBox(item)) notes.add('option-no-box', item, { option });
  if (!empty && isBlank(feedback)) notes.add('option-no-feedback', item, { option });
  const id = letters(place) as OptionId;
  return { id, location: notes.placeOf(item), label, feedback, right: item.checked === true };
}

function noteOptions(
  block: ParsedBlock,
  list: List,
  options: readonly QuestionOption[],
  right: number,
  question: string,
  notes: PageNotes,
): void {
  if (options.length < 2) notes.add('question-one-option', block.location, { question });
  else if (right === 0) notes.add('question-none-right', block.location, { question });
  else if (right === options.length) notes.add('question-all-right', block.location, { question });
  const seen = new Set<string>();
  options.forEach(({ label }, place) => {
    const words = wordsOf(label).toLowerCase();
    const item = list.children[place];
    if (words !== '' && seen.has(words) && item) notes.add('option-twice', item, { option: shorten(wordsOf(label)) });
    seen.add(words);
  });
}

function readTail(
  children: readonly RootContent[],
  question: string,
  notes: PageNotes,
): { readonly remember: RichText | undefined; readonly outcomes: readonly number[] } {
  let remember: RichText | undefined;
  let outcomes: readonly number[] = [];
  let stray = false;
  for (const child of children) {
    const labelled = labelOf(child, LABELS);
    if (labelled?.label === 'Remember') remember = [...(remember ?? []), paragraph(labelled.rest)];
    else if (labelled) outcomes = readOutcomes(labelled.rest, child, notes);
    else if (!stray) {
      stray = true;
      notes.add('question-text-after', child, { question });
    }
  }
  return { remember, outcomes };
}

function isTrueFalse(options: readonly QuestionOption[]): boolean {
  const words = options.map(({ label }) => wordsOf(label).toLowerCase().replace(/\.$/, ''));
  return words.length === 2 && words.includes('true') && words.includes('false');
}

/** `a`, `b`, … `z`, `aa`, `ab`: the ids of options by their place. */
export function letters(place: number): string {
  const last = String.fromCharCode(97 + (place % 26));
  return place < 26 ? last : letters(Math.floor(place / 26) - 1) + last;
}
