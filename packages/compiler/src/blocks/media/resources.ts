import type { SourceLocation } from '@ladder/core';
import { h } from 'hastscript';
import type { Link, ListItem, PhrasingContent, RootContent } from 'mdast';
import type { InlineText, RichText } from '../../model/rich-text.js';
import { shorten, wordsOf } from '../../model/words.js';
import { writtenDate } from '../../plan/words.js';
import { inline, richText } from '../../render/rich-text.js';
import type { PageNotes } from '../../validate/notes.js';
import { isList, labelOf } from '../../validate/rich.js';
import { messagesOf } from '../../render/context.js';
import { defineBlock } from '../define-block.js';
import { minutesFor } from '../minutes-for.js';
import { noteLost } from './pieces.js';
import { aYearAfter, readDay } from './read-day.js';

/** Somewhere to go on reading. */
interface Resource {
  readonly title: string;
  /** The link and what it is for, as the author wrote it. */
  readonly text: InlineText;
  readonly more: RichText;
  readonly at: SourceLocation;
  /** The day on which somebody last opened it, as `2026-11-01`. */
  readonly checked?: string;
}

interface Resources {
  readonly intro: RichText;
  readonly resources: readonly Resource[];
}

/** Links to go on with, each with what it is for and the day on which somebody last opened it. */
export const resources = defineBlock<Resources>({
  say: 'Links to go on with, each with what it is for and when it was last checked.',
  purpose: 'read',
  records: 'nothing',
  meant: ['links', 'further-reading', 'reading', 'resource', 'read-more'],
  look: 'resources',
  read(block, notes) {
    const intro: RootContent[] = [];
    const found: Resource[] = [];
    for (const child of block.children) {
      const label = labelOf(child, ['Checked']);
      // A line that begins with the label ends the list above it, and is said of what has no day yet.
      if (label && found.length > 0) setDay(found, readChecked(wordsOf([...label.rest]), child, notes));
      else if (isList(child)) found.push(...child.children.flatMap((item) => readResource(item, notes)));
      else if (found.length === 0) intro.push(child);
      else noteLost([child], block, notes);
    }
    if (!block.children.some(isList)) notes.add('resources-no-list', block.location);
    for (const { checked, title, at } of found) {
      if (checked === undefined) notes.add('resource-not-checked', at, { title: shorten(title) });
    }
    if (found.length === 0) return undefined;
    return {
      // A day that could not be read is a mistake already.
      content: { intro, resources: found.map(({ checked, ...rest }) => (checked ? { ...rest, checked } : rest)) },
      words: found.map(({ title }) => title).join(', '),
      minutes: minutesFor([intro, ...found.map(({ text }) => text)]),
    };
  },
  together(blocks, { review }, findings) {
    if (review === undefined) return;
    for (const { content, where } of blocks) {
      for (const { title, checked, at } of content.resources) {
        if (checked === undefined || aYearAfter(checked) >= review) continue;
        const days = { checked: writtenDate(checked), review: writtenDate(review) };
        findings.add('resource-stale', where, at, { title: shorten(title), ...days });
      }
    }
  },
  render: ({ content: { intro, resources: found } }, context) => [
    h('div', { className: ['ll-resources'] }, [
      ...richText(intro, context),
      h(
        'ul',
        { className: ['ll-resources__list'], role: 'list' },
        found.map(({ text, more, checked }) =>
          h('li', { className: ['ll-resources__item'] }, [
            h('p', { className: ['ll-resources__text'] }, inline(text, context)),
            ...richText(more, context),
            ...(checked === undefined
              ? []
              : [
                  h(
                    'p',
                    { className: ['ll-resources__checked'] },
                    messagesOf(context).mediaWords.checked(writtenDate(checked)),
                  ),
                ]),
          ]),
        ),
      ),
    ]),
  ],
});

function readResource(item: ListItem, notes: PageNotes): readonly Resource[] {
  const [first, ...others] = item.children;
  const line = first?.type === 'paragraph' ? first.children : [];
  const { text, day } = cutChecked(line);
  const link = text.find((node): node is Link => node.type === 'link');
  if (!link) {
    notes.add('resource-no-link', item, { typed: shorten(wordsOf(item)) });
    return [];
  }
  const title = wordsOf(link) || link.url;
  if (wordsOf(text.filter((node) => node !== link)).replace(/[\s:.–—-]+/g, '') === '' && others.length === 0)
    notes.add('resource-no-use', item, { title: shorten(title) });
  const below = others.map((node) => ({ node, label: labelOf(node, ['Checked']) }));
  const own = below.find(({ label }) => label);
  const typed = day ?? (own?.label ? wordsOf([...own.label.rest]) : undefined);
  const checked = typed === undefined ? undefined : readChecked(typed, item, notes);
  const more = below.filter(({ label }) => !label).map(({ node }) => node);
  return [{ title, text, more, at: notes.placeOf(item), ...(checked === undefined ? {} : { checked }) }];
}

/** A line without `**Checked:** 2026-11-01` at its end, and the day as it was written. */
function cutChecked(line: readonly PhrasingContent[]): { readonly text: InlineText; readonly day: string | undefined } {
  const label = line.findIndex((node) => node.type === 'strong' && /^checked\s*:?$/i.test(wordsOf(node)));
  if (label >= 0) {
    return { text: trimEnd(line.slice(0, label)), day: wordsOf(line.slice(label + 1)).replace(/^\s*:?\s*/, '') };
  }
  const last = line.at(-1);
  const match = last?.type === 'text' ? /(?:^|\s)checked(?: on)?\s*:?\s+(\d[^:]*)$/i.exec(last.value) : null;
  if (last?.type !== 'text' || !match) return { text: line, day: undefined };
  return { text: trimEnd([...line.slice(0, -1), { ...last, value: last.value.slice(0, match.index) }]), day: match[1] };
}

function trimEnd(line: readonly PhrasingContent[]): InlineText {
  const last = line.at(-1);
  return last?.type === 'text' ? [...line.slice(0, -1), { ...last, value: last.value.trimEnd() }] : line;
}

/** The day; what cannot be read is noted, and counts as a day that somebody meant to write. */
function readChecked(typed: string, at: RootContent | ListItem, notes: PageNotes): string {
  const day = readDay(typed);
  if (day === undefined) notes.add('resource-date', at, { typed: shorten(typed) });
  return day ?? '';
}

function setDay(found: Resource[], checked: string): void {
  found.forEach((resource, at) => {
    if (resource.checked === undefined) found[at] = { ...resource, checked };
  });
}
