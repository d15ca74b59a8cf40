import { h } from 'hastscript';
import type { InlineText, RichText } from '../../model/rich-text.js';
import { shorten, wordsOf } from '../../model/words.js';
import { inline, richText } from '../../render/rich-text.js';
import { trimStart } from '../../validate/rich.js';
import { defineBlock } from '../define-block.js';
import { minutesFor } from '../minutes-for.js';
import { readParts, textsOf, titlesOf } from './read-parts.js';

/** Something that happened, and when. */
interface Moment {
  readonly when: string;
  readonly what: InlineText;
  readonly body: RichText;
}

interface Timeline {
  readonly intro: RichText;
  readonly moments: readonly Moment[];
}

/** Up to the first colon with a space behind it, so that 08:30 stays whole. */
const WHEN = /^\s*(\S.*?)\s*:(?:\s+|$)/su;

/** What happened when, one below another. A list: nothing to press. */
export const timeline = defineBlock<Timeline>({
  say: 'What happened when, one below another.',
  purpose: 'read',
  records: 'nothing',
  meant: ['history', 'chronology'],
  look: 'timeline',
  read(block, notes) {
    const found = readParts(block, notes, { least: 2, most: 12, example: '1948: The NHS begins', onlyRead: true });
    if (!found) return undefined;
    const { intro, parts } = found;
    const moments = parts.map(({ title, body }) => {
      const [first] = title;
      const when = first?.type === 'text' ? (WHEN.exec(first.value)?.[1] ?? '') : '';
      const what = trimStart(title, WHEN);
      if (when === '' || wordsOf(what) === '')
        notes.add('timeline-no-date', first ?? block.location, { title: shorten(wordsOf(title)) });
      return { when, what, body };
    });
    return {
      content: { intro, moments },
      words: titlesOf(parts),
      minutes: minutesFor(textsOf(found)),
    };
  },
  render: ({ content: { intro, moments } }, context, level) => [
    ...richText(intro, context),
    h(
      'ol',
      { className: ['ll-timeline'], role: 'list' },
      moments.map(({ when, what, body }) =>
        h('li', { className: ['ll-timeline__moment'] }, [
          h(`h${level}`, { className: ['ll-timeline__title'] }, [
            h('span', { className: ['ll-timeline__when'] }, when),
            h('span', { className: ['nhsuk-u-visually-hidden'] }, ': '),
            h('span', inline(what, context)),
          ]),
          ...richText(body, context),
        ]),
      ),
    ),
  ],
});
