import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { TestProject } from 'vitest/node';
import { compileFixture } from './fixture.js';

declare module 'vitest' {
  interface ProvidedContext {
    /** The folder that holds the fixture's packages, one folder for each standard. */
    readonly everywhere: string;
  }
}

/** Builds the module for all standards once, before the first test file; what it returns clears up after the last. */
export async function setup(project: TestProject): Promise<() => Promise<void>> {
  const root = await mkdtemp(path.join(tmpdir(), 'ladder-platforms-'));
  for (const [name, files] of Object.entries(await compileFixture())) {
    for (const [file, content] of files) {
      const full = path.join(root, name, file);
      await mkdir(path.dirname(full), { recursive: true });
      await writeFile(full, content);
    }
  }
  project.provide('everywhere', root);
  return () => rm(root, { recursive: true, force: true });
}
