import type { Element, ElementContent } from 'hast';
import { h, s } from 'hastscript';
import type { Details, DoList, Figure, Inset, JobAid, Warning } from '../model/module-model.js';
import { messagesOf, type RenderContext } from './context.js';
import { inline, labelled, pictureElement, plain, richText } from './rich-text.js';

/** The heading level for a block's own heading: one below the last heading on the page. */
export type HeadingLevel = 2 | 3;

/** A page to print and keep; `<ll-job-aid>` adds the button. */
export function jobAid(block: JobAid, context: RenderContext): Element {
  const { settings, draft } = context.plan.model;
  const words = messagesOf(context).plainWords;
  const source = words.jobAidSource(settings.title, settings.version, draft, settings.licence);
  return h('ll-job-aid', { className: ['ll-block', 'll-job-aid'], name: plain(block.title) }, [
    h('p', { className: ['ll-kind'] }, words.keep),
    h('h2', { dataPart: 'title' }, inline(block.title, context)),
    h('div', { dataPart: 'body' }, [
      ...richText(block.intro, context),
      ...block.sections.flatMap((section) => [
        h('h3', inline(section.title, context)),
        ...richText(section.body, context).map(asChecklist),
      ]),
    ]),
    h('p', { dataPart: 'source', className: ['ll-source'] }, source),
  ]);
}

function asChecklist(node: ElementContent): ElementContent {
  if (node.type !== 'element' || node.tagName !== 'ul') return node;
  return { ...node, properties: { ...node.properties, className: ['ll-checklist'] } };
}

/** A quiet bar at the side. */
export function inset(block: Inset, context: RenderContext): Element {
  return h('div', { className: ['nhsuk-inset-text'] }, [
    h('span', { className: ['nhsuk-u-visually-hidden'] }, `${messagesOf(context).plainWords.information} `),
    ...richText(block.children, context),
  ]);
}

/** A warning callout. */
export function warning(block: Warning, level: HeadingLevel, context: RenderContext): Element {
  const heading = inline(block.heading, context);
  const words = messagesOf(context).plainWords;
  const says = words.saysImportant(plain(block.heading));
  return h('div', { className: ['nhsuk-card', 'nhsuk-card--warning'] }, [
    h('div', { className: ['nhsuk-card__content'] }, [
      h(`h${level}`, { className: ['nhsuk-card__heading'] }, [
        ...(says ? [] : [h('span', { className: ['nhsuk-u-visually-hidden'] }, `${words.important} `)]),
        ...heading,
      ]),
      ...richText(block.children, context),
    ]),
  ]);
}

/** What to do, or what not to do: tick or cross, and for a cross the words too. */
export function doList(block: DoList, level: HeadingLevel, context: RenderContext): Element {
  const icon = block.kind === 'do' ? 'tick' : 'cross';
  const items = block.items.map((item) => h('li', [iconElement(icon), ...unwrapped(richText(item, context))]));
  return h('div', { className: ['nhsuk-card', 'nhsuk-card--feature', `ll-${block.kind}`] }, [
    h('div', { className: ['nhsuk-card__content'] }, [
      h(`h${level}`, { className: ['nhsuk-card__heading'] }, inline(block.heading, context)),
      h('ul', { className: ['nhsuk-list', `nhsuk-list--${icon}`], role: 'list' }, items),
    ]),
  ]);
}

/** One line that opens to show more. */
export function details(block: Details, context: RenderContext): Element {
  return h('details', { className: ['nhsuk-details'] }, [
    h('summary', { className: ['nhsuk-details__summary'] }, [
      h('span', { className: ['nhsuk-details__summary-text'] }, inline(block.summary, context)),
    ]),
    h('div', { className: ['nhsuk-details__text'] }, richText(block.children, context)),
  ]);
}

/** A picture with caption, credit and licence. */
export function figure(block: Figure, context: RenderContext): Element {
  const picture = context.plan.pictures.get(block.src);
  if (!picture) throw new Error(`The picture ${block.src} was not planned.`);
  const image = pictureElement(picture, block.alt, { className: ['ll-figure__picture'], loading: 'lazy' });
  const words = messagesOf(context).plainWords;
  const caption: ElementContent[] = richText(block.caption, context);
  if (block.credit.length > 0) caption.push(source(words.credit, block.credit, context));
  if (block.licence.length > 0) caption.push(source(words.licence, block.licence, context));
  return h('figure', { className: ['ll-figure'] }, [
    image,
    ...(caption.length > 0 ? [h('figcaption', { className: ['ll-figure__caption'] }, caption)] : []),
  ]);
}

function source(label: string, words: Figure['credit'], context: RenderContext): Element {
  const [paragraph] = labelled(label, [{ type: 'paragraph', children: [...words] }], context);
  return h('div', { className: ['ll-source'] }, paragraph ? [paragraph] : []);
}

function unwrapped(content: ElementContent[]): ElementContent[] {
  const [only] = content;
  const paragraph = content.length === 1 && only?.type === 'element' && only.tagName === 'p';
  return paragraph ? only.children : content;
}

const ICON_PATHS = {
  tick: 'M9 19.5 2.5 13l2.1-2.1L9 15.3 19.4 4.9l2.1 2.1z',
  cross: 'M5.6 3.5 12 9.9l6.4-6.4 2.1 2.1-6.4 6.4 6.4 6.4-2.1 2.1-6.4-6.4-6.4 6.4-2.1-2.1 6.4-6.4-6.4-6.4z',
} as const;

function iconElement(icon: keyof typeof ICON_PATHS): Element {
  const box = { viewBox: '0 0 24 24', width: 16, height: 16, focusable: 'false', ariaHidden: 'true' };
  return s('svg', { className: ['nhsuk-icon', `nhsuk-icon--${icon}`], ...box }, [s('path', { d: ICON_PATHS[icon] })]);
}
