import type { Element } from 'hast';
import { h } from 'hastscript';
import { STRAND_COVER } from '../plan/pictures.js';
import { STRAND_NAMES } from '../plan/words.js';
import type { RenderContext } from './context.js';
import { list, minutesText, section, text } from './pieces.js';
import { pictureElement } from './rich-text.js';

/** The first page: what it is, for whom, how long, and where to start. */
export function cover(context: RenderContext): Element {
  const { model, pictures, logo } = context.plan;
  const { settings, organisation, pages } = model;
  const picture = pictures.get(settings.cover?.image ?? STRAND_COVER);
  const parts = pages.length === 1 ? '1 part' : `${pages.length} parts`;
  return section(
    'cover',
    'Start',
    ['ll-cover'],
    [
      ...(logo && organisation.logo
        ? [pictureElement(logo, organisation.logo.alt, { className: ['ll-cover__logo'] })]
        : []),
      h('p', { className: ['ll-cover__strand'] }, STRAND_NAMES[settings.strand]),
      h('h1', settings.title),
      ...(model.draft ? [draftBanner()] : []),
      ...(settings.summary ? [h('p', { className: ['ll-cover__summary', 'nhsuk-body-l'] }, settings.summary)] : []),
      ...(picture ? [pictureElement(picture, settings.cover?.alt ?? '', { className: ['ll-cover__picture'] })] : []),
      h(
        'p',
        { className: ['ll-cover__length'] },
        `About ${minutesText(settings.minutes)}, in ${parts}.${pages.length > 1 ? ' Stop at any part.' : ''}`,
      ),
      h('p', { className: ['ll-cover__for'] }, [h('strong', 'For: '), `${settings.for}`]),
      h('h2', 'What you will be able to do'),
      list('ul', settings.outcomes.map(text), 'll-cover__outcomes'),
      ...(settings.before.length > 0 ? [h('h2', 'Before you start'), list('ul', settings.before.map(text))] : []),
      h('h2', 'Contents'),
      list(
        'ol',
        pages.map((page) => [h('a', { href: `#page-${page.id}` }, page.title), ` (${minutesText(page.minutes)})`]),
        'll-cover__contents',
      ),
    ],
  );
}

function draftBanner(): Element {
  return h('p', { className: ['ll-draft'] }, [
    h('strong', 'Draft. '),
    'For review, not for learning: the content is not signed off yet.',
  ]);
}
