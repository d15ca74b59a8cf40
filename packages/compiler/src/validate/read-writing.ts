import type { BlockId } from '@ladder/core';
import type { PhrasingContent, RootContent } from 'mdast';
import type { ActionPlan, ExampleLine, Reflection, ReflectionField } from '../model/blocks.js';
import type { RichText } from '../model/rich-text.js';
import { nearest } from '../model/nearest.js';
import { shorten, slug, wordsOf } from '../model/words.js';
import type { ParsedBlock } from '../parse/parsed-module.js';
import type { PageNotes } from './notes.js';
import { isList, sectionsOf, trimStart } from './rich.js';

/** Reads a reflection: every heading is a box to write in, but for Example. */
export function readReflection(block: ParsedBlock, id: BlockId, notes: PageNotes): Reflection {
  const intro: RootContent[] = [];
  const fields: ReflectionField[] = [];
  const example: RootContent[] = [];
  for (const { heading, children } of sectionsOf(block.children)) {
    if (!heading) intro.push(...children);
    else if (/^(an\s+)?examples?\b/i.test(wordsOf(heading))) example.push(...children);
    else {
      const name = freeName(
        slug(wordsOf(heading)) || 'thought',
        fields.map((field) => field.name),
      );
      fields.push({ name, label: heading.children, prompt: children });
    }
  }
  if (fields.length === 0) notes.add('reflection-no-prompts', block.location);
  return { type: 'reflection', id, location: block.location, intro, fields, example };
}

function freeName(name: string, taken: readonly string[]): string {
  let free = name;
  for (let count = 2; taken.includes(free); count += 1) free = `${name}-${count}`;
  return free;
}

/** Reads an action plan: introduction, ideas to choose from, an example. The boxes come by themselves. */
export function readActionPlan(block: ParsedBlock, id: BlockId, notes: PageNotes): ActionPlan {
  const intro: RootContent[] = [];
  const ideas: RichText[] = [];
  const example: ExampleLine[] = [];
  for (const { heading, children } of sectionsOf(block.children)) {
    const items = children.filter(isList).flatMap((list) => list.children);
    const words = heading ? wordsOf(heading) : '';
    if (!heading) intro.push(...children);
    else if (/^(some\s+)?ideas?\b/i.test(words)) ideas.push(...items.map((item) => item.children));
    else if (/^(an\s+)?examples?\b/i.test(words)) example.push(...items.map((item) => exampleLine(item.children)));
    else {
      const near = nearest(words, ['Ideas', 'Example']);
      const choices = 'Ideas, Example';
      notes.add('block-heading', heading, {
        heading: shorten(words),
        name: 'action-plan',
        choices,
        ...(near === undefined ? {} : { near }),
      });
    }
  }
  if (ideas.length === 0) notes.add('plan-no-ideas', block.location);
  return { type: 'action-plan', id, location: block.location, intro, ideas, example };
}

function exampleLine(children: RichText): ExampleLine {
  const text = children.flatMap((child): readonly PhrasingContent[] =>
    child.type === 'paragraph' ? child.children : [],
  );
  const label = /^([^:]{1,40}):\s*/.exec(text[0]?.type === 'text' ? text[0].value : '');
  return label ? { label: label[1] ?? '', text: trimStart(text, /^[^:]+:\s*/) } : { label: '', text };
}
