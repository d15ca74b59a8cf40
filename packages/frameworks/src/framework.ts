/** How far a framework can be relied on today. */
export type FrameworkStatus = 'current' | 'legacy' | 'superseded' | 'draft';

/** A published list of capabilities: names and codes only, never the publisher's descriptors. */
export interface Framework {
  /** Stable slug, the first half of a reference: `gmc-gpc-2017`. */
  readonly id: string;
  readonly name: string;
  readonly shortName: string;
  readonly publisher: string;
  readonly year: number;
  /** All that is known of its versions, for authors. */
  readonly version: string;
  /** The version in a few words, as it stands behind each code: `May 2017`. */
  readonly edition: string;
  readonly status: FrameworkStatus;
  readonly url: string;
  readonly licence: FrameworkLicence;
  readonly items: readonly Capability[];
}

/** On what terms a framework may be quoted. */
export interface FrameworkLicence {
  readonly holder: string;
  /** What may be taken over, in words. */
  readonly use: string;
  /** Whether somebody read these terms in the publisher's own document. */
  readonly verified: boolean;
}

/** One capability of a framework. */
export interface Capability {
  /** Unique within its framework: `GPC5`. */
  readonly code: string;
  readonly title: string;
  /** Code of the capability that it is a part of. */
  readonly parent?: string;
  /** Whether somebody read this title in a copy of the publisher's own document. */
  readonly verified: boolean;
  /** Our own short paraphrases of what it covers, to search by; never shown as the publisher's words. */
  readonly glosses?: readonly string[];
  /** Stands for items whose names nobody has seen yet; a module cannot cite it. */
  readonly placeholder?: true;
}

/** A link between capabilities of two frameworks that may be shown: a publisher prints it, or it was signed off. */
export interface AgreedLink {
  /** `gmc-gpc-2017#GPC5` */
  readonly from: string;
  readonly to: string;
  readonly basis: 'published' | 'agreed';
}

/** A curriculum that a learner may choose as theirs: a framework, or the part of one that belongs to a college. */
export interface Curriculum {
  /** Stable slug; what is kept on a learner's device. */
  readonly id: string;
  /** By the name that a doctor knows. */
  readonly name: string;
  /** As it stands behind a code. */
  readonly short: string;
  /** As it stands behind a code. */
  readonly version: string;
  readonly framework: string;
  /** How the codes start that belong to it; all of the framework's where it is left out. */
  readonly codes?: string;
}
