import { hasErrors, sortDiagnostics, type Diagnostic, type StepResult } from '@ladder/core';
import { writeIdsFile } from './ids/ids-file.js';
import { idsOf } from './ids/resolve-ids.js';
import { LOAD_RULES } from './load/rules.js';
import { checkMedia } from './media/check-media.js';
import { MEDIA_RULES } from './media/rules.js';
import type { FileTree } from './model/file-tree.js';
import type { Memo } from './model/memo.js';
import type { ModuleModel } from './model/module-model.js';
import { listRules, type DiagnosticRule } from './model/rules.js';
import { parseModule } from './parse/parse-module.js';
import { PARSE_RULES } from './parse/rules.js';
import { VALIDATE_RULES } from './validate/rules.js';
import { validateModule } from './validate/validate-module.js';

/** Which module of a file tree to compile. */
export interface FrontOptions {
  /** Name of its folder in `modules`. */
  readonly id: string;
  /** What earlier builds of it made of the same texts. */
  readonly memo?: Memo;
  /** Whether learners half-way may lose something by this version: what would stop the build is advice then. */
  readonly allowLostProgress?: boolean;
}

/**
 * The front of the compiler: from the author's files to what they mean, with everything that is wrong in reading order.
 * A model may come with errors; whoever goes on to build asks `hasErrors` first.
 */
export async function compileFront(
  files: FileTree,
  { id, memo, allowLostProgress = false }: FrontOptions,
): Promise<StepResult<ModuleModel | undefined>> {
  const parsed = parseModule(files, id, memo);
  const validated = await validateModule(parsed.value, files, memo);
  const media = checkMedia(files, id, validated.value?.organisation.logo?.image);
  const found = sortDiagnostics([...parsed.diagnostics, ...validated.diagnostics, ...media]);
  const worded = allowLostProgress ? found.map(asAdvice) : found;
  // Advice on the whole is worth reading once the whole is there.
  const diagnostics = hasErrors(worded) ? worded.filter(({ id }) => !OF_THE_WHOLE.has(id)) : worded;
  return { value: validated.value, diagnostics };
}

/** What a mistake elsewhere may bring about, and what goes with it. */
const OF_THE_WHOLE: ReadonlySet<Diagnostic['id']> = new Set(['validate/minutes-estimate', 'validate/outcome-unserved']);

/** A finding about an update as advice; every other finding as it is. */
function asAdvice(finding: Diagnostic): Diagnostic {
  return /^validate\/(?:update-|ids-)/.test(finding.id) ? { ...finding, severity: 'warning' } : finding;
}

/** The text of ids.yaml for a model, which `check:module --fix` writes. */
export function writeIds(model: ModuleModel): string {
  return writeIdsFile(idsOf(model.pages));
}

/** Every rule of load, parse and validate; docs/diagnostics.md is made from it. */
export const frontRules: readonly DiagnosticRule[] = [
  ...listRules('load', LOAD_RULES),
  ...listRules('parse', PARSE_RULES),
  ...listRules('validate', { ...VALIDATE_RULES, ...MEDIA_RULES }),
];
