import type { PackageTarget } from '../targets/target.js';

/** A place that takes packages: data about it, and no behaviour. One file each. */
export interface Platform {
  /** Short name, part of the package's file name. */
  readonly id: string;
  /** Its name as people there write it. */
  readonly label: string;
  /** The standard that its package speaks. */
  readonly target: PackageTarget;
  /** Where the package goes there, in one sentence for whoever uploads it. */
  readonly upload: string;
}
