import type { Diagnostic } from '@ladder/core';
import { platformsFor } from '../../platforms/platforms.js';
import type { PackageRecord } from '../../sheets/release-record.js';
import { variantOf, type Target } from '../../targets/target.js';
import { targetsByName } from '../../targets/targets.js';

/** What became of one module. Plain data, because it may come from another thread. */
export interface BuildOutcome {
  readonly id: string;
  readonly state: 'made' | 'unchanged' | 'failed';
  /** What the module calls itself; left out where its settings could not be read. */
  readonly about?: { readonly title: string; readonly version: string; readonly draft: boolean };
  /** Everything that was found; mistakes where the build failed. */
  readonly diagnostics: readonly Diagnostic[];
  /** What was asked for, as it is in dist; empty where the build failed. */
  readonly packages: readonly PackageRecord[];
  /** Files of the draft or of other versions that were moved out of the way. */
  readonly setAside?: readonly string[];
}

/** A place to upload a package to. */
export interface UploadPlace {
  readonly id: string;
  readonly label: string;
  /** What to do there, in one sentence. */
  readonly upload: string;
}

/** A standard by the name under which its packages are remembered. */
export function targetOf(variant: string): Target {
  const all = [...Object.values(targetsByName(4)), targetsByName(3).scorm2004];
  const target = all.find((one) => variantOf(one) === variant);
  if (!target) throw new Error(`There is no standard called ${variant}.`);
  return target;
}

/** Where the packages of a standard go. */
export function placesOf(target: Target): readonly UploadPlace[] {
  return target.anywhere ? [target.anywhere] : platformsFor(target.name);
}
