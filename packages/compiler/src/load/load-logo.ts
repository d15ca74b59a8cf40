import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { SourceLocation, StepResult } from '@ladder/core';
import { isMap, isScalar, LineCounter, parseDocument, type Document } from 'yaml';
import { textAt, type FileTree } from '../model/file-tree.js';
import { isPicture } from '../model/media-kinds.js';
import { Findings } from '../model/rules.js';
import { tooMuch } from '../parse/guard.js';
import { lookInside } from './inside.js';
import { mediaBytes } from './media-bytes.js';
import { LOAD_RULES } from './rules.js';

const ORGANISATION = 'organisation.yaml';

/** A logo is on every page of every module. */
const LARGEST = 5_000_000;

/**
 * The same files with the provider's logo among them, when organisation.yaml names one: a picture beside it or in a
 * folder below. Nothing else is read, whatever the line says.
 */
export async function loadLogo(root: string, files: FileTree): Promise<StepResult<FileTree>> {
  const named = logoPath(textAt(files, ORGANISATION) ?? '');
  if (named === undefined) return { value: files, diagnostics: [] };
  const { image, at } = named;
  const findings = new Findings('load', LOAD_RULES);
  const say = (rule: 'logo-missing' | 'logo-outside' | 'logo-no-picture') => {
    findings.add(rule, ORGANISATION, at, { name: image });
    return { value: files, diagnostics: findings.found };
  };
  const found = await lookInside(root, image);
  if (found.is === 'outside') return say('logo-outside');
  if (!isPicture(image)) return say('logo-no-picture');
  if (found.is !== 'file') return say('logo-missing');
  if (found.size > LARGEST) return say('logo-no-picture');
  const content = await readFile(join(root, image)).catch(() => undefined);
  if (!content) return say('logo-missing');
  return { value: new Map([...files, [image, mediaBytes(image, content)]]), diagnostics: [] };
}

function logoPath(text: string): { readonly image: string; readonly at: SourceLocation } | undefined {
  // The step that reads the settings says what is too much.
  if (tooMuch(text, 'settings')) return undefined;
  const counter = new LineCounter();
  const document: Document = parseDocument(text, { lineCounter: counter, logLevel: 'error' });
  // Not YAML: `validate` says so, with the place.
  if (document.errors.length > 0 || !isMap(document.contents)) return undefined;
  const logo = document.contents.get('logo', true);
  const image: unknown = isMap(logo) ? logo.get('image', true) : undefined;
  if (!isScalar(image) || typeof image.value !== 'string' || image.value === '') return undefined;
  const { line, col } = counter.linePos(image.range?.[0] ?? 0);
  return { image: image.value, at: { file: ORGANISATION, line: Math.max(1, line), column: Math.max(1, col) } };
}
