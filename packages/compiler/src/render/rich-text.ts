import type { Element, ElementContent, Properties } from 'hast';
import { h } from 'hastscript';
import type {
  Image,
  Link,
  List,
  ListItem,
  Paragraph,
  Parents,
  PhrasingContent,
  RootContent,
  Strong,
  Table,
  TableCell,
  TableRow,
} from 'mdast';
import { toHast, type Handlers, type State } from 'mdast-util-to-hast';
import type { Messages } from '@ladder/core/languages';
import type { Citation, InlineText, RichText, Subscript, Superscript } from '../model/module-model.js';
import { raisedPieces } from '../model/raised-signs.js';
import { spokenWordsOf, wordsOf } from '../model/words.js';
import type { Picture } from '../plan/pictures.js';
import { messagesOf, type RenderContext } from './context.js';

/** Renders blocks of text. Unknown nodes and raw HTML are a bug: the earlier steps let none through. */
export function richText(nodes: RichText, context: RenderContext): ElementContent[] {
  return convert([...nodes], context);
}

/** Renders text on one line. */
export function inline(nodes: InlineText, context: RenderContext): ElementContent[] {
  // As a paragraph's content: at the top, the converter puts a line break between any two nodes, and before a full stop.
  const [line] = convert([{ type: 'paragraph', children: [...nodes] }], context);
  return line?.type === 'element' ? line.children : [];
}

/** The words alone, for places that take no markup. Citations are left out. */
export function plain(nodes: RichText | InlineText): string {
  return nodes
    .map((node) => spokenWordsOf(node))
    .join(' ')
    .replace(/\s+/g, ' ')
    .trim();
}

/** Puts bold words at the start of the first paragraph: `Why: …`. */
export function labelled(label: string, nodes: RichText, context: RenderContext): ElementContent[] {
  const [first, ...rest] = nodes;
  const words: PhrasingContent[] = [{ type: 'strong', children: [{ type: 'text', value: label }] }];
  if (first?.type !== 'paragraph') return richText([{ type: 'paragraph', children: words }, ...nodes], context);
  const children: PhrasingContent[] = [...words, { type: 'text', value: ' ' }, ...first.children];
  const paragraph: Paragraph = { type: 'paragraph', children };
  return richText([paragraph, ...rest], context);
}

/** A picture with the space it needs. Pictures after the first are loaded when they come near. */
export function pictureElement(picture: Picture, alt: string, properties: Properties): Element {
  return h('img', { src: picture.path, alt, ...picture.size, ...properties });
}

function convert(children: RootContent[], context: RenderContext): ElementContent[] {
  const tree = toHast({ type: 'root', children }, { handlers: handlersFor(context), allowDangerousHtml: false });
  const found = tree.type === 'root' ? tree.children : [tree];
  return found.filter((node): node is ElementContent => node.type !== 'doctype');
}

declare module 'mdast' {
  interface StrongData {
    /** A label whose words are the interface's, not the author's. */
    readonly shown?: 'remember';
  }
}

function handlersFor(context: RenderContext): Handlers {
  const messages = messagesOf(context);
  return {
    citation: (_state: State, node: Citation) => citation(node, messages),
    link: (state: State, node: Link) => link(node.url, state.all(node), messages),
    image: (_state: State, node: Image) => image(node, context),
    strong: (state: State, node: Strong) =>
      h('strong', node.data?.shown === 'remember' ? messages.recallWords.remember : state.all(node)),
    superscript: (state: State, node: Superscript) => raised(state, node, 'sup'),
    subscript: (state: State, node: Subscript) => raised(state, node, 'sub'),
    list: (state: State, node: List) => list(state, node),
    listItem: (state: State, node: ListItem, parent: Parents | undefined) => listItem(state, node, parent),
    table: (state: State, node: Table) => table(state, node, messages),
  };
}

/**
 * Text above or below the line. Its text is the same as without looks: a copy, a screen reader, a search, and the parts
 * of a page that take the words out of it must never find 109 where 10⁹ was meant.
 */
function raised(state: State, node: Superscript | Subscript, tag: 'sup' | 'sub'): Element {
  const children = state.all(node);
  const { before, signs, after } = raisedPieces(wordsOf(node.children), node.type);
  const [only, second] = children;
  if (before === '' && only?.type === 'text' && second === undefined)
    return h(tag, /^[\p{L}\s]+$/u.test(signs) ? { className: ['ll-raised'] } : {}, signs);
  const unseen = (words: string): Element => h('span', { className: ['nhsuk-u-visually-hidden'] }, words);
  return h(tag, { className: ['ll-raised'] }, before === '' ? children : [unseen(before), ...children, unseen(after)]);
}

