import { compareText, type Diagnostic } from '@ladder/core';
import type { FileOnDisk } from '../model/file-tree.js';
import type { ModuleModel } from '../model/module-model.js';
import { Findings } from '../model/rules.js';
import { PLAN_RULES } from '../plan/rules.js';
import { packageTitle } from '../plan/words.js';
import type { PackageContents, PackageFiles } from '../zip/zip.js';
import type { ManifestName, PackageContent } from './target.js';

/** The manifest's name in SCORM, fixed by IMS Content Packaging. */
export const MANIFEST = 'imsmanifest.xml';

/**
 * The longest values that every platform stores (Learning Hub's database: title 255, start page 255, identifiers 128,
 * keywords 1000 in all).
 */
export const MANIFEST_LIMITS = { title: 255, href: 255, identifier: 128, keywords: 1000 } as const;

/** The four names in a manifest. Made from the module's id, so that they stay the same from version to version. */
export function manifestIds(moduleId: string) {
  // `ladder-` makes any id an XML name, which must not start with a digit.
  const base = `ladder-${moduleId}`;
  return { manifest: base, organization: `${base}-org`, item: `${base}-item`, resource: `${base}-sco` };
}

/** Every file of the module's own: the start page first, then by name. */
function listedFiles(content: PackageContent): readonly string[] {
  const others = [...content.files.keys()].filter((path) => path !== content.start).sort(compareText);
  return [content.start, ...others];
}

/**
 * Every file of the package but the manifest itself, as `<file>` children of the one resource. Control documents are
 * among them: some LMSs delete what the manifest does not list, and then the manifest can no longer be validated.
 */
export function everyFile(content: PackageContent, controlDocuments: PackageFiles): readonly string[] {
  return [...listedFiles(content), ...[...controlDocuments.keys()].sort(compareText)];
}

/** Manifest first (some readers look no further), then the module, then the control documents. */
export function inPackageOrder(
  manifest: { readonly name: ManifestName; readonly xml: string } | undefined,
  content: PackageContent,
  controlDocuments: PackageFiles,
): PackageContents {
  const files = new Map<string, Uint8Array | FileOnDisk>();
  if (manifest) files.set(manifest.name, new TextEncoder().encode(manifest.xml));
  for (const path of everyFile(content, controlDocuments)) {
    files.set(path, (content.files.get(path) ?? controlDocuments.get(path)) as Uint8Array | FileOnDisk);
  }
  return files;
}

/** Finds settings that are too long for the manifest of any of our platforms. */
export function checkManifestLengths(model: ModuleModel): readonly Diagnostic[] {
  const findings = new Findings('plan', PLAN_RULES);
  const location = { file: `modules/${model.id}/module.yaml`, line: 1, column: 1 };
  const { title, identifier, keywords } = MANIFEST_LIMITS;
  if (packageTitle(model).length > title) findings.add('title-too-long', 'module.yaml', location, { limit: title });
  if (manifestIds(model.id).item.length > identifier) findings.add('id-too-long', `modules/${model.id}`, undefined);
  if (model.settings.keywords.join(', ').length > keywords) {
    findings.add('keywords-too-long', 'module.yaml', location, { limit: keywords });
  }
  return findings.found;
}
