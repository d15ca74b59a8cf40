import type { RichText } from '../../model/rich-text.js';
import { shorten, wordsOf } from '../../model/words.js';
import type { ParsedBlock } from '../../parse/parsed-module.js';
import type { PageNotes } from '../../validate/notes.js';
import { isBlank } from '../../validate/rich.js';
import { minutesFor } from '../minutes-for.js';
import { readPlan, readPlanItems } from './read-plan.js';

/** One statement to rate or to tick. */
export interface Statement {
  readonly name: string;
  readonly label: RichText;
}

/** A block of statements: what is asked of all of them, and what is said in the end. */
export interface Statements {
  readonly intro: RichText;
  readonly items: readonly Statement[];
  readonly afterwards: RichText;
}

/** How long a learner thinks about one statement, in minutes. */
const THINKING = 0.1;

/** Reads text, a list of statements, and what stands behind `**Afterwards:**`. */
export function readStatements(block: ParsedBlock, notes: PageNotes, thinking = THINKING) {
  const { intro, list, labels, outcomes } = readPlan(block, notes, { labels: ['Afterwards'], list: true });
  const items = readPlanItems(list, block, notes).map(({ name, label }): Statement => ({ name, label }));
  if (isBlank(intro)) notes.add('planning-no-text', block.location, { block: block.name });
  if (items.length === 0) {
    notes.add('planning-no-list', block.location, { block: block.name });
    return undefined;
  }
  const afterwards = labels.get('Afterwards') ?? [];
  const content: Statements = { intro, items, afterwards };
  const texts = [intro, ...items.map(({ label }) => label), afterwards];
  return {
    content,
    words: shorten(wordsOf(intro), 80) || wordsOf(items[0]?.label ?? []),
    minutes: minutesFor(texts, thinking * items.length),
    outcomes,
  };
}
