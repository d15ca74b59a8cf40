import { allCapabilities, findCapability } from '@ladder/frameworks';
import type { CitedCapability } from '../model/module-model.js';
import { nearest } from '../model/nearest.js';
import type { ParsedYaml } from '../parse/parsed-module.js';
import type { ValidateFindings } from './notes.js';

/** Looks up the capabilities that a module claims to develop. */
export function checkCapabilities(
  refs: readonly string[],
  written: ParsedYaml,
  findings: ValidateFindings,
): readonly CitedCapability[] {
  const seen = new Set<string>();
  return refs.flatMap((ref, at) => {
    const place = written.placeOf(['capabilities', at]);
    const found = findCapability(ref);
    if (!found || found.capability.placeholder === true) {
      const near = nearestCapability(ref);
      findings.add('capability-unknown', 'module.yaml', place, { ref, ...(near === undefined ? {} : { near }) });
      return [];
    }
    if (seen.has(ref)) findings.add('capability-twice', 'module.yaml', place, { ref });
    seen.add(ref);
    const { framework, capability } = found;
    const { code, title, verified } = capability;
    if (!verified) findings.add('capability-unverified', 'module.yaml', place, { ref, title, url: framework.url });
    return [{ ref, code, title, framework: framework.shortName, frameworkName: framework.name, verified }];
  });
}

/** The reference somebody meant who typed a code without its framework, a slip, or the capability's name. */
function nearestCapability(typed: string): string | undefined {
  const all = allCapabilities();
  const code = typed.replace(/^.*#/, '').replace(/\s+/g, '').toLowerCase();
  const byCode = all.find(({ capability }) => capability.code.toLowerCase() === code);
  if (byCode) return byCode.ref;
  const byTitle = nearest(
    typed,
    all.map(({ capability }) => capability.title),
  );
  const near = nearest(
    typed,
    all.map(({ ref }) => ref),
  );
  return near ?? all.find(({ capability }) => capability.title === byTitle)?.ref;
}
