import type { Element } from 'hast';
import { h } from 'hastscript';
import { messagesOf, type RenderContext } from './context.js';
import { link } from './rich-text.js';

/**
 * Says in ordinary size who sees what a learner puts in, and, unless it is beside the point, where support is.
 * Without words of its own: what is said beside a box to write in.
 */
export function privacy(context: RenderContext, says?: string, showsSupport = true): Element {
  const messages = messagesOf(context);
  const words = messages.writingWords;
  const services = showsSupport ? context.plan.model.organisation.support : [];
  const support = services.flatMap(({ name, url }, at) => [
    at === 0 ? ' ' : ', ',
    link(url, [{ type: 'text', value: name }], messages),
  ]);
  return h('div', { dataPart: 'privacy' }, [
    h('p', says ?? words.privacy),
    ...(support.length > 0 ? [h('p', [words.support, ...support, '.'])] : []),
  ]);
}
