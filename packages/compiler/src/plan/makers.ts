import type { ModuleModel } from '../model/module-model.js';

/** The on-demand scripts that there are; each is `packages/components/src/makers/<name>/<name>.ts`. */
export type MakerName = 'docx' | 'notes' | 'pdf';

/** Blocks whose words a learner takes along. */
const WRITING: ReadonlySet<string> = new Set(['reflection', 'action-plan']);

/** Which on-demand scripts a module has a use for, in code-unit order. Every module has a certificate. */
export function makersOf({ pages }: ModuleModel): readonly MakerName[] {
  const writes = pages.some(({ nodes }) => nodes.some(({ type }) => WRITING.has(type)));
  return writes ? ['docx', 'pdf'] : ['pdf'];
}
