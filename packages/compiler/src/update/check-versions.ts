import { layoutFingerprint, type Layout, type SourceLocation } from '@ladder/core';
import { compareVersions } from '../model/compare-versions.js';
import type { Findings } from '../model/rules.js';
import type { SignOff } from '../sign/signoff-file.js';
import { STAGES } from '../sign/stages.js';
import type { Release } from './released-file.js';
import type { UPDATE_RULES } from './update-rules.js';

/** What a module is now, as far as its versions are compared. */
export interface VersionedModule {
  readonly id: string;
  readonly version: string;
  readonly layout: Layout;
  /** Where module.yaml names the version. */
  readonly place: SourceLocation;
}

/** What is known of the versions that learners may have. */
export interface KnownVersions {
  /** From released.yaml, newest first. */
  readonly releases: readonly Release[];
  /** The module that released.yaml was written for; older files do not say. */
  readonly recordedFor: string | undefined;
  /** Whether released.yaml is there and cannot be read, which is said by itself. */
  readonly damaged: boolean;
  /** From signoff.yaml. */
  readonly signed: readonly SignOff[];
}

/**
 * Holds the version against those that were given out. A version counts as given out once all three stages approved it:
 * whoever builds a later one must know its layout, or every learner half-way starts again.
 */
export function checkVersions(
  { id, version, layout, place }: VersionedModule,
  { releases, recordedFor, damaged, signed }: KnownVersions,
  findings: Findings<typeof UPDATE_RULES>,
): void {
  if (recordedFor !== undefined && recordedFor !== id) {
    const file = { file: `modules/${id}/released.yaml`, line: 1, column: 1 };
    findings.add('update-renamed', undefined, file, { before: recordedFor, module: id });
  }
  const given = releasedVersions(signed);
  const recorded = releases.map((release) => release.version);
  const latest = [...given, ...recorded].sort(compareVersions).at(-1);
  if (latest === undefined) return;
  if (compareVersions(version, latest) < 0) {
    findings.add('update-version-lower', 'module.yaml', place, { version: latest, now: version });
    return;
  }
  const signedLast = [...given].sort(compareVersions).at(-1);
  // The same layout later takes the place of an earlier record.
  const isKnown = signedLast === undefined || recorded.some((one) => compareVersions(one, signedLast) >= 0);
  if (!isKnown && !damaged) {
    const rule = compareVersions(version, signedLast) > 0 ? 'update-not-recorded' : 'update-record-lost';
    findings.add(rule, 'module.yaml', place, { version: signedLast, module: id });
  }
  const same = releases.find((release) => release.version === version);
  if (same && given.includes(version) && same.fingerprint !== layoutFingerprint(layout)) {
    findings.add('update-same-version', 'module.yaml', place, { version });
  }
}

/** Versions that all three stages approved. */
function releasedVersions(signed: readonly SignOff[]): readonly string[] {
  const versions = [...new Set(signed.map(({ version }) => version))];
  return versions.filter((version) =>
    STAGES.every((stage) =>
      signed.some((one) => one.stage === stage && one.decision === 'approve' && one.version === version),
    ),
  );
}
