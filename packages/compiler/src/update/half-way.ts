import { compareLayouts, type ChangeVerdict } from '@ladder/core';
import { textAt } from '../model/file-tree.js';
import type { FileTree, ModuleModel } from '../model/module-model.js';
import { readReleased } from './released-file.js';

/** What this version means for learners who are half-way through the one before. */
export interface HalfWay {
  /** The version before this one. */
  readonly since: string;
  /** The worst that happens to anybody; `same` where nothing that is recorded has changed. */
  readonly verdict: ChangeVerdict | 'same';
}

/** Compares a module with the last release of another version; `undefined` where there is none, and nobody is half-way. */
export function halfWay({ id, settings, layout }: ModuleModel, files: FileTree): HalfWay | undefined {
  const text = textAt(files, `modules/${id}/released.yaml`);
  const before = (text === undefined ? undefined : readReleased(text))?.find(
    ({ version }) => version !== settings.version,
  );
  if (!before) return undefined;
  const verdicts = compareLayouts(before.layout, layout).map(({ verdict }) => verdict);
  // Without ids.yaml nothing can be taken over, unless all that is recorded is as it was.
  const unknown = verdicts.length > 0 && !files.has(`modules/${id}/ids.yaml`);
  const worst = (['loses', 'migrates', 'keeps'] as const).find((verdict) => verdicts.includes(verdict));
  return { since: before.version, verdict: unknown ? 'loses' : (worst ?? 'same') };
}
