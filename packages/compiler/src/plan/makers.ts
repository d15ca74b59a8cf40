import type { ModuleModel } from '../model/module-model.js';

/** The on-demand scripts that there are; each is `packages/components/src/makers/<name>/<name>.ts`. */
export type MakerName = 'docx' | 'notes' | 'pdf';

/** Which on-demand scripts a module has a use for, in code-unit order. */
export function makersOf(_model: ModuleModel): readonly MakerName[] {
  return [];
}
