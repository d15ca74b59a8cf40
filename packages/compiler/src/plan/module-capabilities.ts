import type { ModuleCapability, ModuleCurriculum, ModuleData, ModuleFramework } from '@ladder/core';
import { countsTowards, CURRICULA, findCapability } from '@ladder/frameworks';

/**
 * What a player is told of the capabilities that a module names, by reference: each with its framework and version, and
 * what they count towards in every curriculum that a learner may choose. Nothing where the module names none.
 */
export function moduleCapabilities(refs: readonly string[]): Pick<ModuleData, 'capabilities' | 'curricula'> {
  if (refs.length === 0) return {};
  return { capabilities: byFramework(refs), curricula: curriculaFor(refs) };
}

function byFramework(refs: readonly string[]): readonly ModuleFramework[] {
  const frameworks = new Map<string, ModuleFramework & { readonly codes: ModuleCapability[] }>();
  for (const ref of new Set(refs)) {
    const found = findCapability(ref);
    if (!found) continue;
    const { id, shortName, edition } = found.framework;
    const { code, title, verified } = found.capability;
    const framework = frameworks.get(id) ?? { id, name: shortName, version: edition, codes: [] };
    framework.codes.push({ code, title, ...(verified ? {} : { unverified: true }) });
    frameworks.set(id, framework);
  }
  return [...frameworks.values()];
}

function curriculaFor(refs: readonly string[]): readonly ModuleCurriculum[] {
  return CURRICULA.map((curriculum) => {
    const { id, name, short, version } = curriculum;
    const codes = countsTowards(refs, curriculum).map(({ capability: { code, title }, through }) => ({
      code,
      title,
      ...(through.length > 0 ? { through: through.map((ref) => findCapability(ref)?.capability.code ?? ref) } : {}),
    }));
    return { id, name, short, version, codes };
  });
}
