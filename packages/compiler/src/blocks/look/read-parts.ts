import type { Heading, RootContent } from 'mdast';
import type { InlineText, RichText } from '../../model/rich-text.js';
import { shorten, wordsOf } from '../../model/words.js';
import type { ParsedBlock } from '../../parse/parsed-module.js';
import type { PageNotes } from '../../validate/notes.js';
import { readOutcomes } from '../../validate/read-outcomes.js';
import { isBlank, labelOf, sectionsOf } from '../../validate/rich.js';

/** A heading and the text below it. */
export interface Part {
  readonly title: InlineText;
  readonly body: RichText;
}

/** A block that is cut into parts by its headings, and what stands above the first of them. */
export interface Parts {
  readonly intro: RichText;
  readonly parts: readonly Part[];
  readonly outcomes: readonly number[];
}

/** What a block asks of its parts. */
export interface PartsWanted {
  readonly least: number;
  readonly most: number;
  /** A heading as it should be, for the message. */
  readonly example: string;
  /** Whether the heading becomes a button, in which a link cannot stand. */
  readonly pressed?: boolean;
  /** Whether the block is only read, so that it serves no outcome. */
  readonly onlyRead?: boolean;
}

/** Reads a block whose headings begin its parts; nothing when there are too few to show. */
export function readParts(block: ParsedBlock, notes: PageNotes, wanted: PartsWanted): Parts | undefined {
  const { least, most, example, pressed = false, onlyRead = false } = wanted;
  const { name } = block;
  const { children, outcomes } = withoutOutcomes(block.children, notes);
  if (onlyRead && outcomes.length > 0) notes.add('part-outcome', block.location, { name });
  const [before, ...sections] = sectionsOf(children);
  const seen = new Set<string>();
  const parts = sections.flatMap(({ heading, children: body }) => {
    if (!heading) return [];
    notePart(heading, body, { name, pressed, seen }, notes);
    return [{ title: heading.children, body }];
  });
  if (parts.length < least) {
    notes.add('parts-few', block.location, { name, least, example });
    return undefined;
  }
  if (parts.length > most) notes.add('parts-many', block.location, { name, count: parts.length, most });
  return { intro: before?.children ?? [], parts, outcomes };
}

function notePart(
  heading: Heading,
  body: RichText,
  { name, pressed, seen }: { readonly name: string; readonly pressed: boolean; readonly seen: Set<string> },
  notes: PageNotes,
): void {
  const words = wordsOf(heading);
  const title = shorten(words);
  const same = words.toLowerCase();
  if (isBlank(body)) notes.add('part-empty', heading, { title });
  if (seen.has(same)) notes.add('part-twice', heading, { name, title });
  seen.add(same);
  if (pressed && heading.children.some(isLink)) notes.add('part-link', heading, { title });
}

function isLink({ type }: { readonly type: string }): boolean {
  return type === 'link' || type === 'citation';
}

/** A block's text without the line `**Outcome:** 1, 3`, and the numbers in it. */
export function withoutOutcomes(
  nodes: readonly RootContent[],
  notes: PageNotes,
): { readonly children: RichText; readonly outcomes: readonly number[] } {
  let outcomes: readonly number[] = [];
  const children = nodes.filter((node) => {
    const labelled = labelOf(node, ['Outcome', 'Outcomes']);
    if (labelled) outcomes = readOutcomes(labelled.rest, node, notes);
    return labelled === undefined;
  });
  return { children, outcomes };
}

/** The words by which messages and ids.yaml know a block of parts: its headings. */
export function titlesOf(parts: readonly Part[]): string {
  return parts.map(({ title }) => wordsOf(title)).join(', ');
}

/** Everything there is to read in a block of parts. */
export function textsOf({ intro, parts }: Pick<Parts, 'intro' | 'parts'>): readonly (RichText | InlineText)[] {
  return [intro, ...parts.flatMap(({ title, body }) => [title, body])];
}
