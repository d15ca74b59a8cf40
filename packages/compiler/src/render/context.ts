import type { ModuleData } from '@ladder/core';
import type { Messages } from '@ladder/core/languages';
import type { Assets } from '../bundle/bundle.js';
import type { ModulePlan } from '../plan/plan.js';
import { wordsFor } from './interface-language.js';

/** What every part of the page may need while it is rendered. */
export interface RenderContext {
  readonly plan: ModulePlan;
  readonly data: ModuleData;
  readonly assets: Assets;
}

/** The words of the interface in the module's language. */
export function messagesOf({ plan }: Pick<RenderContext, 'plan'>): Messages {
  return wordsFor(plan.model.settings.language);
}
