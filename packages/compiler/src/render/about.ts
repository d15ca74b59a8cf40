import type { Element, ElementContent } from 'hast';
import { h } from 'hastscript';
import { LICENCES, writtenDate } from '../plan/words.js';
import { messagesOf, type RenderContext } from './context.js';
import { help } from './help.js';
import { capabilityList, definitions, licence, list, section, text, versionText } from './pieces.js';
import { link, newTab } from './rich-text.js';

/** Everything about the module that is not learning: who, which version, on what terms. */
export function about(context: RenderContext): Element {
  const { model } = context.plan;
  const { settings, organisation } = model;
  const messages = messagesOf(context);
  const words = messages.aboutWords;
  const authors = settings.authors.map(({ name, role, organisation: place }) =>
    text([name, role, place].filter((part) => part !== undefined).join(', ')),
  );
  const facts: [string, ElementContent[]][] = [];
  if (authors.length > 0) facts.push([words.authors, [list('ul', authors)]]);
  facts.push([words.version, text(versionText(model, messages))]);
  facts.push([words.content, [h('code', context.data.contentHash)]]);
  if (settings.review !== undefined) facts.push([words.review, text(writtenDate(settings.review, settings.language))]);
  facts.push([words.provider, text(organisation.provider)]);
  if (settings.nations !== undefined) facts.push([words.nations, text(settings.nations)]);
  if (context.data.capabilities) {
    facts.push([
      words.capabilities,
      [capabilityList(context), h('p', [h('a', { href: '#counts-towards' }, words.counts)])],
    ]);
  }
  const mailbox = h('a', { href: `mailto:${organisation.mailbox}` }, organisation.mailbox);
  return section(
    'about',
    words.title,
    [],
    [
      h('h1', words.title),
      definitions(facts),
      h('h2', words.trouble),
      help(organisation.mailbox, messages),
      h('h2', words.licence),
      h('p', [words.licenceContent, licence(settings.licence, messages), words.licenceCode]),
      h('p', [
        h('a', { href: LICENCES, target: '_blank', rel: ['noopener'], className: ['ll-outside'] }, [
          ...text(words.licences),
          newTab(messages),
        ]),
        '.',
      ]),
      h('h2', words.privacy),
      h('p', [
        context.data.target === 'web' ? words.privacyWeb : words.privacyPlatform,
        ...(organisation.privacy === undefined
          ? []
          : [' ', link(organisation.privacy, text(words.privacyNotice), messages), '.']),
      ]),
      ...(organisation.support.length > 0
        ? [
            h('h2', words.support),
            list(
              'ul',
              organisation.support.map(({ name, url }) => [link(url, text(name), messages)]),
            ),
          ]
        : []),
      h('h2', words.accessibility),
      h('p', [words.accessibilityBefore, mailbox, words.accessibilityAfter]),
    ],
  );
}
