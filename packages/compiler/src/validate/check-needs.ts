import type { ModuleSettings, Organisation } from '@ladder/core/schema';
import type { ParsedYaml } from '../parse/parsed-module.js';
import type { ValidateFindings } from './notes.js';

/** What the organisation has to set before a module is released: advice for a draft, a mistake for a release. */
export function checkNeeds(
  { needs }: Pick<ModuleSettings, 'needs'>,
  { support }: Pick<Organisation, 'support'>,
  draft: boolean,
  written: ParsedYaml,
  findings: ValidateFindings,
): void {
  if (!needs.includes('support links') || support.length > 0) return;
  findings.add(draft ? 'needs-support' : 'needs-support-release', 'module.yaml', written.placeOf(['needs']));
}
