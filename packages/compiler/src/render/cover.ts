import type { Element } from 'hast';
import { h } from 'hastscript';
import type { Messages } from '@ladder/core/languages';
import { STRAND_COVER } from '../plan/pictures.js';
import { messagesOf, type RenderContext } from './context.js';
import { list, section, text } from './pieces.js';
import { pictureElement } from './rich-text.js';

/** The first page: what it is, for whom, how long, and where to start. */
export function cover(context: RenderContext): Element {
  const { model, pictures, logo } = context.plan;
  const { settings, organisation, pages } = model;
  const picture = pictures.get(settings.cover?.image ?? STRAND_COVER);
  const { coverWords: words, pieceWords, programmeWords } = messagesOf(context);
  return section(
    'cover',
    words.name,
    ['ll-cover'],
    [
      ...(logo && organisation.logo
        ? [pictureElement(logo, organisation.logo.alt, { className: ['ll-cover__logo'] })]
        : []),
      h('p', { className: ['ll-cover__strand'] }, programmeWords.strands[settings.strand]),
      h('h1', settings.title),
      ...(model.draft ? [draftBanner(words)] : []),
      ...(settings.summary ? [h('p', { className: ['ll-cover__summary', 'nhsuk-body-l'] }, settings.summary)] : []),
      ...(picture ? [pictureElement(picture, settings.cover?.alt ?? '', { className: ['ll-cover__picture'] })] : []),
      h('p', { className: ['ll-cover__length'] }, words.length(pieceWords.minutes(settings.minutes), pages.length)),
      h('p', { className: ['ll-cover__for'] }, [h('strong', `${words.forWhom} `), settings.for]),
      h('h2', words.outcomes),
      list('ul', settings.outcomes.map(text), 'll-cover__outcomes'),
      ...(settings.before.length > 0 ? [h('h2', words.before), list('ul', settings.before.map(text))] : []),
      h('h2', words.contents),
      list(
        'ol',
        pages.map((page) => [
          h('a', { href: `#page-${page.id}` }, page.title),
          ` (${pieceWords.minutes(page.minutes)})`,
        ]),
        'll-cover__contents',
      ),
    ],
  );
}

function draftBanner(words: Messages['coverWords']): Element {
  return h('p', { className: ['ll-draft'] }, [h('strong', `${words.draft} `), words.draftText]);
}
