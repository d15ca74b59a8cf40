import type { AssessmentRule, BlockLayout, Layout } from '@ladder/core';
import type { ExtraBlock, PageNode } from '../model/blocks.js';
import type { PageModel } from '../model/module-model.js';

/** The bones of the module: what can be recorded, in page order. */
export function layoutOf(pages: readonly PageModel[], assessment: AssessmentRule | undefined): Layout {
  const laid = pages.map(({ id, nodes }) => ({ id, blocks: nodes.flatMap(blockLayout) }));
  return { pages: laid, ...(assessment ? { assessment } : {}) };
}

function blockLayout(node: PageNode): readonly BlockLayout[] {
  switch (node.type) {
    case 'question':
      return [
        {
          kind: 'question',
          id: node.id,
          options: node.options.map((option) => option.id),
          correct: node.correct,
          scored: node.scored,
        },
      ];
    case 'scenario':
      return [
        {
          kind: 'scenario',
          id: node.id,
          decisions: node.decisions.map(({ options }) => ({ options: options.map(({ id, next }) => ({ id, next })) })),
        },
      ];
    case 'reflection':
    case 'action-plan':
      return [{ kind: node.type, id: node.id }];
    case 'extra':
      return extraLayout(node);
    default:
      return [];
  }
}

function extraLayout({ id, records, options, values, correct, scored }: ExtraBlock): readonly BlockLayout[] {
  if (id === undefined) return [];
  if (records === 'device-only') return [{ kind: 'private', id }];
  const ids = (parts: ExtraBlock['options']) => parts.map((part) => part.id);
  return [{ kind: 'task', id, options: ids(options), values: ids(values), correct, scored }];
}
