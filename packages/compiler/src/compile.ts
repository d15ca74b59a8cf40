import { hasErrors, layoutFingerprint, type ModuleData, type StepResult } from '@ladder/core';
import { bundle } from './bundle/bundle.js';
import { lintPackage } from './lint/lint.js';
import { LINT_RULES } from './lint/rules.js';
import type { FileOnDisk } from './model/file-tree.js';
import type { FileTree, ModuleModel } from './model/module-model.js';
import { listRules, type DiagnosticRule } from './model/rules.js';
import { moduleCapabilities } from './plan/module-capabilities.js';
import { plan } from './plan/plan.js';
import { PLAN_RULES } from './plan/rules.js';
import { renderDocument } from './render/document.js';
import { controlDocuments } from './targets/control-documents.js';
import type { PackageContent, Target } from './targets/target.js';
import type { Toolkit } from './toolkit/toolkit.js';
import { WRITE_RULES } from './write/rules.js';
import type { PackageContents } from './zip/zip.js';

/** The start page's name, at the root of every package. */
const START = 'index.html';

/** From a checked module to the files of its package, in memory: plan, bundle, render, pack, lint. */
export async function compilePackage(
  model: ModuleModel,
  files: FileTree,
  target: Target,
  toolkit: Toolkit,
): Promise<StepResult<PackageContents | undefined>> {
  const early = target.check(model);
  if (hasErrors(early)) return { value: undefined, diagnostics: early };

  const planned = plan(model, files);
  const { assets, files: beside } = await bundle(planned, target.name, toolkit);
  const data = moduleData(model, target, toolkit);
  const html = renderDocument({ plan: planned, data, assets });
  const content: PackageContent = {
    start: START,
    files: new Map<string, Uint8Array | FileOnDisk>([[START, new TextEncoder().encode(html)], ...beside]),
  };
  const official = target.edition
    ? await controlDocuments(toolkit.root, target.edition)
    : new Map<string, Uint8Array>();
  const packed = target.pack(model, content, official);
  const diagnostics = [...early, ...lintPackage(packed, target, model.layout, data.fingerprint)];
  return { value: hasErrors(diagnostics) ? undefined : packed, diagnostics };
}

/** What the player has to know of the module besides its words. */
function moduleData(model: ModuleModel, target: Target, toolkit: Toolkit): ModuleData {
  const { title, version, strand, minutes } = model.settings;
  return {
    id: model.id,
    title,
    version,
    draft: model.draft,
    contentHash: model.contentHash.slice(0, 12),
    toolkit: toolkit.version,
    target: target.name,
    strand,
    minutes,
    provider: model.organisation.provider,
    layout: model.layout,
    fingerprint: layoutFingerprint(model.layout),
    ...(model.earlier && model.earlier.length > 0 ? { earlier: model.earlier } : {}),
    ...moduleCapabilities(model.capabilities.map(({ ref }) => ref)),
  };
}

/** Every rule of plan, lint and write; docs/diagnostics.md is made from it, with the rules of the front. */
export const backRules: readonly DiagnosticRule[] = [
  ...listRules('plan', PLAN_RULES),
  ...listRules('lint', LINT_RULES),
  ...listRules('write', WRITE_RULES),
];
