import type { Element, ElementContent } from 'hast';
import { h } from 'hastscript';
import { definitionOf } from '../blocks/extra-blocks.js';
import type { PageNode } from '../model/module-model.js';
import type { PagePart, PagePlan } from '../plan/plan.js';
import type { RenderContext } from './context.js';
import { inLines } from './pieces.js';
import { details, doList, figure, inset, jobAid, warning, type HeadingLevel } from './plain-blocks.js';
import { assessment, question } from './questions.js';
import { richText } from './rich-text.js';
import { scenario } from './scenario.js';
import { actionPlan, reflection } from './writing.js';

/** One page of the module. */
export function pageSection({ page, parts }: PagePlan, context: RenderContext): Element {
  const id = `page-${page.id}`;
  const attributes = { dataPage: page.id, dataTitle: page.title, dataMinutes: page.minutes };
  return h('section', { className: ['ll-page'], id, ...attributes, ariaLabelledBy: `${id}-title` }, [
    ...inLines([h('h1', { id: `${id}-title` }, page.title), ...renderParts(parts, context)]),
  ]);
}

function renderParts(parts: readonly PagePart[], context: RenderContext): ElementContent[] {
  let level: HeadingLevel = 2;
  return parts.flatMap((part) => {
    if (part.type === 'assessment') return [assessment(part, renderParts(part.parts, context), context)];
    // A callout belongs to the section that it stands in.
    if (part.type === 'prose' && part.children.some((node) => node.type === 'heading')) level = 3;
    return renderNode(part, level, context);
  });
}

function renderNode(node: PageNode, level: HeadingLevel, context: RenderContext): ElementContent[] {
  switch (node.type) {
    case 'prose':
      return richText(node.children, context);
    case 'question':
      return [question(node, context)];
    case 'scenario':
      return [scenario(node, context)];
    case 'reflection':
      return [reflection(node, context)];
    case 'action-plan':
      return [actionPlan(node, context)];
    case 'job-aid':
      return [jobAid(node, context)];
    case 'inset':
      return [inset(node, context)];
    case 'warning':
      return [warning(node, level, context)];
    case 'do-list':
      return [doList(node, level, context)];
    case 'details':
      return [details(node, context)];
    case 'figure':
      return [figure(node, context)];
    case 'extra': {
      const definition = definitionOf(node.name);
      if (!definition) throw new Error(`There is no block called ${node.name}.`);
      return definition.render(node, context, level);
    }
  }
}
