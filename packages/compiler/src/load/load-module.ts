import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { compareNatural, compareText, type StepResult } from '@ladder/core';
import type { FileContent, FileTree } from '../model/file-tree.js';
import { isRecording } from '../model/media-kinds.js';
import { nearest, someOf } from '../model/nearest.js';
import { Findings } from '../model/rules.js';
import { checkNames } from './check-names.js';
import { isClutter } from './clutter.js';
import { holdText } from './hold-text.js';
import { lookInside } from './inside.js';
import { openKnownFiles } from './known-files.js';
import { mediaBytes } from './media-bytes.js';
import { meantFile } from './meant-name.js';
import { normaliseText } from './normalise-text.js';
import { LOAD_RULES } from './rules.js';
import { textProblem, type TextProblem } from './text-problem.js';

const TEXT = /\.(md|yaml|json|bib|ris|nbib|vtt|txt)$/i;

/** Recordings of this many bytes and more stay on the disk. Every kind of package is made of them in pieces. */
export const STAYS_ON_DISK = 256_000;

/** The most that one file may have, in bytes: learners on a ward PC wait for it. */
const LARGEST = 200_000_000;

/**
 * Reads modules/<id> and organisation.yaml into memory, all but long recordings. The only step at this end that touches
 * the disk.
 * `undefined` when there is nothing to go on with: no such module, no settings or no pages.
 */
export async function loadModule(root: string, id: string): Promise<StepResult<FileTree | undefined>> {
  const findings = new Findings('load', LOAD_RULES);
  const modules = await listModules(root);
  if (!modules.includes(id)) {
    const near = nearest(id, modules);
    const choices = someOf(modules) || 'there is none yet';
    findings.add('module-missing', undefined, undefined, {
      name: id,
      choices,
      ...(near === undefined ? {} : { near }),
    });
    return { value: undefined, diagnostics: findings.found };
  }

  const folder = `modules/${id}`;
  const paths = (await listFiles(join(root, folder), '')).sort(compareText);
  const names = checkNames(id, paths);
  const files = new Map<string, FileContent>();
  const known = openKnownFiles(root, id, 'media');
  for (const path of ['organisation.yaml', ...paths.map((each) => `${folder}/${each}`)].sort(compareText)) {
    const inModule = path.startsWith(`${folder}/`);
    const found = await (inModule
      ? lookInside(join(root, folder), path.slice(folder.length + 1))
      : lookInside(root, path));
    if (found.is === 'missing' && !inModule) continue;
    if (found.is !== 'file') {
      const says = found.is === 'no-file' ? 'file-none' : 'file-outside';
      findings.add(says, undefined, { file: path, line: 1, column: 1 }, { name: path });
      // Known to be there, so that nothing else is said about it.
      files.set(path, TEXT.test(path) ? '' : new Uint8Array());
      continue;
    }
    const { size } = found;
    if (size > LARGEST) {
      const megabytes = { size: Math.ceil(size / 1_000_000), most: LARGEST / 1_000_000 };
      findings.add('media-too-large', undefined, { file: path, line: 1, column: 1 }, { name: path, ...megabytes });
      // Known to be there, so that nothing else is said about it.
      files.set(path, new Uint8Array());
      continue;
    }
    if (size >= STAYS_ON_DISK && isRecording(path)) {
      files.set(path, await known.look(join(root, path)));
      continue;
    }
    const bytes = await readFile(join(root, path)).catch(() => undefined);
    if (!bytes) continue;
    const text = TEXT.test(path) ? normaliseText(bytes) : undefined;
    const problem = TEXT.test(path) || bytes.length === 0 ? textProblem(bytes) : undefined;
    if (problem && !isForgiven(path, problem)) {
      const { rule, values, line, column } = problem;
      findings.add(rule, undefined, { file: path, line, column }, values);
    }
    const isRead = problem === undefined || /garbled|conflict/.test(problem.rule);
    files.set(
      path,
      TEXT.test(path) ? holdText((isRead ? text : undefined) ?? '', path, findings) : mediaBytes(path, bytes),
    );
  }

  known.save();

  if (!files.has('organisation.yaml')) {
    const other = (await readdir(root)).find((name) => meantFile(name) === 'organisation.yaml');
    const place = { file: other ?? '', line: 1, column: 1 };
    if (other === undefined) findings.add('organisation-missing', undefined, undefined);
    else findings.add('file-misnamed', undefined, place, { name: other, meant: 'organisation.yaml' });
  }
  const settings = files.has(`${folder}/module.yaml`);
  if (!settings && !names.value.saidOf.has('module.yaml'))
    findings.add('settings-missing', undefined, { file: `${folder}/module.yaml`, line: 1, column: 1 });
  const pages = paths.some((path) => /^pages\/[^/]+\.md$/.test(path));
  if (!pages && !names.value.saidOf.has('pages'))
    findings.add('pages-missing', undefined, { file: `${folder}/pages`, line: 1, column: 1 });
  const diagnostics = [...findings.found, ...names.diagnostics];
  return { value: settings && pages ? files : undefined, diagnostics };
}

/** What the toolkit wrote itself is judged by the step that reads it; a list may be empty. */
function isForgiven(path: string, { rule }: TextProblem): boolean {
  if (rule === 'text-conflict') return /\/(?:ids|signoff)\.yaml$/.test(path);
  return rule === 'file-empty' && /\/(?:ids\.yaml|signoff\.yaml|released\.yaml|words\.txt|references\.\w+)$/.test(path);
}

/** The names of all modules, in the order of the numbers in them. */
export async function listModules(root: string): Promise<readonly string[]> {
  const entries = await readdir(join(root, 'modules'), { withFileTypes: true }).catch(() => []);
  return entries
    .filter((entry) => entry.isDirectory() && !isClutter(entry.name, true))
    .map((entry) => entry.name)
    .sort(compareNatural);
}

async function listFiles(folder: string, under: string): Promise<string[]> {
  const entries = await readdir(join(folder, under), { withFileTypes: true });
  const found = await Promise.all(
    entries.map(async (entry) => {
      const path = under === '' ? entry.name : `${under}/${entry.name}`;
      if (isClutter(entry.name, entry.isDirectory())) return [];
      return entry.isDirectory() ? listFiles(folder, path) : [path];
    }),
  );
  return found.flat();
}
