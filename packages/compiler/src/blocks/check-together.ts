import type { ModuleSettings } from '@ladder/core/schema';
import type { PageModel } from '../model/module-model.js';
import type { ParsedPage } from '../parse/parsed-module.js';
import type { ValidateFindings } from '../validate/notes.js';
import { definitionOf } from './extra-blocks.js';
import type { PlacedContent } from './define-block.js';

/** Lets each kind of block in the module check what only all of its blocks together can tell. */
export function checkTogether(
  pages: readonly PageModel[],
  parsed: readonly ParsedPage[],
  settings: Partial<ModuleSettings>,
  findings: ValidateFindings,
): void {
  const kinds = new Map<string, PlacedContent<unknown>[]>();
  pages.forEach(({ nodes }, at) => {
    for (const node of nodes) {
      if (node.type !== 'extra') continue;
      const placed = { content: node.content, where: parsed[at]?.where ?? '' };
      kinds.set(node.name, [...(kinds.get(node.name) ?? []), placed]);
    }
  });
  for (const [name, blocks] of kinds) definitionOf(name)?.together?.(blocks, settings, findings);
}
