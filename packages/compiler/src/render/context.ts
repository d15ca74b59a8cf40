import type { ModuleData } from '@ladder/core';
import type { Assets } from '../bundle/bundle.js';
import type { ModulePlan } from '../plan/plan.js';

/** What every part of the page may need while it is rendered. */
export interface RenderContext {
  readonly plan: ModulePlan;
  readonly data: ModuleData;
  readonly assets: Assets;
}
