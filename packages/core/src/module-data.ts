import type { Layout } from './layout.js';

/**
 * What the player of one module needs to know besides its words. The compiler writes it as JSON into the attribute
 * `module` of `<ll-player>`; session and elements read it from there.
 */
export interface ModuleData {
  /** The module's folder name; names it on every device and platform. */
  readonly id: string;
  readonly title: string;
  /** The module's own version, as `module.yaml` has it. */
  readonly version: string;
  /** True until three people have signed it off: no certificate, only a sample. */
  readonly draft: boolean;
  /** The first twelve characters of the hash of the content, in hexadecimal; printed on the certificate. */
  readonly contentHash: string;
  /** The version of the toolkit that built it. */
  readonly toolkit: string;
  /** The standard that this package speaks; `web` speaks to no platform. */
  readonly target: TargetName;
  readonly strand: Strand;
  /** Declared length, in minutes. */
  readonly minutes: number;
  readonly provider: string;
  readonly layout: Layout;
  /** `layoutFingerprint(layout)`, worked out once at build time. */
  readonly fingerprint: string;
  /** Layouts of earlier releases that learners may still be half-way through; left out where there are none. */
  readonly earlier?: readonly EarlierLayout[];
  /** The capabilities that its authors name, by framework; left out where they name none. */
  readonly capabilities?: readonly ModuleFramework[];
  /** Every curriculum that a learner may choose, with what this module counts towards in it; comes with `capabilities`. */
  readonly curricula?: readonly ModuleCurriculum[];
}

/** A framework that the authors of a module name capabilities of. */
export interface ModuleFramework {
  /** Stable slug: `gmc-gpc-2017`. */
  readonly id: string;
  /** As people call it: `GMC GPC`. */
  readonly name: string;
  /** The edition that the codes were taken from: `May 2017`. */
  readonly version: string;
  readonly codes: readonly ModuleCapability[];
}

/** One capability that the authors name. */
export interface ModuleCapability {
  /** Unique within its framework: `GPC5`. */
  readonly code: string;
  readonly title: string;
  /** Nobody has compared the title with what its publisher prints. */
  readonly unverified?: true;
}

/**
 * A curriculum that learners follow, and what the module counts towards in it. Only what holds today: a capability of
 * the curriculum itself that the authors name, or one that a publisher's own link or a signed-off one leads to.
 */
export interface ModuleCurriculum {
  /** Stable slug, kept on the learner's device: `paediatrics`. */
  readonly id: string;
  /** By the name that a doctor knows: `Paediatrics (RCPCH Progress+)`. */
  readonly name: string;
  /** As it stands behind a code: `RCPCH Progress+`. */
  readonly short: string;
  readonly version: string;
  /** Empty where there is no agreed mapping. */
  readonly codes: readonly CurriculumCapability[];
}

/** One capability of a curriculum that the module counts towards. */
export interface CurriculumCapability {
  readonly code: string;
  readonly title: string;
  /** The codes, of another framework, that an agreed link leads from; left out where the authors name it themselves. */
  readonly through?: readonly string[];
}

/** The layout of an earlier release, so that progress made in it can be taken over. */
export interface EarlierLayout {
  readonly fingerprint: string;
  readonly layout: Layout;
}

/** The three strands of the Leadership Ladder: in Theory, Myself as a Leader, in Practice. */
export type Strand = 'theory' | 'myself' | 'practice';

/** The standards that a package can speak. */
export type TargetName = 'scorm12' | 'scorm2004' | 'xapi' | 'cmi5' | 'web';
