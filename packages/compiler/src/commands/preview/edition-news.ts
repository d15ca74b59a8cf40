import { resolve, sep } from 'node:path';
import { blocksOf, sortDiagnostics, type Diagnostic } from '@ladder/core';
import type { DeskEdition, DeskFinding } from '@ladder/lms-lab';
import { headingOf } from '../front-end.js';
import type { Workshop } from './workshop.js';

/** What the desk is told of the module as it is now. */
export function editionNews({ edition, model }: Workshop, id: string, root: string, since?: number): DeskEdition {
  const findings = [...new Map(sortDiagnostics(edition.findings).map((one) => [JSON.stringify(one), one])).values()];
  const of = (severity: Diagnostic['severity']) =>
    findings.filter((one) => one.severity === severity).map((one) => findingNews(one, root));
  return {
    number: edition.number,
    shown: edition.shown,
    title: model ? headingOf(model) : id,
    pages: model ? model.pages.map((page) => ({ id: page.id, title: page.title })) : [],
    writing: model
      ? blocksOf(model.layout)
          .filter(({ kind }) => WRITING.has(kind))
          .map((block) => block.id)
      : [],
    mistakes: of('error'),
    advice: of('warning'),
    ...(since === undefined ? {} : { since }),
  };
}

/** The kinds of block whose words the player reads once, when it starts. */
const WRITING: ReadonlySet<string> = new Set(['reflection', 'action-plan', 'private']);

function findingNews({ where, message, remedy, id, location }: Diagnostic, root: string): DeskFinding {
  const words = where === undefined ? message : `${where}: ${message}`;
  if (!location) return { words, remedy, id };
  const { file, line, column } = location;
  const path = resolve(root, file).split(sep).join('/');
  const at = `${line}:${column}`;
  return {
    words,
    remedy,
    id,
    place: `${file}:${at}`,
    link: editorLink(path, at),
  };
}

/** VS Code takes the path as it is, so only what would end an address is written otherwise. */
function editorLink(path: string, at: string): string {
  const address = encodeURI(path.replace(/^\//, '')).replaceAll('#', '%23').replaceAll('?', '%3F');
  return `vscode://file/${address}:${at}`;
}
