import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { StepResult } from '@ladder/core';
import { parse } from 'yaml';
import { textAt, type FileTree } from '../model/file-tree.js';
import { Findings } from '../model/rules.js';
import { mediaBytes } from './media-bytes.js';
import { LOAD_RULES } from './rules.js';

const ORGANISATION = 'organisation.yaml';

/** The same files with the provider's logo among them, when organisation.yaml names one. */
export async function loadLogo(root: string, files: FileTree): Promise<StepResult<FileTree>> {
  const image = logoPath(textAt(files, ORGANISATION) ?? '');
  if (image === undefined) return { value: files, diagnostics: [] };
  const content = await readFile(join(root, image)).catch(() => undefined);
  if (content) return { value: new Map([...files, [image, mediaBytes(image, content)]]), diagnostics: [] };
  const findings = new Findings('load', LOAD_RULES);
  findings.add('logo-missing', ORGANISATION, { file: ORGANISATION, line: 1, column: 1 }, { name: image });
  return { value: files, diagnostics: findings.found };
}

function logoPath(text: string): string | undefined {
  try {
    const settings: unknown = parse(text);
    const logo = field(settings, 'logo');
    const image = field(logo, 'image');
    return typeof image === 'string' && /^[\w-][\w./-]*$/.test(image) && !image.includes('..') ? image : undefined;
  } catch {
    // Not YAML: `validate` says so, with the place.
    return undefined;
  }
}

function field(value: unknown, name: string): unknown {
  return typeof value === 'object' && value !== null ? (value as Record<string, unknown>)[name] : undefined;
}
