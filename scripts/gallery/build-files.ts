import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import type { TargetName } from '../../packages/core/src/index.js';
import { compileFront } from '../../packages/compiler/src/front.js';
import { compilePackage } from '../../packages/compiler/src/compile.js';
import type { FileTree } from '../../packages/compiler/src/model/file-tree.js';
import type { ModuleModel } from '../../packages/compiler/src/model/module-model.js';
import { targetsByName } from '../../packages/compiler/src/targets/targets.js';
import { toolkitHashes } from '../../packages/compiler/src/toolkit/toolkit-hash.mjs';
import { openToolkit } from '../../packages/compiler/src/toolkit/toolkit.js';
import { inMemory, type PackageFiles } from '../../packages/compiler/src/zip/zip.js';
import { GALLERY, galleryModule } from './gallery-module.js';

const ROOT = path.resolve(fileURLToPath(import.meta.url), '../../..');

/** Files that are read as text, as the loader does. */
const TEXT = /\.(?:md|ya?ml|json|bib|vtt|svg)$/;

/** A module that was read, and the files that it was read from. */
export interface ReadModule {
  readonly model: ModuleModel;
  readonly files: FileTree;
}

/** Reads a real module, or the gallery; in another language than its own when one is given. */
export async function readModule(id: string, language?: string): Promise<ReadModule> {
  const files = new Map<string, string | Uint8Array>([
    ['organisation.yaml', readFileSync(path.join(ROOT, 'organisation.yaml'), 'utf8')],
  ]);
  if (id === GALLERY) for (const [file, content] of galleryModule()) files.set(`modules/${id}/${file}`, content);
  else addFolder(files, `modules/${id}`);
  const settings = `modules/${id}/module.yaml`;
  if (language !== undefined) {
    const own = String(files.get(settings)).replace(/^language:.*\n/m, '');
    files.set(settings, `${own}language: ${language}\n`);
  }
  const { value: model, diagnostics } = await compileFront(files, { id });
  const mistakes = diagnostics.filter(({ severity }) => severity === 'error');
  if (!model || mistakes.length > 0) throw new Error(mistakes.map(({ message }) => message).join('\n'));
  return { model, files };
}

/** The files of a module's package for one standard, in memory: of a real module, or of the gallery. */
export async function buildFiles(id: string, standard: TargetName = 'web', language?: string): Promise<PackageFiles> {
  const { model, files } = await readModule(id, language);
  const toolkit = await openToolkit(ROOT, toolkitHashes(ROOT).player);
  const { value, diagnostics: later } = await compilePackage(model, files, targetsByName(4)[standard], toolkit);
  if (!value) throw new Error(later.map(({ message }) => message).join('\n'));
  return inMemory(value);
}

function addFolder(files: Map<string, string | Uint8Array>, folder: string): void {
  for (const entry of readdirSync(path.join(ROOT, folder), { withFileTypes: true })) {
    const name = `${folder}/${entry.name}`;
    if (entry.isDirectory()) addFolder(files, name);
    else
      files.set(
        name,
        TEXT.test(name) ? readFileSync(path.join(ROOT, name), 'utf8') : readFileSync(path.join(ROOT, name)),
      );
  }
}
