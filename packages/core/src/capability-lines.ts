import type { ModuleCapability, ModuleCurriculum, ModuleData } from './module-data.js';

/** What to show and to print of a module's capabilities. */
export interface CapabilityLines {
  /** The curriculum that the learner chose, where this module knows it. */
  readonly curriculum: ModuleCurriculum | undefined;
  /** What the module counts towards in that curriculum; empty where there is no agreed mapping, or no choice. */
  readonly counts: readonly CapabilityLine[];
  /** Every capability that the authors name, framework by framework. */
  readonly named: readonly CapabilityLine[];
}

/** One capability, in a line. */
export interface CapabilityLine {
  /** `GPC5: Capabilities in leadership and team working (GMC GPC, May 2017)`. */
  readonly text: string;
  /** Nobody has compared it with what its publisher prints: wherever it is shown, it has to be said. */
  readonly unverified: boolean;
  /** The codes that an agreed link leads from; empty where the authors name the capability itself. */
  readonly through: readonly string[];
}

/** The lines for certificate, portfolio and player: each code with its title and the version of its framework. */
export function capabilityLines(
  module: Pick<ModuleData, 'capabilities' | 'curricula'>,
  chosen: string | undefined,
): CapabilityLines {
  const curriculum = module.curricula?.find(({ id }) => id === chosen);
  return {
    curriculum,
    counts: (curriculum?.codes ?? []).map(({ code, title, through = [] }) => ({
      text: capabilityText({ code, title }, curriculum?.short ?? '', curriculum?.version ?? ''),
      unverified: false,
      through,
    })),
    named: (module.capabilities ?? []).flatMap(({ name, version, codes }) =>
      codes.map((capability) => ({
        text: capabilityText(capability, name, version),
        unverified: capability.unverified === true,
        through: [],
      })),
    ),
  };
}

/** A capability with its framework and the version of that, which some frameworks have in their name. */
function capabilityText({ code, title }: ModuleCapability, framework: string, version: string): string {
  return `${code}: ${title} (${framework.endsWith(version) ? framework : `${framework}, ${version}`})`;
}
