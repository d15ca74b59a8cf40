import type { SheetPage } from '../../sheets/blocks.js';
import type { ModuleCheck } from '../module-check.js';
export function reportPage(check: ModuleCheck): SheetPage {
  return { kind: 'Check', title: check.model.settings.title, about: [], sections: [], foot: [] };
}
