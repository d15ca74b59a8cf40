import type { BlockId, Layout } from '@ladder/core';
import type { ModuleSettings } from '@ladder/core/schema';
import type { PageModel } from '../model/module-model.js';
import { whereOf } from '../model/words.js';
import type { ParsedYaml } from '../parse/parsed-module.js';
import { proveCompletion } from './completion-proof.js';
import type { ValidateFindings } from './notes.js';

/** A module of which completion is to be proved. */
export interface ProvedModule {
  readonly pages: readonly PageModel[];
  readonly layout: Layout;
  readonly settings: Pick<ModuleSettings, 'assessment'>;
  readonly written: ParsedYaml;
}

/** Notes every way through a module that would never be finished, or be finished with a wrong result. */
export function noteCompletion({ pages, layout, settings, written }: ProvedModule, findings: ValidateFindings): void {
  const pass = settings.assessment?.pass;
  const share = typeof pass === 'string' ? { percent: Number.parseInt(pass, 10) } : undefined;
  const atPass = written.placeOf(['assessment', 'pass']);
  const nodeOf = (id: BlockId) => {
    for (const page of pages) {
      const node = page.nodes.find((each) => 'id' in each && each.id === id);
      if (node && 'location' in node) return { where: whereOf(page), location: node.location };
    }
    return { where: undefined, location: undefined };
  };
  for (const fault of proveCompletion(layout, share)) {
    switch (fault.type) {
      case 'at-once':
        findings.add('completion-at-once', undefined, undefined);
        break;
      case 'page': {
        const page = [...pages].reverse().find(({ id }) => id === fault.page);
        findings.add('completion-page', page && whereOf(page), page && { file: page.file, line: 1, column: 1 });
        break;
      }
      case 'block': {
        const { where, location } = nodeOf(fault.block);
        findings.add('completion-block', where, location);
        break;
      }
      case 'decision': {
        const { where, location } = nodeOf(fault.block);
        findings.add('completion-decision', where, location, { decision: fault.decision + 1 });
        break;
      }
      case 'pass':
        findings.add('completion-pass', 'module.yaml', atPass, { ...fault });
        break;
      case 'status':
        findings.add('completion-status', 'module.yaml', atPass, { ...fault });
        break;
      case 'score':
        findings.add('completion-score', 'module.yaml', atPass, { ...fault });
        break;
    }
  }
}
