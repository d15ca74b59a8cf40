import type { Element, ElementContent } from 'hast';
import { h } from 'hastscript';
import { capabilityLines } from '@ladder/core';
import type { Messages } from '@ladder/core/languages';
import type { ModuleModel } from '../model/module-model.js';
import { licenceUrl } from '../plan/words.js';
import { messagesOf, type RenderContext } from './context.js';
import { link } from './rich-text.js';

/** One page of the player that is not a page of the module. */
export function section(id: string, title: string, classes: readonly string[], content: ElementContent[]): Element {
  return h('section', { className: ['ll-page', ...classes], id, dataPage: id, dataTitle: title }, inLines(content));
}

/** Content with each piece on a line of its own: whoever looks at the source finds their way. */
export function inLines(content: readonly ElementContent[]): ElementContent[] {
  return [...text('\n'), ...content.flatMap((piece) => [piece, ...text('\n')])];
}

/** Words as the one child of an element. */
export function text(value: string): ElementContent[] {
  return [{ type: 'text', value }];
}

/** A list whose items are given as content. */
export function list(tag: 'ul' | 'ol', items: readonly (string | ElementContent)[][], className?: string): Element {
  return h(
    tag,
    className === undefined ? {} : { className: [className] },
    items.map((item) => h('li', item)),
  );
}

/** A list of terms with what they mean. */
export function definitions(entries: readonly (readonly [string, ElementContent[]])[]): Element {
  return h(
    'dl',
    entries.flatMap(([term, meaning]) => [h('dt', term), h('dd', meaning)]),
  );
}

/** `0.1.0, draft`. */
export function versionText({ settings, draft }: ModuleModel, { pieceWords: words }: Messages): string {
  return draft ? words.draftVersion(settings.version) : settings.version;
}

/** The capabilities a module develops: code and title as their publishers print them, with framework and version. */
export function capabilityList(context: RenderContext): Element {
  const { capabilities = [] } = context.data;
  const words = messagesOf(context).pieceWords;
  return list(
    'ul',
    capabilityLines({ capabilities }, undefined).named.map((line) =>
      text(line.unverified ? words.unverified(line.text) : line.text),
    ),
  );
}

/** A licence by name, with a link to its words where we know them. */
export function licence(name: string, messages: Messages): ElementContent {
  const url = licenceUrl(name);
  return url === undefined ? { type: 'text', value: name } : link(url, text(name), messages);
}
