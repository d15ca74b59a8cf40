import { allCapabilities, findByName, findCapability, nameOf, type FoundCapability } from '@ladder/frameworks';
import type { CitedCapability } from '../model/module-model.js';
import { nearest } from '../model/nearest.js';
import type { ParsedYaml } from '../parse/parsed-module.js';
import type { ValidateFindings } from './notes.js';

/** Looks up the capabilities that a module claims to develop, written by code or by name. */
export function checkCapabilities(
  written: readonly string[],
  settings: ParsedYaml,
  findings: ValidateFindings,
): readonly CitedCapability[] {
  const seen = new Set<string>();
  return written.flatMap((typed, at) => {
    const place = settings.placeOf(['capabilities', at]);
    const found = findCapability(typed) ?? findByName(typed);
    if (!found || found.capability.placeholder === true) {
      const near = nearestCapability(typed);
      findings.add('capability-unknown', 'module.yaml', place, { ref: typed, ...(near === undefined ? {} : { near }) });
      return [];
    }
    const { ref, framework, capability } = found;
    if (seen.has(ref)) findings.add('capability-twice', 'module.yaml', place, { ref });
    seen.add(ref);
    const { code, title, verified } = capability;
    if (!verified) findings.add('capability-unverified', 'module.yaml', place, { ref, title, url: framework.url });
    return [{ ref, code, title, framework: framework.shortName, frameworkName: framework.name, verified }];
  });
}

/**
 * What somebody meant who typed a code without its framework, a slip, or the capability's name alone; in the way in
 * which they wrote it: a code for a code, a name for a name.
 */
function nearestCapability(typed: string): string | undefined {
  const all = allCapabilities();
  const bare = typed.replace(/^.*#/, '').replace(/\s+/g, '').toLowerCase();
  const byCode = all.find(({ capability }) => capability.code.toLowerCase() === bare);
  if (byCode) return byCode.ref;
  const names = new Map<string, FoundCapability>();
  for (const found of all) {
    for (const name of [nameOf(found), found.capability.title]) if (!names.has(name)) names.set(name, found);
  }
  const byRef = nearest(
    typed,
    all.map(({ ref }) => ref),
  );
  const byName = names.get(nearest(typed, names.keys()) ?? '');
  return byRef ?? (byName && nameOf(byName));
}
