import { posix } from 'node:path';
import type { Diagnostic } from '@ladder/core';
import type { ModuleCheck } from '../../check/module-check.js';
import { reportPage } from '../../check/report/report-page.js';
import { sheetHtml } from '../../sheets/sheet-html.js';
import { sheetText } from '../../sheets/sheet-text.js';
import { releaseName } from '../../write/package-name.js';
import { writeOutputs } from '../../write/write.js';

/** Writes the report into dist/<id>, twice; answers with its path without ending, unless somebody has it open. */
export async function writeReport(
  root: string,
  check: ModuleCheck,
): Promise<{ readonly report: string | undefined; readonly findings: readonly Diagnostic[] }> {
  const { model } = check;
  const name = `${releaseName(model)}-check`;
  const page = reportPage(check);
  const encode = (text: string) => new TextEncoder().encode(text);
  const findings = writeOutputs(root, model.id, [
    { name: `${name}.html`, content: encode(sheetHtml(page)) },
    { name: `${name}.txt`, content: encode(sheetText(page)) },
  ]);
  return { report: findings.length > 0 ? undefined : posix.join('dist', model.id, name), findings };
}
