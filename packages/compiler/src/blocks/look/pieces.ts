import type { Element, ElementContent } from 'hast';
import { h } from 'hastscript';
import type { RichText } from '../../model/rich-text.js';
import type { RenderContext } from '../../render/context.js';
import type { HeadingLevel } from '../../render/plain-blocks.js';
import { inline, richText } from '../../render/rich-text.js';
import type { Part } from './read-parts.js';

/** The label that says in words what kind of block it is. */
export function kind(words: string): Element {
  return h('p', { className: ['ll-kind'] }, words);
}

/** What stands above the first part; nothing when the author wrote nothing there. */
export function introduction(intro: RichText, context: RenderContext): ElementContent[] {
  return intro.length > 0 ? [h('div', { dataPart: 'intro' }, richText(intro, context))] : [];
}

/** A part's heading. */
export function partTitle({ title }: Pick<Part, 'title'>, level: HeadingLevel, context: RenderContext): Element {
  return h(`h${level}`, { dataPart: 'title' }, inline(title, context));
}

/** A part as heading and text. */
export function partContent(part: Part, level: HeadingLevel, context: RenderContext): ElementContent[] {
  return [partTitle(part, level, context), h('div', { dataPart: 'body' }, richText(part.body, context))];
}
