import type { Element, ElementContent, Root } from 'hast';
import { toHtml, type Options } from 'hast-util-to-html';
import { h } from 'hastscript';
import { directionOf, type TargetName } from '@ladder/core';
import { messagesFor } from '@ladder/core/languages';
import { packageTitle } from '../plan/words.js';
import { speaksHttp } from '../targets/target.js';
import { about } from './about.js';
import { messagesOf, type RenderContext } from './context.js';
import { cover } from './cover.js';
import { end } from './end.js';
import { pageSection } from './page.js';
import { glossary } from './glossary.js';
import { sayLanguage } from './interface-language.js';
import { inLines, licence, text, versionText } from './pieces.js';
import { setQuotes } from './quotes.js';
import { references } from './references.js';
import { link } from './rich-text.js';

/**
 * What the start page may load: only what is in the package, and nothing inline (architecture, rule 7).
 *
 * `connect-src` is `none` where no request is ever ours: SCORM talks to the platform through a JavaScript object, and
 * web pages to nobody. An LRS is only known at launch and often lives on another host, so xAPI and cmi5 may reach any,
 * over `https` because records name a learner; plain `http` only on this very computer, where people try packages.
 */
function contentSecurityPolicy(target: TargetName): string {
  const connect = speaksHttp(target) ? "'self' https: http://localhost:* http://127.0.0.1:*" : "'none'";
  return (
    "default-src 'none'; script-src 'self'; style-src 'self'; font-src 'self'; img-src 'self' data:; " +
    `media-src 'self' blob:; connect-src ${connect}; form-action 'none'; base-uri 'none'; object-src 'none'`
  );
}

/**
 * How the tree is written out. "Dangerous" characters are quotes and backticks inside a quoted value, which only
 * browsers older than this century's standard mistook; leaving them makes the page half as long where JSON stands.
 */
const WRITING: Options = {
  quoteSmart: true,
  allowDangerousCharacters: true,
  characterReferences: { useNamedReferences: true },
};

/**
 * The whole module as one page of HTML that reads from top to bottom without any script.
 * Built as a tree and written out at the end, so that every word is escaped by one piece of code.
 */
export function renderDocument(context: RenderContext): string {
  return `${toHtml(documentTree(context), WRITING)}\n`;
}

/** The same page as a tree. */
export function documentTree(context: RenderContext): Root {
  const { plan, data, assets } = context;
  const { model } = plan;
  const messages = messagesOf(context);
  const head = h(
    'head',
    inLines([
      h('meta', { charSet: 'utf-8' }),
      h('meta', { httpEquiv: 'Content-Security-Policy', content: contentSecurityPolicy(data.target) }),
      h('meta', { name: 'viewport', content: 'width=device-width, initial-scale=1' }),
      h('title', `${packageTitle(model)} – ${messagesFor(model.settings.language).programmeWords.programme}`),
      h('link', { rel: 'icon', href: 'data:,' }),
      h('link', { rel: 'stylesheet', href: assets.styles }),
      h('script', { defer: true, src: assets.script }),
    ]),
  );
  const sections: (Element | undefined)[] = [
    cover(context),
    ...plan.pages.map((page) => pageSection(page, context)),
    end(context),
    glossary(context),
    references(context),
    about(context),
  ];
  const player = h(
    'll-player',
    { module: JSON.stringify(data), makers: JSON.stringify(assets.makers) },
    inLines([
      h('a', { className: ['nhsuk-skip-link'], href: '#main' }, messages.documentWords.skip),
      h('header', { className: ['ll-header'] }, [h('p', { className: ['ll-header__title'] }, model.settings.title)]),
      h('main', { className: ['ll-main'], id: 'main' }, inLines(sections.filter((part) => part !== undefined))),
      footer(context),
    ]),
  );
  sayLanguage(player, model.settings.language);
  setQuotes(player, model.settings.language);
  const { language } = model.settings;
  const turned = directionOf(language) === 'rtl' ? { dir: 'rtl' } : {};
  const html = h('html', { lang: language, ...turned }, [
    head,
    ...text('\n'),
    h('body', { className: [`ll-strand-${model.settings.strand}`] }, inLines([player])),
  ]);
  return { type: 'root', children: [{ type: 'doctype' }, ...text('\n'), html] };
}

/** The line at the foot of every page. */
function footer(context: RenderContext): Element {
  const { model } = context.plan;
  const { settings, organisation } = model;
  const messages = messagesOf(context);
  const words = messages.documentWords;
  const pieces: ElementContent[][] = [
    [licence(settings.licence, messages)],
    text(words.footVersion(versionText(model, messages), context.data.toolkit)),
    text(organisation.provider),
    [h('a', { href: `mailto:${organisation.mailbox}` }, organisation.mailbox)],
  ];
  if (organisation.privacy !== undefined) pieces.push([link(organisation.privacy, text(words.privacy), messages)]);
  return h('footer', { className: ['ll-footer'] }, [
    h(
      'p',
      pieces.flatMap((piece, at) => (at === 0 ? piece : [...text(' · '), ...piece])),
    ),
  ]);
}