function citation({ sources }: Citation, { pieceWords: words }: Messages): Element[] {
  return sources.map(({ key, number, occurrence }) =>
    h(
      'a',
      {
        className: ['ll-cite'],
        href: `#ref-${key}`,
        id: `cite-${key}-${occurrence}`,
        ariaLabel: words.reference(number),
      },
      `[${number}]`,
    ),
  );
}

/** A link. One that leaves the module opens a new tab, says so, and tells the other side nothing. */
export function link(url: string, children: readonly ElementContent[], messages: Messages): Element {
  if (!/^https?:/i.test(url)) return h('a', { href: url }, [...children]);
  return h('a', { href: url, target: '_blank', rel: ['noopener', 'noreferrer'], className: ['ll-outside'] }, [
    ...children,
    newTab(messages),
  ]);
}

/** What a screen reader says behind a link that opens a new tab. */
export function newTab({ pieceWords: words }: Messages): Element {
  return h('span', { className: ['nhsuk-u-visually-hidden'] }, ` ${words.newTab}`);
}

function image(node: Image, context: RenderContext): Element {
  const picture = context.plan.pictures.get(node.url);
  if (!picture) throw new Error(`The picture ${node.url} was not planned.`);
  return pictureElement(picture, node.alt ?? '', { className: ['ll-picture'], loading: 'lazy' });
}

function list(state: State, node: List): Element {
  const items = state.wrap(state.all(node), true);
  // A list of boxes to tick on paper; on screen a box that keeps nothing would only mislead.
  const boxes = node.children.some((item) => typeof item.checked === 'boolean');
  const result = h(
    node.ordered === true ? 'ol' : 'ul',
    {
      ...(boxes ? { className: ['ll-checklist'] } : {}),
      ...(node.ordered === true && typeof node.start === 'number' && node.start !== 1 ? { start: node.start } : {}),
    },
    items,
  );
  return state.applyData(node, result);
}

function listItem(state: State, node: ListItem, parent: Parents | undefined): Element {
  const loose = (parent?.type === 'list' && parent.spread === true) || node.spread === true;
  const content = state
    .all(node)
    .flatMap((child) => (!loose && child.type === 'element' && child.tagName === 'p' ? child.children : [child]));
  return h('li', content);
}

/** A table that can be scrolled on its own on a small screen, also by keyboard. */
function table(state: State, node: Table, { pieceWords: words }: Messages): Element {
  const [head, ...rows] = node.children;
  const names = (head?.children ?? []).map((cell) => spokenWordsOf(cell));
  const cell = (tag: 'th' | 'td', at: number, content: TableCell, properties: Properties) => {
    const numeric = node.align?.[at] === 'right' ? [`nhsuk-table__${tag === 'th' ? 'header' : 'cell'}--numeric`] : [];
    const className = [tag === 'th' ? 'nhsuk-table__header' : 'nhsuk-table__cell', ...numeric];
    return h(tag, { className, ...properties }, state.all(content));
  };
  const headRow = (head?.children ?? []).map((content, at) =>
    // A head cell without words would be announced as a heading of nothing.
    names[at] === '' ? cell('td', at, content, {}) : cell('th', at, content, { scope: 'col' }),
  );
  const bodyRow = (row: TableRow) =>
    row.children.map((content, at) =>
      // With an empty corner, the first column names the rows.
      at === 0 && names[0] === ''
        ? cell('th', at, content, { scope: 'row' })
        : // On a phone a row becomes a list of pairs, and each value needs the name of its column.
          cell('td', at, content, { dataLabel: names[at] ?? '' }),
    );
  const label = words.table(names.filter((name) => name !== '').join(', '));
  return h('div', { className: ['ll-table'], role: 'region', tabIndex: 0, ariaLabel: label }, [
    h('table', { className: ['nhsuk-table'] }, [
      h('thead', { className: ['nhsuk-table__head'] }, [h('tr', headRow)]),
      h(
        'tbody',
        { className: ['nhsuk-table__body'] },
        rows.map((row) => h('tr', { className: ['nhsuk-table__row'] }, bodyRow(row))),
      ),
    ]),
  ]);
}
