import type { ModuleData } from '@ladder/core';
import type { ModulePlan } from '../plan/plan.js';

/** What every part of the page may need while it is rendered. */
export interface RenderContext {
  readonly plan: ModulePlan;
  readonly data: ModuleData;
  /** Paths of the one stylesheet and the one script, from the start page. */
  readonly assets: { readonly styles: string; readonly script: string };
}
