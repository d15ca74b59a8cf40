import type { StepResult } from '@ladder/core';
import { Findings } from '../model/rules.js';
import { slug } from '../model/words.js';
import { LOAD_RULES } from './rules.js';

const FILES = new Set([
  'module.yaml',
  'accessibility.yaml',
  'ids.yaml',
  'signoff.yaml',
  'released.yaml',
  'references.md',
  'references.json',
  'references.bib',
  'words.txt',
]);

const MEDIA = /\.(svg|png|jpe?g|webp|mp4|m4v|mp3|m4a|vtt)$/;

/** Names that Windows keeps for devices, with any ending. */
const RESERVED = /^(con|prn|aux|nul|com\d|lpt\d)(\.|$)/i;

/** Checks the names of a module's files against what every platform takes. Paths count from the module's folder. */
export function checkNames(id: string, paths: readonly string[]): StepResult<undefined> {
  const findings = new Findings('load', LOAD_RULES);
  const at = (path: string) => ({ file: `modules/${id}/${path}`, line: 1, column: 1 });
  const seen = new Map<string, string>();

  for (const path of paths) {
    const name = path.slice(path.lastIndexOf('/') + 1);
    const folder = path.slice(0, Math.max(0, path.lastIndexOf('/')));
    const other = seen.get(path.toLowerCase());
    if (other !== undefined) findings.add('name-case', undefined, at(path), { name: path, other });
    seen.set(path.toLowerCase(), path);

    const inPages = folder === 'pages' || folder.startsWith('pages/');
    const inMedia = folder === 'media' || folder.startsWith('media/');
    if (!inPages && !inMedia) {
      if (!FILES.has(path)) findings.add('file-unused', undefined, at(path), { name: path });
      continue;
    }
    const signs = [...new Set(path.replace(/[a-z0-9./-]/g, ''))].map((sign) => (/\s/.test(sign) ? 'a space' : sign));
    if (/[. ]$/.test(name)) findings.add('name-ending', undefined, at(path), { name });
    else if (RESERVED.test(name)) findings.add('name-reserved', undefined, at(path), { name });
    else if (signs.length > 0)
      findings.add('name-characters', undefined, at(path), { name, signs: signs.join(', '), better: better(name) });

    if (inMedia && !MEDIA.test(name.toLowerCase())) findings.add('media-type', undefined, at(path), { name });
    if (inPages && (folder !== 'pages' || !/^\d+[-_ ]\S.*\.md$/i.test(name)))
      findings.add('page-name', undefined, at(path), { name });
  }
  return { value: undefined, diagnostics: findings.found };
}

function better(name: string): string {
  const point = name.lastIndexOf('.');
  return point <= 0 ? slug(name) : `${slug(name.slice(0, point))}.${slug(name.slice(point + 1))}`;
}
