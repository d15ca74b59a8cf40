import type { Diagnostic, Layout } from '@ladder/core';
import { controlDocumentNames } from '../targets/control-documents.js';
import { speaksHttp, type Target } from '../targets/target.js';
import type { PackageContents } from '../zip/zip.js';
import { Findings } from '../model/rules.js';
import { checkFiles } from './check-files.js';
import { checkOurCode } from './our-code.js';
import { checkPayload } from './payload.js';
import type { OurReport } from './report.js';
import { LINT_RULES } from './rules.js';

/**
 * Looks at one of our own packages as a platform will, before it is packed and before anybody uploads it. Pure.
 * The rules are those for any package, and on top what ours promise.
 */
export function lintPackage(
  files: PackageContents,
  target: Target,
  layout: Layout,
  fingerprint: string,
): readonly Diagnostic[] {
  const findings = new Findings('lint', LINT_RULES);
  const report: OurReport = (rule, values) => {
    if (rule in LINT_RULES) findings.add(rule, `The ${target.label} package`, undefined, values);
  };
  if (target.manifest && [...files.keys()][0] !== target.manifest && files.has(target.manifest)) {
    report('manifest-not-first');
  }
  for (const path of target.edition ? controlDocumentNames(target.edition) : []) {
    if (!files.has(path)) report('missing-schema', { path });
  }
  checkFiles(files, report);
  checkOurCode(files, report, speaksHttp(target.name));
  checkPayload(layout, fingerprint, report);
  return findings.found;
}
