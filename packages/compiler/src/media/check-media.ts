import type { Diagnostic } from '@ladder/core';
import { isOnDisk, type FileTree } from '../model/file-tree.js';
import { Findings } from '../model/rules.js';
import { cleanMedia } from './clean-media.js';
import { MEDIA_RULES } from './rules.js';

/** Looks at every picture and recording of a module, and at the provider's logo, as it will go into a package. */
export function checkMedia(files: FileTree, id: string, logo: string | undefined): readonly Diagnostic[] {
  const findings = new Findings('validate', MEDIA_RULES);
  for (const [path, content] of files) {
    if (!path.startsWith(`modules/${id}/media/`) && path !== logo) continue;
    const name = path.slice(path.lastIndexOf('/') + 1);
    const carries = (carried: readonly string[]) => {
      const what = [...carried].sort((a, b) => Number(b.includes('GPS')) - Number(a.includes('GPS'))).join(', ');
      if (what !== '') findings.add('media-carries', undefined, { file: path, line: 1, column: 1 }, { name, what });
    };
    if (isOnDisk(content)) {
      const { otherKind: what, hidden } = content;
      if (what !== undefined)
        findings.add('media-other-kind', undefined, { file: path, line: 1, column: 1 }, { name, what });
      else carries(hidden?.carried ?? []);
      continue;
    }
    if (typeof content === 'string' && !/\.svg$/i.test(path)) continue;
    const bytes = typeof content === 'string' ? new TextEncoder().encode(content) : content;
    const { carried, problems } = cleanMedia(path, bytes);
    for (const { rule, line, column, what } of problems) {
      findings.add(rule, undefined, { file: path, line, column }, { name, what });
    }
    if (problems.length === 0) carries(carried);
  }
  return findings.found;
}
