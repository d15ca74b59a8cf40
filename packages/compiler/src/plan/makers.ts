import { definitionOf } from '../blocks/extra-blocks.js';
import type { ModuleModel, PageNode } from '../model/module-model.js';

/** The on-demand scripts that there are; each is `packages/components/src/makers/<name>/<name>.ts`. */
export type MakerName = 'docx' | 'notes' | 'own-pages' | 'pdf';

/** Which on-demand scripts a module has a use for, in code-unit order. Every module has My notes and a certificate. */
export function makersOf({ pages }: ModuleModel): readonly MakerName[] {
  return pages.some(({ nodes }) => nodes.some(isTakenAlong))
    ? ['docx', 'notes', 'own-pages', 'pdf']
    : ['own-pages', 'pdf'];
}

/** Whether a learner takes along what they write or tick here. */
function isTakenAlong(node: PageNode): boolean {
  if (node.type === 'extra') return definitionOf(node.name)?.records === 'device-only';
  return node.type === 'reflection' || node.type === 'action-plan';
}
