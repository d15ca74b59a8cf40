import type { Diagnostic } from '@ladder/core';
import { compileFront } from '../../front.js';
import type { ModuleModel } from '../../model/module-model.js';
import type { FileTree } from '../../model/file-tree.js';
import { parseModule } from '../../parse/parse-module.js';
import type { ParsedModule } from '../../parse/parsed-module.js';
import { readReferences } from '../../references/read-references.js';
import type { ReadReferences } from '../../references/written-reference.js';
import { contextOf } from '../../word/storyboard/module-to-word.js';
import { mediaOf, type PageContext } from '../../word/storyboard/from-markdown.js';
import { load } from '../front-end.js';

/** A module with everything that the ways into Word and back ask of it. */
export interface KnownModule {
  readonly files: FileTree;
  readonly parsed: ParsedModule;
  /** `undefined` when its settings cannot be read. */
  readonly model: ModuleModel | undefined;
  readonly references: ReadReferences;
  readonly context: PageContext;
  readonly diagnostics: readonly Diagnostic[];
}

/** Reads a module from the disk; `undefined` with the reasons when there is nothing to read. */
export async function knownModule(root: string, id: string): Promise<KnownModule | readonly Diagnostic[]> {
  const { files, diagnostics } = await load(root, id);
  if (!files) return diagnostics;
  const parsed = parseModule(files, id).value;
  const front = await compileFront(files, { id });
  const context = front.value
    ? contextOf(front.value, files)
    : { references: new Map<string, number>(), media: mediaOf(files, id) };
  return {
    files,
    parsed,
    model: front.value,
    references: readReferences(files, id),
    context,
    diagnostics: [...diagnostics, ...front.diagnostics],
  };
}

/** Whether a module could be read at all. */
export function isKnown(module: KnownModule | readonly Diagnostic[]): module is KnownModule {
  return 'parsed' in module;
}
