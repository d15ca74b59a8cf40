import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { TestProject } from 'vitest/node';
import { buildFiles } from '../../../scripts/gallery/build-files.js';
import { GALLERY } from '../../../scripts/gallery/gallery-module.js';

declare module 'vitest' {
  interface ProvidedContext {
    /** The folder that holds `<module>/<standard>/<files of the package>`. */
    readonly engines: string;
  }
}

/** Builds what the engines play, once, before the first test file; what it returns clears up after the last. */
export async function setup(project: TestProject): Promise<() => Promise<void>> {
  const root = await mkdtemp(path.join(tmpdir(), 'ladder-engines-'));
  for (const id of ['ward-round', GALLERY]) {
    for (const standard of ['scorm12', 'web'] as const) {
      for (const [file, content] of await buildFiles(id, standard)) {
        const full = path.join(root, id, standard, file);
        await mkdir(path.dirname(full), { recursive: true });
        await writeFile(full, content);
      }
    }
  }
  project.provide('engines', root);
  return () => rm(root, { recursive: true, force: true });
}
