import type { Element } from 'hast';
import { h } from 'hastscript';
import type { RenderContext } from './context.js';
import { link } from './rich-text.js';

/** What is said beside a box to write in. */
const WRITING = 'Nobody reads this. Leave out names, dates and places. To report harm, use your incident system.';

/** Says in ordinary size who sees what a learner puts in, and, unless it is beside the point, where support is. */
export function privacy({ plan }: RenderContext, says = WRITING, showsSupport = true): Element {
  const services = showsSupport ? plan.model.organisation.support : [];
  const support = services.flatMap(({ name, url }, at) => [
    at === 0 ? ' ' : ', ',
    link(url, [{ type: 'text', value: name }]),
  ]);
  return h('div', { dataPart: 'privacy' }, [
    h('p', says),
    ...(support.length > 0 ? [h('p', ['Support:', ...support, '.'])] : []),
  ]);
}
