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
  readonly status: FrameworkStatus;
  readonly url: string;
  readonly items: readonly Capability[];
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
  /** Stands for items whose names nobody has seen yet; a module cannot cite it. */
  readonly placeholder?: true;
}
