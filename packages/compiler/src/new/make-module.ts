import { writeIds, compileFront } from '../front.js';
import { compareText, type Diagnostic } from '@ladder/core';
import { countOutcomes, fillSettings, type ModuleAnswers } from './fill-settings.js';

/** A file of a template or of a new module, by its path within its folder. */
export type ModuleFiles = ReadonlyMap<string, string | Uint8Array>;

/** A new module in memory, before anything is on the disk. */
export interface NewModule {
  readonly files: ModuleFiles;
  readonly diagnostics: readonly Diagnostic[];
}

/**
 * Makes the files of a new module from those of a template: the answers in module.yaml, the outcomes that blocks name
 * among those there are, and ids.yaml, so that learners keep their progress from the first edit on. Pure.
 *
 * @param organisation the text of organisation.yaml
 */
export async function makeModule(
  id: string,
  template: ModuleFiles,
  answers: ModuleAnswers,
  organisation: string | undefined,
): Promise<NewModule> {
  const settings = fillSettings(textOf(template.get('module.yaml')), answers);
  const outcomes = countOutcomes(settings);
  const files = new Map<string, string | Uint8Array>();
  for (const [path, content] of template) {
    if (path === 'module.yaml') files.set(path, settings);
    else if (path.endsWith('.md') && typeof content === 'string') files.set(path, fitOutcomes(content, outcomes));
    else files.set(path, content);
  }

  const tree = [...files].map(([path, content]): [string, string | Uint8Array] => [`modules/${id}/${path}`, content]);
  if (organisation !== undefined) tree.push(['organisation.yaml', organisation]);
  const front = await compileFront(new Map(tree.sort(([a], [b]) => compareText(a, b))), { id });
  if (front.value) files.set('ids.yaml', writeIds(front.value));
  return { files, diagnostics: front.diagnostics };
}

/** Blocks of an example name outcomes by number; with fewer outcomes, they name those that there are. */
function fitOutcomes(page: string, count: number): string {
  return page.replace(/^(\*\*Outcomes?:\*\*)[ \t]*(\d[\d, ]*)$/gm, (_, label: string, list: string) => {
    const numbers = list.split(',').map((number) => ((Number(number) - 1) % Math.max(1, count)) + 1);
    return `${label} ${[...new Set(numbers)].sort((a, b) => a - b).join(', ')}`;
  });
}

function textOf(content: string | Uint8Array | undefined): string {
  return typeof content === 'string' ? content : '';
}
