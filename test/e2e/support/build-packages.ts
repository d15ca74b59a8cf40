import { cp, mkdir, mkdtemp, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { TestProject } from 'vitest/node';
import { buildCommand } from '../../../packages/compiler/src/commands/build.js';
import { PLAYED_MODULES } from '../../../packages/compiler/src/sheets/automatic-checks.js';
import { scorm12 } from '../../../packages/compiler/src/targets/scorm12.js';
import { scorm2004 } from '../../../packages/compiler/src/targets/scorm2004.js';
import { toolkitHashes } from '../../../packages/compiler/src/toolkit/toolkit-hash.mjs';
import { ROOT } from '../../support/source-files.js';
import { LARGE, largeModule } from './large-module.js';

declare module 'vitest' {
  interface ProvidedContext {
    /** The folder that holds `<module>/<package>.zip`, as a build wrote them. */
    readonly dist: string;
  }
}

/**
 * Builds every package of the end-to-end tests once, by the command that authors run, in a folder of its own: the
 * checkout's dist stays as it is. Runs before the first test file; what it returns clears up after the last.
 */
export async function setup(project: TestProject): Promise<() => Promise<void>> {
  const root = await mkdtemp(path.join(tmpdir(), 'ladder-e2e-'));
  const modules = path.join(root, 'modules');
  await cp(path.join(ROOT, 'organisation.yaml'), path.join(root, 'organisation.yaml'));
  for (const id of PLAYED_MODULES) {
    await cp(path.join(ROOT, 'modules', id), path.join(modules, id), { recursive: true });
  }
  await cp(path.join(ROOT, 'test', 'fixtures', 'modules'), modules, { recursive: true });
  for (const strand of ['theory', 'myself', 'practice']) {
    await cp(path.join(ROOT, 'templates', strand), path.join(modules, `template-${strand}`), { recursive: true });
  }
  await mkdir(path.join(modules, LARGE, 'pages'), { recursive: true });
  for (const [name, text] of largeModule()) await writeFile(path.join(modules, LARGE, name), text);

  const clear = (): Promise<void> => rm(root, { recursive: true, force: true });
  const said: string[] = [];
  const code = await buildCommand(
    await readdir(modules),
    { targets: [scorm12, scorm2004(4)], cache: false },
    { root, toolkitRoot: ROOT, hashes: toolkitHashes(ROOT), say: (line) => void said.push(line) },
  );
  if (code !== 0) {
    await clear();
    throw new Error(`The packages were not built.\n${said.join('\n')}`);
  }
  project.provide('dist', path.join(root, 'dist'));
  return clear;
}
