import { hasErrors, type Diagnostic } from '@ladder/core';
import { compileFront } from '../front.js';
import { loadLogo } from '../load/load-logo.js';
import { loadModule } from '../load/load-module.js';
import type { LastingMemo } from './front-memo.js';
import type { FileTree, ModuleModel } from '../model/module-model.js';

/** The files of a module, or what kept us from reading them. */
export interface Loaded {
  readonly files: FileTree | undefined;
  readonly diagnostics: readonly Diagnostic[];
}

/** Reads a module from the disk, the provider's logo included. */
export async function load(root: string, id: string): Promise<Loaded> {
  const module = await loadModule(root, id);
  if (!module.value) return { files: undefined, diagnostics: module.diagnostics };
  const logo = await loadLogo(root, module.value);
  return { files: logo.value, diagnostics: [...module.diagnostics, ...logo.diagnostics] };
}

/** What the files mean; no model where a mistake stops the build. */
export async function understand(
  id: string,
  { files, diagnostics }: Loaded,
  memo?: LastingMemo,
  allowLostProgress = false,
): Promise<{ readonly model: ModuleModel | undefined; readonly diagnostics: readonly Diagnostic[] }> {
  if (!files) return { model: undefined, diagnostics };
  const front = await compileFront(files, { id, allowLostProgress, ...(memo ? { memo } : {}) });
  memo?.save();
  const unread = new Set(
    diagnostics
      .filter(({ id }) => /^load\/(?:text-(?!garbled)|file-empty)/.test(id))
      .map(({ location }) => location?.file),
  );
  // Of a page that could not be read, nothing that it lacks is worth a word.
  const all = [...diagnostics, ...front.diagnostics.filter(({ location }) => !unread.has(location?.file))];
  return { model: hasErrors(all) ? undefined : front.value, diagnostics: all };
}

/** Whether ids.yaml knows all of a module: without that, a later version could not know its parts again. */
export function isNamed(diagnostics: readonly Diagnostic[]): boolean {
  return !diagnostics.some(({ id }) => id.startsWith('validate/ids-') || id === 'validate/update-without-ids');
}

/** How a module is called in what a command prints: `Leading a Ward Round, version 0.1.0 (draft)`. */
export function headingOf({ settings, draft }: ModuleModel): string {
  return `${settings.title}, version ${settings.version}${draft ? ' (draft)' : ''}`;
}
