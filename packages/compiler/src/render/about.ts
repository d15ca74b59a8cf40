import type { Element, ElementContent } from 'hast';
import { h } from 'hastscript';
import { LICENCES, writtenDate } from '../plan/words.js';
import type { RenderContext } from './context.js';
import { help } from './help.js';
import { capabilityList, definitions, licence, list, section, text, versionText } from './pieces.js';
import { link } from './rich-text.js';

/** Everything about the module that is not learning: who, which version, on what terms. */
export function about(context: RenderContext): Element {
  const { model } = context.plan;
  const { settings, organisation } = model;
  const authors = settings.authors.map(({ name, role, organisation: place }) =>
    text([name, role, place].filter((part) => part !== undefined).join(', ')),
  );
  const facts: [string, ElementContent[]][] = [];
  if (authors.length > 0) facts.push(['Written by', [list('ul', authors)]]);
  facts.push(['Version', text(versionText(model))]);
  facts.push(['Content', [h('code', context.data.contentHash)]]);
  if (settings.review !== undefined) facts.push(['Next review', text(writtenDate(settings.review))]);
  facts.push(['Provider', text(organisation.provider)]);
  if (settings.nations !== undefined) facts.push(['Where it applies', text(settings.nations)]);
  if (context.data.capabilities) {
    facts.push([
      'Capabilities it develops',
      [
        capabilityList(context.data),
        h('p', [h('a', { href: '#counts-towards' }, 'What it counts towards in your curriculum')]),
      ],
    ]);
  }
  const mailbox = h('a', { href: `mailto:${organisation.mailbox}` }, organisation.mailbox);
  return section(
    'about',
    'About this module',
    [],
    [
      h('h1', 'About this module'),
      definitions(facts),
      h('h2', 'If something goes wrong'),
      help(organisation.mailbox),
      h('h2', 'Licence'),
      h('p', [
        'Content: ',
        licence(settings.licence),
        '. Code of the player: MIT, with parts of Lit (BSD-3-Clause) and NHS.UK frontend (MIT).',
      ]),
      h('p', [
        h('a', { href: LICENCES, target: '_blank', rel: ['noopener'], className: ['ll-outside'] }, [
          ...text('All licences in full'),
          h('span', { className: ['nhsuk-u-visually-hidden'] }, ' (opens in a new tab)'),
        ]),
        '.',
      ]),
      h('h2', 'Privacy'),
      h('p', [
        context.data.target === 'web'
          ? 'What you type stays on your device, and so does how far you are. Nobody is told.'
          : 'What you type stays on your device. Your platform is told how far you are, which answers and choices you ticked, how long you took and your result. It is told that you wrote something, never what.',
        ...(organisation.privacy === undefined ? [] : [' ', link(organisation.privacy, text('Privacy notice')), '.']),
      ]),
      ...(organisation.support.length > 0
        ? [
            h('h2', 'Support'),
            list(
              'ul',
              organisation.support.map(({ name, url }) => [link(url, text(name))]),
            ),
          ]
        : []),
      h('h2', 'Accessibility'),
      h('p', [
        'If anything here is hard to use, write to ',
        mailbox,
        '. Say what you wanted to do and on what device.',
      ]),
    ],
  );
}
