import type { Element, ElementContent } from 'hast';
import { toHtml } from 'hast-util-to-html';
import { h } from 'hastscript';
import type { Block, FileRow, Section, SettingRow, SheetLink, SheetPage } from './blocks.js';
import { SHEET_SCRIPT } from './sheet-script.js';
import { SHEET_STYLE } from './sheet-style.js';

/** Nothing from outside: a sheet is mailed around, and opened where there is no network. */
const POLICY =
  "default-src 'none'; img-src data:; style-src 'unsafe-inline'; script-src 'unsafe-inline'; base-uri 'none'; form-action 'none'";

/** A sheet as one page of HTML that needs nothing beside it. Without its script everything is there but the copy buttons. */
export function sheetHtml(page: SheetPage): string {
  const title = `${page.notice ? `${page.notice.title}: ` : ''}${page.title} – ${page.kind}`;
  const head = h('head', [
    h('meta', { charSet: 'utf-8' }),
    h('meta', { httpEquiv: 'Content-Security-Policy', content: POLICY }),
    h('meta', { name: 'viewport', content: 'width=device-width, initial-scale=1' }),
    h('title', title),
    h('link', { rel: 'icon', href: 'data:,' }),
    h('style', SHEET_STYLE),
  ]);
  const body = h('body', [
    h('a', { className: ['skip'], href: '#main' }, 'Skip to main content'),
    h('header', { className: ['head'] }, [
      h('div', { className: ['measure'] }, [
        h('p', { className: ['kind'] }, page.kind),
        h('h1', page.title),
        h(
          'ul',
          { className: ['about'] },
          page.about.map((fact) => h('li', fact)),
        ),
      ]),
    ]),
    h('main', { className: ['measure'], id: 'main', tabIndex: -1 }, [
      ...(page.notice
        ? [
            h('div', { className: ['notice'], role: 'note', ariaLabel: page.notice.title }, [
              h('p', { className: ['notice-title'] }, page.notice.title),
              h('p', page.notice.text),
            ]),
          ]
        : []),
      ...(page.sections.length > 1 ? [contents(page.sections)] : []),
      ...page.sections.map(section),
    ]),
    h(
      'footer',
      { className: ['measure', 'foot'] },
      page.foot.map((line) => h('p', line)),
    ),
    h('script', SHEET_SCRIPT),
  ]);
  return `<!doctype html>\n${toHtml(h('html', { lang: 'en-GB' }, [head, body]))}\n`;
}

function contents(sections: readonly Section[]): Element {
  return h('nav', { ariaLabelledBy: 'contents' }, [
    h('h2', { id: 'contents', className: ['contents-title'] }, 'On this page'),
    h(
      'ul',
      { className: ['contents'] },
      sections.map(({ id, title }) => h('li', [h('a', { href: `#${id}` }, title)])),
    ),
  ]);
}

function section({ id, title, ownSheet, blocks }: Section): Element {
  const className = ownSheet ? ['own-sheet'] : [];
  return h('section', { ariaLabelledBy: id, className }, [
    h('h2', { id, tabIndex: -1 }, title),
    ...blocks.map((block, at) => blockElement(block, `${id}-${at}`)),
  ]);
}

function blockElement(block: Block, id: string): ElementContent {
  switch (block.type) {
    case 'heading':
      return h('h3', block.text);
    case 'text':
      return h('p', linked(block.text, block.links ?? []));
    case 'sources':
      return h('p', { className: ['sources'] }, block.text);
    case 'list':
      return h(
        block.ordered ? 'ol' : 'ul',
        block.items.map((item) => h('li', item)),
      );
    case 'ticks':
      return h(
        'ul',
        { className: ['ticks'] },
        block.items.map((item, at) =>
          h('li', [h('input', { type: 'checkbox', id: `${id}-${at}` }), h('label', { htmlFor: `${id}-${at}` }, item)]),
        ),
      );
    case 'settings':
      return h('dl', { className: ['settings'] }, block.rows.map(settingElement));
    case 'files':
      return h('dl', { className: ['files'] }, block.rows.map(fileElement));
    case 'table':
      return tableElement(block);
    case 'copy':
      return h('div', { className: ['copy'] }, [
        h('h3', { id }, block.label),
        h('div', { className: ['copy-text'], role: 'group', ariaLabelledBy: id, dataCopy: block.label }, block.text),
        ...(block.hint === undefined ? [] : [h('p', { className: ['hint'] }, block.hint)]),
      ]);
    case 'links':
      return h(
        'p',
        { className: ['links'] },
        block.items.flatMap(({ text, href }, at) => [...(at === 0 ? [] : [' · ']), h('a', { href }, text)]),
      );
  }
}

/** A table that becomes a list of named cells where there is no room for its columns. */
function tableElement({ caption, head, rows }: Extract<Block, { readonly type: 'table' }>): Element {
  return h('table', [
    h('caption', caption),
    h('thead', [
      h(
        'tr',
        head.map((name) => h('th', { scope: 'col' }, name)),
      ),
    ]),
    h(
      'tbody',
      rows.map((row) =>
        h(
          'tr',
          row.map((cell, at) =>
            at === 0 ? h('th', { scope: 'row' }, cell) : h('td', { dataHead: head[at] ?? '' }, cell),
          ),
        ),
      ),
    ),
  ]);
}

/** The text with the words of each link made to lead where it says. */
function linked(text: string, [link, ...others]: readonly SheetLink[]): ElementContent[] {
  const at = link ? text.indexOf(link.text) : -1;
  if (!link || at < 0) return text === '' ? [] : [{ type: 'text', value: text }];
  return [
    ...linked(text.slice(0, at), others),
    h('a', { href: link.href }, link.text),
    ...linked(text.slice(at + link.text.length), others),
  ];
}

function settingElement({ name, choose, because, evidence }: SettingRow): Element {
  return h('div', [
    h('dt', name),
    h('dd', [
      h('p', { className: ['choose'] }, choose),
      h('p', because),
      h('p', { className: ['evidence'] }, evidence),
    ]),
  ]);
}

function fileElement({ places, file, href, note }: FileRow): Element {
  return h('div', [
    ...places.map((place) => h('dt', place)),
    h('dd', [
      ...(file === undefined ? [] : [h('p', [h('a', { href, className: ['file'] }, breakable(file))])]),
      h('p', { className: ['hint'] }, note),
    ]),
  ]);
}

/** A file name that may break after its hyphens and points, so that it fits on a phone. Copied, it is unchanged. */
function breakable(name: string): ElementContent[] {
  return name
    .split(/(?<=[-.])/)
    .flatMap((part, at): ElementContent[] => [...(at === 0 ? [] : [h('wbr')]), { type: 'text', value: part }]);
}
