import type { Diagnostic, Layout } from '@ladder/core';
import { controlDocumentNames } from '../targets/control-documents.js';
import { speaksHttp, type Target } from '../targets/target.js';
import type { PackageFiles } from '../zip/zip.js';
import { Findings } from '../model/rules.js';
import { lintCode } from './code.js';
import { lintNames } from './names.js';
import { lintManifest } from './manifest.js';
import { lintPayload } from './payload.js';
import type { Report } from './report.js';
import { LINT_RULES } from './rules.js';

/** Looks at a package as a platform will, before anybody uploads it. Pure. */
export function lintPackage(
  files: PackageFiles,
  target: Target,
  layout: Layout,
  fingerprint: string,
): readonly Diagnostic[] {
  const official = new Set(target.edition ? controlDocumentNames(target.edition) : []);
  const report: Report = (rule, values) => findings.add(rule, `The ${target.label} package`, undefined, values);
  const findings = new Findings('lint', LINT_RULES);
  if (target.edition) lintManifest(files, official, report);
  lintNames(
    [...files.keys()].filter((path) => !official.has(path)),
    report,
  );
  lintCode(files, report, speaksHttp(target.name));
  lintPayload(layout, fingerprint, report);
  return findings.found;
}
