import type { PackageTarget } from '../targets/target.js';

/** The places that we know by name. */
export type PlatformName = 'learning-hub' | 'e-lfh' | 'esr' | 'moodle' | 'bridge' | 'scorm-cloud';

/**
 * How well something is known: read in the platform's source code, read on a page of it or about it, worked out from
 * such readings, or not established.
 */
export type Grade = 'code' | 'page' | 'inferred' | 'not established';

/** Where a fact comes from, and how good that is. */
export interface Evidence {
  /** Repository and file, or page. Says who was looked at where nothing was found. */
  readonly source: string;
  readonly grade: Grade;
}

/** One thing about a platform, in a sentence. */
export interface Fact extends Evidence {
  readonly says: string;
}

/** One figure that a package or a learner's record must keep to. */
export interface Limit extends Evidence {
  readonly what: string;
  /** The most that is taken; left out where it is not established. */
  readonly most?: number;
  readonly unit: 'bytes' | 'characters' | 'hours' | 'packages' | 'minutes';
}

/** The window or frame that a module opens in, in CSS pixels; no size where it is not established. */
export interface LaunchWindow extends Evidence {
  readonly opens: 'window' | 'frame' | 'not established';
  readonly width?: number;
  readonly height?: number;
  /** The smallest and largest that somebody may choose. */
  readonly range?: { readonly width: readonly [number, number]; readonly height: readonly [number, number] };
}

/** One thing to set on the platform. */
export interface Setting extends Evidence {
  readonly name: string;
  readonly choose: string;
  readonly because: string;
}

/** The words of a platform's part of the upload sheet. */
export interface SheetWords {
  /** What to do, in order. */
  readonly steps: readonly string[];
  readonly settings: readonly Setting[];
  /** Settings that only work in company: what contradicts what, and what then happens. */
  readonly together: readonly Fact[];
  /** What a test launch must show on this platform, besides what every platform shows. */
  readonly tests: readonly string[];
  /** What a new version does to learners half-way. */
  readonly halfWay: readonly string[];
  /** How to go back to the version before. */
  readonly rollBack: readonly string[];
  /** What we looked for and did not find. */
  readonly notEstablished: readonly string[];
}

/** A place that takes packages: data about it, and no behaviour. One file each. */
export interface Platform {
  /** Short name, part of the package's file name. */
  readonly id: PlatformName;
  /** Its name as people there write it. */
  readonly label: string;
  /** A place where learners learn, or a stand-in to try a package on before it goes to one. */
  readonly role: 'place' | 'proxy';
  /** The standard that its package speaks. */
  readonly target: PackageTarget;
  /** Where the package goes there, in one sentence for whoever uploads it. */
  readonly upload: string;
  /** What it accepts, and what it is not known to accept. */
  readonly accepts: readonly Fact[];
  readonly limits: readonly Limit[];
  readonly window: LaunchWindow;
  /** What it keeps of a learner. */
  readonly stores: readonly Fact[];
  /** What it is sent and drops. */
  readonly ignores: readonly Fact[];
  /** Where it does what the standard does not lead one to expect. */
  readonly quirks: readonly Fact[];
  readonly sheet: SheetWords;
}
