import type { Capability, Framework } from './framework.js';
import { FRAMEWORKS } from './frameworks-data.js';

/** A capability together with the framework that it belongs to. */
export interface FoundCapability {
  /** What a module cites: `gmc-gpc-2017#GPC5`. */
  readonly ref: string;
  readonly framework: Framework;
  readonly capability: Capability;
}

/** The capability that a reference names, letter for letter; `undefined` when there is none. */
export function findCapability(ref: string): FoundCapability | undefined {
  const [id, code] = ref.split('#');
  const framework = FRAMEWORKS.find((each) => each.id === id);
  const capability = framework?.items.find((each) => each.code === code);
  return framework && capability ? { ref, framework, capability } : undefined;
}

/** Every capability that a module may cite, framework by framework. */
export function allCapabilities(): readonly FoundCapability[] {
  return FRAMEWORKS.flatMap((framework) =>
    framework.items
      .filter((capability) => capability.placeholder !== true)
      .map((capability) => ({ ref: `${framework.id}#${capability.code}`, framework, capability })),
  );
}
